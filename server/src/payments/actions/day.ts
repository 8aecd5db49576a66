import { shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { today } from '../../money/dates.ts'
import { readSettings } from '../../settings/queries.ts'
import type { LockedPayment } from '../queries/write.ts'

/** The vendor's day, moved by the customer's test clock, on which money comes or goes. */
export async function vendorsDay(trx: Trx, now: string, { clock_offset }: LockedPayment): Promise<string> {
  return today(shift(now, clock_offset), (await readSettings(trx)).default_time_zone)
}
