import { literalPattern } from '../../customers/rules.ts'
import { businessNow } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { type Position, page, readCursor } from '../../http/pagination.ts'
import { invalidField } from '../../http/problem.ts'
import { isCivilDate } from '../../money/dates.ts'
import { presentSummary } from '../present.ts'
import { countQuotations, type Filters, listQuotations, type Sort } from '../queries/list.ts'

type Query = Filters & { sort?: string; limit?: number; cursor?: string; include?: 'total_count' }

/**
 * One page of quotations. For keys, searching and every order but the default need a customer: over all customers
 * no index could bound the work.
 */
export async function listPage({ db, reads, clock, scope }: Context, query: Query) {
  const { sort: sortName = '-date', limit = 20, cursor, include, q, ...rest } = query
  if (scope.kind !== 'contact' && rest.customer_id === undefined && rest.external_customer_id === undefined)
    requireCustomer(q, sortName)
  const now = businessNow(clock, scope)
  const filters: Filters = { ...rest, q: q === undefined ? undefined : literalPattern(q) }
  const sort = { column: sortName.replace('-', ''), descending: sortName.startsWith('-') } as Sort
  const after = readPosition(cursor, query, sort)
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

function requireCustomer(q: string | undefined, sort: string): void {
  const reason = 'needs customer_id or external_customer_id'
  if (q !== undefined) throw invalidField('#/q', 'customer_required', reason, 'query')
  if (sort !== '-date') throw invalidField('#/sort', 'customer_required', reason, 'query')
}

/** A cursor whose key could not be one of this sort was not made here. */
function readPosition(cursor: string | undefined, query: Query, { column }: Sort): Position | null {
  const after = readCursor(cursor, query)
  return after === null || isKey(column, after.key ?? '') ? after : readCursor('-', query)
}

function isKey(column: Sort['column'], key: string): boolean {
  if (column === 'number') return true
  if (column === 'total') return Number.isSafeInteger(Number(key)) && /^-?\d+$/.test(key)
  return isCivilDate(key) || (column === 'valid_until' && /^-?infinity$/.test(key))
}
