import type { StripeConfig } from '../../../config-stripe.ts'
import type { Services } from '../../../http/context.ts'
import type { Provider } from '../provider.ts'
import { cardsOf } from './cards.ts'
import { chargesOf } from './charges.ts'
import { clientOf } from './client.ts'
import { refundsOf } from './refunds.ts'
import { readWebhook } from './webhook.ts'

/** Cards by Stripe. Whatever it is asked is found again by our ids, which are its idempotency keys and metadata. */
export function stripe(
  config: StripeConfig,
  { clock, config: { publicUrl } }: Pick<Services, 'clock' | 'config'>,
): Provider {
  const client = clientOf(config)
  return {
    ...chargesOf(client, publicUrl),
    ...refundsOf(client),
    ...cardsOf(client),
    parseWebhook: (raw, headers) =>
      readWebhook(config.webhookSecret, Temporal.Instant.from(clock.now()).epochMilliseconds, raw, headers),
  }
}
