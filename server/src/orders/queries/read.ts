import { sql } from 'kysely'
import { clockSeconds } from '../../database/clock.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { invoicedColumns, invoicesSummed, sidedColumns, summaryColumns } from './columns.ts'
import { visibleTo } from './visible.ts'

export type OrderRow = Awaited<ReturnType<typeof findOrders>>[number]

/** Those of them that the caller may read, with everything of their own rows and what their invoices come to. */
export function findOrders(db: Db | Trx, scope: Scope, ids: string[]) {
  return db
    .selectFrom('orders as o')
    .where(visibleTo(scope))
    .where('o.id', 'in', ids)
    .innerJoinLateral(invoicesSummed.as('n'), join => join.onTrue())
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .leftJoin('quotations as q', 'q.id', 'o.quotation_id')
    .select(summaryColumns)
    .select(invoicedColumns)
    .select(sidedColumns)
    .select(['o.content', 'o.tax_behavior', 'c.time_zone', 'q.due_now'])
    .select(clockSeconds().as('clock_offset'))
    .orderBy('o.id')
    .execute()
}

/** The invoices of orders; drafts are nobody's business here. */
export function findOrderInvoices(db: Db | Trx, orderIds: string[]) {
  return db
    .selectFrom('invoices')
    .select(['id', 'order_id', 'number', 'status', 'total', 'amount_due', 'due_date'])
    .where('order_id', 'in', orderIds)
    .where('status', '<>', 'draft')
    .orderBy('id')
    .limit(100 * orderIds.length)
    .execute()
}

/** The one order of a quotation. */
export function findOrderOf(db: Db | Trx, quotationId: string) {
  return db.selectFrom('orders').select('id').where('quotation_id', '=', quotationId).executeTakeFirst()
}

/**
 * Takes the orders of these invoices that wait for money, for themselves or for their hours. Invoices are locked
 * before orders, by everybody.
 */
export async function lockWaiting(trx: Trx, invoiceIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from orders as o
    where o.id in (select i.order_id from invoices as i where i.id = any(${invoiceIds}::text[]))
      and (o.status = 'awaiting_payment' or (o.status = 'confirmed' and exists (
        select from success_packs as s where s.order_id = o.id and s.available_from is null)))
    order by o.id for update`.execute(trx)
  return rows.map(row => row.id)
}

/** Orders whose money has not come in time, by the days of their customers. */
export async function findUnpaid(db: Db, now: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from orders as o join customers as c on c.id = o.customer_id
    where o.status = 'awaiting_payment' and o.pay_until <= ${now}::timestamptz + c.clock_offset
    order by o.pay_until limit ${limit}`.execute(db)
  return rows.map(row => row.id)
}

/** Takes an order whose money has not come for a change, after its invoices; undefined when it has come since. */
export async function lockUnpaid(trx: Trx, id: string) {
  await trx.selectFrom('invoices').select('id').where('order_id', '=', id).orderBy('id').forUpdate().execute()
  return trx
    .selectFrom('orders')
    .innerJoin('customers as c', 'c.id', 'orders.customer_id')
    .select(['orders.id', 'orders.kind', 'orders.customer_id', 'orders.subscription_id', 'c.time_zone'])
    .select(clockSeconds().as('clock_offset'))
    .where('orders.id', '=', id)
    .where('orders.status', '=', 'awaiting_payment')
    .forUpdate('orders')
    .executeTakeFirst()
}
