import { type Insertable, sql } from 'kysely'
import { type BulkRow, insertRecords } from '../../database/bulk.ts'
import type { Reads } from '../../database/connect.ts'
import { runNamed } from '../../database/named.ts'
import { ownedBy } from '../../database/owned.ts'
import type { EventsTable } from '../../database/schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { type EventPosition, isAfter, isTellable } from './position.ts'

export type Filters = { type?: string[]; customer_id?: string }

/** What of `events as e` exists for this caller; contacts read none. */
export const visibleTo = (scope: Scope) => ownedBy(scope, { partner: 'e.partner_id' })

/** `limit + 1` events after a position, oldest first. */
export function listEvents(
  db: Db,
  reads: Reads,
  scope: Scope,
  { type, customer_id }: Filters,
  after: EventPosition,
  limit: number,
) {
  const query = db
    .selectFrom('events as e')
    .where(visibleTo(scope))
    .selectAll('e')
    .where(isAfter(after))
    .where(isTellable)
    .$if(type !== undefined, query => query.where('e.type', '=', sql<string>`any(${type}::text[])`))
    .$if(customer_id !== undefined, query => query.where('e.customer_id', '=', customer_id!))
    .orderBy('e.xid')
    .orderBy('e.seq')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findEvent(db: Db, scope: Scope, id: string) {
  return db
    .selectFrom('events as e')
    .where(visibleTo(scope))
    .selectAll('e')
    .where('e.id', '=', id)
    .executeTakeFirst()
}

/** Those of them that the caller may read. */
export function findEvents(db: Db, scope: Scope, ids: string[]) {
  return db
    .selectFrom('events as e')
    .where(visibleTo(scope))
    .selectAll('e')
    .where('e.id', 'in', ids)
    .execute()
}

export async function insertEvents(trx: Trx, events: Insertable<EventsTable>[]): Promise<void> {
  await trx.insertInto('events').values(events).execute()
}

/** As `insertEvents`, of many at once. */
export const insertManyEvents = (trx: Trx, events: BulkRow<'events'>[]) =>
  insertRecords(trx, 'events', events)
