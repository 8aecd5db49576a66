import { type InferResult, sql } from 'kysely'
import { ofCustomer } from '../../customers/queries.ts'
import type { Reads } from '../../database/connect.ts'
import { countOf, dateKey, inOrder, type PageRequest, preparedPages, sortKey } from '../../database/pages.ts'
import type { QuotationsTable } from '../../database/sales-schema.ts'
import type { Db } from '../../http/context.ts'
import type { Sort as SortBy } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import { sidedColumns, summaryColumns } from './columns.ts'
import { visibleTo } from './visible.ts'

export type Filters = {
  customer_id?: string
  external_customer_id?: string
  subscription_id?: string
  status?: QuotationsTable['status'][]
  open?: boolean
  /** A LIKE pattern */
  q?: string
}
export type Sort = SortBy<SortColumn>
type SortColumn = 'date' | 'valid_until' | 'number' | 'total'

export const sorts = {
  date: sortKey('q.listed_on', 'date'),
  valid_until: dateKey('q.valid_until'),
  number: sortKey(`coalesce(q.number, '') collate "C"`, 'text'),
  total: sortKey('q.total', 'bigint'),
}

/** What is asked, with the business instant by which expiry is judged. */
export type ListRequest = PageRequest<Filters, Sort> & { now: string }
export type ListRow = InferResult<ReturnType<typeof listQuery>>[number]

/** One page of `limit + 1` rows. The default order of every kind of caller reads an index without sorting. */
export const listQuotations = preparedPages<ListRow, Filters, ListRequest>(listQuery, ['status', 'open'])

function listQuery(db: Db, request: ListRequest) {
  const { scope, filters, sort, now } = request
  return (
    filtered(db, scope, filters, now)
      .$if(scope.kind !== 'contact', query =>
        query.innerJoin('customers as c', 'c.id', 'q.customer_id').select('c.time_zone'),
      )
      .select(summaryColumns)
      // Contacts are not shown what integrations keep beside a quotation.
      .$if(scope.kind !== 'contact', query => query.select(sidedColumns))
      .$call(inOrder(sorts[sort.column], 'q.id', request))
  )
}

export const countQuotations = (
  db: Db,
  reads: Reads,
  scope: Scope,
  filters: Filters,
  now: string,
): Promise<number> => countOf(reads, filtered(db, scope, filters, now))

function filtered(db: Db, scope: Scope, f: Filters, now: string) {
  return db
    .selectFrom('quotations as q')
    .where(visibleTo(scope, f.subscription_id))
    .$call(ofCustomer(db, scope, f, 'q.customer_id'))
    .$if(f.status !== undefined, query => query.where('q.status', '=', sql<'sent'>`any(${f.status})`))
    .$if(f.open === true, query => query.where(openAt(now)))
    .$if(f.open === false, query => query.where(eb => eb.not(openAt(now))))
    .$if(f.q !== undefined, query =>
      query.where(sql<boolean>`(q.number ilike ${f.q} or q.subject ilike ${f.q})`),
    )
}

/** What the guard in rules.ts lets the customer act on, as SQL. */
const openAt = (now: string) =>
  sql<boolean>`(q.status = 'sent' and (q.expires_at is null or q.expires_at > ${now}::timestamptz)
    and not exists (select from payment_claims where document_id = q.id))`
