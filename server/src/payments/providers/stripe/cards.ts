import { createHash } from 'node:crypto'
import type { Stripe } from 'stripe'
import type { CardDetails, Provider } from '../provider.ts'
import { isRefusal } from './client.ts'

/** Cards, which the browser gives to Stripe itself: neither number nor security code ever comes here. */
export function cardsOf(
  client: Stripe,
): Required<Pick<Provider, 'inBrowser' | 'setUp' | 'detach' | 'refreshCard'>> {
  return {
    inBrowser: {
      async makeCustomer({ key, name }) {
        // The same key with another name would be refused.
        const idempotencyKey = `${key}:${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
        const params = { name, metadata: { customer_id: key } }
        return (await client.customers.create(params, { idempotencyKey })).id
      },

      async beginSetUp(customer) {
        const intent = await client.setupIntents.create({
          customer,
          allowed_payment_method_types: ['card'],
          // Subscriptions are charged while nobody is there.
          usage: 'off_session',
        })
        return intent.client_secret!
      },

      async registerDomain(host) {
        await client.paymentMethodDomains.create({ domain_name: host })
      },
    },

    async setUp(card, customer) {
      if (!('token' in card) || customer === null) return null
      const intent = await unlessRefused(() =>
        client.setupIntents.retrieve(card.token, { expand: ['payment_method'] }),
      )
      const method = intent?.payment_method
      if (intent?.status !== 'succeeded' || idOf(intent.customer) !== customer) return null
      // One that was detached cannot be charged any more.
      if (!method || typeof method === 'string' || idOf(method.customer) !== customer) return null
      const details = detailsOf(method)
      return (
        details && {
          ...details,
          reference: method.id,
          holder: method.billing_details.name?.slice(0, 200) ?? null,
        }
      )
    },

    async detach(reference) {
      await unlessRefused(() => client.paymentMethods.detach(reference))
    },

    async refreshCard(reference) {
      const method = await unlessRefused(() => client.paymentMethods.retrieve(reference))
      return method ? detailsOf(method) : null
    },
  }
}

const idOf = (object: string | { id: string } | null): string | null =>
  typeof object === 'object' ? (object?.id ?? null) : object

function detailsOf({ card }: Stripe.PaymentMethod): CardDetails | null {
  if (!card || !/^\d{4}$/.test(card.last4 ?? '')) return null
  return { brand: card.brand, last4: card.last4!, exp_month: card.exp_month, exp_year: card.exp_year }
}

/** @returns null for what does not exist at Stripe, or is detached already */
async function unlessRefused<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call()
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}
