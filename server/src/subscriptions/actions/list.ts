import { literalPattern } from '../../customers/rules.ts'
import { shift } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { page, readPosition, readSort, requireCustomer } from '../../http/pagination.ts'
import { isCivilDate } from '../../money/dates.ts'
import { periodFigures } from '../figures-rules.ts'
import { presentSummary } from '../present.ts'
import {
  countSubscriptions,
  type Filters,
  type ListRow,
  listSubscriptions,
  type Sort,
} from '../queries/list.ts'
import { findItemsOf } from '../queries/rows.ts'

type Query = Filters & { sort?: string; limit?: number; cursor?: string; include?: 'total_count' }

const usualSort = '-created_at'

/** One page of subscriptions. For keys, searching and every order but the usual one need a customer. */
export async function listPage({ db, reads, clock, scope }: Context, query: Query) {
  const { sort: sortName = usualSort, limit = 20, cursor, include, q, ...rest } = query
  requireCustomer(scope, query, usualSort)
  const filters: Filters = { ...rest, q: q === undefined ? undefined : literalPattern(q) }
  const sort: Sort = readSort(sortName)
  const after = readPosition(cursor, query, key => isKey(sort.column, key))
  const [rows, total] = await Promise.all([
    listSubscriptions(db, reads, { scope, filters, sort, after, limit }),
    include === 'total_count' ? countSubscriptions(db, reads, scope, filters) : undefined,
  ])
  return {
    ...page(
      await withTotals(db, rows),
      limit,
      query,
      row => ({ key: row.sort_key, id: row.id }),
      row => presentSummary(scope, row, shift(clock.now(), row.clock_seconds)),
    ),
    ...(total === undefined ? {} : { total_count: total }),
  }
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

const isKey = (column: Sort['column'], key: string): boolean =>
  column !== 'next_invoice_date' || isCivilDate(key) || /^-?infinity$/.test(key)
