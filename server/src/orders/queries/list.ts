import { type InferResult, sql } from 'kysely'
import { ofCustomer } from '../../customers/queries.ts'
import type { Reads } from '../../database/connect.ts'
import { countOf, inOrder, type PageRequest, preparedPages, sortKey } from '../../database/pages.ts'
import type { OrdersTable, ProductKind } from '../../database/sales-schema.ts'
import type { Db } from '../../http/context.ts'
import type { Sort as SortBy } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import type { PaymentState } from '../rules.ts'
import { invoicedColumns, invoicesSummed, paymentState, sidedColumns, summaryColumns } from './columns.ts'
import { visibleTo } from './visible.ts'

export type Filters = {
  customer_id?: string
  external_customer_id?: string
  subscription_id?: string
  status?: OrdersTable['status']
  kind?: OrdersTable['kind']
  product_kind?: ProductKind
  /** Any of these */
  payment_status?: PaymentState[]
  /** A LIKE pattern */
  q?: string
}
export type Sort = SortBy<'date' | 'number' | 'total'>

export const sorts = {
  date: sortKey('o.listed_on', 'date'),
  number: sortKey('o.number collate "C"', 'text'),
  total: sortKey('o.total', 'bigint'),
}

export type ListRequest = PageRequest<Filters, Sort>
export type ListRow = InferResult<ReturnType<typeof listQuery>>[number]

/** One page of `limit + 1` rows. The default order of every kind of caller reads an index without sorting. */
export const listOrders = preparedPages<ListRow, Filters, ListRequest>(listQuery)

function listQuery(db: Db, request: ListRequest) {
  const { scope, filters, sort } = request
  return (
    filtered(db, scope, filters)
      .innerJoinLateral(invoicesSummed.as('n'), join => join.onTrue())
      .$if(filters.payment_status !== undefined, query => query.where(isAnyOf(filters.payment_status!)))
      .select(summaryColumns)
      .select(invoicedColumns)
      // Contacts are not shown what integrations keep beside an order.
      .$if(scope.kind !== 'contact', query => query.select(sidedColumns))
      .$call(inOrder(sorts[sort.column], 'o.id', request))
  )
}

export async function countOrders(db: Db, reads: Reads, scope: Scope, filters: Filters): Promise<number> {
  const orders = filtered(db, scope, filters)
  const states = filters.payment_status
  return states
    ? countOf(
        reads,
        orders.innerJoinLateral(invoicesSummed.as('n'), join => join.onTrue()).where(isAnyOf(states)),
      )
    : countOf(reads, orders)
}

const isAnyOf = (states: PaymentState[]) => sql<boolean>`${paymentState} = any(${states}::text[])`

function filtered(db: Db, scope: Scope, f: Filters) {
  return db
    .selectFrom('orders as o')
    .where(visibleTo(scope, f.subscription_id))
    .$call(ofCustomer(db, scope, f, 'o.customer_id'))
    .$if(f.status !== undefined, query => query.where('o.status', '=', f.status!))
    .$if(f.kind !== undefined, query => query.where('o.kind', '=', f.kind!))
    .$if(f.product_kind !== undefined, query =>
      query.where(sql<boolean>`${f.product_kind}::text = any(o.product_kinds)`),
    )
    .$if(f.q !== undefined, query =>
      query.where(
        sql<boolean>`(o.number ilike ${f.q} or o.subject ilike ${f.q} or o.po_number ilike ${f.q})`,
      ),
    )
}
