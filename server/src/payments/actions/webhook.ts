import type { Services } from '../../http/context.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { system } from '../../http/scope.ts'
import { refreshNamed } from '../../payment-methods/actions/refresh.ts'
import { providerNamed } from '../providers/choose.ts'
import { type Told, type WebhookHeaders, WebhookRefused } from '../providers/provider.ts'
import { letHappen, noteTold } from '../providers/sandbox/queries.ts'
import { sandboxWebhook } from '../providers/sandbox/sandbox.ts'
import { findPaymentByReference } from '../queries/open.ts'
import { findPayment } from '../queries/read.ts'
import { askRefund } from './refund.ts'
import { askProvider } from './run.ts'
import { takeOverRefunds } from './take-over.ts'

/**
 * A provider says that something has happened. It is not believed what: the provider is asked for the present
 * state, so that the order of webhooks, and how often each comes, do not matter.
 * @throws Problem 404 for a provider that is not used here, 400 for what it has not signed
 */
export async function receiveProviderEvent(
  services: Services,
  name: string,
  raw: Uint8Array,
  headers: WebhookHeaders,
): Promise<void> {
  const provider = providerNamed(services, name)
  if (!provider) throw notFound()
  const told = parse(() => provider.parseWebhook(raw, headers))
  if (told) await ask(services, name as 'sandbox' | 'stripe', told)
}

/** It may tell of what another installation has charged with the same account: that is nothing to us. */
async function ask(services: Services, name: 'sandbox' | 'stripe', told: Told): Promise<void> {
  const { db } = services
  if ('refund' in told) return askRefund(services, told.refund)
  if ('card' in told) return refreshNamed(services, name, told.card)
  const id = 'charge' in told ? await findPaymentByReference(db, name, told.charge) : told.payment
  if (id === undefined || !(await findPayment(db, system, id))) return
  const payment = await askProvider(services, id)
  if ('charge' in told && told.refunds) await takeOverRefunds(services, payment)
}

function parse<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof WebhookRefused || error instanceof SyntaxError)
      throw new Problem(400, 'webhook_refused', 'It is not signed by the provider, or is too old.')
    throw error
  }
}

/** Lets happen what the sandbox's bank does later, and tells of it as a provider does: by signed webhooks. */
export async function deliverSandboxEvents(services: Services): Promise<void> {
  if (services.config.mode !== 'sandbox') return
  const keys = await letHappen(services.db, services.clock.now())
  for (const key of keys) {
    const { raw, headers } = sandboxWebhook(services, key)
    await receiveProviderEvent(services, 'sandbox', raw, headers)
  }
  if (keys.length > 0) await noteTold(services.db, keys)
}
