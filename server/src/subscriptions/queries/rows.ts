import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { SubscriptionItemsTable, SubscriptionsTable } from '../../database/subscriptions-schema.ts'
import type { Db, Trx } from '../../http/context.ts'

export type SubscriptionRow = Selectable<SubscriptionsTable>

/** Takes a subscription of this customer for a change. */
export function lockSubscription(
  trx: Trx,
  customerId: string,
  id: string,
): Promise<SubscriptionRow | undefined> {
  return trx
    .selectFrom('subscriptions')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export function findItems(db: Db | Trx, subscriptionId: string) {
  return db
    .selectFrom('subscription_items')
    .selectAll()
    .where('subscription_id', '=', subscriptionId)
    .orderBy('position')
    .execute()
}

export async function insertSubscription(
  trx: Trx,
  subscription: Insertable<SubscriptionsTable>,
): Promise<void> {
  await trx.insertInto('subscriptions').values(subscription).execute()
}

export async function insertItems(trx: Trx, items: Insertable<SubscriptionItemsTable>[]): Promise<void> {
  if (items.length > 0) await trx.insertInto('subscription_items').values(items).execute()
}

export async function deleteItems(trx: Trx, subscriptionId: string): Promise<void> {
  await trx.deleteFrom('subscription_items').where('subscription_id', '=', subscriptionId).execute()
}

/** Every write counts up the version. */
export function updateSubscription(
  trx: Trx,
  id: string,
  now: string,
  values: Updateable<SubscriptionsTable>,
): Promise<SubscriptionRow> {
  return trx
    .updateTable('subscriptions')
    .set({ ...values, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export function findSubscriptions(db: Db | Trx, ids: string[]): Promise<SubscriptionRow[]> {
  return db.selectFrom('subscriptions').selectAll().where('id', 'in', ids).orderBy('id').execute()
}

/** The items of several subscriptions, each subscription's in their order. */
export function findItemsOf(db: Db | Trx, subscriptionIds: string[]) {
  return db
    .selectFrom('subscription_items')
    .selectAll()
    .where('subscription_id', '=', sql<string>`any(${subscriptionIds}::text[])`)
    .orderBy('position')
    .execute()
}

export function findSubscription(db: Db | Trx, id: string): Promise<SubscriptionRow> {
  return db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}
