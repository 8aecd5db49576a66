import type { Updateable } from 'kysely'
import type { SubscriptionsTable } from '../../database/subscriptions-schema.ts'
import type { Trx } from '../../http/context.ts'
import { derivedFrom, type Item, placed } from '../change-rules.ts'
import * as queries from '../queries/rows.ts'

/** Makes these the items of a subscription, with its counts and figures and whatever else changes with them. */
export async function replaceItems(
  trx: Trx,
  now: string,
  row: queries.SubscriptionRow,
  items: readonly Item[],
  changes: Updateable<SubscriptionsTable>,
): Promise<void> {
  await queries.deleteItems(trx, row.id)
  await queries.insertItems(trx, placed(row.id, items))
  const { figures, ...counts } = derivedFrom(row, items)
  await queries.updateSubscription(trx, row.id, now, {
    ...counts,
    figures: JSON.stringify(figures),
    ...changes,
  })
}
