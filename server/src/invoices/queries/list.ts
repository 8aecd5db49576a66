import { type InferResult, sql } from 'kysely'
import { ofCustomer } from '../../customers/queries.ts'
import type { Reads } from '../../database/connect.ts'
import { runNamed } from '../../database/named.ts'
import { countOf, dateKey, inOrder, type PageRequest, preparedPages, sortKey } from '../../database/pages.ts'
import type { Db } from '../../http/context.ts'
import type { Sort as SortBy } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import type { Sought } from '../search-rules.ts'
import { sidedColumns, summaryColumns } from './columns.ts'
import { visibleTo } from './visible.ts'

export type Filters = {
  customer_id?: string
  external_customer_id?: string
  subscription_id?: string
  status?: ('draft' | 'open' | 'paid' | 'void')[]
  type?: 'invoice' | 'credit_note'
  overdue?: boolean
  currency?: string
  issue_date_gte?: string
  issue_date_lte?: string
  due_date_gte?: string
  due_date_lte?: string
  q?: Sought
}
export type Sort = SortBy<SortColumn>
type SortColumn = 'issue_date' | 'due_date' | 'number' | 'amount_due' | 'total'

export const sorts = {
  issue_date: sortKey('i.listed_on', 'date'),
  due_date: dateKey('i.due_date'),
  number: sortKey(`coalesce(i.number, '') collate "C"`, 'text'),
  amount_due: sortKey('i.amount_due', 'bigint'),
  total: sortKey('i.total', 'bigint'),
}

/** What is asked, with the business instant by which overdue is judged. */
export type ListRequest = PageRequest<Filters, Sort> & { now: string }
export type ListRow = InferResult<ReturnType<typeof listQuery>>[number]

const preparedList = preparedPages<ListRow, Filters, ListRequest>(listQuery, ['status', 'overdue'])

/** One page of `limit + 1` rows. The default order of every kind of caller reads an index without sorting. */
export function listInvoices(db: Db, reads: Reads, request: ListRequest): Promise<ListRow[]> {
  // Searching has too many shapes to be worth keeping.
  return request.filters.q
    ? runNamed(reads, listQuery(db, request).compile())
    : preparedList(db, reads, request)
}

function listQuery(db: Db, request: ListRequest) {
  const { scope, filters, sort, now } = request
  return (
    filtered(db, scope, filters, now)
      .$if(scope.kind !== 'contact', query =>
        query.innerJoin('customers as c', 'c.id', 'i.customer_id').select('c.time_zone'),
      )
      .select(summaryColumns)
      // Contacts are not shown what integrations keep beside an invoice.
      .$if(scope.kind !== 'contact', query => query.select(sidedColumns))
      .$call(inOrder(sorts[sort.column], 'i.id', request))
  )
}

export const countInvoices = (
  db: Db,
  reads: Reads,
  scope: Scope,
  filters: Filters,
  now: string,
): Promise<number> => countOf(reads, filtered(db, scope, filters, now))

function filtered(db: Db, scope: Scope, f: Filters, now: string) {
  return (
    db
      .selectFrom('invoices as i')
      .where(visibleTo(scope, f.subscription_id))
      .$call(ofCustomer(db, scope, f, 'i.customer_id'))
      // One status is written as an equality, so that the index of open invoices can serve it.
      .$if(f.status?.length === 1, query => query.where('i.status', '=', sql.lit(f.status![0]!)))
      .$if((f.status?.length ?? 0) > 1, query => query.where('i.status', '=', sql<'open'>`any(${f.status})`))
      .$if(f.type !== undefined, query => query.where('i.type', '=', f.type!))
      .$if(f.currency !== undefined, query => query.where('i.currency', '=', f.currency!))
      .$if(f.overdue === true, query =>
        query.where(overdueAt(now)).where('i.status', '=', sql.lit('open' as const)),
      )
      .$if(f.overdue === false, query =>
        query.where(eb => eb.not(eb.and([eb('i.status', '=', 'open'), overdueAt(now)]))),
      )
      .$if(f.issue_date_gte !== undefined, query => query.where('i.issue_date', '>=', f.issue_date_gte!))
      .$if(f.issue_date_lte !== undefined, query => query.where('i.issue_date', '<=', f.issue_date_lte!))
      .$if(f.due_date_gte !== undefined, query => query.where('i.due_date', '>=', f.due_date_gte!))
      .$if(f.due_date_lte !== undefined, query => query.where('i.due_date', '<=', f.due_date_lte!))
      .$if(f.q !== undefined, query => query.where(matches(f.q!)))
  )
}

const overdueAt = (now: string) =>
  sql<boolean>`(i.total >= 0 and i.amount_due > 0 and coalesce(i.overdue_from <= ${now}::timestamptz, false))`

function matches({ pattern, amounts }: Sought) {
  const texts = ['number', 'subject', 'buyer_reference', 'order_reference'].map(
    column => sql`i.${sql.raw(column)} ilike ${pattern}`,
  )
  const figures = amounts.map(({ value, only, except }) => {
    const currency = only
      ? sql`i.currency = any(${only}::text[])`
      : sql`i.currency <> all(${except ?? []}::text[])`
    return sql`((i.total = ${value}::bigint or i.amount_due = ${value}::bigint) and ${currency})`
  })
  return sql<boolean>`(${sql.join([...texts, ...figures], sql` or `)})`
}
