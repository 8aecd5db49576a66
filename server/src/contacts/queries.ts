import { type Insertable, type RawBuilder, type SelectQueryBuilder, sql, type Updateable } from 'kysely'
import { externalIdColumn } from '../customers/sides.ts'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import { countOf } from '../database/pages.ts'
import type { ContactsTable, Database } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'
import type { Contact } from './rules.ts'

export type Filters = { customer_id?: string; external_customer_id?: string; email?: string }
type Tables = Database & { k: Database['contacts']; l: Database['logins'] }

/** What of `contacts as k` exists for this caller. */
export const visibleTo = (scope: Scope) =>
  ownedBy(scope, { partner: 'k.partner_id', customer: 'k.customer_id' })

const visible = (db: Db | Trx, scope: Scope) =>
  db.selectFrom('contacts as k').innerJoin('logins as l', 'l.id', 'k.login_id').where(visibleTo(scope))

const withLogin = <O>(query: SelectQueryBuilder<Tables, 'k' | 'l', O>) =>
  query
    .selectAll('k')
    .select('l.email')
    .select(passwordGoodFor(sql.ref('k.partner_id')).as('can_sign_in'))

/** One page of `limit + 1` rows, newest first. */
export function listContacts(
  db: Db,
  reads: Reads,
  scope: Scope,
  filters: Filters,
  after: Position | null,
  limit: number,
) {
  const query = filtered(db, scope, filters)
    .$call(withLogin)
    .$if(after !== null, query => query.where('k.id', '<', after!.id))
    .orderBy('k.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export const countContacts = (db: Db, reads: Reads, scope: Scope, filters: Filters): Promise<number> =>
  countOf(reads, filtered(db, scope, filters))

/** Whether a login has a password that opens the sites of this partner. */
const passwordGoodFor = (partner: RawBuilder<unknown>) =>
  sql<boolean>`(password_hash is not null and coalesce(password_partner_id = ${partner}, true))`

/** @param filters the e-mail address in its normal form */
function filtered(db: Db, scope: Scope, { customer_id, external_customer_id, email }: Filters) {
  return visible(db, scope)
    .where('k.erased_at', 'is', null)
    .$if(customer_id !== undefined, query => query.where('k.customer_id', '=', customer_id!))
    .$if(external_customer_id !== undefined, query =>
      query.where(ofExternalCustomer(scope, external_customer_id!)),
    )
    .$if(email !== undefined, query => query.where('l.email', '=', email!))
}

/** The customer with the caller's own external id. Partners have one each: the contact's partner must agree. */
function ofExternalCustomer(scope: Scope, externalId: string) {
  const column = externalIdColumn(scope)
  if (column === null) return sql<boolean>`false`
  return sql<boolean>`exists (select from customers as c where c.id = k.customer_id
    and c.partner_id = k.partner_id and ${sql.ref(`c.${column}`)} = ${externalId}::text)`
}

export function findContact(db: Db | Trx, scope: Scope, id: string): Promise<Contact | undefined> {
  return visible(db, scope).$call(withLogin).where('k.id', '=', id).executeTakeFirst()
}

/** Those of them that the caller may read. */
export const findContacts = (db: Db, scope: Scope, ids: string[]): Promise<Contact[]> =>
  visible(db, scope).$call(withLogin).where('k.id', 'in', ids).execute()

/**
 * As `findContact`, and locks the contact together with its customer, so that whatever decides who owns the
 * customer is decided by one after the other.
 */
export function lockContact(trx: Trx, scope: Scope, id: string): Promise<Contact | undefined> {
  return visible(trx, scope)
    .$call(withLogin)
    .innerJoin('customers as c', 'c.id', 'k.customer_id')
    .where('k.id', '=', id)
    .forNoKeyUpdate(['k', 'c'])
    .executeTakeFirst()
}

/** Whether the customer has another active owner who can appoint people. */
export async function hasOtherOwner(trx: Db | Trx, { id, customer_id }: Contact): Promise<boolean> {
  const row = await trx
    .selectFrom('contacts')
    .select('id')
    .where('customer_id', '=', customer_id)
    .where('id', '<>', id)
    .where('role', '=', 'owner')
    .where('status', '=', 'active')
    .where(sql<boolean>`(permissions is null or 'contacts:write' = any(permissions))`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What disabling a contact would end, and what of his goes on. */
export async function findDisabling(db: Db, { id, customer_id }: Contact, now: string) {
  const methods = sql<string[]>`array(select m.id from payment_methods as m
    where m.added_by = ${id} and m.status = 'active' and exists (select from subscriptions as s
      where s.customer_id = ${customer_id} and s.payment_method_id = m.id and s.status <> 'closed')
    order by m.id limit 100)`
  const tickets = sql<number>`(select count(*) from tickets as t
    where t.contact_id = ${id} and t.status in ('new', 'in_progress', 'waiting_customer'))`
  const links = sql<number>`(select count(*) from share_links as l
    where l.contact_id = ${id} and l.revoked_at is null and l.expires_at > ${now})`
  const sessions = sql<number>`(select count(distinct s.family_id) from portal_sessions as s
    where s.contact_id = ${id} and s.revoked_at is null and s.expires_at > ${now})`
  return db
    .selectNoFrom([
      methods.as('payment_methods'),
      links.as('share_links'),
      sessions.as('sessions'),
      tickets.as('open_tickets'),
    ])
    .executeTakeFirstOrThrow()
}

/**
 * The login of an address, made if there is none, and locked either way: who asks meanwhile whether all of the
 * person's contacts belong to one partner waits for this one.
 */
export function ensureLogin(trx: Trx, login: { id: string; email: string; now: string }, partnerId: string) {
  return trx
    .insertInto('logins')
    .values({
      id: login.id,
      email: login.email,
      password_hash: null,
      created_at: login.now,
      updated_at: login.now,
    })
    .onConflict(conflict => conflict.column('email').doUpdateSet(eb => ({ email: eb.ref('excluded.email') })))
    .returning(['id', 'email'])
    .returning(passwordGoodFor(sql`${partnerId}::text`).as('can_sign_in'))
    .executeTakeFirstOrThrow()
}

/** @returns undefined when the person is a contact of this customer already: the unique constraint lets one in */
export function insertContact(trx: Trx, contact: Insertable<ContactsTable>) {
  return trx
    .insertInto('contacts')
    .values(contact)
    .onConflict(conflict => conflict.columns(['login_id', 'customer_id']).doNothing())
    .returningAll()
    .executeTakeFirst()
}

export function updateContact(trx: Trx, id: string, changes: Updateable<ContactsTable>) {
  return trx
    .updateTable('contacts')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function lockLogin(trx: Trx, id: string): Promise<void> {
  await trx.selectFrom('logins').select('id').where('id', '=', id).forUpdate().execute()
}

/** Whether the person is a contact at customers of another partner than this one. */
export async function isShared(trx: Trx, loginId: string, partnerId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('contacts')
    .select('id')
    .where('login_id', '=', loginId)
    .where('partner_id', '<>', partnerId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * @param by the partner who sets it, null for the vendor
 * @returns every contact of the person, each one version further: whether it can sign in is part of it
 */
export async function setPassword(trx: Trx, loginId: string, hash: string, by: string | null, now: string) {
  const { email } = await trx
    .updateTable('logins')
    .set(eb => ({
      password_hash: hash,
      password_partner_id: by,
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', loginId)
    .returning('email')
    .executeTakeFirstOrThrow()
  const contacts = await trx
    .updateTable('contacts')
    .set(eb => ({ version: eb('version', '+', 1), updated_at: now }))
    .where('login_id', '=', loginId)
    .returningAll()
    .execute()
  return contacts.map((contact): Contact => ({ ...contact, email, can_sign_in: true }))
}

/** Ends the links by which a contact could fetch a file within the minute. */
export async function endDownloadLinks(trx: Trx, contactId: string): Promise<void> {
  await trx.deleteFrom('download_links').where(sql`scope ->> 'contact_id'`, '=', contactId).execute()
}

/** Ends the sessions of these contacts at once. */
export async function endSessions(trx: Trx, contactIds: string[], now: string): Promise<void> {
  await trx
    .updateTable('portal_sessions')
    .set({ revoked_at: now })
    .where('contact_id', 'in', contactIds)
    .where('revoked_at', 'is', null)
    .execute()
}
