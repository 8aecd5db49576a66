import { businessNow } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { readOrder, requireCustomer, sortedPage } from '../../http/pagination.ts'
import { invalidField } from '../../http/problem.ts'
import { isCivilDate } from '../../money/dates.ts'
import { presentSummary } from '../present.ts'
import { countInvoices, type Filters, listInvoices, sorts } from '../queries/list.ts'
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
  const { sort: _, cursor: __, limit = 20, include, q, ...rest } = query
  requireCustomer(scope, query, usualSort)
  checkDates(rest)
  const now = businessNow(clock, scope)
  const filters: Filters = { ...rest, q: q === undefined ? undefined : searchFor(q) }
  const order = readOrder(query, usualSort, sorts)
  const [rows, total] = await Promise.all([
    listInvoices(db, reads, { scope, filters, ...order, limit, now }),
    include === 'total_count' ? countInvoices(db, reads, scope, filters, now) : undefined,
  ])
  return sortedPage(rows, limit, query, row => presentSummary(scope, row, now), total)
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
