import { type InferResult, type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { ofCustomer } from '../../customers/queries.ts'
import { clockSeconds } from '../../database/clock.ts'
import { inOrder, type PageRequest, preparedPages, sortKey } from '../../database/pages.ts'
import type { SuccessPacksTable } from '../../database/success-packs-schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Sort as SortBy } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import { packsVisibleTo } from './visible.ts'

export type PackRow = Selectable<SuccessPacksTable>
/** A pack with its expert, and by whose day it is judged. */
export type ShownPack = InferResult<ReturnType<typeof shownTo>>[number]

const shownTo = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('success_packs as p')
    .innerJoin('customers as c', 'c.id', 'p.customer_id')
    .leftJoin('agents as a', 'a.id', 'p.agent_id')
    .selectAll('p')
    .select(['a.name as agent_name', 'a.email as agent_email', 'a.booking_url as agent_booking_url'])
    .select(['a.photo_file_id as agent_photo', 'a.version as agent_version', 'c.time_zone'])
    .select(clockSeconds().as('clock_seconds'))
    .where(packsVisibleTo(scope))

export function findPack(db: Db | Trx, scope: Scope, id: string): Promise<ShownPack | undefined> {
  return shownTo(db, scope).where('p.id', '=', id).executeTakeFirst()
}

export function findPacks(db: Db | Trx, scope: Scope, ids: string[]): Promise<ShownPack[]> {
  return shownTo(db, scope).where('p.id', 'in', ids).orderBy('p.bought_on').orderBy('p.id').execute()
}

export type Filters = { customer_id?: string; external_customer_id?: string; agent_id?: string }
export type Sort = SortBy<'bought_on'>
export const sorts = { bought_on: sortKey('p.bought_on', 'date') }

/** One page of `limit + 1` rows. Both orders of every kind of caller read an index without sorting. */
export const listPacks = preparedPages<ShownPack & { sort_key: string }, Filters, PageRequest<Filters, Sort>>(
  (db, request) => {
    const { scope, filters: f, sort } = request
    return shownTo(db, scope)
      .$call(ofCustomer(db, scope, f, 'p.customer_id'))
      .$if(f.agent_id !== undefined, query => query.where('p.agent_id', '=', f.agent_id!))
      .$call(inOrder(sorts[sort.column], 'p.id', request))
  },
)

/** One pack per line of an order, structurally. */
export function insertPacks(trx: Trx, packs: Insertable<SuccessPacksTable>[]): Promise<PackRow[]> {
  return trx.insertInto('success_packs').values(packs).returningAll().execute()
}

/** Takes a pack that the caller may read for a change. */
export function lockPack(trx: Trx, scope: Scope, id: string): Promise<PackRow | undefined> {
  return trx
    .selectFrom('success_packs as p')
    .selectAll('p')
    .where(packsVisibleTo(scope))
    .where('p.id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/**
 * The packs of a customer that can be used for work of a day, the oldest first and locked in that order: none that is
 * not paid, or whose last day is before it.
 */
export function lockUsable(trx: Trx, customerId: string, day: string): Promise<PackRow[]> {
  return trx
    .selectFrom('success_packs')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('available_from', 'is not', null)
    .where(eb => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', day)]))
    .where(eb => eb.or([eb('minutes_used', '<', eb.ref('minutes')), eb('allow_overdraw', '=', true)]))
    .orderBy('bought_on')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/**
 * Takes minutes from packs. The statement itself refuses what would overdraw one that may not be: it is left out of
 * the ids that come back.
 */
export async function debit(
  trx: Trx,
  now: string,
  parts: readonly { id: string; minutes: number }[],
): Promise<string[]> {
  const [ids, minutes] = [parts.map(part => part.id), parts.map(part => part.minutes)]
  const { rows } = await sql<{ id: string }>`update success_packs as p
    set minutes_used = p.minutes_used + part.minutes, version = p.version + 1, updated_at = ${now}
    from unnest(${ids}::text[], ${minutes}::bigint[]) as part (id, minutes)
    where p.id = part.id and p.available_from is not null
      and (p.allow_overdraw or p.minutes_used + part.minutes <= p.minutes)
    returning p.id`.execute(trx)
  return rows.map(row => row.id)
}

/** Gives minutes back that had been used. */
export async function giveBack(trx: Trx, id: string, now: string, minutes: number): Promise<void> {
  await trx
    .updateTable('success_packs')
    .set(eb => ({
      minutes_used: eb('minutes_used', '-', minutes),
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .execute()
}

/** Every write counts up the version. */
export async function updatePack(
  trx: Trx,
  id: string,
  now: string,
  values: Updateable<SuccessPacksTable>,
): Promise<void> {
  await trx
    .updateTable('success_packs')
    .set({ ...values, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Makes the hours of these orders usable where they are not yet. */
export function openPacks(trx: Trx, orderIds: string[], now: string): Promise<PackRow[]> {
  return trx
    .updateTable('success_packs')
    .set({ available_from: now, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('order_id', 'in', orderIds)
    .where('available_from', 'is', null)
    .returningAll()
    .execute()
}

/** The expert of the customer's latest pack that has one: whoever buys more goes on with the same person. */
export async function findLastExpert(trx: Trx, customerId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('success_packs as p')
    .innerJoin('agents as a', 'a.id', 'p.agent_id')
    .select('a.id')
    .where('p.customer_id', '=', customerId)
    .where('a.status', '=', 'active')
    .orderBy('p.bought_on', 'desc')
    .orderBy('p.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The last days of the customer's packs. */
export async function findLastDays(trx: Trx, customerId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('success_packs')
    .select('expires_on')
    .distinct()
    .where('customer_id', '=', customerId)
    .$narrowType<{ expires_on: string }>()
    .where('expires_on', 'is not', null)
    .execute()
  return rows.map(row => row.expires_on)
}

/** Sets at which instants the customer's packs expire, by their last days. */
export async function moveExpiry(
  trx: Trx,
  customerId: string,
  days: { date: string; passes_at: string }[],
  now: string,
): Promise<void> {
  const [dates, instants] = [days.map(day => day.date), days.map(day => day.passes_at)]
  await sql`update success_packs as p
    set expires_at = day.passes_at, version = p.version + 1, updated_at = ${now}
    from unnest(${dates}::date[], ${instants}::timestamptz[]) as day (date, passes_at)
    where p.customer_id = ${customerId} and p.expires_on = day.date
      and p.expires_at <> day.passes_at`.execute(trx)
}
