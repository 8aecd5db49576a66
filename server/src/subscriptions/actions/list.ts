import { literalPattern } from '../../customers/rules.ts'
import { shift } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { readOrder, requireCustomer, sortedPage } from '../../http/pagination.ts'
import { periodFigures } from '../figures-rules.ts'
import { presentSummary } from '../present.ts'
import { countSubscriptions, type Filters, type ListRow, listSubscriptions, sorts } from '../queries/list.ts'
import { findItemsOf } from '../queries/rows.ts'

type Query = Filters & { sort?: string; limit?: number; cursor?: string; include?: 'total_count' }

const usualSort = '-created_at'

/** One page of subscriptions. For keys, searching and every order but the usual one need a customer. */
export async function listPage({ db, reads, clock, scope }: Context, query: Query) {
  const { sort: _, cursor: __, limit = 20, include, q, ...rest } = query
  requireCustomer(scope, query, usualSort)
  const filters: Filters = { ...rest, q: q === undefined ? undefined : literalPattern(q) }
  const order = readOrder(query, usualSort, sorts)
  const [rows, total] = await Promise.all([
    listSubscriptions(db, reads, { scope, filters, ...order, limit }),
    include === 'total_count' ? countSubscriptions(db, reads, scope, filters) : undefined,
  ])
  return sortedPage(
    await withTotals(db, rows),
    limit,
    query,
    row => presentSummary(scope, row, shift(clock.now(), row.clock_seconds)),
    total,
  )
}

/** What a period comes to is computed here for those of an older time, of which nobody has yet. */
async function withTotals(db: Context['db'], rows: ListRow[]): Promise<ListRow[]> {
  const bare = rows.filter(row => row.whole_total === null).map(row => row.id)
  if (bare.length === 0) return rows
  const items = Map.groupBy(await findItemsOf(db, bare), item => item.subscription_id)
  return rows.map(row => ({
    ...row,
    whole_total: row.whole_total ?? periodFigures(row, items.get(row.id) ?? []).total,
  }))
}
