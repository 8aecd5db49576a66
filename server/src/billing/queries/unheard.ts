import { sql } from 'kysely'
import { clockSeconds } from '../../database/clock.ts'
import type { Db } from '../../http/context.ts'

type Wanted = {
  customer_id: string | undefined
  /** Begun in between */
  from: string
  to: string
  /** Only those of which nobody has asked yet what became of them */
  unasked: boolean
  after: string
  limit: number
}

/** Charges of periods that were begun, and of which no answer has come; with what the customer has decided since. */
export function findUnheard(db: Db, { customer_id, from, to, unasked, after, limit }: Wanted) {
  return db
    .selectFrom('payments as p')
    .innerJoin('payment_claims as claim', 'claim.payment_id', 'p.id')
    .innerJoin('invoices as i', 'i.id', 'claim.document_id')
    .innerJoin('subscriptions as s', 's.id', 'i.subscription_id')
    .innerJoin('customers as c', 'c.id', 'p.customer_id')
    .select(['p.id', 's.status', 's.cancels_on', 'c.time_zone'])
    .select(clockSeconds().as('clock_seconds'))
    .where('p.status', '=', 'processing')
    .where(sql<boolean>`p.intent @> '{"off_session": true}'`)
    .where('p.created_at', '>=', from)
    .where('p.created_at', '<=', to)
    .where('p.id', '>', after)
    .$if(unasked, query => query.where('p.version', '=', 1))
    .$if(customer_id !== undefined, query => query.where('p.customer_id', '=', customer_id!))
    .orderBy('p.id')
    .limit(limit)
    .execute()
}
