import type { Services } from '../http/context.ts'
import { refreshCard } from '../payment-methods/actions/refresh.ts'
import { findExpiredDue } from './queries/expired.ts'

/** Cards that are read at a time, and of them those that wait for the provider. */
const batch = 500
const atOnce = 8

/**
 * Asks whether the banks have renewed the cards that seem to have expired, before they are judged. A provider that does
 * not answer is not asked of the rest: they are judged by what is known, and what is told of them later still counts
 * through the last day of grace.
 */
export async function refreshExpired(services: Services, customer_id: string | undefined): Promise<void> {
  const { db, clock, config, log } = services
  const provider = config.paymentProvider
  if (provider === null) return
  let answers = true
  let after = ''
  while (answers) {
    const wanted = { now: clock.now(), provider, customer_id, after, limit: batch }
    const cards = await findExpiredDue(db, wanted)
    const waiting = cards.values()
    const one = async () => {
      for (const card of waiting)
        try {
          if (answers) await refreshCard(services, card)
        } catch (error) {
          answers = false
          log.warn({ payment_method: card.id, error: String(error) }, 'an expired card was not refreshed')
        }
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, cards.length) }, one))
    if (cards.length < batch) return
    after = cards.at(-1)!.id
  }
}
