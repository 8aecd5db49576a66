import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { seal, unseal } from '../http/sealing.ts'
import { type Endpoint, hasOldSecret, secretPlace } from './rules.ts'

/** A secret as Standard Webhooks writes it, for an endpoint that may not be stored yet. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** @param key of the server */
export const sealSecret = (key: string, endpointId: string, secret: string): Buffer =>
  seal(key, secretPlace(endpointId), Buffer.from(secret))

/**
 * What signs for an endpoint now, the newest first.
 * @throws Error when it was sealed under another PORTAL_SECRET
 */
export function secretsOf(
  key: string,
  endpoint: Pick<Endpoint, 'id' | 'secret' | 'old_secret' | 'old_secret_expires_at'>,
  now: string,
): string[] {
  const sealed = [endpoint.secret, ...(hasOldSecret(endpoint, now) ? [endpoint.old_secret!] : [])]
  return sealed.map(each => unseal(key, secretPlace(endpoint.id), each).toString())
}

/** The headers of a message by Standard Webhooks 1.0, with a signature by each secret. */
export function signedHeaders(
  secrets: string[],
  { id, now, body }: { id: string; now: string; body: string },
): Record<string, string> {
  const at = new Date(now)
  return {
    'content-type': 'application/json',
    'user-agent': 'Portal-Webhooks/1.0',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map(secret => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
