import type { Services } from '../../http/context.ts'
import { invalidState, notFound } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { findClaiming, findPayment, type PaymentRow } from '../queries/read.ts'
import { inProgress } from './begin.ts'
import { askProvider, cancelAtProvider, confirmWithProvider } from './run.ts'

/**
 * Makes room for a new payment of documents: one that only waits for the customer is given up at the provider
 * first, so that the two can never both be charged.
 * @throws Problem 409 for one that is being decided
 */
export async function clearTheWay(services: Services, scope: Scope, documentIds: string[]): Promise<void> {
  const claiming = await findClaiming(services.db, scope, documentIds)
  const busy = claiming.find(payment => payment.status !== 'requires_action')
  if (busy) throw inProgress(busy.id)
  const left = await Promise.all(claiming.map(payment => cancelAtProvider(services, payment.id)))
  const kept = left.find(payment => payment.status === 'requires_action')
  if (kept) throw inProgress(kept.id)
}

/** @throws Problem 404, 409 when it is decided or being decided */
export async function cancelPayment(services: Services, scope: Scope, id: string): Promise<PaymentRow> {
  const payment = await visible(services, scope, id)
  if (payment.status === 'cancelled') return payment
  if (payment.status === 'processing') throw inProgress(id)
  if (payment.status !== 'requires_action')
    throw invalidState('Only a payment that waits for confirmation can be given up.', payment.status)
  const after = await cancelAtProvider(services, id)
  if (after.status === 'requires_action') throw inProgress(id)
  if (after.status !== 'cancelled') throw invalidState('It was decided meanwhile.', after.status)
  return after
}

/** Asks what became of a payment, and in sandbox mode answers the bank. @throws Problem 404 */
export async function confirmPayment(
  services: Services,
  scope: Scope,
  id: string,
  challenge: 'approve' | 'decline' | undefined,
): Promise<PaymentRow> {
  const payment = await visible(services, scope, id)
  if (payment.status === 'requires_action') return confirmWithProvider(services, id, challenge)
  return payment.status === 'processing' ? askProvider(services, id) : payment
}

async function visible({ db }: Services, scope: Scope, id: string): Promise<PaymentRow> {
  const payment = await findPayment(db, scope, id)
  if (!payment) throw notFound()
  return payment
}
