import { deliverSandboxEvents } from '../../server/src/payments/actions/webhook.ts'
import { sandboxWebhook } from '../../server/src/payments/providers/sandbox/sandbox.ts'
import { startStripe } from './stripe-double.ts'
import { numbers, openTill, type Till } from './till.ts'

export type Payer = Awaited<ReturnType<Till['payer']>>
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Json = any
/** How a card goes, whoever plays its bank. */
export type Kind = keyof typeof numbers
export type Bank = Awaited<ReturnType<typeof openSandbox>> | Awaited<ReturnType<typeof openStripe>>

/** A till whose cards the sandbox plays. */
export async function openSandbox() {
  const till = await openTill()
  const webhook = async (payment: Json) => {
    const { raw, headers } = sandboxWebhook(till.services, payment.id)
    return till.request('POST', '/v1/provider_events/sandbox', {
      body: raw,
      headers: { ...headers, 'content-type': 'application/json' } as Record<string, string>,
    })
  }
  return {
    till,
    webhook,
    card: (payer: Payer, kind: Kind): Promise<Json> => payer.card(numbers[kind]),
    answer: async (payer: Payer, { id }: Json, approve: boolean) =>
      payer.ask('POST', `/v1/payments/${id}/confirm`, { challenge: approve ? 'approve' : 'decline' }),
    /** What comes later comes, and is told. */
    later: async (_: Json) => {
      till.wait(4)
      await deliverSandboxEvents(till.services)
    },
    dispute: async (payment: Json, won: boolean) => {
      const changes = till.db.updateTable('sandbox_charges').set({ disputed: !won })
      await changes.where('key', '=', payment.id).execute()
      await webhook(payment)
    },
    charged: async ({ id }: Json): Promise<number> =>
      (await till.charges()).filter(each => each.key === id && each.status === 'succeeded').length,
    refunded: async ({ id }: Json): Promise<number> =>
      (await till.charges()).find(each => each.key === id)!.refunded,
    close: till.close,
  }
}

/** A till whose cards go to a double of Stripe. */
export async function openStripe() {
  const stripe = await startStripe()
  const till = await openTill(undefined, stripe.env)
  const seconds = () => Math.floor(Temporal.Instant.from(till.clock.now()).epochMilliseconds / 1000)
  const intentOf = ({ id }: Json): Json =>
    stripe.all('payment_intent').find(each => each.metadata.payment_id === id)
  const send = ({ body, headers }: { body: Buffer; headers: Record<string, string> }) =>
    till.request('POST', '/v1/provider_events/stripe', {
      body,
      headers: { ...headers, 'content-type': 'application/json' },
    })
  const tell = (type: string, object: Json) => send(stripe.event(type, object, seconds()))
  /** A SetupIntent that the browser has confirmed. */
  const token = async (payer: Payer, kind: string, card: Json = {}): Promise<string> => {
    const reply = await payer.ask('POST', '/v1/payment_method_setups')
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
    return stripe.confirmSetup(reply.body.client_secret, kind, card)
  }
  return {
    till,
    stripe,
    seconds,
    intentOf,
    send,
    tell,
    token,
    webhook: (payment: Json) => tell('payment_intent.succeeded', intentOf(payment)),
    card: async (payer: Payer, kind: Kind, card: Json = {}): Promise<Json> => {
      const provider_token = await token(payer, kind, card)
      const reply = await payer.ask('POST', '/v1/payment_methods', { provider_token })
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
      const { payment_method } = stripe.objects.get(provider_token)
      // Its answers are lost when it is charged.
      if (kind.startsWith('timeout_'))
        stripe.loseCharges(payment_method, kind === 'timeout_charged' ? 'after' : 'before')
      return reply.body
    },
    answer: async (payer: Payer, payment: Json, approve: boolean) => {
      const { id, status } = intentOf(payment)
      if (status === 'requires_action') stripe.challenge(id, approve)
      return payer.ask('POST', `/v1/payments/${payment.id}/confirm`, {})
    },
    later: async (payment: Json) => {
      stripe.finish(intentOf(payment).id)
      await tell('payment_intent.succeeded', intentOf(payment))
    },
    dispute: async (payment: Json, won: boolean) => {
      const dispute = stripe.dispute(intentOf(payment).id, won ? 'won' : 'needs_response')
      await tell(won ? 'charge.dispute.closed' : 'charge.dispute.created', dispute)
    },
    charged: async ({ id }: Json): Promise<number> =>
      stripe
        .all('payment_intent')
        .filter(each => each.metadata.payment_id === id && each.status === 'succeeded').length,
    refunded: async (payment: Json): Promise<number> =>
      stripe
        .all('refund')
        .filter(each => each.payment_intent === intentOf(payment).id)
        .reduce((sum, each) => sum + each.amount, 0),
    close: async () => {
      await till.close()
      await stripe.close()
    },
  }
}
