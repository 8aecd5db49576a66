import { type InferResult, type Insertable, sql } from 'kysely'
import { clockSeconds } from '../database/clock.ts'
import type { Reads } from '../database/connect.ts'
import { prepared } from '../database/named.ts'
import type { PortalSessionsTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { SiteScope } from '../http/scope.ts'

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
    ])
    .where('s.token_hash', '=', tokenHash)

/** The contacts of one person at customers of the site's partner, the one who was here last first. */
export function findContactsOfLogin(db: Db, scope: Pick<SiteScope, 'partner_id'>, loginId: string) {
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

/** The login of an address. A password that another partner set is none here. */
export function findLogin(db: Db, { partner_id }: Pick<SiteScope, 'partner_id'>, email: string) {
  return db
    .selectFrom('logins')
    .select('id')
    .select(
      sql<
        string | null
      >`case when coalesce(password_partner_id = ${partner_id}, true) then password_hash end`.as(
        'password_hash',
      ),
    )
    .where('email', '=', email)
    .executeTakeFirst()
}

/** Whether the site lets people sign in with a password. */
export async function takesPasswords(db: Db, { site_id }: Pick<SiteScope, 'site_id'>): Promise<boolean> {
  const row = await db
    .selectFrom('sites')
    .select('id')
    .where('id', '=', site_id)
    .where(sql<boolean>`'password' = any(sign_in_methods)`)
    .executeTakeFirst()
  return row !== undefined
}

export type NewSession = Insertable<PortalSessionsTable>

export async function insertSession(trx: Trx, session: NewSession): Promise<void> {
  await trx.insertInto('portal_sessions').values(session).execute()
}

export async function touchContact(trx: Trx, contactId: string, now: string): Promise<void> {
  await trx.updateTable('contacts').set({ last_seen_at: now }).where('id', '=', contactId).execute()
}

/** Everything `PortalSession` shows, for the session itself. */
export function findSession(db: Db | Trx, sessionId: string) {
  return db
    .selectFrom('portal_sessions as s')
    .innerJoin('customers as c', 'c.id', 's.customer_id')
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
      'k.login_id',
      'l.email',
    ])
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

/** How long signing in must still wait, for any of these keys (hashes of account and address). */
export async function blockedUntil(db: Db, keys: Buffer[], now: string): Promise<string | null> {
  const row = await db
    .selectFrom('login_attempts')
    .select(eb => eb.fn.max('blocked_until').as('until'))
    .where('key', 'in', keys)
    .where('blocked_until', '>', now)
    .executeTakeFirst()
  return row?.until ?? null
}

/**
 * Counts one failure per key in one statement, so that parallel guesses are all counted. From `free` failures on
 * the wait doubles, up to 15 minutes; an hour without failures forgets them.
 */
export async function countFailures(
  db: Db,
  attempts: { key: Buffer; free: number }[],
  now: string,
): Promise<void> {
  await db
    .insertInto('login_attempts')
    .values(attempts.map(({ key }) => ({ key, failures: 1, blocked_until: now, updated_at: now })))
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet(() => {
        const failures = sql<number>`case when login_attempts.updated_at < ${now}::timestamptz - interval '1 hour'
          then 1 else login_attempts.failures + 1 end`
        const free = sql<number>`case ${sql.join(
          attempts.map(({ key, free }) => sql`when login_attempts.key = ${key} then ${free}::int`),
          sql` `,
        )} end`
        return {
          failures,
          updated_at: now,
          blocked_until: sql<string>`${now}::timestamptz + case when ${failures} < ${free} then interval '0'
            else least(interval '15 minutes', interval '1 second' * power(2, least(${failures} - ${free}, 12))) end`,
        }
      }),
    )
    .execute()
}

export async function forgetFailures(db: Db, keys: Buffer[]): Promise<void> {
  await db.deleteFrom('login_attempts').where('key', 'in', keys).execute()
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
