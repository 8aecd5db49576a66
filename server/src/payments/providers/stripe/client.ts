import { Stripe } from 'stripe'
import type { StripeConfig } from '../../../config-stripe.ts'

/** The shapes that this adapter was written for; a newer SDK must not change them unseen. */
const apiVersion = '2026-10-28.endive'
/** Milliseconds that one call may take. One repetition follows, under the same idempotency key. */
const timeout = 15_000

const clients = new WeakMap<StripeConfig, Stripe>()

/** One client, and so one pool of connections, per configuration. */
export function clientOf(config: StripeConfig): Stripe {
  const known = clients.get(config)
  if (known) return known
  const client = new Stripe(config.secretKey, {
    apiVersion,
    timeout,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(config.api ? elsewhere(new URL(config.api)) : {}),
  })
  clients.set(config, client)
  return client
}

const elsewhere = ({ protocol, hostname, port }: URL) => ({
  host: hostname,
  port: port || (protocol === 'https:' ? 443 : 80),
  protocol: protocol === 'https:' ? ('https' as const) : ('http' as const),
})

/** Whether this answer was given before, and so may tell of a state that has passed. */
export const isReplay = (answer: { lastResponse: { headers: Record<string, string> } }): boolean =>
  answer.lastResponse.headers['idempotent-replayed'] === 'true'

/** Whether Stripe has understood, and refused: it was not done, and never will be. */
export const isRefusal = (error: unknown): error is InstanceType<typeof Stripe.errors.StripeError> =>
  error instanceof Stripe.errors.StripeCardError || error instanceof Stripe.errors.StripeInvalidRequestError
