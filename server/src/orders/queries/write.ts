import type { Insertable, Updateable } from 'kysely'
import type { OrdersTable } from '../../database/sales-schema.ts'
import type { Trx } from '../../http/context.ts'

/** The unique constraint on the quotation lets it become one order. */
export async function insertOrder(trx: Trx, order: Insertable<OrdersTable>): Promise<void> {
  await trx.insertInto('orders').values(order).execute()
}

/** Every write counts up the version. */
export async function updateOrders(
  trx: Trx,
  ids: string[],
  now: string,
  values: Updateable<OrdersTable>,
): Promise<void> {
  await trx
    .updateTable('orders')
    .set({ ...values, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}
