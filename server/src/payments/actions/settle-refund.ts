import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { system } from '../../http/scope.ts'
import { recordEventsOfInvoices } from '../../invoices/actions/load.ts'
import type { RefundOutcome } from '../providers/provider.ts'
import { lockWithNotes, useNotes } from '../queries/credits.ts'
import { findRefund, updateRefund } from '../queries/open.ts'
import {
  findAllocationsOf,
  insertAllocations,
  type LockedPayment,
  lockPayment,
  reduceAllocations,
  updatePayment,
} from '../queries/write.ts'
import { drawFrom, takeNewest } from '../rules.ts'
import { moveInvoices } from './allocate.ts'
import { vendorsDay } from './day.ts'
import { recordPaymentEvents } from './record.ts'

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

/**
 * Out of what is not allocated first; what is missing is taken from invoices, the newest allocation first. What an
 * invoice's own credit notes cover is not due again: they settle it in place of the money that went back.
 */
async function freeAllocations(trx: Trx, now: string, payment: LockedPayment, amount: number): Promise<void> {
  const free = Math.max(0, payment.amount - payment.refunded - payment.allocated)
  const taken = takeNewest(await findAllocationsOf(trx, payment.id), Math.max(0, amount - free))
  if (taken.length === 0) return
  const ids = taken.map(({ allocation }) => allocation.invoice_id)
  const notes = await lockWithNotes(trx, ids)
  await reduceAllocations(
    trx,
    taken.map(({ allocation, take }) => ({ id: allocation.id, amount: take })),
  )
  const drawn = [...Map.groupBy(taken, each => each.allocation.invoice_id)].flatMap(([invoice_id, parts]) => {
    const own = notes.filter(note => note.credits_invoice_id === invoice_id)
    const missing = parts.reduce((sum, { take }) => sum + take, 0)
    return drawFrom(own, missing).map(({ source, take }) => ({ invoice_id, note: source.id, take }))
  })
  await settleByNotes(trx, now, payment, drawn)
  await moveInvoices(trx, now, [
    ...taken.map(({ allocation, take }) => ({ id: allocation.invoice_id, paid: -take, credited: 0 })),
    ...drawn.map(({ invoice_id, take }) => ({ id: invoice_id, paid: 0, credited: take })),
  ])
}

type Drawn = { invoice_id: string; note: string; take: number }

/** Writes what credit notes settle; the invoices themselves are moved by the caller. */
async function settleByNotes(trx: Trx, now: string, payment: LockedPayment, drawn: Drawn[]): Promise<void> {
  if (drawn.length === 0) return
  const { partner_id, customer_id, received_on } = payment
  await insertAllocations(
    trx,
    drawn.map(({ invoice_id, note, take }) => ({
      id: newId('all'),
      partner_id,
      customer_id,
      invoice_id,
      credit_note_id: note,
      amount: take,
      allocated_on: received_on!,
      created_at: now,
    })),
  )
  await useNotes(
    trx,
    now,
    drawn.map(({ note, take }) => ({ id: note, amount: take })),
  )
  await recordEventsOfInvoices(
    trx,
    now,
    drawn.map(({ note }) => ({ id: note, type: 'invoice.updated' })),
  )
}
