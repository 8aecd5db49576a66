import type { Services } from '../../http/context.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { system } from '../../http/scope.ts'
import { providerNamed } from '../providers/choose.ts'
import type { Charge, Outcome, Provider } from '../providers/provider.ts'
import { findCardReference } from '../queries/methods.ts'
import { noteReference } from '../queries/open.ts'
import { findPayment, type PaymentRow } from '../queries/read.ts'
import { lockPayment } from '../queries/write.ts'
import { age, lostAfter, waitForConfirmation } from '../rules.ts'
import { settlePayment } from './settle.ts'

/**
 * Calls the provider for a payment that was begun, and settles it by the answer. Waits for the provider outside of
 * any transaction. May be repeated, by whomever: the provider charges once per payment, and settling happens once.
 */
export async function runPayment(services: Services, paymentId: string): Promise<PaymentRow> {
  const payment = await present(services, paymentId)
  if (payment.status !== 'processing') return payment
  const note = (reference: string) => noteReference(services.db, paymentId, reference)
  return withProvider(services, paymentId, (provider, charge) => provider.charge(charge, note))
}

/** A payment as its provider knows it. */
async function chargeOf({ db }: Services, payment: PaymentRow): Promise<Charge> {
  const { id: key, amount, currency, provider_reference: reference, intent } = payment
  const card = await findCardReference(db, payment.payment_method_id!)
  return { key, amount, currency, reference, off_session: intent.off_session ?? false, ...card }
}

/** Asks the provider what became of a payment, whatever our state of it is, and settles it by the answer. */
export function askProvider(services: Services, paymentId: string, triesLeft = 5): Promise<PaymentRow> {
  const ask = (provider: Provider, charge: Charge, payment: PaymentRow) =>
    presentState(services, provider, charge, payment)
  return withProvider(services, paymentId, ask, triesLeft)
}

/** Goes on after the customer's bank has asked to confirm. */
export const confirmWithProvider = (
  services: Services,
  paymentId: string,
  challenge: 'approve' | 'decline' | undefined,
): Promise<PaymentRow> =>
  withProvider(services, paymentId, (provider, charge) => provider.confirm(charge, challenge))

/** Gives a payment up at the provider. It may have succeeded meanwhile, and then it has. */
export const cancelAtProvider = (services: Services, paymentId: string): Promise<PaymentRow> =>
  withProvider(services, paymentId, (provider, charge) => provider.cancel(charge))

/** What the provider never got is given up at last, and so is what nobody confirms. */
async function presentState(
  { clock }: Services,
  provider: Provider,
  charge: Charge,
  payment: PaymentRow,
): Promise<Outcome> {
  const outcome = await provider.lookup(charge)
  const waited = age(payment.created_at, clock.now())
  if (outcome === null) return waited < lostAfter ? unknown : lost(await provider.cancel(charge))
  if (outcome.status === 'requires_action' && waited >= waitForConfirmation) return provider.cancel(charge)
  return outcome
}

const unknown: Outcome = { status: 'unknown', reference: null }

/** It was not the customer who gave it up: he is told that it failed and may be tried again. */
const lost = (outcome: Outcome): Outcome =>
  outcome.status === 'cancelled'
    ? { ...outcome, status: 'failed', failure_code: 'processing_error' }
    : outcome

async function withProvider(
  services: Services,
  paymentId: string,
  call: (provider: Provider, charge: Charge, payment: PaymentRow) => Promise<Outcome>,
  triesLeft = 5,
): Promise<PaymentRow> {
  const payment = await present(services, paymentId)
  const provider = payment.provider && providerNamed(services, payment.provider)
  if (!provider) return payment
  const charge = await chargeOf(services, payment)
  const outcome = await answer(services, payment, () => call(provider, charge, payment))
  const settled = await settleUnlessOld(services, payment, outcome)
  if (settled) return settled
  if (triesLeft === 0) throw new Problem(503, 'unavailable', 'Try again in a moment.', { retry_after: 2 })
  return askProvider(services, paymentId, triesLeft - 1)
}

/**
 * Settles by an answer, unless somebody else has written since it was asked for: then it may be older than what is
 * written, and a dispute that was won would be lost again.
 */
function settleUnlessOld(
  { db, clock }: Services,
  { id, version }: PaymentRow,
  outcome: Outcome,
): Promise<PaymentRow | null> {
  return db.transaction().execute(async trx => {
    const locked = await lockPayment(trx, system, id)
    if (locked?.version !== version && outcome.status !== 'unknown') return null
    return settlePayment(trx, clock, id, outcome)
  })
}

/** A call that fails tells nothing: the charge may have happened all the same. */
async function answer({ log }: Services, { id }: PaymentRow, call: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await call()
  } catch (error) {
    log.warn({ payment: id, error: String(error) }, 'no answer from the payment provider')
    return unknown
  }
}

async function present({ db }: Services, id: string): Promise<PaymentRow> {
  const payment = await findPayment(db, system, id)
  if (!payment) throw notFound()
  return payment
}
