import type { operations } from '../api.js'
import type { InvoiceSort } from './columns.js'
import type { InvoiceFilter } from './toolbar.js'

/** The order to begin with. */
export const NEWEST_FIRST = '-issue_date'

/** What the API is asked. */
export type ListQuery = NonNullable<operations['listInvoices']['parameters']['query']>

const SORT = /^-?(number|issue_date|due_date|amount_due|total)$/

// "Open" is what waits for money: an unused credit note is open as well, but nobody has to pay it.
const QUERIES = {
  '': {},
  open: { status: ['open'], type: 'invoice' },
  overdue: { overdue: true },
  paid: { status: ['paid'] },
} satisfies Record<InvoiceFilter, ListQuery>

/** A page size the API takes. */
export function pageSizeOf(given: number): number {
  const size = Math.trunc(given)
  return size >= 1 && size <= 100 ? size : 10
}

/** The filter, or none where the attribute says something else. */
export function filterOf(given: string): InvoiceFilter {
  return Object.hasOwn(QUERIES, given) ? (given as InvoiceFilter) : ''
}

/** The order, or the newest first where the attribute says something else. */
export function sortOf(given: string): InvoiceSort {
  return SORT.test(given) ? (given as InvoiceSort) : NEWEST_FIRST
}

/** The query of one page. */
export function queryOf(
  filter: InvoiceFilter,
  sort: InvoiceSort,
  search: string,
  limit: number,
  cursor?: string,
): ListQuery {
  const query: ListQuery = { ...QUERIES[filter], sort, limit }
  const q = search.trim().slice(0, 100)
  if (q) query.q = q
  // Counting reads every row that matches; once per question is enough.
  if (cursor) query.cursor = cursor
  else query.include = 'total_count'
  return query
}
