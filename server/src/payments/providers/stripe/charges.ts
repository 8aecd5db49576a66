import type { Stripe } from 'stripe'
import { stripeExponents, toProviderUnits } from '../exponent-rules.ts'
import type { Charge, Outcome, Provider } from '../provider.ts'
import { isRefusal, isReplay } from './client.ts'
import { failureCode, outcomeOf } from './outcome-rules.ts'

type Intent = Stripe.PaymentIntent

/**
 * Charges in two steps: an intent is made, which moves no money, and its id is kept; then it is confirmed. So what
 * became of it can be asked for by its id whatever answer was lost, and once it is cancelled, no confirmation that
 * is still on its way can charge. The search of Stripe, which lags behind, is never needed.
 */
export function chargesOf(
  client: Stripe,
  returnUrl: string,
): Pick<Provider, 'charge' | 'lookup' | 'confirm' | 'cancel'> {
  const present = async (id: string): Promise<Outcome | null> => {
    const intent = await client.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
    const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
    // A charge that was won back still says that it was disputed.
    const disputes = charge?.disputed
      ? (await client.disputes.list({ payment_intent: id, limit: 100 })).data
      : []
    const outcome = outcomeOf(intent, disputes)
    if (intent.status === 'requires_payment_method') await giveUp(id)
    return outcome
  }

  /** What was declined is not to be confirmed again by whoever has its secret. */
  const giveUp = async (id: string): Promise<void> => {
    try {
      await client.paymentIntents.cancel(id)
    } catch {
      // It has been given up already, or cannot be reached: should money come all the same, it is the customer's.
    }
  }

  /** The charge's intent: the key is answered with the one that it has made, for a day and more. */
  const intentOf = async ({
    key,
    amount,
    currency,
    method,
    customer,
    reference,
  }: Charge): Promise<string> => {
    if (reference !== null) return reference
    const units = toProviderUnits(stripeExponents, amount, currency)
    if (units === null) throw new NotChargeable()
    const params: Stripe.PaymentIntentCreateParams = {
      amount: units,
      currency: currency.toLowerCase(),
      ...(customer === null ? {} : { customer }),
      payment_method: method,
      allowed_payment_method_types: ['card'],
      metadata: { payment_id: key },
    }
    return (await client.paymentIntents.create(params, { idempotencyKey: key })).id
  }

  const confirm = async (id: string, { key, off_session }: Charge): Promise<Outcome> => {
    let intent: Stripe.Response<Intent>
    try {
      intent = await client.paymentIntents.confirm(
        id,
        // Stripe.js asks for what the bank wants in the page; nothing is redirected, though an address is wanted.
        { off_session, use_stripe_sdk: !off_session, return_url: returnUrl },
        { idempotencyKey: `${key}:confirm` },
      )
    } catch (error) {
      if (!isRefusal(error)) throw error
      // Declined; or it is past being confirmed, and has a state of its own.
      const outcome = await present(id)
      if (outcome === null) await giveUp(id)
      return outcome ?? { status: 'failed', reference: id, failure_code: failureCode(error) }
    }
    if (isReplay(intent)) return (await present(id)) ?? unknown(id)
    return outcomeOf(intent) ?? unknown(id)
  }

  /** What was refused before there was an intent is charged by nobody. */
  const withIntent = async <T>(charge: Charge, work: (id: string) => Promise<T>): Promise<T | Outcome> => {
    let id: string
    try {
      id = await intentOf(charge)
    } catch (error) {
      return refused(error)
    }
    return work(id)
  }

  return {
    charge: (charge, note) =>
      withIntent(charge, async id => {
        if (charge.reference === null) await note(id)
        return confirm(id, charge)
      }),
    lookup: charge => withIntent(charge, present),
    confirm: charge => withIntent(charge, async id => (await present(id)) ?? unknown(id)),
    cancel: charge =>
      withIntent(charge, async id => {
        try {
          return outcomeOf(await client.paymentIntents.cancel(id)) ?? unknown(id)
        } catch (error) {
          if (!isRefusal(error)) throw error
          return (await present(id)) ?? unknown(id)
        }
      }),
  }
}

/** An amount that Stripe cannot take exactly as it is: it is refused, never rounded. */
class NotChargeable extends Error {}

/** No intent was made, so nothing can be charged. @throws what tells nothing of that */
function refused(error: unknown): Outcome {
  if (error instanceof NotChargeable)
    return { status: 'failed', reference: null, failure_code: 'amount_not_supported' }
  if (!isRefusal(error)) throw error
  return { status: 'failed', reference: null, failure_code: failureCode(error) }
}

const unknown = (reference: string | null): Outcome => ({ status: 'unknown', reference })
