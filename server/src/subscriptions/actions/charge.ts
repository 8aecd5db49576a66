import type { PaymentIntent } from '../../database/payments-schema.ts'
import { shift } from '../../http/clock.ts'
import type { Context, Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { usableMethod } from '../../payment-methods/actions/usable.ts'
import { isExpired } from '../../payment-methods/rules.ts'
import { beginPayment } from '../../payments/actions/begin.ts'
import { declined, presentOne as presentPayment } from '../../payments/present.ts'
import { findPaymentByAttempt, type PaymentRow } from '../../payments/queries/read.ts'
import type { Details } from '../present.ts'
import { findChargedMethod } from '../queries/read.ts'
import { loadSubscription, shownTo } from './load.ts'

export type Caller = Context<ContactScope | IntegrationScope>
type Subscription = Pick<Details['row'], 'id' | 'partner_id' | 'customer_id' | 'currency'>

/** The payment for this subscription that an earlier try of the same request has left. */
export async function earlierPayment({ db, scope, attempt }: Caller, id: string): Promise<PaymentRow | null> {
  const payment = attempt === null ? undefined : await findPaymentByAttempt(db, scope, attempt)
  return payment?.intent.subscription_id === id ? payment : null
}

/**
 * A method of the customer that a charge may be made to now.
 * @throws Problem 404, 409, 422 when it has expired
 */
export async function methodOf(context: Caller, customerId: string, id: string) {
  const method = await usableMethod(context, id)
  if (method.customer_id !== customerId) throw notFound()
  return method
}

/** The default method of the customer, unless there is none or it has expired. */
export async function usableDefault(context: Caller, { customer_id, clock_seconds }: Details['row']) {
  const { db, clock } = context
  const found = await findChargedMethod(db, { customer_id, payment_method_id: null })
  if (!found || isExpired(found, shift(clock.now(), clock_seconds))) return null
  return usableMethod(context, found.id)
}

/** The first step of charging an invoice of a subscription: its payment is stored. Nothing has been charged. */
export function beginCharge(
  trx: Trx,
  { scope, clock, attempt }: Caller,
  subscription: Subscription,
  charge: {
    invoice: { id: string; amount_due: number }
    method: Parameters<typeof beginPayment>[2]['method']
    intent?: PaymentIntent
  },
): Promise<PaymentRow> {
  const { invoice, method, intent } = charge
  return beginPayment(trx, clock.now(), {
    owner: { partner_id: subscription.partner_id, customer_id: subscription.customer_id },
    contact_id: scope.kind === 'contact' ? scope.contact_id : null,
    amount: invoice.amount_due,
    currency: subscription.currency,
    method,
    quotation_id: null,
    document_ids: [invoice.id],
    intent: {
      ...intent,
      invoices: [{ invoice_id: invoice.id, amount: invoice.amount_due }],
      subscription_id: subscription.id,
    },
    // Nobody is there to confirm it with the bank.
    off_session: scope.kind !== 'contact',
    attempt,
  })
}

/**
 * What has become of a subscription and its charge.
 * @throws Problem 402 when the charge was declined
 */
export async function answerAfter(context: Caller, id: string, payment: PaymentRow | null) {
  if (payment?.status === 'failed') throw declined(payment)
  const { db, scope } = context
  const shown = shownTo(context, await loadSubscription(db, scope, id))
  return {
    status: 200 as const,
    body: { subscription: shown.body, payment: payment && (await presentPayment(db, payment)) },
  }
}
