import { createHmac, timingSafeEqual } from 'node:crypto'
import { type WebhookHeaders, WebhookRefused } from '../provider.ts'

/** A webhook older or younger than this, in seconds, is not taken: it may be played back. */
const tolerance = 300

/** Signs as Standard Webhooks does. @param seconds of the Unix epoch */
export function sign(secret: string, id: string, seconds: number, body: Uint8Array): WebhookHeaders {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${mac(secret, id, String(seconds), body)}`,
  }
}

/** @throws WebhookRefused */
export function verify(secret: string, now: number, body: Uint8Array, headers: WebhookHeaders): void {
  const id = headers['webhook-id'] ?? ''
  const timestamp = headers['webhook-timestamp'] ?? ''
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(Number(timestamp) - now) > tolerance)
    throw new WebhookRefused('The time of the webhook is missing or too far away.')
  const right = Buffer.from(`v1,${mac(secret, id, timestamp, body)}`)
  // Several signatures may stand side by side while a secret is being changed.
  const fits = (headers['webhook-signature'] ?? '').split(' ').some(each => {
    const given = Buffer.from(each)
    return given.length === right.length && timingSafeEqual(given, right)
  })
  if (!fits) throw new WebhookRefused('The signature does not fit.')
}

const mac = (secret: string, id: string, timestamp: string, body: Uint8Array): string =>
  createHmac('sha256', `sandbox webhooks ${secret}`)
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64')
