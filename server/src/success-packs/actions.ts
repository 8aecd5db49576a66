import { sidedFields } from '../customers/sides.ts'
import type { SalesLine } from '../database/sales-schema.ts'
import { type NewEvent, recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { newId } from '../http/ids.ts'
import { presentPack } from './present.ts'
import { insertEntries, insertPacks, openPacks, type PackRow } from './queries.ts'
import { minutesIn } from './rules.ts'

/** An order that has packs; `day` is the customer's. */
type Bought = { id: string; number: string; day: string }

/**
 * Makes the packs of an order. Their hours exist once it is paid.
 * @returns what happened, for the caller to write
 */
export async function createPacks(
  trx: Trx,
  now: string,
  order: Bought & { partner_id: string; customer_id: string; paid: boolean },
  lines: readonly SalesLine[],
): Promise<NewEvent[]> {
  const { partner_id, customer_id, paid } = order
  const rows = lines.flatMap(line =>
    line.pack_minutes === null
      ? []
      : [
          {
            id: newId('pack'),
            partner_id,
            customer_id,
            name: line.name,
            kind: 'success' as const,
            order_id: order.id,
            order_line_id: line.id,
            available_from: paid ? now : null,
            minutes: minutesIn(line.quantity, line.pack_minutes)!,
            created_at: now,
            updated_at: now,
          },
        ],
  )
  if (rows.length === 0) return []
  const packs = await insertPacks(trx, rows)
  if (paid) await enterPurchases(trx, now, packs, [order])
  return packEvents(packs, 'success_pack.created')
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
  await enterPurchases(trx, now, packs, orders)
  await recordEvents(trx, now, packEvents(packs, 'success_pack.updated'))
}

function enterPurchases(trx: Trx, now: string, packs: PackRow[], orders: Bought[]): Promise<void> {
  return insertEntries(
    trx,
    packs.map(({ id, partner_id, customer_id, minutes, order_id }) => {
      const order = orders.find(each => each.id === order_id)!
      return {
        id: newId('pke'),
        pack_id: id,
        partner_id,
        customer_id,
        kind: 'purchase' as const,
        minutes,
        day: order.day,
        description: order.number,
        created_at: now,
      }
    }),
  )
}

const packEvents = (packs: PackRow[], type: string): NewEvent[] =>
  packs.map(pack => ({
    type,
    partner_id: pack.partner_id,
    customer_id: pack.customer_id,
    subject_id: pack.id,
    data: presentPack(pack),
    ...sidedFields(pack),
  }))
