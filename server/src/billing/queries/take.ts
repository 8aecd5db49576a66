import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'
import type { SubscriptionRow } from '../../subscriptions/queries/rows.ts'

export type Due = { now: string; customer_id?: string; limit: number }

const due = (db: Db | Trx, { now, customer_id, limit }: Due) =>
  db
    .selectFrom('subscriptions as s')
    .selectAll('s')
    .where('s.next_action_at', '<=', now)
    .$if(customer_id !== undefined, query => query.where('s.customer_id', '=', customer_id!))
    .limit(limit)

/**
 * Takes subscriptions that are to be looked at, for a change. Those that another one has taken are passed over: it
 * looks at them.
 * @param except ids of those that are left out
 */
export function takeDue(
  trx: Trx,
  { except, ...wanted }: Due & { except: string[] },
): Promise<SubscriptionRow[]> {
  return due(trx, wanted)
    .$if(except.length > 0, query => query.where(sql<boolean>`s.id <> all(${except}::text[])`))
    .orderBy('s.next_action_at')
    .forNoKeyUpdate()
    .skipLocked()
    .execute()
}

/** Those that are to be looked at, in the order of their ids, without taking them. */
export function listDue(db: Db, { after, ...wanted }: Due & { after: string }): Promise<SubscriptionRow[]> {
  return due(db, wanted).where('s.id', '>', after).orderBy('s.id').execute()
}

/** Puts one off, of which something is wrong. */
export async function putOff(db: Db, id: string, until: string): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ next_action_at: until })
    .where('id', '=', id)
    .where('next_action_at', 'is not', null)
    .execute()
}
