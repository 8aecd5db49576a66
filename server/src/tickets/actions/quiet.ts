import type { Services } from '../../http/context.ts'
import { hasQuiet, solveQuiet } from '../queries/write.ts'
import { recordTicketEvents } from './load.ts'

const atOnce = 200

/** Solves what has waited for its customer through his seven quiet days. Any number of processes may do it. */
export async function solveQuietTickets({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  while (await hasQuiet(db, clock.now())) {
    const solved = await db.transaction().execute(async trx => {
      const now = clock.now()
      const ids = await solveQuiet(trx, now, atOnce)
      await recordTicketEvents(trx, now, ids, 'ticket.solved')
      return ids.length
    })
    if (solved < atOnce) break
  }
}
