import type { Trx } from '../../http/context.ts'
import { endOfDay } from '../../money/dates.ts'
import { findLastDays, moveExpiry } from '../queries/packs.ts'

/** The last day of a pack ends at another instant in another zone. */
export async function movePacks(trx: Trx, customerId: string, zone: string, now: string): Promise<void> {
  const dates = await findLastDays(trx, customerId)
  const days = dates.map(date => ({ date, passes_at: endOfDay(date, zone) }))
  if (days.length > 0) await moveExpiry(trx, customerId, days, now)
}
