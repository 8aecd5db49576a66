import { type InferResult, sql } from 'kysely'
import { ofCustomer } from '../../customers/queries.ts'
import { clockSeconds } from '../../database/clock.ts'
import type { Reads } from '../../database/connect.ts'
import {
  countOf,
  dateKey,
  idKey,
  inOrder,
  type PageRequest,
  preparedPages,
  sortKey,
} from '../../database/pages.ts'
import type { SubscriptionsTable } from '../../database/subscriptions-schema.ts'
import type { Db } from '../../http/context.ts'
import type { Sort as SortBy } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import { visibleTo } from './visible.ts'

export type Filters = {
  customer_id?: string
  external_customer_id?: string
  /** Any of these */
  status?: SubscriptionsTable['status'][]
  /** A LIKE pattern */
  q?: string
}
export type Sort = SortBy<'created_at' | 'next_invoice_date' | 'number'>

export const sorts = {
  created_at: idKey,
  next_invoice_date: dateKey('s.next_invoice_date'),
  number: sortKey('s.number collate "C"', 'text'),
}

export type ListRequest = PageRequest<Filters, Sort>
export type ListRow = InferResult<ReturnType<typeof listQuery>>[number]

/** One page of `limit + 1` rows. The default order of every kind of caller reads an index without sorting. */
export const listSubscriptions = preparedPages<ListRow, Filters, ListRequest>(listQuery)

function listQuery(db: Db, request: ListRequest) {
  const { scope, filters, sort } = request
  return (
    filtered(db, scope, filters)
      .innerJoin('customers as c', 'c.id', 's.customer_id')
      .select(summaryColumns)
      .select(totalNext)
      .select('c.time_zone')
      .select(clockSeconds().as('clock_seconds'))
      // Contacts are not shown what integrations keep beside a subscription.
      .$if(scope.kind !== 'contact', query => query.select(sidedColumns))
      .$call(inOrder(sorts[sort.column], 's.id', request))
  )
}

export const countSubscriptions = (db: Db, reads: Reads, scope: Scope, filters: Filters): Promise<number> =>
  countOf(reads, filtered(db, scope, filters))

/** Of a whole period, with the change that is scheduled; null while nobody has computed it. */
const totalNext = sql<
  number | null
>`coalesce((s.scheduled #>> '{figures,total}')::bigint, (s.figures ->> 'total')::bigint)`.as('whole_total')

const summaryColumns = [
  's.id',
  's.created_at',
  's.updated_at',
  's.version',
  's.number',
  's.status',
  's.customer_id',
  's.partner_id',
  's.plan_id',
  's.plan_name',
  's.currency',
  's.tax_behavior',
  's.application_count',
  's.user_count',
  's.interval_unit',
  's.interval_count',
  's.anchor_date',
  's.period_start',
  's.period_end',
  's.next_invoice_date',
  's.contract_end',
  's.collection',
  's.billed_by',
  's.access',
  's.payment_method_id',
  's.grace_reason',
  's.grace_started_on',
  's.grace_ends_on',
  's.closes_at',
  's.cancels_on',
  's.closed_on',
  's.close_reason',
] as const

const sidedColumns = [
  's.vendor_external_id',
  's.partner_external_id',
  's.vendor_metadata',
  's.partner_metadata',
] as const

function filtered(db: Db, scope: Scope, f: Filters) {
  return db
    .selectFrom('subscriptions as s')
    .where(visibleTo(scope))
    .$call(ofCustomer(db, scope, f, 's.customer_id'))
    .$if(f.status !== undefined, query => query.where(sql<boolean>`s.status = any(${f.status}::text[])`))
    .$if(f.q !== undefined, query =>
      query.where(
        sql<boolean>`(s.number ilike ${f.q} or s.plan_name ilike ${f.q} or s.database ->> 'name' ilike ${f.q})`,
      ),
    )
}
