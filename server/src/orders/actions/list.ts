import { literalPattern } from '../../customers/rules.ts'
import type { Context } from '../../http/context.ts'
import { type Position, page, readCursor } from '../../http/pagination.ts'
import { invalidField } from '../../http/problem.ts'
import { isCivilDate } from '../../money/dates.ts'
import { presentSummary } from '../present.ts'
import { countOrders, type Filters, listOrders, type Sort } from '../queries/list.ts'

type Query = Filters & { sort?: string; limit?: number; cursor?: string; include?: 'total_count' }

/**
 * One page of orders. For keys, searching and every order but the default need a customer: over all customers no
 * index could bound the work.
 */
export async function listPage({ db, reads, scope }: Context, query: Query) {
  const { sort: sortName = '-date', limit = 20, cursor, include, q, ...rest } = query
  if (scope.kind !== 'contact' && rest.customer_id === undefined && rest.external_customer_id === undefined)
    requireCustomer(q, sortName)
  const filters: Filters = { ...rest, q: q === undefined ? undefined : literalPattern(q) }
  const sort = { column: sortName.replace('-', ''), descending: sortName.startsWith('-') } as Sort
  const after = readPosition(cursor, query, sort)
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
  return isCivilDate(key)
}
