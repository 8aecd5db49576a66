import { shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { today } from '../../money/dates.ts'
import { applyOrder } from '../../subscriptions/actions/orders.ts'
import { makeAvailable } from '../../success-packs/actions/sold.ts'
import { findOrders, lockWaiting, type OrderRow } from '../queries/read.ts'
import { updateOrders } from '../queries/write.ts'
import { isCovered, isPaid } from '../rules.ts'
import { recordOrderEvents } from './load.ts'

/**
 * What follows for orders when money has come for their invoices, in whatever way: one that waited for it is
 * confirmed, and once all is paid its hours exist. Called by whoever settles invoices, in the same transaction.
 */
export async function ordersSettled(trx: Trx, now: string, invoiceIds: string[]): Promise<void> {
  const ids = await lockWaiting(trx, invoiceIds)
  if (ids.length === 0) return
  // A statement of its own: what others settled while this one waited is then seen.
  const orders = await findOrders(trx, system, ids)
  const covered = orders.filter(order => order.status === 'awaiting_payment' && isCovered(order))
  await confirm(trx, now, covered)
  const paid = orders.filter(isPaid)
  await makeAvailable(
    trx,
    now,
    paid.map(order => ({ ...order, day: today(shift(now, order.clock_offset), order.time_zone) })),
  )
}

async function confirm(trx: Trx, now: string, orders: OrderRow[]): Promise<void> {
  if (orders.length === 0) return
  const ids = orders.map(order => order.id)
  await updateOrders(trx, ids, now, { status: 'confirmed', pay_until: null })
  for (const order of orders) await applyOrder(trx, now, order)
  await recordOrderEvents(trx, now, ids, 'order.confirmed')
}
