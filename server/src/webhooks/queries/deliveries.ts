import { type InferResult, sql } from 'kysely'
import type { Reads } from '../../database/connect.ts'
import { runNamed } from '../../database/named.ts'
import type { WebhookDeliveryStatus } from '../../database/webhooks-schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Position } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import { ownersAlone } from './endpoints.ts'

export type Filters = { webhook_endpoint_id?: string; status?: WebhookDeliveryStatus; event_id?: string }
export type DeliveryRow = InferResult<ReturnType<typeof visible>>[number]

/** An event of a customer who has moved to another partner is not the one's from before any more. */
export const isStillTheirs = sql<boolean>`(d.partner_id is null or e.partner_id = d.partner_id)`

/** What of `webhook_deliveries as d`, with their events as `e`, exists for this caller. */
const visible = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('webhook_deliveries as d')
    .innerJoin('events as e', 'e.id', 'd.event_id')
    .where(ownersAlone(scope, 'd.partner_id'))
    .where(isStillTheirs)
    .selectAll('d')
    .select('e.type as event_type')

/** One page of `limit + 1` rows, newest first. */
export function listDeliveries(
  db: Db,
  reads: Reads,
  scope: Scope,
  { webhook_endpoint_id, status, event_id }: Filters,
  after: Position | null,
  limit: number,
): Promise<DeliveryRow[]> {
  const query = visible(db, scope)
    .$if(webhook_endpoint_id !== undefined, query => query.where('d.endpoint_id', '=', webhook_endpoint_id!))
    // As a literal, so that the index of what is not yet delivered serves.
    .$if(status !== undefined, query => query.where('d.status', '=', sql.lit(status!)))
    .$if(event_id !== undefined, query => query.where('d.event_id', '=', event_id!))
    .$if(after !== null, query => query.where('d.id', '<', after!.id))
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findDelivery(db: Db | Trx, scope: Scope, id: string): Promise<DeliveryRow | undefined> {
  return visible(db, scope).where('d.id', '=', id).executeTakeFirst()
}

/** The event of a delivery as it is now. */
export function findSent(db: Db, eventId: string) {
  return db
    .selectFrom('events')
    .select(['type', 'created_at', 'data', 'vendor_fields', 'partner_fields'])
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow()
}

/** The latest attempts, the latest first. */
export function findAttempts(db: Db, deliveryId: string, limit: number) {
  return db
    .selectFrom('webhook_attempts')
    .selectAll()
    .where('delivery_id', '=', deliveryId)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

export type NewDelivery = { id: string; endpoint_id: string; event_id: string; partner_id: string | null }

/** Queues them; one that is there stays as it is. */
export async function insertDeliveries(trx: Trx, now: string, rows: NewDelivery[]): Promise<void> {
  if (rows.length > 0) await sql`${insertion(now, rows)} on conflict do nothing`.execute(trx)
}

/** Queues them, those too that are there: whatever became of them, they are sent again as if they were new. */
export async function requeueDeliveries(trx: Trx, now: string, rows: NewDelivery[]): Promise<void> {
  if (rows.length > 0)
    await sql`${insertion(now, rows)} on conflict (event_id, endpoint_id) do update set ${again(now)}`.execute(
      trx,
    )
}

const insertion = (now: string, rows: NewDelivery[]) => sql`
  insert into webhook_deliveries as d
    (id, endpoint_id, event_id, partner_id, next_attempt_at, created_at, updated_at)
  select *, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
  from unnest(${rows.map(row => row.id)}::text[], ${rows.map(row => row.endpoint_id)}::text[],
    ${rows.map(row => row.event_id)}::text[], ${rows.map(row => row.partner_id)}::text[])`

/** A result that is still on its way counts no more: it was taken under another lease. */
const again = (now: string) => sql`
  status = 'pending', attempt_count = 0, next_attempt_at = ${now}::timestamptz, lease = null,
  lease_until = null, version = d.version + 1, updated_at = ${now}::timestamptz`

export async function requeueDelivery(trx: Trx, id: string, now: string): Promise<void> {
  await sql`update webhook_deliveries as d set ${again(now)} where d.id = ${id}`.execute(trx)
}

/** Bounds of ids of events, from the first up to before the second. */
export type IdRange = { from: string | null; to: string }

/**
 * Queues what has failed, also what waits to be tried again; not what is being sent at this moment.
 * @returns how many there were; more than `most`: none of them was queued
 */
export async function requeueFailed(
  trx: Trx,
  endpointId: string,
  now: string,
  { from, to }: IdRange,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with failed as materialized (
      select d.id from webhook_deliveries as d join events as e on e.id = d.event_id
      where d.endpoint_id = ${endpointId} and ${isStillTheirs}
        and (d.status = 'failed'
          or d.status = 'pending' and d.attempt_count > 0 and (d.lease_until is null or d.lease_until <= ${now}))
        and d.event_id >= ${from ?? ''} and d.event_id < ${to} limit ${most + 1}
    ), counted as (select count(*)::int as n from failed), requeued as (
      update webhook_deliveries as d set ${again(now)} from failed, counted
      where d.id = failed.id and counted.n <= ${most}
    ) select n from counted`.execute(trx)
  return rows[0]!.n
}

/** Ids of the events of a range that an endpoint takes, the oldest first; at most so many. */
export async function findTaken(
  trx: Trx,
  endpoint: { partner_id: string | null; event_types: string[] },
  { from, to }: IdRange,
  except: string,
  most: number,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('events as e')
    .select('e.id')
    .where('e.id', '>=', from ?? '')
    .where('e.id', '<', to)
    .where('e.type', '<>', except)
    .where(
      sql<boolean>`${endpoint.event_types}::text[] && array['*', split_part(e.type, '.', 1) || '.*', e.type]`,
    )
    .$if(endpoint.partner_id !== null, query => query.where('e.partner_id', '=', endpoint.partner_id))
    .orderBy('e.id')
    .limit(most)
    .execute()
  return rows.map(row => row.id)
}

/** Removes deliveries with ids below `id` that nothing has happened to since `before`; a bounded number at once. */
export async function sweepDeliveries(db: Db, id: string, before: string): Promise<void> {
  await sql`delete from webhook_deliveries where id in (
    select id from webhook_deliveries where id < ${id} and updated_at < ${before} order by id limit 50000)`.execute(
    db,
  )
}
