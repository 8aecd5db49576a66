import { sql } from 'kysely'
import { clockSeconds } from '../../database/clock.ts'
import { ownedBy } from '../../database/owned.ts'
import type { Db } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'

const offset = clockSeconds()

/** Subscriptions that are To Renew, by their ids. */
export function findToRenew(db: Db, scope: Scope, after: string, limit: number) {
  return db
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', 'c.id', 's.customer_id')
    .where(ownedBy(scope, { partner: 's.partner_id', customer: 's.customer_id' }))
    .select(['s.id', 's.customer_id', 's.number', 's.plan_name', 's.currency', 's.grace_reason'])
    .select(['s.grace_started_on', 's.grace_ends_on', 'c.time_zone', offset.as('clock_offset')])
    .where('s.status', '=', sql.lit('to_renew' as const))
    .$narrowType<{ grace_started_on: string; grace_ends_on: string }>()
    .where('s.id', '>', after)
    .orderBy('s.id')
    .limit(limit)
    .execute()
}

/**
 * Subscriptions whose next invoice is charged to a card that will not be good any more by then, within so many days;
 * by their ids. Both instants and days are judged coarsely here.
 */
export function findExpiringCards(
  db: Db,
  scope: Scope,
  { now, days }: { now: string; days: number },
  after: string,
  limit: number,
) {
  return db
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', 'c.id', 's.customer_id')
    .innerJoin('payment_methods as m', join =>
      join
        .onRef('m.customer_id', '=', 's.customer_id')
        .on(sql<boolean>`m.id = s.payment_method_id or (s.payment_method_id is null and m.is_default)`),
    )
    .where(ownedBy(scope, { partner: 's.partner_id', customer: 's.customer_id' }))
    .select(['s.id', 's.customer_id', 's.number', 's.plan_name', 's.currency', 's.next_invoice_date'])
    .select(['m.id as method_id', 'm.brand', 'm.last4', 'm.exp_month', 'm.exp_year', 'm.expires_at'])
    .select(['c.time_zone', offset.as('clock_offset')])
    .where('s.status', '=', sql.lit('active' as const))
    .where('s.collection', '=', sql.lit('charge' as const))
    .where('s.billed_by', '=', sql.lit('portal' as const))
    .where('s.cancels_on', 'is', null)
    .$narrowType<{ next_invoice_date: string }>()
    .where(sql<boolean>`m.expires_at <= (s.next_invoice_date + 1)::timestamptz`)
    .where(sql<boolean>`m.expires_at > ${now}::timestamptz + c.clock_offset`)
    .where(
      sql<boolean>`s.next_invoice_date <= ((${now}::timestamptz + c.clock_offset) at time zone 'UTC')::date + ${days}::int`,
    )
    .where('s.id', '>', after)
    .orderBy('s.id')
    .limit(limit)
    .execute()
}
