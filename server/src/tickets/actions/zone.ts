import type { Trx } from '../../http/context.ts'
import { addDays, endOfDay, today } from '../../money/dates.ts'
import { findWaiting, moveQuiet } from '../queries/write.ts'

/** The quiet days of a customer's waiting tickets end with the same day in his new zone. */
export async function moveQuietDays(trx: Trx, customerId: string, from: string, to: string): Promise<void> {
  const waiting = await findWaiting(trx, customerId)
  const moves = waiting.map(({ id, solve_at }) => ({
    id,
    solve_at: endOfDay(addDays(today(solve_at, from), -1), to),
  }))
  if (moves.length > 0) await moveQuiet(trx, customerId, moves)
}
