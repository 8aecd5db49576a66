import { literalPattern } from '../../customers/rules.ts'
import type { Context } from '../../http/context.ts'
import { readOrder, requireCustomer, sortedPage } from '../../http/pagination.ts'
import { presentSummary } from '../present.ts'
import { countOrders, type Filters, listOrders, sorts } from '../queries/list.ts'

type Query = Filters & { sort?: string; limit?: number; cursor?: string; include?: 'total_count' }

const usualSort = '-date'

/** One page of orders. For keys, searching and every order but the usual one need a customer. */
export async function listPage({ db, reads, scope }: Context, query: Query) {
  const { sort: _, cursor: __, limit = 20, include, q, ...rest } = query
  requireCustomer(scope, query, usualSort, query.payment_status && 'payment_status')
  const filters: Filters = { ...rest, q: q === undefined ? undefined : literalPattern(q) }
  const order = readOrder(query, usualSort, sorts)
  const [rows, total] = await Promise.all([
    listOrders(db, reads, { scope, filters, ...order, limit }),
    include === 'total_count' ? countOrders(db, reads, scope, filters) : undefined,
  ])
  return sortedPage(rows, limit, query, row => presentSummary(scope, row), total)
}
