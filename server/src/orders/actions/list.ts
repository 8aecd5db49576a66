import { literalPattern } from '../../customers/rules.ts'
import type { Context } from '../../http/context.ts'
import { isIntegerKey, page, readPosition, readSort, requireCustomer } from '../../http/pagination.ts'
import { isCivilDate } from '../../money/dates.ts'
import { presentSummary } from '../present.ts'
import { countOrders, type Filters, listOrders, type Sort } from '../queries/list.ts'

type Query = Filters & { sort?: string; limit?: number; cursor?: string; include?: 'total_count' }

const usualSort = '-date'

/** One page of orders. For keys, searching and every order but the usual one need a customer. */
export async function listPage({ db, reads, scope }: Context, query: Query) {
  const { sort: sortName = usualSort, limit = 20, cursor, include, q, ...rest } = query
  requireCustomer(scope, query, usualSort, query.payment_status && 'payment_status')
  const filters: Filters = { ...rest, q: q === undefined ? undefined : literalPattern(q) }
  const sort: Sort = readSort(sortName)
  const after = readPosition(cursor, query, key => isKey(sort.column, key))
  const [rows, total] = await Promise.all([
    listOrders(db, reads, { scope, filters, sort, after, limit }),
    include === 'total_count' ? countOrders(db, reads, scope, filters) : undefined,
  ])
  return {
    ...page(
      rows,
      limit,
      query,
      row => ({ key: row.sort_key, id: row.id }),
      row => presentSummary(scope, row),
    ),
    ...(total === undefined ? {} : { total_count: total }),
  }
}

function isKey(column: Sort['column'], key: string): boolean {
  if (column === 'number') return true
  if (column === 'total') return isIntegerKey(key)
  return isCivilDate(key)
}
