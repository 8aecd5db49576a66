import { literalPattern } from '../../customers/rules.ts'
import { businessNow } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { isIntegerKey, page, readPosition, readSort, requireCustomer } from '../../http/pagination.ts'
import { isCivilDate } from '../../money/dates.ts'
import { presentSummary } from '../present.ts'
import { countQuotations, type Filters, listQuotations, type Sort } from '../queries/list.ts'

type Query = Filters & { sort?: string; limit?: number; cursor?: string; include?: 'total_count' }

const usualSort = '-date'

/** One page of quotations. For keys, searching and every order but the usual one need a customer. */
export async function listPage({ db, reads, clock, scope }: Context, query: Query) {
  const { sort: sortName = usualSort, limit = 20, cursor, include, q, ...rest } = query
  requireCustomer(scope, query, usualSort)
  const now = businessNow(clock, scope)
  const filters: Filters = { ...rest, q: q === undefined ? undefined : literalPattern(q) }
  const sort: Sort = readSort(sortName)
  const after = readPosition(cursor, query, key => isKey(sort.column, key))
  const [rows, total] = await Promise.all([
    listQuotations(db, reads, { scope, filters, sort, after, limit, now }),
    include === 'total_count' ? countQuotations(db, reads, scope, filters, now) : undefined,
  ])
  return {
    ...page(
      rows,
      limit,
      query,
      row => ({ key: row.sort_key, id: row.id }),
      row => presentSummary(scope, row, now),
    ),
    ...(total === undefined ? {} : { total_count: total }),
  }
}

function isKey(column: Sort['column'], key: string): boolean {
  if (column === 'number') return true
  if (column === 'total') return isIntegerKey(key)
  return isCivilDate(key) || (column === 'valid_until' && /^-?infinity$/.test(key))
}
