import type { operations } from '../../../../openapi.d.ts'
import { readerOf } from '../../conversations/reader-rules.ts'
import { literalPattern } from '../../customers/rules.ts'
import type { Context } from '../../http/context.ts'
import {
  isInstantKey,
  isIntegerKey,
  page,
  readPosition,
  readSort,
  requireCustomer,
} from '../../http/pagination.ts'
import { linkFields, mayReadLink } from '../link-rules.ts'
import { presentTicket } from '../present.ts'
import { countTickets, type Filters, listTickets, type Sort } from '../queries/list.ts'
import { findCategories } from '../queries/read.ts'
import { seenTickets } from '../rules.ts'

type Query = NonNullable<operations['listTickets']['parameters']['query']>

const usualSort = '-last_message_at'

/** One page of tickets. For keys, searching, what is unread, and every order but the usual one need a customer. */
export async function listPage({ db, reads, scope }: Context, query: Query) {
  const { sort: sortName = usualSort, limit = 20, cursor, include, q, agent_id, ...rest } = query
  requireCustomer(scope, query, usualSort, query.unread === undefined ? undefined : 'unread')
  const sort: Sort = readSort(sortName)
  const after = readPosition(cursor, query, key => isKey(sort.column, key))
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
    nothing ? [] : listTickets(db, reads, { scope, filters, sort, after, limit }),
    include !== 'total_count' ? undefined : nothing ? 0 : countTickets(db, reads, scope, filters),
    findCategories(db, reads),
  ])
  return {
    ...page(
      rows,
      limit,
      query,
      row => ({ key: row.sort_key, id: row.id }),
      row => presentTicket(scope, row),
    ),
    ...(total === undefined ? {} : { total_count: total }),
    categories,
  }
}

function isKey(column: Sort['column'], key: string): boolean {
  if (column === 'subject') return true
  return column === 'number' ? isIntegerKey(key) : isInstantKey(key)
}
