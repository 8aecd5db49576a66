import type { Services, Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { reach } from '../../payments/actions/reach.ts'
import { providerNamed } from '../../payments/providers/choose.ts'
import type { CardDetails } from '../../payments/providers/provider.ts'
import { findByReference, findMethod, lockMethod, updateMethod } from '../queries.ts'
import { expiryOf, type MethodRow } from '../rules.ts'
import { recordMethodEvent } from './record.ts'

type Known = Pick<MethodRow, 'id' | 'provider' | 'provider_reference' | 'time_zone'>

/** Asks the provider whether the bank has renewed a card, and keeps it. @returns null when there is nothing newer */
export async function refreshCard(
  services: Services,
  method: Known,
): Promise<(CardDetails & { expires_at: string }) | null> {
  const provider = providerNamed(services, method.provider)
  const news = provider && (await reach(services, () => provider.refreshCard(method.provider_reference)))
  if (!news) return null
  const changed = { ...news, expires_at: expiryOf(news, method.time_zone) }
  await services.db.transaction().execute(trx => keep(trx, services.clock.now(), method.id, changed))
  return changed
}

async function keep(trx: Trx, now: string, id: string, changed: CardDetails & { expires_at: string }) {
  const before = await lockMethod(trx, system, id)
  const { brand, last4, exp_month, exp_year } = changed
  const isNew =
    before?.exp_year !== exp_year ||
    before.exp_month !== exp_month ||
    before.last4 !== last4 ||
    before.brand !== brand
  if (!before || !isNew) return
  await updateMethod(trx, id, now, changed)
  await recordMethodEvent(trx, now, 'payment_method.updated', (await findMethod(trx, system, id))!)
}

/** The provider has told of a card, which may be one of another installation, or deleted here. */
export async function refreshNamed(services: Services, provider: string, reference: string): Promise<void> {
  const method = await findByReference(services.db, provider, reference)
  if (method?.status === 'active') await refreshCard(services, method)
}
