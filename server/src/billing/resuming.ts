import { later, shift } from '../http/clock.ts'
import type { Services } from '../http/context.ts'
import { today } from '../money/dates.ts'
import { firstAnswer } from '../payments/actions/begin.ts'
import { cancelAtProvider } from '../payments/actions/run.ts'
import { lostAfter } from '../payments/rules.ts'
import { chargeAll } from './charging.ts'
import { findUnheard } from './queries/unheard.ts'

/** Charges that are gone on with at a time. */
const batch = 500

/**
 * Goes on with charges that were begun and not answered, as when their process was killed before it asked: asking the
 * provider for them charges nobody. One that another process asks for at this moment is charged once all the same; one
 * of a subscription that was cancelled meanwhile is given up.
 * @param at_once also those that were begun just now; else those that have had the time for a first answer
 */
export async function resumeCharges(
  services: Services,
  { customer_id, at_once }: { customer_id?: string; at_once: boolean },
): Promise<void> {
  const now = services.clock.now()
  const from = at_once ? '2000-01-01T00:00:00Z' : later(now, -lostAfter)
  const to = at_once ? now : later(now, -firstAnswer)
  let after = ''
  for (;;) {
    const unheard = await findUnheard(services.db, {
      customer_id,
      from,
      to,
      unasked: at_once,
      after,
      limit: batch,
    })
    if (unheard.length === 0) return
    const isCancelled = ({ status, cancels_on, time_zone, clock_seconds }: (typeof unheard)[number]) =>
      status === 'closed' ||
      (cancels_on !== null && cancels_on <= today(shift(now, clock_seconds), time_zone))
    const [cancelled = [], wanted = []] = [true, false].map(is =>
      unheard.filter(each => isCancelled(each) === is),
    )
    await Promise.all(cancelled.map(({ id }) => cancelAtProvider(services, id)))
    await chargeAll(
      services,
      wanted.map(({ id }) => ({ payment_id: id, was_to_renew: false })),
    )
    after = unheard.at(-1)!.id
  }
}
