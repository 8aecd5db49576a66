import type { SalesLine } from '../../database/sales-schema.ts'
import type { EventType, NewEvent } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { insertEntries, type NewEntry } from '../queries/entries.ts'
import { findLastExpert, insertPacks, openPacks, type PackRow } from '../queries/packs.ts'
import { expiryColumns, lastDayOf, minutesIn } from '../rules.ts'
import { type Happened, packEvents, recordPackEvents } from './load.ts'

/** An order that has packs; `day` is the customer's. */
type Bought = { id: string; number: string; day: string }
type Sold = Bought & {
  partner_id: string
  customer_id: string
  time_zone: string
  paid: boolean
  /** The vendor's setting at the time of the sale */
  validity_months: number | null
}

/**
 * Makes the packs of an order. Their hours exist once it is paid, and their time runs from the day of the order.
 * @returns what happened, for the caller to write
 */
export async function createPacks(
  trx: Trx,
  now: string,
  order: Sold,
  lines: readonly SalesLine[],
): Promise<NewEvent[]> {
  const sold = lines.filter(line => line.pack_minutes !== null)
  if (sold.length === 0) return []
  const { partner_id, customer_id, day } = order
  const agent_id = await findLastExpert(trx, customer_id)
  const expiry = expiryColumns(lastDayOf(day, order.validity_months), order.time_zone)
  const packs = await insertPacks(
    trx,
    sold.map(line => ({
      id: newId('pack'),
      partner_id,
      customer_id,
      name: line.name,
      kind: 'success' as const,
      order_id: order.id,
      order_line_id: line.id,
      agent_id,
      bought_on: day,
      ...expiry,
      available_from: order.paid ? now : null,
      minutes: minutesIn(line.quantity, line.pack_minutes!)!,
      created_at: now,
      updated_at: now,
    })),
  )
  const entered = order.paid ? await enterPurchases(trx, now, packs, [order]) : null
  return packEvents(trx, now, happened(packs, 'success_pack.created', entered))
}

/** Makes the hours of orders that have been paid usable, once. */
export async function makeAvailable(trx: Trx, now: string, orders: Bought[]): Promise<void> {
  if (orders.length === 0) return
  const packs = await openPacks(
    trx,
    orders.map(order => order.id),
    now,
  )
  if (packs.length === 0) return
  const entered = await enterPurchases(trx, now, packs, orders)
  await recordPackEvents(trx, now, happened(packs, 'success_pack.updated', entered))
}

async function enterPurchases(
  trx: Trx,
  now: string,
  packs: PackRow[],
  orders: Bought[],
): Promise<NewEntry[]> {
  const entries = packs.map(pack => {
    const { day, number } = orders.find(each => each.id === pack.order_id)!
    return purchaseOf(pack, now, day, number)
  })
  await insertEntries(trx, entries)
  return entries
}

/** The entry that a pack begins with. */
export const purchaseOf = (
  { id, partner_id, customer_id, minutes }: PackRow,
  now: string,
  day: string,
  description: string,
): NewEntry => ({
  id: newId('pke'),
  pack_id: id,
  partner_id,
  customer_id,
  kind: 'purchase',
  minutes,
  day,
  description,
  created_at: now,
})

const happened = (packs: PackRow[], type: EventType, entered: NewEntry[] | null): Happened[] =>
  packs.map(({ id }) => ({ pack_id: id, type, entry_id: entered?.find(({ pack_id }) => pack_id === id)?.id }))
