import { later } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { enabledOrigins } from '../../sites/queries.ts'
import { providerNamed } from '../providers/choose.ts'
import { addDomains, noteDomain, takeDueDomains } from '../queries/domains.ts'

/** How many hosts are told of at once; the next round takes the next ones. */
const batch = 10
const soonest = 60
const latest = 24 * 60 * 60

/**
 * Tells the provider on which hosts cards and wallets are given: those of all sites, as soon as they are there. No
 * site waits for it, and what fails is tried again, the rarer the oftener it has failed.
 */
export async function registerDomains(services: Services): Promise<void> {
  const { db, clock, config, log } = services
  const there = config.paymentProvider === 'stripe' && providerNamed(services, 'stripe')?.inBrowser
  if (!there) return
  const now = clock.now()
  await addDomains(db, 'stripe', hostsOf(await enabledOrigins(db)), now)
  const due = await takeDueDomains(db, 'stripe', now, later(now, soonest), batch)
  await Promise.all(
    due.map(async ({ host, tries }) => {
      try {
        await there.registerDomain(host)
        await noteDomain(db, 'stripe', host, null)
      } catch (error) {
        log.warn({ host, error: String(error) }, 'the payment provider was not told of a host')
        const pause = Math.min(latest, soonest * 2 ** Math.min(tries, 12))
        await noteDomain(db, 'stripe', host, later(now, pause))
      }
    }),
  )
}

/** Wallets are offered only under https, and under names that are in the DNS. */
function hostsOf(origins: string[]): string[] {
  const hosts = origins.flatMap(origin => {
    const { protocol, hostname } = new URL(origin)
    return protocol === 'https:' && /\.[a-z][a-z0-9-]*$/.test(hostname) ? [hostname] : []
  })
  return [...new Set(hosts)]
}
