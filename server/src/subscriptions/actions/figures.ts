import type { Trx } from '../../http/context.ts'
import { countsOf, periodFigures } from '../figures-rules.ts'
import * as queries from '../queries/rows.ts'

/** Writes what follows from the items of a subscription: its counts, and what a whole period comes to. */
export async function refigure(trx: Trx, now: string, id: string): Promise<void> {
  const [row, items] = await Promise.all([queries.findSubscription(trx, id), queries.findItems(trx, id)])
  const figures = JSON.stringify(periodFigures(row, items))
  await queries.updateSubscription(trx, id, now, { ...countsOf(items), figures })
}
