/** How this server reaches Stripe. Frozen. */
export type StripeConfig = {
  secretKey: string
  /** For browsers, by `payment_options`. */
  publishableKey: string
  webhookSecret: string
  /** Null: Stripe itself. */
  api: string | null
}

type Reading = { text(name: string): string; refuse(name: string, should: string): void }

const keys = {
  STRIPE_SECRET_KEY: ['sk', 'rk'],
  STRIPE_PUBLISHABLE_KEY: ['pk'],
} as const

/**
 * Reads the settings of Stripe. They may be there while something else takes cards: what was charged by Stripe can
 * then still be refunded.
 * @returns null when there are none
 */
export function readStripe(
  { text, refuse }: Reading,
  { mode, needed, api }: { mode: 'sandbox' | 'live'; needed: boolean; api: string | null },
): StripeConfig | null {
  const kind = mode === 'live' ? 'live' : 'test'
  const names = [...Object.keys(keys), 'STRIPE_WEBHOOK_SECRET']
  if (!needed && names.every(name => !text(name))) return null
  // No value is repeated in a message.
  for (const name of names) if (!text(name)) refuse(name, 'must be set, like the other two of Stripe')
  for (const [name, prefixes] of Object.entries(keys)) {
    const fits = prefixes.some(prefix => new RegExp(`^${prefix}_${kind}_\\w+$`).test(text(name)))
    const right = prefixes.map(prefix => `${prefix}_${kind}_`).join(' or ')
    if (text(name) && !fits)
      refuse(name, `must be a ${kind} key, which begins with ${right}, when PORTAL_MODE is ${mode}`)
  }
  const webhookSecret = text('STRIPE_WEBHOOK_SECRET')
  if (webhookSecret && !/^whsec_\S+$/.test(webhookSecret))
    refuse('STRIPE_WEBHOOK_SECRET', 'must be the signing secret of the webhook endpoint, whsec_…')
  if (api !== null && mode === 'live') refuse('STRIPE_API_URL', 'must be empty when PORTAL_MODE is live')
  return Object.freeze({
    secretKey: text('STRIPE_SECRET_KEY'),
    publishableKey: text('STRIPE_PUBLISHABLE_KEY'),
    webhookSecret,
    api,
  })
}
