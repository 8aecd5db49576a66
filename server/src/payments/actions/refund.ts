import type { components } from '../../../../openapi.d.ts'
import type { Context, Services, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { providerNamed } from '../providers/choose.ts'
import type { RefundOutcome } from '../providers/provider.ts'
import { findRefund, findRefundByAttempt, insertRefund, noteRefundReference } from '../queries/open.ts'
import { findPayment, type PaymentRow } from '../queries/read.ts'
import { lockPayment } from '../queries/write.ts'
import { settleRefund } from './settle-refund.ts'

type Body = components['schemas']['PaymentRefund']
type Refund = NonNullable<Awaited<ReturnType<typeof findRefund>>>
type Refunder = Context<IntegrationScope>

/**
 * Pays money back: the refund is stored and committed, then the provider is called with its id as the key. What
 * another process does meanwhile, or a later try of the request, moves the money no second time.
 * @throws Problem 404, 409 when there is nothing to refund, 422
 */
export async function refundPayment(context: Refunder, paymentId: string, body: Body): Promise<PaymentRow> {
  const { db, scope, attempt } = context
  const payment = await findPayment(db, scope, paymentId)
  if (!payment) throw notFound()
  const earlier = attempt === null ? undefined : await findRefundByAttempt(db, paymentId, attempt)
  const id = earlier?.id ?? (await intendToRefund(context, paymentId, body))
  await runRefund(context, id)
  return (await findPayment(db, scope, paymentId))!
}

/** The first step: the refund is stored, and what it takes can be used for nothing else. @returns its id */
export const intendToRefund = (context: Refunder, paymentId: string, body: Body): Promise<string> =>
  context.db.transaction().execute(trx => begin(trx, context, paymentId, body))

async function begin(
  trx: Trx,
  { scope, clock, attempt }: Refunder,
  paymentId: string,
  body: Body,
): Promise<string> {
  const payment = await lockPayment(trx, scope, paymentId)
  if (!payment) throw notFound()
  if (payment.status !== 'succeeded')
    throw invalidState('Only money that is here can be refunded.', payment.status)
  const left = payment.amount - payment.refunded - payment.refunding
  const amount = body.amount ?? left
  if (left === 0) throw invalidState('All of it is being refunded already.', payment.status)
  if (amount > left) throw invalidField('#/amount', 'more_than_left', 'is more than was not refunded yet')
  const now = clock.now()
  const id = newId('ref')
  const { partner_id, customer_id } = payment
  await insertRefund(trx, {
    id,
    payment_id: paymentId,
    partner_id,
    customer_id,
    amount,
    reason: body.reason ?? null,
    status: 'processing',
    attempt_key: attempt,
    created_at: now,
    updated_at: now,
  })
  return id
}

/** Calls the provider for a refund that was begun, and settles it. May be repeated, by whomever. */
export async function runRefund(services: Services, id: string): Promise<void> {
  const refund = (await findRefund(services.db, id))!
  if (refund.status === 'processing') await ask(services, refund)
}

/** The provider has told of a refund: banks send money back also days after it was refunded. */
export async function askRefund(services: Services, id: string): Promise<void> {
  const refund = await findRefund(services.db, id)
  if (refund && refund.status !== 'failed') await ask(services, refund)
}

async function ask(services: Services, refund: Refund): Promise<void> {
  const { id } = refund
  const outcome = await answer(services, refund)
  if (outcome.status !== 'unknown')
    await services.db.transaction().execute(trx => settleRefund(trx, services.clock.now(), id, outcome))
  else if (outcome.reference !== null) await noteRefundReference(services.db, id, outcome.reference)
}

async function answer(services: Services, refund: Refund): Promise<RefundOutcome> {
  // Money recorded from outside is paid back outside.
  if (refund.provider === null) return { status: 'succeeded', reference: null }
  const provider = providerNamed(services, refund.provider)
  const { id: key, provider_reference: charge, reference, amount, currency } = refund
  if (!provider || charge === null) return { status: 'unknown', reference: null }
  try {
    return await provider.refund({ key, charge, reference, amount, currency })
  } catch (error) {
    services.log.warn({ refund: key, error: String(error) }, 'no answer from the payment provider')
    return { status: 'unknown', reference: null }
  }
}
