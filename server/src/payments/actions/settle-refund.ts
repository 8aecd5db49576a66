import type { Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import type { RefundOutcome } from '../providers/provider.ts'
import { findRefund, updateRefund } from '../queries/open.ts'
import { findAllocationsOf, type LockedPayment, lockPayment, updatePayment } from '../queries/write.ts'
import { takeNewest } from '../rules.ts'
import { vendorsDay } from './day.ts'
import { recordPaymentEvents } from './record.ts'
import { takeFromInvoices } from './take-from-invoices.ts'

/** Writes down what became of a refund, once; and once more, when the bank did not take what had been refunded. */
export async function settleRefund(
  trx: Trx,
  now: string,
  id: string,
  { status, reference }: RefundOutcome,
): Promise<void> {
  const seen = (await findRefund(trx, id))!
  const payment = (await lockPayment(trx, system, seen.payment_id))!
  const refund = (await findRefund(trx, id))!
  const done = status === 'succeeded'
  if (refund.status === 'failed' || (refund.status === 'succeeded' && done)) return
  await updateRefund(trx, id, {
    status: done ? 'succeeded' : 'failed',
    provider_reference: reference,
    refunded_on: done ? await vendorsDay(trx, now, payment) : null,
    updated_at: now,
  })
  if (!done) {
    await updatePayment(trx, payment.id, now, refund.status === 'succeeded' ? isBack(payment, refund) : {})
    await recordPaymentEvents(trx, now, payment.id, ['payment.refund_failed'])
    return
  }
  await freeAllocations(trx, now, payment, refund.amount)
  const refunded = payment.refunded + refund.amount
  await updatePayment(trx, payment.id, now, {
    refunded,
    // A payment that the bank has taken back meanwhile stays so.
    status: refunded === payment.amount && payment.status === 'succeeded' ? 'refunded' : payment.status,
  })
  await recordPaymentEvents(trx, now, payment.id, ['payment.refunded'])
}

/** The money is here again, as the customer's credit: what it had settled may be paid meanwhile. */
const isBack = (payment: LockedPayment, { amount }: { amount: number }) => ({
  refunded: payment.refunded - amount,
  status: payment.status === 'refunded' ? ('succeeded' as const) : payment.status,
})

/** Out of what is not allocated first; what is missing is taken from invoices, the newest allocation first. */
async function freeAllocations(trx: Trx, now: string, payment: LockedPayment, amount: number): Promise<void> {
  const free = Math.max(0, payment.amount - payment.refunded - payment.allocated)
  const taken = takeNewest(await findAllocationsOf(trx, payment.id), Math.max(0, amount - free))
  await takeFromInvoices(trx, now, payment, taken)
}
