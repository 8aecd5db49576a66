import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'
import type { ContactScope } from '../../http/scope.ts'

/**
 * Ends the sessions of a person wherever he is signed in, and with them all that they were refreshed into.
 * @param keep a session that goes on; null: none
 */
export async function endSessionsOf(
  trx: Trx,
  now: string,
  loginId: string,
  keep: string | null,
): Promise<void> {
  await trx
    .updateTable('portal_sessions')
    .set({ revoked_at: now })
    .where('contact_id', 'in', eb => eb.selectFrom('contacts').select('id').where('login_id', '=', loginId))
    .where('revoked_at', 'is', null)
    .$if(keep !== null, query =>
      query.where('family_id', '<>', eb =>
        eb.selectFrom('portal_sessions as kept').select('kept.family_id').where('kept.id', '=', keep!),
      ),
    )
    .execute()
}

export type OpenSession = Awaited<ReturnType<typeof listOpenSessions>>[number]

/**
 * The sessions of the caller, at the sites of this partner, that are good still: the one used last first. What was
 * refreshed is one, under the id of the first.
 */
export function listOpenSessions(db: Db, scope: ContactScope, loginId: string, now: string, limit: number) {
  return openSessions(db, scope, loginId, now)
    .groupBy(['s.family_id', 'sites.id', 'sites.name', 's.signed_in', 's.address', 's.user_agent'])
    .select(['s.family_id as id', 'sites.id as site_id', 'sites.name as site_name'])
    .select(['s.signed_in', 's.address', 's.user_agent'])
    .select(eb => [
      sql<string>`(select created_at from portal_sessions as first where first.id = s.family_id)`.as(
        'created_at',
      ),
      eb.fn.max('s.last_seen_at').as('last_seen_at'),
      eb.fn.max('s.expires_at').as('expires_at'),
      sql<boolean>`bool_or(s.id = ${scope.session_id})`.as('current'),
    ])
    .orderBy(eb => eb.fn.max('s.last_seen_at'), 'desc')
    .orderBy('s.family_id', 'desc')
    .limit(limit)
    .execute()
}

/** Ends one of them, by the id under which it is listed. @returns whether it was there */
export async function endOpenSession(
  db: Db,
  scope: ContactScope,
  loginId: string,
  now: string,
  id: string,
): Promise<boolean> {
  const result = await db
    .updateTable('portal_sessions')
    .set({ revoked_at: now })
    .where(
      'family_id',
      'in',
      openSessions(db, scope, loginId, now).select('s.family_id').where('s.family_id', '=', id),
    )
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

const openSessions = (db: Db, scope: ContactScope, loginId: string, now: string) =>
  db
    .selectFrom('portal_sessions as s')
    .innerJoin('contacts as k', 'k.id', 's.contact_id')
    .innerJoin('sites', 'sites.id', 's.site_id')
    .where('k.login_id', '=', loginId)
    .where('k.partner_id', '=', scope.partner_id)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', now)
