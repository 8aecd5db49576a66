import { type InferResult, type RawBuilder, sql } from 'kysely'
import { hasUnread } from '../../conversations/queries/unread.ts'
import { ofCustomer, withExternalId } from '../../customers/queries.ts'
import type { Reads } from '../../database/connect.ts'
import type { TicketStatus } from '../../database/conversations-schema.ts'
import { ownedBy } from '../../database/owned.ts'
import { countOf, inOrder, type PageRequest, preparedPages, sortKey } from '../../database/pages.ts'
import type { Db } from '../../http/context.ts'
import type { Sort as SortBy } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import { type LinkField, linkFields } from '../link-rules.ts'
import { linkColumns, sidedColumns, ticketColumns, withPeople } from './columns.ts'
import { openedBy } from './visible.ts'

export type Filters = Partial<Record<LinkField, string>> & {
  customer_id?: string
  external_customer_id?: string
  /** Any of these */
  status?: TicketStatus[]
  category?: string
  contact_id?: string
  assignee_id?: string
  unread?: boolean
  /** A LIKE pattern */
  q?: string
  /** The contact who sees only what he has opened himself */
  own?: string
  /** For whom it is told what is unread */
  reader?: string
}
export type Sort = SortBy<'last_message_at' | 'number' | 'subject'>

export const sorts = {
  last_message_at: sortKey('t.last_message_at', 'timestamptz'),
  number: sortKey('t.number', 'bigint'),
  subject: sortKey('t.subject collate "C"', 'text'),
}

export type ListRequest = PageRequest<Filters, Sort>
export type ListRow = InferResult<ReturnType<typeof listQuery>>[number]

/** One page of `limit + 1` rows. The default order of every kind of caller reads an index without sorting. */
export const listTickets = preparedPages<ListRow, Filters, ListRequest>(listQuery, ['unread'])

function listQuery(db: Db, request: ListRequest) {
  const { scope, filters, sort } = request
  return (
    filtered(withPeople(db), db, scope, filters)
      .select(ticketColumns)
      .select(unread(scope, filters).as('unread'))
      // Contacts are not shown what integrations keep beside a ticket.
      .$if(scope.kind !== 'contact', query => query.select(sidedColumns))
      .$call(inOrder(sorts[sort.column], 't.id', request))
  )
}

export const countTickets = (db: Db, reads: Reads, scope: Scope, filters: Filters): Promise<number> =>
  countOf(reads, filtered(withPeople(db), db, scope, filters))

const unread = (scope: Scope, { reader }: Filters) =>
  hasUnread(reader, { id: 't.id', column: 'm.ticket_id' }, scope.kind === 'vendor')

function filtered(tickets: ReturnType<typeof withPeople>, db: Db, scope: Scope, f: Filters) {
  const links = linkFields.filter(field => f[field] !== undefined)
  return tickets
    .where(ownedBy(scope, { partner: 't.partner_id', customer: 't.customer_id' }))
    .where('t.merged_into', 'is', null)
    .$if(f.own !== undefined, query => query.where(openedBy(f.own!)))
    .$call(ofCustomer(db, scope, f, 't.customer_id'))
    .$if(f.status !== undefined, query =>
      query.where('t.status', '=', sql<TicketStatus>`any(${f.status}::text[])`),
    )
    .$if(f.category !== undefined, query => query.where('t.category', '=', f.category!))
    .$if(f.contact_id !== undefined, query => query.where('t.contact_id', '=', f.contact_id!))
    .$if(f.assignee_id !== undefined, query => query.where('t.assignee_id', '=', f.assignee_id!))
    .where(eb => eb.and(links.map(field => sql<boolean>`${linkColumns[field]} = ${f[field]}`)))
    .$if(f.unread !== undefined, query =>
      query.where(sql<boolean>`${unread(scope, f)} = ${sql.lit(f.unread!)}`),
    )
    .$if(f.q !== undefined, query => query.where(found(f.q!, searched(db, scope, f))))
}

/**
 * Its own words, those of messages that customers see, and the references of tickets that were merged into it.
 * @param customer whose messages and tickets are looked through, and nobody else's
 */
const found = (pattern: string, customer: RawBuilder<unknown>) => sql<boolean>`(
  '#' || t.number ilike ${pattern} or t.subject ilike ${pattern}
  or exists (select from messages as s
    where s.customer_id = ${customer} and s.ticket_id = t.id and not s.internal and s.text ilike ${pattern})
  or exists (select from tickets as old
    where old.customer_id = ${customer} and old.merged_into is not null and old.merged_into = t.id and '#' || old.number ilike ${pattern}))`

/** The one customer whose tickets are searched; there is no search without one. */
function searched(db: Db, scope: Scope, f: Filters): RawBuilder<unknown> {
  if (scope.kind === 'contact') return sql`${scope.customer_id}`
  return f.customer_id === undefined
    ? sql`(${withExternalId(db, scope, f.external_customer_id!)})`
    : sql`${f.customer_id}`
}
