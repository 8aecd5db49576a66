import { literalPattern } from '../../customers/rules.ts'
import { businessNow } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { readOrder, requireCustomer, sortedPage } from '../../http/pagination.ts'
import { presentSummary } from '../present.ts'
import { countQuotations, type Filters, listQuotations, sorts } from '../queries/list.ts'

type Query = Filters & { sort?: string; limit?: number; cursor?: string; include?: 'total_count' }

const usualSort = '-date'

/** One page of quotations. For keys, searching and every order but the usual one need a customer. */
export async function listPage({ db, reads, clock, scope }: Context, query: Query) {
  const { sort: _, cursor: __, limit = 20, include, q, ...rest } = query
  requireCustomer(scope, query, usualSort)
  const now = businessNow(clock, scope)
  const filters: Filters = { ...rest, q: q === undefined ? undefined : literalPattern(q) }
  const order = readOrder(query, usualSort, sorts)
  const [rows, total] = await Promise.all([
    listQuotations(db, reads, { scope, filters, ...order, limit, now }),
    include === 'total_count' ? countQuotations(db, reads, scope, filters, now) : undefined,
  ])
  return sortedPage(rows, limit, query, row => presentSummary(scope, row, now), total)
}
