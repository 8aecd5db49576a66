import type { Trx } from '../../http/context.ts'
import { findAllocationsOf, type LockedPayment, updatePayment } from '../queries/write.ts'
import { allocateParts } from './allocate.ts'
import { vendorsDay } from './day.ts'
import { recordPaymentEvents } from './record.ts'
import { takeFromInvoices } from './take-from-invoices.ts'

/** The bank has taken the money back: what it settled is due again, but for what was credited. The payment is locked. */
export async function takeBack(
  trx: Trx,
  now: string,
  payment: LockedPayment,
  status: 'disputed' | 'returned',
): Promise<void> {
  const { id, intent } = payment
  const allocations = await findAllocationsOf(trx, id)
  await takeFromInvoices(
    trx,
    now,
    payment,
    allocations.map(allocation => ({ allocation, take: allocation.amount })),
  )
  // Kept for the day on which the dispute is won.
  const taken_back = allocations.toReversed().map(({ invoice_id, amount }) => ({ invoice_id, amount }))
  await updatePayment(trx, id, now, {
    status,
    intent: JSON.stringify({ ...intent, taken_back }),
    taken_back_on: await vendorsDay(trx, now, payment),
  })
  await recordPaymentEvents(trx, now, id, [`payment.${status}`])
}

/** The money stays after all: it settles again what it did, as far as that is still due. */
export async function giveBack(trx: Trx, now: string, payment: LockedPayment): Promise<void> {
  const { taken_back: parts = [], ...intent } = payment.intent
  const status = payment.refunded === payment.amount ? 'refunded' : 'succeeded'
  await updatePayment(trx, payment.id, now, { status, intent: JSON.stringify(intent), taken_back_on: null })
  const used = await allocateParts(trx, now, payment, parts, payment.received_on!)
  const wanted = parts.reduce((sum, { amount }) => sum + amount, 0)
  await recordPaymentEvents(
    trx,
    now,
    payment.id,
    // Not that it succeeded, which was told when it did, with a receipt.
    used === wanted ? ['payment.reinstated'] : ['payment.reinstated', 'payment.unmatched'],
  )
}
