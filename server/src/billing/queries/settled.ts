import { sql } from 'kysely'
import type { Trx } from '../../http/context.ts'

const ofPeriods = (invoiceIds: string[]) => sql`(
  select i.subscription_id from invoices as i
  where i.id = any(${invoiceIds}::text[]) and i.period_start is not null and i.subscription_id is not null
)`

/** Whether any of these invoices is for a period of a subscription. */
export async function lockOfPeriods(trx: Trx, invoiceIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from subscriptions
    where id in ${ofPeriods(invoiceIds)} and billed_by = 'portal' and status <> 'closed'
    order by id for no key update`.execute(trx)
  return rows.map(row => row.id)
}

/**
 * Brings locked subscriptions up to what is open of them: one that waited for its money and has it is active again,
 * and the billing run looks at all of them.
 * @returns those that are active again
 */
export async function settleSubscriptions(trx: Trx, now: string, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; recovered: boolean }>`
    update subscriptions as s set
      next_action_at = ${now},
      open_invoice_id = standing.open_id,
      status = case when standing.recovered then 'active' else s.status end,
      grace_reason = case when standing.recovered then null else s.grace_reason end,
      grace_started_on = case when standing.recovered then null else s.grace_started_on end,
      grace_ends_on = case when standing.recovered then null else s.grace_ends_on end,
      closes_at = case when standing.recovered then null else s.closes_at end,
      version = case when standing.recovered then s.version + 1 else s.version end,
      updated_at = case when standing.recovered then ${now} else s.updated_at end
    from (
      select b.id, open.id as open_id, b.status = 'to_renew' and open.id is null as recovered
      from subscriptions as b left join lateral (
        select i.id from invoices as i
        where i.subscription_id = b.id and i.period_start is not null and i.status = 'open' and i.amount_due > 0
        order by i.period_start limit 1
      ) as open on true
      where b.id = any(${ids}::text[])
    ) as standing
    where s.id = standing.id
    returning s.id, standing.recovered`.execute(trx)
  return rows.filter(row => row.recovered).map(row => row.id)
}

/** Has the billing run look at the subscriptions of which these are invoices of periods. */
export async function wakeOfPeriods(trx: Trx, now: string, invoiceIds: string[]): Promise<void> {
  await sql`update subscriptions set next_action_at = ${now}
    where id in ${ofPeriods(invoiceIds)} and billed_by = 'portal' and status <> 'closed'`.execute(trx)
}

export async function wakeToRenew(trx: Trx, now: string, customerId: string): Promise<void> {
  await sql`update subscriptions set next_action_at = ${now}
    where customer_id = ${customerId} and billed_by = 'portal' and status = 'to_renew'`.execute(trx)
}
