import type { Services } from '../../http/context.ts'
import { invalidState } from '../../http/problem.ts'
import type { Provider } from './provider.ts'
import { sandbox } from './sandbox/sandbox.ts'
import { stripe } from './stripe/stripe.ts'

/** The provider that has a payment or a card; null when this server does not know it. */
export function providerNamed(
  services: Pick<Services, 'db' | 'clock' | 'config'>,
  name: string,
): Provider | null {
  const { config } = services
  if (name === 'sandbox') return config.mode === 'sandbox' ? sandbox(services) : null
  return name === 'stripe' && config.stripe ? stripe(config.stripe, services) : null
}

/**
 * The provider that new cards go to.
 * @throws Problem 409 when there is none
 */
export function providerInUse(services: Pick<Services, 'db' | 'clock' | 'config'>) {
  const name = services.config.paymentProvider
  const provider = name && providerNamed(services, name)
  if (!provider) throw invalidState('Cards are not taken here.')
  return { name, provider }
}
