import { type Insertable, sql, type Updateable } from 'kysely'
import { ofCustomer } from '../customers/queries.ts'
import type { InvitationsTable } from '../database/company-schema.ts'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'
import type { Invitation, Status } from './rules.ts'

export type Filters = { customer_id?: string; external_customer_id?: string; status?: Status }

const all = (db: Db | Trx) =>
  db
    .selectFrom('invitations as v')
    .leftJoin('contacts as k', 'k.id', 'v.invited_by')
    .selectAll('v')
    .select('k.name as inviter_name')

const visible = (db: Db | Trx, scope: Scope) =>
  all(db).where(ownedBy(scope, { partner: 'v.partner_id', customer: 'v.customer_id' }))

/** As `statusOf` has it. */
const hasStatus = (status: Status, now: string) =>
  ({
    accepted: sql<boolean>`v.accepted_at is not null`,
    revoked: sql<boolean>`v.revoked_at is not null`,
    expired: sql<boolean>`(v.accepted_at is null and v.revoked_at is null and v.expires_at <= ${now})`,
    pending: sql<boolean>`(v.accepted_at is null and v.revoked_at is null and v.expires_at > ${now})`,
  })[status]

/** One page of `limit + 1` rows, newest first. */
export function listInvitations(
  db: Db,
  reads: Reads,
  scope: Scope,
  { status, ...named }: Filters,
  { after, limit, now }: { after: Position | null; limit: number; now: string },
): Promise<Invitation[]> {
  const query = visible(db, scope)
    .$call(ofCustomer(db, scope, named, 'v.customer_id'))
    .$if(status !== undefined, query => query.where(hasStatus(status!, now)))
    .$if(after !== null, query => query.where('v.id', '<', after!.id))
    .orderBy('v.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findInvitation(db: Db | Trx, scope: Scope, id: string): Promise<Invitation | undefined> {
  return visible(db, scope).where('v.id', '=', id).executeTakeFirst()
}

export function lockInvitation(trx: Trx, scope: Scope, id: string): Promise<Invitation | undefined> {
  return visible(trx, scope).where('v.id', '=', id).forNoKeyUpdate('v').executeTakeFirst()
}

/** The invitation that a secret opens at the sites of a partner, with what its reader is told. */
export function findOpening(db: Db, partnerId: string, secretHash: Buffer) {
  return all(db)
    .innerJoin('customers as c', 'c.id', 'v.customer_id')
    .innerJoin('settings', join => join.onTrue())
    .select(['c.name as customer_name', 'settings.vendor'])
    .where('v.secret_hash', '=', secretHash)
    .where('v.partner_id', '=', partnerId)
    .executeTakeFirst()
}

/** As it is now, for one transaction at a time; undefined when its secret was made anew meanwhile. */
export function lockOpening(
  trx: Trx,
  partnerId: string,
  secretHash: Buffer,
): Promise<Invitation | undefined> {
  return all(trx)
    .where('v.secret_hash', '=', secretHash)
    .where('v.partner_id', '=', partnerId)
    .forNoKeyUpdate('v')
    .executeTakeFirst()
}

/** @returns whether it was written: the unique index lets an address be invited once at a time */
export async function insertInvitation(trx: Trx, invitation: Insertable<InvitationsTable>): Promise<boolean> {
  const row = await trx
    .insertInto('invitations')
    .values(invitation)
    .onConflict(conflict =>
      conflict
        .columns(['customer_id', 'email'])
        .where('accepted_at', 'is', null)
        .where('revoked_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function updateInvitation(
  trx: Trx,
  id: string,
  changes: Updateable<InvitationsTable>,
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set(changes)
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The one of an address at a customer that has expired and was not revoked. */
export async function findExpired(
  trx: Trx,
  customerId: string,
  email: string,
  now: string,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('invitations as v')
    .select('v.id')
    .where('v.customer_id', '=', customerId)
    .where('v.email', '=', email)
    .where(hasStatus('expired', now))
    .executeTakeFirst()
  return row?.id
}

/** Those of a customer that can be accepted, for one transaction at a time, the oldest first. */
export async function lockPendingOf(trx: Trx, customerId: string, now: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('invitations as v')
    .select('v.id')
    .where('v.customer_id', '=', customerId)
    .where(hasStatus('pending', now))
    .orderBy('v.id')
    .forNoKeyUpdate()
    .execute()
  return rows.map(row => row.id)
}

export async function countPending(trx: Trx, customerId: string, now: string): Promise<number> {
  const { count } = await trx
    .selectFrom('invitations as v')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('v.customer_id', '=', customerId)
    .where(hasStatus('pending', now))
    .executeTakeFirstOrThrow()
  return count
}

/** Whether an address is a contact of the customer already. */
export async function isContact(trx: Trx, customerId: string, email: string): Promise<boolean> {
  const row = await trx
    .selectFrom('contacts as k')
    .innerJoin('logins as l', 'l.id', 'k.login_id')
    .select('k.id')
    .where('k.customer_id', '=', customerId)
    .where('l.email', '=', email)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether anybody signs in with an address. */
export async function hasLogin(db: Db, email: string): Promise<boolean> {
  const row = await db.selectFrom('logins').select('id').where('email', '=', email).executeTakeFirst()
  return row !== undefined
}

/** The login of a contact, if it is that of an address. */
export async function findLoginOf(db: Db, contactId: string, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('contacts as k')
    .innerJoin('logins as l', 'l.id', 'k.login_id')
    .select('l.id')
    .where('k.id', '=', contactId)
    .where('l.email', '=', email)
    .executeTakeFirst()
  return row?.id
}

/** @returns whether it was written: false when the address has a login by now */
export async function insertLogin(
  trx: Trx,
  login: { id: string; email: string; password_hash: string | null; partner_id: string; now: string },
): Promise<boolean> {
  const row = await trx
    .insertInto('logins')
    .values({
      id: login.id,
      email: login.email,
      password_hash: login.password_hash,
      password_partner_id: login.password_hash === null ? null : login.partner_id,
      created_at: login.now,
      updated_at: login.now,
    })
    .onConflict(conflict => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a secret opens an invitation that is still to be accepted. */
export async function isInvited(db: Db, secretHash: Buffer, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('invitations as v')
    .select('v.id')
    .where('v.secret_hash', '=', secretHash)
    .where(hasStatus('pending', now))
    .executeTakeFirst()
  return row !== undefined
}

/** How people sign in at a site. */
export async function findMethods(db: Db, siteId: string): Promise<string[]> {
  const site = await db
    .selectFrom('sites')
    .select('sign_in_methods')
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow()
  return site.sign_in_methods
}

/** Removes invitations some time after they could be accepted, whatever became of them. */
export async function sweepInvitations(db: Db, now: string): Promise<void> {
  await db
    .deleteFrom('invitations')
    .where('expires_at', '<', sql<string>`${now}::timestamptz - interval '90 days'`)
    .execute()
}
