import { sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Db } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { sectionsOf } from '../../sites/queries.ts'
import { type EventPosition, isAfter, isTellable } from './position.ts'

/** Behind everything that can be told yet. */
export async function lastPosition(db: Db): Promise<EventPosition> {
  const last = await db
    .selectFrom('events as e')
    .select(['e.xid', 'e.seq'])
    .where(isTellable)
    .orderBy('e.xid', 'desc')
    .orderBy('e.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { xid: '0', seq: 0 }
}

/** At most `limit` events of anybody's after a position, oldest first. */
export function eventsAfter(db: Db, scope: Scope, after: EventPosition, limit: number) {
  return db
    .selectFrom('events as e')
    .where(ownedBy(scope, { partner: 'e.partner_id', customer: 'e.customer_id' }))
    .selectAll('e')
    .where(isAfter(after))
    .where(isTellable)
    .orderBy('e.xid')
    .orderBy('e.seq')
    .limit(limit)
    .execute()
}

/** Whether events are committed that cannot be told yet, as a transaction older than theirs is still running. */
export async function areSomeWaiting(db: Db): Promise<boolean> {
  const waiting = await db
    .selectFrom('events as e')
    .select('e.seq')
    .where(sql<boolean>`e.xid >= pg_snapshot_xmin(pg_current_snapshot())`)
    .limit(1)
    .executeTakeFirst()
  return waiting !== undefined
}

/** Those of these sessions that are in force, with what decides what each may read. */
export function sessionsInForce(db: Db, ids: string[], now: string) {
  return db
    .selectFrom('portal_sessions as s')
    .innerJoin('sites', 'sites.id', 's.site_id')
    .innerJoin('partners as p', 'p.id', 's.partner_id')
    .leftJoin('contacts as k', 'k.id', 's.contact_id')
    .select(['s.id', 's.contact_id', 's.permissions', 'k.role', 'k.permissions as contact_permissions'])
    .select(sectionsOf('sites').as('sections'))
    .where('s.id', '=', sql<string>`any(${ids}::text[])`)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('sites.status', '=', 'enabled')
    .where('p.status', '=', 'active')
    .where(eb => eb.or([eb('s.contact_id', 'is', null), eb('k.status', '=', 'active')]))
    .execute()
}

/** Those of these keys that are in force, and since when they have a secret that still is. */
export function keysInForce(db: Db, ids: string[], now: string) {
  return db
    .selectFrom('api_keys as k')
    .leftJoin('partners as p', 'p.id', 'k.partner_id')
    .innerJoin('api_key_secrets as s', 's.api_key_id', 'k.id')
    .select(eb => ['k.id', eb.fn.min('s.created_at').as('since')])
    .where('k.id', '=', sql<string>`any(${ids}::text[])`)
    .where('k.revoked_at', 'is', null)
    .where(eb => eb.or([eb('k.expires_at', 'is', null), eb('k.expires_at', '>', now)]))
    .where(eb => eb.or([eb('k.partner_id', 'is', null), eb('p.status', '=', 'active')]))
    .where(eb => eb.or([eb('s.expires_at', 'is', null), eb('s.expires_at', '>', now)]))
    .groupBy('k.id')
    .execute()
}
