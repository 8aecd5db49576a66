import type { Stripe } from 'stripe'
import { fromProviderUnits, stripeExponents, toProviderUnits } from '../exponent-rules.ts'
import type { KnownRefund, Provider, Refund } from '../provider.ts'
import { isRefusal, isReplay } from './client.ts'
import { refundOutcomeOf } from './outcome-rules.ts'

/** Refunds once per key, however long ago an answer was lost: Stripe forgets idempotency keys, metadata it keeps. */
export function refundsOf(client: Stripe): Required<Pick<Provider, 'refund' | 'listRefunds'>> {
  const earlier = async ({ key, charge }: Refund): Promise<Stripe.Refund | undefined> => {
    for await (const refund of client.refunds.list({ payment_intent: charge, limit: 100 }))
      if (refund.metadata?.refund_id === key) return refund
    return undefined
  }

  const make = async ({ key, charge, amount, currency }: Refund): Promise<Stripe.Refund | null> => {
    const units = toProviderUnits(stripeExponents, amount, currency)
    if (units === null) return null
    const refund = await client.refunds.create(
      { payment_intent: charge, amount: units, metadata: { refund_id: key } },
      { idempotencyKey: key },
    )
    return isReplay(refund) ? client.refunds.retrieve(refund.id) : refund
  }

  return {
    async refund(refund) {
      if (refund.reference !== null) return refundOutcomeOf(await client.refunds.retrieve(refund.reference))
      try {
        const made = (await earlier(refund)) ?? (await make(refund))
        return made ? refundOutcomeOf(made) : { status: 'failed', reference: null }
      } catch (error) {
        if (!isRefusal(error)) throw error
        return { status: 'failed', reference: null }
      }
    },

    async listRefunds({ charge, currency }) {
      const known: KnownRefund[] = []
      for await (const refund of client.refunds.list({ payment_intent: charge, limit: 100 }))
        known.push({
          ...refundOutcomeOf(refund),
          reference: refund.id,
          key: refund.metadata?.refund_id ?? null,
          amount: fromProviderUnits(stripeExponents, refund.amount, currency),
        })
      return known
    },
  }
}
