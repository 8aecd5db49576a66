import type { operations } from '../../../../openapi.d.ts'
import { readerOf } from '../../conversations/reader-rules.ts'
import { literalPattern } from '../../customers/rules.ts'
import type { Context } from '../../http/context.ts'
import { readOrder, requireCustomer, sortedPage } from '../../http/pagination.ts'
import { linkFields, mayReadLink } from '../link-rules.ts'
import { presentTicket } from '../present.ts'
import { countTickets, type Filters, listTickets, sorts } from '../queries/list.ts'
import { findCategories } from '../queries/read.ts'
import { seenTickets } from '../rules.ts'

type Query = NonNullable<operations['listTickets']['parameters']['query']>

const usualSort = '-last_message_at'

/** One page of tickets. For keys, searching, what is unread, and every order but the usual one need a customer. */
export async function listPage({ db, reads, scope }: Context, query: Query) {
  const { sort: _, cursor: __, limit = 20, include, q, agent_id, ...rest } = query
  requireCustomer(scope, query, usualSort, query.unread === undefined ? undefined : 'unread')
  const order = readOrder(query, usualSort, sorts)
  const seen = seenTickets(scope)
  const filters: Filters = {
    ...rest,
    q: q === undefined ? undefined : literalPattern(q),
    own: seen === null || seen === 'all' ? undefined : seen.contact_id,
    reader: readerOf(scope, agent_id),
  }
  // What he may not read is to him as if no ticket were about it.
  const nothing =
    seen === null || linkFields.some(field => rest[field] !== undefined && !mayReadLink(scope, field))
  const [rows, total, categories] = await Promise.all([
    nothing ? [] : listTickets(db, reads, { scope, filters, ...order, limit }),
    include !== 'total_count' ? undefined : nothing ? 0 : countTickets(db, reads, scope, filters),
    findCategories(db, reads),
  ])
  return { ...sortedPage(rows, limit, query, row => presentTicket(scope, row), total), categories }
}
