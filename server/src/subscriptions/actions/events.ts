import { sidedFields } from '../../customers/sides.ts'
import { type EventType, type NewEvent, recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { presentSubscription } from '../present.ts'
import * as queries from '../queries/rows.ts'

/** Writes one event per type with the subscription as it is now. */
export async function recordSubscriptionEvents(
  trx: Trx,
  now: string,
  id: string,
  types: EventType[],
): Promise<void> {
  await recordEvents(trx, now, await subscriptionEvents(trx, id, types))
}

/** One event per type with the subscription as it is now, for the caller to write. */
export async function subscriptionEvents(trx: Trx, id: string, types: EventType[]): Promise<NewEvent[]> {
  const [row, items] = await Promise.all([queries.findSubscription(trx, id), queries.findItems(trx, id)])
  const { partner_id, customer_id } = row
  const data = presentSubscription(row, items)
  return types.map(type => ({ type, partner_id, customer_id, subject_id: id, data, ...sidedFields(row) }))
}

/** Writes one event for each of these subscriptions with what it is now. */
export async function recordEventsOfSubscriptions(
  trx: Trx,
  now: string,
  ids: string[],
  type: EventType,
): Promise<void> {
  if (ids.length === 0) return
  const [rows, items] = await Promise.all([
    queries.findSubscriptions(trx, ids),
    queries.findItemsOf(trx, ids),
  ])
  const itemsOf = Map.groupBy(items, item => item.subscription_id)
  await recordEvents(
    trx,
    now,
    rows.map(row => ({
      type,
      partner_id: row.partner_id,
      customer_id: row.customer_id,
      subject_id: row.id,
      data: presentSubscription(row, itemsOf.get(row.id) ?? []),
      ...sidedFields(row),
    })),
  )
}
