import { type InferResult, sql } from 'kysely'
import { withExternalId } from '../../customers/queries.ts'
import type { Reads } from '../../database/connect.ts'
import { runNamed } from '../../database/named.ts'
import { type PageRequest, preparedPages } from '../../database/pages.ts'
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

/** What is compared, and its type: keys travel in cursors as text. */
const sorts = {
  date: { key: sql`o.listed_on`, type: sql`date` },
  number: { key: sql`o.number collate "C"`, type: sql`text` },
  total: { key: sql`o.total`, type: sql`bigint` },
}

export type ListRequest = PageRequest<Filters, Sort>
export type ListRow = InferResult<ReturnType<typeof listQuery>>[number]

/** One page of `limit + 1` rows. The default order of every kind of caller reads an index without sorting. */
export const listOrders = preparedPages<ListRow, Filters, ListRequest>(listQuery)

function listQuery(db: Db, { scope, filters, sort, after, limit }: ListRequest) {
  const { key, type } = sorts[sort.column]
  return (
    filtered(db, scope, filters)
      .innerJoinLateral(invoicesSummed.as('n'), join => join.onTrue())
      .$if(filters.payment_status !== undefined, query => query.where(isAnyOf(filters.payment_status!)))
      .select(summaryColumns)
      .select(invoicedColumns)
      // Contacts are not shown what integrations keep beside an order.
      .$if(scope.kind !== 'contact', query => query.select(sidedColumns))
      .select(sql<string>`(${key})::text`.as('sort_key'))
      .$if(after !== null, query => {
        const position = sql`(${sql.val(after!.key)}::${type}, ${after!.id}::text)`
        return query.where(sql<boolean>`(${key}, o.id) ${sort.descending ? sql`<` : sql`>`} ${position}`)
      })
      .orderBy(sql`${key} ${sort.descending ? sql`desc` : sql`asc`}`)
      .orderBy('o.id', sort.descending ? 'desc' : 'asc')
      .limit(sql<number>`${limit}::int + 1`)
  )
}

export async function countOrders(db: Db, reads: Reads, scope: Scope, filters: Filters): Promise<number> {
  const orders = filtered(db, scope, filters)
  const states = filters.payment_status
  const counted = states
    ? orders.innerJoinLateral(invoicesSummed.as('n'), join => join.onTrue()).where(isAnyOf(states))
    : orders
  const query = counted.select(eb => eb.fn.countAll<number>().as('count'))
  return (await runNamed(reads, query.compile()))[0]!.count
}

const isAnyOf = (states: PaymentState[]) => sql<boolean>`${paymentState} = any(${states}::text[])`

function filtered(db: Db, scope: Scope, f: Filters) {
  return db
    .selectFrom('orders as o')
    .where(visibleTo(scope, f.subscription_id))
    .$if(f.customer_id !== undefined, query => query.where('o.customer_id', '=', f.customer_id!))
    .$if(f.external_customer_id !== undefined, query =>
      query.where('o.customer_id', '=', withExternalId(db, scope, f.external_customer_id!)),
    )
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
