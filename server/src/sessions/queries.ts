import { type InferResult, type Insertable, sql } from 'kysely'
import { clockSeconds } from '../database/clock.ts'
import type { Reads } from '../database/connect.ts'
import { prepared } from '../database/named.ts'
import type { PortalSessionsTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { SiteScope } from '../http/scope.ts'
import { sectionsOf } from '../sites/queries.ts'

/** The session of a token with all that decides what it may do: one indexed read on the way of every request. */
export async function findSessionByToken(db: Db, reads: Reads, tokenHash: Buffer) {
  const rows = await sessionByToken(reads, '', { tokenHash }, marked => sessionQuery(db, marked.tokenHash))
  return rows[0]
}

const sessionByToken = prepared<SessionRow, { tokenHash: Buffer }>()
type SessionRow = InferResult<ReturnType<typeof sessionQuery>>[number]

const sessionQuery = (db: Db, tokenHash: Buffer) =>
  db
    .selectFrom('portal_sessions as s')
    .innerJoin('customers as c', 'c.id', 's.customer_id')
    .innerJoin('sites', 'sites.id', 's.site_id')
    .innerJoin('partners as p', 'p.id', 's.partner_id')
    .leftJoin('contacts as k', 'k.id', 's.contact_id')
    .select([
      's.id',
      's.site_id',
      's.partner_id',
      's.customer_id',
      's.contact_id',
      's.signed_in',
      's.last_seen_at',
      's.permissions',
      's.allowed_origins',
      's.expires_at',
      'sites.allowed_origins as site_origins',
      'c.time_zone',
      'k.role',
      'k.permissions as contact_permissions',
    ])
    .select(eb => [
      eb('s.revoked_at', 'is not', null).as('revoked'),
      sql<boolean>`sites.status = 'enabled' and p.status = 'active' and (s.contact_id is null or k.status = 'active')`.as(
        'usable',
      ),
      clockSeconds().as('clock_offset'),
      sectionsOf('sites').as('sections'),
    ])
    .where('s.token_hash', '=', tokenHash)

/** The contacts of one person at customers of the site's partner, the one who was here last first. */
export function findContactsOfLogin(db: Db | Trx, scope: Pick<SiteScope, 'partner_id'>, loginId: string) {
  return db
    .selectFrom('contacts as k')
    .innerJoin('customers as c', 'c.id', 'k.customer_id')
    .select(['k.id', 'k.customer_id', 'c.name as customer_name'])
    .where('k.login_id', '=', loginId)
    .where('k.partner_id', '=', scope.partner_id)
    .where('k.status', '=', 'active')
    .orderBy('k.last_seen_at', order => order.desc().nullsLast())
    .orderBy('k.id')
    .limit(200)
    .execute()
}

export type NewSession = Insertable<PortalSessionsTable>

export async function insertSession(trx: Trx, session: NewSession): Promise<void> {
  await trx.insertInto('portal_sessions').values(session).execute()
}

/** @param now is later than what was noted: of two at once the later stays */
export async function touchSession(db: Db, id: string, now: string): Promise<void> {
  await db
    .updateTable('portal_sessions')
    .set({ last_seen_at: now })
    .where('id', '=', id)
    .where('last_seen_at', '<', now)
    .execute()
}

export async function touchContact(trx: Trx, contactId: string, now: string): Promise<void> {
  await trx.updateTable('contacts').set({ last_seen_at: now }).where('id', '=', contactId).execute()
}

/** Everything `PortalSession` shows, for the session itself. */
export function findSession(db: Db | Trx, sessionId: string) {
  return db
    .selectFrom('portal_sessions as s')
    .innerJoin('customers as c', 'c.id', 's.customer_id')
    .innerJoin('sites', 'sites.id', 's.site_id')
    .leftJoin('contacts as k', 'k.id', 's.contact_id')
    .leftJoin('logins as l', 'l.id', 'k.login_id')
    .selectAll('s')
    .select([
      'c.name as customer_name',
      'c.currency',
      'c.time_zone',
      'c.language',
      'k.name as contact_name',
      'k.role',
      'k.permissions as contact_permissions',
      'k.language as contact_language',
      'k.login_id',
      'l.email',
    ])
    .select(sectionsOf('sites').as('sections'))
    .where('s.id', '=', sessionId)
    .executeTakeFirstOrThrow()
}

/** The token a session was refreshed from goes on for a moment, so that requests under way do not fail. */
export async function shortenSession(trx: Trx, sessionId: string, expiresAt: string): Promise<void> {
  await trx
    .updateTable('portal_sessions')
    .set({ expires_at: expiresAt })
    .where('id', '=', sessionId)
    .where('expires_at', '>', expiresAt)
    .execute()
}

/**
 * Ends a session together with all it was refreshed from and into, whichever of them is named.
 * @returns whether there was such a session for this caller
 */
export async function revokeSession(
  db: Db,
  sessionId: string,
  now: string,
  partnerId?: string,
): Promise<boolean> {
  const result = await db
    .updateTable('portal_sessions')
    .set(eb => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
    .where('family_id', '=', eb =>
      eb.selectFrom('portal_sessions as named').select('named.family_id').where('named.id', '=', sessionId),
    )
    .$if(partnerId !== undefined, query => query.where('partner_id', '=', partnerId!))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The customer a host names for a session, if it is the caller's. */
export function findCustomerForSession(
  db: Db,
  where: { id?: string; external_id?: string },
  side: 'vendor_external_id' | 'partner_external_id',
  partnerId?: string,
) {
  return db
    .selectFrom('customers')
    .select(['id', 'partner_id'])
    .$if(where.id !== undefined, query => query.where('id', '=', where.id!))
    .$if(where.external_id !== undefined, query => query.where(side, '=', where.external_id!))
    .$if(partnerId !== undefined, query => query.where('partner_id', '=', partnerId!))
    .limit(1)
    .executeTakeFirst()
}

export function findActiveContact(db: Db, contactId: string, customerId: string) {
  return db
    .selectFrom('contacts')
    .select('id')
    .where('id', '=', contactId)
    .where('customer_id', '=', customerId)
    .where('status', '=', 'active')
    .executeTakeFirst()
}

/** The site a minted session belongs to: the one named, else the partner's first enabled one. */
export function findSiteForSession(db: Db, partnerId: string, siteId?: string) {
  return db
    .selectFrom('sites')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('status', '=', 'enabled')
    .$if(siteId !== undefined, query => query.where('id', '=', siteId!))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** Sessions, links and counters that nobody can use any more. */
export async function sweepSessions(db: Db, now: string): Promise<void> {
  await db.deleteFrom('portal_sessions').where('ends_at', '<', now).execute()
  await db.deleteFrom('download_links').where('expires_at', '<', now).execute()
  await db
    .deleteFrom('login_attempts')
    .where('updated_at', '<', sql<string>`${now}::timestamptz - interval '1 day'`)
    .execute()
}
