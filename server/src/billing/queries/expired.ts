import { sql } from 'kysely'
import type { Db } from '../../http/context.ts'

type Wanted = {
  now: string
  provider: string
  customer_id: string | undefined
  after: string
  limit: number
}

/**
 * Cards that have expired by what is known of them, and that something is due to be charged to: of subscriptions that
 * the billing run looks at now, with an invoice that is open or that is issued today.
 */
export function findExpiredDue(db: Db, { now, provider, customer_id, after, limit }: Wanted) {
  const business = sql`(${now}::timestamptz + c.clock_offset)`
  return db
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', 'c.id', 's.customer_id')
    .innerJoin('payment_methods as m', 'm.customer_id', 's.customer_id')
    .select(['m.id', 'm.provider', 'm.provider_reference', 'c.time_zone'])
    .distinct()
    .where('s.next_action_at', '<=', now)
    .where('s.collection', '=', 'charge')
    .where('s.cancels_on', 'is', null)
    .where(
      sql<boolean>`(s.open_invoice_id is not null or s.next_invoice_date <= (${business} at time zone c.time_zone)::date)`,
    )
    .where('m.status', '=', 'active')
    .where('m.provider', '=', sql<'stripe'>`${provider}`)
    .where(sql<boolean>`m.expires_at <= ${business}`)
    .where(sql<boolean>`(m.id = s.payment_method_id or s.payment_method_id is null and m.is_default)`)
    .where('m.id', '>', after)
    .$if(customer_id !== undefined, query => query.where('s.customer_id', '=', customer_id!))
    .orderBy('m.id')
    .limit(limit)
    .execute()
}
