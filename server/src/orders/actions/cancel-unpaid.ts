import { type Clock, shift } from '../../http/clock.ts'
import type { Services, Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { creditInvoice } from '../../invoices/actions/credit.ts'
import { findInvoices } from '../../invoices/queries/read.ts'
import { today } from '../../money/dates.ts'
import { withdrawOrder } from '../../subscriptions/actions/orders.ts'
import { findOrderInvoices, findUnpaid, lockUnpaid } from '../queries/read.ts'
import { updateOrders } from '../queries/write.ts'
import { recordOrderEvents } from './load.ts'

const batch = 100

/**
 * Gives up the orders whose money has not come in time. Each is a transaction of its own, and looked at again in it:
 * any number of processes may do this, and money that comes meanwhile comes before or after.
 * @returns how many were given up
 */
export async function cancelUnpaidOrders({ db, clock, log }: Services): Promise<number> {
  let cancelled = 0
  for (const id of await findUnpaid(db, clock.now(), batch))
    try {
      if (await db.transaction().execute(trx => cancelUnpaid(trx, clock, id))) cancelled += 1
    } catch (error) {
      // One that cannot be given up must not hold up the others.
      log.warn({ order: id, error: String(error) }, 'an unpaid order could not be cancelled')
    }
  return cancelled
}

/**
 * Cancels an order that still waits for its money: its invoice is credited in full, so that what was paid of it is
 * the customer's credit, and what it has made of a subscription is taken back.
 * @returns whether it was; not while a payment is under way
 */
async function cancelUnpaid(trx: Trx, clock: Clock, id: string): Promise<boolean> {
  const now = clock.now()
  const order = await lockUnpaid(trx, id)
  if (!order) return false
  const ids = (await findOrderInvoices(trx, [id])).map(invoice => invoice.id)
  const invoices = ids.length === 0 ? [] : await findInvoices(trx, system, ids)
  if (invoices.some(invoice => invoice.claimed)) return false
  await updateOrders(trx, [id], now, { status: 'cancelled', pay_until: null })
  for (const invoice of invoices)
    if (invoice.credit_notes_total < invoice.total)
      await creditInvoice(trx, system, clock, invoice.id, { reason: 'Not paid in time' })
  const day = today(shift(now, order.clock_offset), order.time_zone)
  await withdrawOrder(trx, now, order, { today: day, from: invoices[0]?.period_start ?? null })
  await recordOrderEvents(trx, now, [id], 'order.cancelled')
  return true
}
