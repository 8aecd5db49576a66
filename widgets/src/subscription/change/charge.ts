import { textsOf } from '../../base/localize.js'
import type { PortalElement } from '../../base/portal-element.js'
import { PortalError, unwrap } from '../../base/problem.js'
import { connectionOf } from '../../connect/consumer.js'
import { enCharge } from '../../locales/en.charge.js'
import { openPay, type PayOutcome } from '../../pay/open.js'
import { chargesAtOnce, type OpenInvoice, type Subscription } from '../view.js'
import type { Outcome } from './outcome.js'

/**
 * Pays what is open: where it is charged by itself, with a card that pays for it from now on as well. Null when nothing
 * was tried.
 */
export async function charge(
  host: PortalElement,
  subscription: Subscription,
  invoice: OpenInvoice,
): Promise<Outcome | null> {
  const { id, plan, allowed_actions } = subscription
  const { currency, amount_due: amount, number } = invoice
  const documents = [{ type: 'invoice', id: invoice.id, number, amount }] as const
  if (!chargesAtOnce(subscription) || !allowed_actions.includes('change_method'))
    return (await openPay(host, { documents, currency, amount })) && { outdated: true }
  let tried = false
  const payment = await openPay(host, {
    documents,
    currency,
    amount,
    title: textsOf(host, enCharge)('change.pay', { plan: plan.name }),
    submit: async (choice, key): Promise<PayOutcome> => {
      // A transfer comes in by itself; what is charged from now on stays as it is.
      if (choice.type === 'bank_transfer') return { payment: null, invoice_id: invoice.id }
      tried = true
      const { client } = connectionOf(host)!
      const result = await client.POST('/v1/subscriptions/{subscription_id}/payment_method', {
        params: { path: { subscription_id: id }, header: { 'Idempotency-Key': key } },
        body: { payment_method_id: choice.payment_method_id! },
      })
      return { payment: paid(unwrap(result).payment) }
    },
  })
  if (payment) return { payment }
  // Declined: the method was changed all the same, and has to be read again.
  return tried ? { outdated: true } : null
}

/** Nothing was charged where something was to be: it has been settled in another way. */
export function paid<T>(payment: T | null): T {
  if (!payment) throw new PortalError('nothing to charge', { code: 'invalid_state', status: 409 })
  return payment
}
