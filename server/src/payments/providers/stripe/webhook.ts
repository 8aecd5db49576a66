import { Stripe } from 'stripe'
import { type Told, type WebhookHeaders, WebhookRefused } from '../provider.ts'

/** A webhook older than this, in seconds, is not taken: it may be played back. */
const tolerance = 300

/**
 * Verifies a webhook as Stripe signs it, over its raw bytes.
 * @param now in milliseconds
 * @returns what it is about, whatever it says of that
 * @throws WebhookRefused
 */
export function readWebhook(
  secret: string,
  now: number,
  raw: Uint8Array,
  headers: WebhookHeaders,
): Told | null {
  const signature = headers['stripe-signature'] ?? ''
  let event: Stripe.Event
  try {
    event = Stripe.webhooks.constructEvent(Buffer.from(raw), signature, secret, tolerance, undefined, now)
  } catch (error) {
    throw new WebhookRefused(String(error))
  }
  return aboutWhat(event)
}

/**
 * Objects of the installation's own have our ids in their metadata; disputes name the charge, as do refunds that
 * were made in Stripe's own pages.
 */
function aboutWhat(event: Stripe.Event): Told | null {
  const object = event.data?.object as {
    id?: string
    object?: string
    metadata?: Record<string, string> | null
    payment_intent?: string | { id: string } | null
  }
  const { id, metadata } = object ?? {}
  switch (object?.object) {
    case 'payment_intent':
      return metadata?.payment_id ? { payment: metadata.payment_id } : null
    case 'refund':
      return metadata?.refund_id ? { refund: metadata.refund_id } : ofCharge(object.payment_intent, true)
    case 'payment_method':
      return id ? { card: id } : null
    case 'dispute':
    case 'charge':
      return ofCharge(object.payment_intent, event.type === 'charge.refunded')
    default:
      return null
  }
}

function ofCharge(intent: string | { id: string } | null | undefined, refunds: boolean): Told | null {
  const charge = typeof intent === 'object' ? intent?.id : intent
  if (!charge) return null
  return refunds ? { charge, refunds } : { charge }
}
