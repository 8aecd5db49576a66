import { later } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { lowestId } from '../../http/ids.ts'
import { sweepDeliveries } from '../queries/deliveries.ts'

const secondsKept = 30 * 86_400

/** Forgets deliveries that are old, also those that never came about. */
export async function sweepWebhooks({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const before = later(clock.now(), -secondsKept)
  await sweepDeliveries(db, lowestId('whd', Temporal.Instant.from(before).epochMilliseconds), before)
}
