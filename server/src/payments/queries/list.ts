import { type InferResult, sql } from 'kysely'
import { ofCustomer } from '../../customers/queries.ts'
import type { Reads } from '../../database/connect.ts'
import { pick, prepared } from '../../database/named.ts'
import { ownerOf, withOwner } from '../../database/owned.ts'
import type { PaymentIntent, PaymentStatus } from '../../database/payments-schema.ts'
import type { Db } from '../../http/context.ts'
import type { Position } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import { refunding, visibleTo } from './columns.ts'
import { type findSettled, settledQuery } from './read.ts'

export type Filters = { customer_id?: string; external_customer_id?: string; status?: PaymentStatus[] }

const listColumns = [
  'p.id',
  'p.customer_id',
  'p.status',
  'p.amount',
  'p.currency',
  'p.method',
  'p.received_on',
  'p.reference',
  'p.refunded',
  'p.quotation_id',
  'p.payment_method_id',
  'p.failure_code',
  'p.next_action',
  'p.version',
  'p.created_at',
  'p.updated_at',
] as const

type Values = Filters & { owner: string; after: string; limit: number }
export type ListRow = InferResult<ReturnType<typeof listQuery>>[number]
const preparedList = prepared<ListRow, Values>()

/** One page of `limit + 1` rows, newest first: ids ascend in time. */
export function listPayments(
  db: Db,
  reads: Reads,
  scope: Scope,
  filters: Filters,
  after: Position | null,
  limit: number,
): Promise<ListRow[]> {
  const narrowing = { ...filters, after: after?.id }
  const given = Object.keys(narrowing).filter(key => narrowing[key as keyof typeof narrowing] !== undefined)
  const shape = JSON.stringify([scope.kind, given])
  const owner = ownerOf(scope)
  const values: Values = { ...filters, after: after?.id ?? '', owner, limit }
  return preparedList(reads, shape, values, ({ owner, limit, ...marked }) =>
    listQuery(db, withOwner(scope, owner), pick(marked, given), limit),
  )
}

type Narrowed = Filters & { after?: string }

function listQuery(db: Db, scope: Scope, f: Narrowed, limit: number) {
  return (
    db
      .selectFrom('payments as p')
      .where(visibleTo(scope))
      .select(listColumns)
      // What accepts a quotation when the money is there may hold a drawing.
      .select(sql<PaymentIntent>`jsonb_build_object('invoices', p.intent -> 'invoices')`.as('intent'))
      .select(refunding)
      .$call(ofCustomer(db, scope, f, 'p.customer_id'))
      .$if(f.status !== undefined, query =>
        query.where('p.status', '=', sql<PaymentStatus>`any(${f.status}::text[])`),
      )
      .$if(f.after !== undefined, query => query.where('p.id', '<', f.after!))
      .orderBy('p.id', 'desc')
      .limit(sql<number>`${limit}::int + 1`)
  )
}

const preparedSettled = prepared<Awaited<ReturnType<typeof findSettled>>[number], { ids: string[] }>(1)

/** What the payments of a page settle, as `findSettled`. */
export const listSettled = (db: Db, reads: Reads, ids: string[]) =>
  preparedSettled(reads, '', { ids }, ({ ids }) => settledQuery(db, ids))
