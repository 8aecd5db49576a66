import { wakeSubscriptions } from '../../billing/settled.ts'
import { lockCustomer } from '../../customers/queries.ts'
import type { PaymentStatus } from '../../database/payments-schema.ts'
import type { Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { system } from '../../http/scope.ts'
import { confirmQuotation } from '../../quotations/actions/confirm.ts'
import { openPaid, withdrawReopening } from '../../subscriptions/actions/reopened.ts'
import type { Outcome } from '../providers/provider.ts'
import { deleteClaims, findClaims, lockDocuments, touchDocuments } from '../queries/claims.ts'
import { findPayment, type PaymentRow } from '../queries/read.ts'
import {
  backToSavepoint,
  type LockedPayment,
  lockPayment,
  savepoint,
  updatePayment,
} from '../queries/write.ts'
import { askAgainAt, isOpen } from '../rules.ts'
import { allocateParts } from './allocate.ts'
import { vendorsDay } from './day.ts'
import { recordPaymentEvents } from './record.ts'
import { giveBack, takeBack } from './take-back.ts'

/**
 * Writes down what the provider says of a payment. The row is locked, and what has been written already is not
 * written again: an answer, a return page and any number of webhooks may come at once and in any order.
 * @returns the payment as it is then
 */
export async function settlePayment(
  trx: Trx,
  clock: Clock,
  paymentId: string,
  outcome: Outcome,
): Promise<PaymentRow> {
  const now = clock.now()
  const payment = await lockPayment(trx, system, paymentId)
  if (!payment) throw notFound()
  switch (outcome.status) {
    case 'succeeded':
      await moneyIsHere(trx, clock, payment, outcome)
      break
    case 'failed':
    case 'cancelled':
      if (isOpen(payment.status)) await giveUp(trx, now, payment, outcome)
      break
    case 'requires_action':
      if (payment.status === 'processing') await waitForCustomer(trx, now, payment, outcome)
      else await askLater(trx, now, payment, outcome)
      break
    default:
      await askLater(trx, now, payment, outcome)
  }
  return (await findPayment(trx, system, paymentId))!
}

async function moneyIsHere(trx: Trx, clock: Clock, payment: LockedPayment, outcome: Outcome): Promise<void> {
  const now = clock.now()
  const { status } = payment
  const gone = status === 'disputed' || status === 'returned'
  // What was not known to have come, also after it was given up.
  if (isOpen(status) || status === 'failed' || status === 'cancelled')
    await receive(trx, clock, payment, outcome)
  else if (!outcome.taken_back && gone) await giveBack(trx, now, payment)
  if (outcome.taken_back && !gone) await takeBack(trx, now, payment, outcome.taken_back)
}

/** The money has come: it does what it was meant for, or is the customer's credit. */
async function receive(trx: Trx, clock: Clock, payment: LockedPayment, outcome: Outcome): Promise<void> {
  const now = clock.now()
  // Whoever changes a quotation has locked its customer before.
  if (payment.intent.acceptance) await lockCustomer(trx, system, payment.customer_id)
  await release(trx, now, payment.id)
  const day = await vendorsDay(trx, now, payment)
  await updatePayment(trx, payment.id, now, {
    ...final('succeeded', outcome, payment),
    received_on: day,
  })
  // What was given up may have been paid in another way since.
  const matched = isOpen(payment.status) && (await use(trx, clock, payment, day))
  await recordPaymentEvents(
    trx,
    now,
    payment.id,
    matched ? ['payment.succeeded'] : ['payment.succeeded', 'payment.unmatched'],
  )
  if (!matched) await wakeSubscriptions(trx, now, meantFor(payment))
}

const meantFor = ({ intent }: LockedPayment): string[] =>
  (intent.invoices ?? []).map(({ invoice_id }) => invoice_id)

/** @returns whether all of it went where it was meant to go */
async function use(trx: Trx, clock: Clock, payment: LockedPayment, day: string): Promise<boolean> {
  const { acceptance, invoices = [] } = payment.intent
  const { quotation_id } = payment
  if (acceptance && quotation_id) {
    const { id, amount } = payment
    const confirmation = { quotation_id, acceptance, payment: { id, amount }, awaiting_payment: false }
    return unlessRefused(trx, () => confirmQuotation(trx, clock, confirmation))
  }
  const matched = (await allocateParts(trx, clock.now(), payment, invoices, day)) === payment.amount
  if (matched && payment.intent.reopens) await openPaid(trx, clock.now(), payment)
  return matched
}

async function giveUp(trx: Trx, now: string, payment: LockedPayment, outcome: Outcome): Promise<void> {
  await release(trx, now, payment.id)
  const status = outcome.status === 'failed' ? 'failed' : 'cancelled'
  await updatePayment(trx, payment.id, now, {
    ...final(status, outcome, payment),
    failure_code: outcome.failure_code ?? null,
  })
  await recordPaymentEvents(trx, now, payment.id, [`payment.${status}`])
  if (payment.intent.reopens) await withdrawReopening(trx, now, payment)
  await wakeSubscriptions(trx, now, meantFor(payment))
}

async function waitForCustomer(
  trx: Trx,
  now: string,
  payment: LockedPayment,
  outcome: Outcome,
): Promise<void> {
  await updatePayment(trx, payment.id, now, {
    status: 'requires_action',
    provider_reference: outcome.reference ?? payment.provider_reference,
    next_action: JSON.stringify(outcome.next_action ?? { type: payment.provider! }),
    ask_again_at: askAgainAt(payment.created_at, now),
  })
  await recordPaymentEvents(trx, now, payment.id, ['payment.requires_action'])
}

/** Nothing has changed that anybody would see; only when to ask again has. */
async function askLater(trx: Trx, now: string, payment: LockedPayment, outcome: Outcome): Promise<void> {
  if (!isOpen(payment.status)) return
  await updatePayment(trx, payment.id, now, {
    provider_reference: outcome.reference ?? payment.provider_reference,
    ask_again_at: askAgainAt(payment.created_at, now),
  })
}

/** Lets others pay for the documents again. */
async function release(trx: Trx, now: string, paymentId: string): Promise<void> {
  const ids = await findClaims(trx, paymentId)
  if (ids.length === 0) return
  await lockDocuments(trx, ids)
  await deleteClaims(trx, paymentId)
  await touchDocuments(trx, now, ids)
}

/** The money is here whatever the business says to it: what is refused leaves nothing behind. */
async function unlessRefused(trx: Trx, work: () => Promise<unknown>): Promise<boolean> {
  await savepoint(trx)
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await backToSavepoint(trx)
    return false
  }
}

const final = (status: PaymentStatus, outcome: Outcome, payment: LockedPayment) => ({
  status,
  provider_reference: outcome.reference ?? payment.provider_reference,
  failure_code: null,
  next_action: null,
  ask_again_at: null,
})
