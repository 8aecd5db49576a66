import type { Services } from '../../http/context.ts'
import { takeDuePayments, takeDueRefunds } from '../queries/open.ts'
import { runRefund } from './refund.ts'
import { askProvider } from './run.ts'

/** How many are asked for at once; the next round takes the next ones. */
const batch = 20

/**
 * Finds out what became of payments and refunds of which no answer came, and of confirmations that nobody came
 * back from. Any number of processes may do it at the same time.
 */
export async function reconcilePayments(services: Services): Promise<void> {
  const now = services.clock.now()
  const payments = await takeDuePayments(services.db, now, batch)
  const refunds = await takeDueRefunds(services.db, now, batch)
  const results = await Promise.allSettled([
    ...payments.map(id => askProvider(services, id)),
    ...refunds.map(id => runRefund(services, id)),
  ])
  // One that cannot be settled must not keep the others waiting: it is taken again when its lease has ended.
  for (const result of results)
    if (result.status === 'rejected')
      services.log.error(
        { error: String(result.reason?.stack ?? result.reason) },
        'a payment was not reconciled',
      )
}
