import { businessNow } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { isIntegerKey, page, readPosition, readSort, requireCustomer } from '../../http/pagination.ts'
import { invalidField } from '../../http/problem.ts'
import { isCivilDate } from '../../money/dates.ts'
import { presentSummary } from '../present.ts'
import { countInvoices, type Filters, listInvoices, type Sort } from '../queries/list.ts'
import { searchFor } from '../search-rules.ts'

type Query = Omit<Filters, 'q'> & {
  q?: string
  sort?: string
  limit?: number
  cursor?: string
  include?: 'total_count'
}

const usualSort = '-issue_date'

/** One page of invoices. For keys, searching and every order but the usual one need a customer. */
export async function listPage({ db, reads, clock, scope }: Context, query: Query) {
  const { sort: sortName = usualSort, limit = 20, cursor, include, q, ...rest } = query
  requireCustomer(scope, query, usualSort)
  checkDates(rest)
  const now = businessNow(clock, scope)
  const filters: Filters = { ...rest, q: q === undefined ? undefined : searchFor(q) }
  const sort: Sort = readSort(sortName)
  const after = readPosition(cursor, query, key => isKey(sort.column, key))
  const [rows, total] = await Promise.all([
    listInvoices(db, reads, { scope, filters, sort, after, limit, now }),
    include === 'total_count' ? countInvoices(db, reads, scope, filters, now) : undefined,
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

const dates = ['issue_date_gte', 'issue_date_lte', 'due_date_gte', 'due_date_lte'] as const

/** The contract's format also knows a year 0, which PostgreSQL does not. */
function checkDates(filters: Filters): void {
  for (const name of dates) {
    const date = filters[name]
    if (date !== undefined && !isCivilDate(date))
      throw invalidField(`#/${name}`, 'format', 'is not a date', 'query')
  }
}

function isKey(column: Sort['column'], key: string): boolean {
  if (column === 'number') return true
  if (column === 'amount_due' || column === 'total') return isIntegerKey(key)
  return isCivilDate(key) || (column === 'due_date' && /^-?infinity$/.test(key))
}
