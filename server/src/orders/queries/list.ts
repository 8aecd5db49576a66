import { type InferResult, sql } from 'kysely'
import { withExternalId } from '../../customers/queries.ts'
import type { Reads } from '../../database/connect.ts'
import { pick, prepared, runNamed } from '../../database/named.ts'
import { ownerOf, withOwner } from '../../database/owned.ts'
import type { OrdersTable, ProductKind } from '../../database/sales-schema.ts'
import type { Db } from '../../http/context.ts'
import type { Position, Sort as SortBy } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import type { PaymentState } from '../rules.ts'
import { invoicedColumns, invoicesSummed, paymentState, sidedColumns, summaryColumns } from './columns.ts'
import { visibleTo } from './visible.ts'

export type Filters = {
  customer_id?: string
  external_customer_id?: string
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

export type ListRequest = {
  scope: Scope
  filters: Filters
  sort: Sort
  after: Position | null
  limit: number
}

/** One page of `limit + 1` rows. The default order of every kind of caller reads an index without sorting. */
export function listOrders(db: Db, reads: Reads, request: ListRequest): Promise<ListRow[]> {
  const { scope, filters, sort, after, limit } = request
  const given = Object.keys(filters).filter(key => filters[key as keyof Filters] !== undefined)
  const shape = JSON.stringify([scope.kind, given, sort, after === null])
  const owner = ownerOf(scope)
  const values: ListValues = { ...filters, limit, owner, key: after?.key ?? '', id: after?.id ?? '' }
  return preparedList(reads, shape, values, ({ limit, owner, key, id, ...marked }) =>
    listQuery(db, {
      scope: withOwner(scope, owner),
      filters: pick(marked, given),
      sort,
      after: after && { key, id },
      limit,
    }),
  )
}

type ListValues = Filters & Record<'owner' | 'key' | 'id', string> & { limit: number }
export type ListRow = InferResult<ReturnType<typeof listQuery>>[number]
const preparedList = prepared<ListRow, ListValues>()

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
    .where(visibleTo(scope))
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
