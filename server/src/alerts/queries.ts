import { type RawBuilder, sql } from 'kysely'
import { hasUnread } from '../conversations/queries/unread.ts'
import { withExternalId } from '../customers/queries.ts'
import { clockSeconds } from '../database/clock.ts'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import type { Db } from '../http/context.ts'
import type { Scope } from '../http/scope.ts'
import type { Found, Kind } from './rules.ts'

export type Named = { customer_id?: string; external_customer_id?: string }

/** The customer that the caller is or names, with his zone and test clock; undefined unless he may read it. */
export async function findAlerted(db: Db, reads: Reads, scope: Scope, named: Named) {
  const query = db
    .selectFrom('customers as c')
    .select(['c.id', 'c.time_zone'])
    .select(clockSeconds().as('clock_seconds'))
    .where(ownedBy(scope, { partner: 'c.partner_id', customer: 'c.id' }))
    .$if(named.customer_id !== undefined, query => query.where('c.id', '=', named.customer_id!))
    .$if(named.external_customer_id !== undefined, query =>
      query.where('c.id', '=', withExternalId(db, scope, named.external_customer_id!)),
    )
    .limit(1)
  return (await runNamed(reads, query.compile()))[0]
}

/**
 * The customer's instant and day by which all is judged, how early he is told that a contract ends, and the contact who
 * asks; null: no person does.
 */
export type At = {
  customer_id: string
  contact_id: string | null
  now: string
  today: string
  notice_days: number
}

/** Of each of these kinds the most urgent, by one statement of which every part reads an index of the customer. */
export async function findAlerts(db: Db, reads: Reads, at: At, kinds: readonly Kind[]): Promise<Found[]> {
  if (kinds.length === 0) return []
  const parts = kinds.map(kind => sql`(${finds[kind](at)} order by date limit 20)`)
  const query = sql<Found>`${sql.join(parts, sql` union all `)}`
  return runNamed(reads, query.compile(db))
}

const closedSince = 30
const expiresWithin = 7
/** So many days an answer that is not read is told of. */
const answeredSince = 90
/** So many days somebody without hours is told that he has none. */
const usedSince = 30

const finds: Record<Kind, (at: At) => RawBuilder<unknown>> = {
  invoice_overdue: ({ customer_id, now }) => sql`
    select 'invoice_overdue' as kind, i.id as object_id, i.number, i.subject as name, i.amount_due as amount,
      i.currency, i.due_date as date
    from invoices as i
    where i.customer_id = ${customer_id} and i.status = 'open' and i.type = 'invoice' and i.amount_due > 0
      and i.overdue_from <= ${now}::timestamptz`,

  subscription_to_renew: at => sql`
    select 'subscription_to_renew' as kind, s.id as object_id, s.number, s.plan_name as name,
      (select i.amount_due from invoices as i where i.id = s.open_invoice_id) as amount, s.currency,
      s.grace_ends_on as date
    ${subscriptions(at)} and s.status = 'to_renew'`,

  subscription_closed: at => sql`
    select 'subscription_closed' as kind, s.id as object_id, s.number, s.plan_name as name, null::bigint as amount,
      null as currency, s.closed_on as date
    ${subscriptions(at)} and s.status = 'closed' and s.close_reason = 'non_payment'
      and s.closed_on >= ${at.today}::date - ${closedSince}::int`,

  subscription_cancels: at => sql`
    select 'subscription_cancels' as kind, s.id as object_id, s.number, s.plan_name as name, null::bigint as amount,
      null as currency, s.cancels_on - 1 as date
    ${subscriptions(at)} and s.status <> 'closed' and s.cancels_on is not null`,

  contract_ends: at => sql`
    select 'contract_ends' as kind, s.id as object_id, s.number, s.plan_name as name, null::bigint as amount,
      null as currency, s.contract_end as date
    ${subscriptions(at)} and s.status <> 'closed' and s.cancels_on is null
      and s.contract_end between ${at.today}::date and ${at.today}::date + ${at.notice_days}::int`,

  card_expires: at => sql`${cards('card_expires', at)}
      and m.expires_at > ${at.now}::timestamptz and ${lastDay} < used.next_on`,

  card_expired: at => sql`${cards('card_expired', at)} and m.expires_at <= ${at.now}::timestamptz`,

  quotation_expires: ({ customer_id, now, today }) => sql`
    select 'quotation_expires' as kind, q.id as object_id, q.number, q.subject as name, q.total as amount, q.currency,
      q.valid_until as date
    from quotations as q
    where q.customer_id = ${customer_id} and q.status = 'sent' and q.revision > 0
      and q.expires_at > ${now}::timestamptz and q.valid_until < ${today}::date + ${expiresWithin}::int
      and not exists (select from payment_claims as p where p.document_id = q.id)`,

  payment_requires_action: ({ customer_id }) => sql`
    select 'payment_requires_action' as kind, p.id as object_id, p.reference as number, null as name, p.amount,
      p.currency, null::date as date
    from payments as p
    where p.customer_id = ${customer_id} and p.status = 'requires_action'`,

  // Of the tickets that he has opened himself: what the vendor has answered and he has not read.
  ticket_answer: ({ customer_id, contact_id, today }) => sql`
    select 'ticket_answer' as kind, t.id as object_id, '#' || t.number as number, t.subject as name,
      null::bigint as amount, null as currency, null::date as date
    from tickets as t
    where t.customer_id = ${customer_id} and t.contact_id = ${contact_id} and t.merged_into is null
      and t.last_message_at >= ${today}::date - ${answeredSince}::int
      and ${contact_id === null ? sql`false` : hasUnread(contact_id, { id: 't.id', column: 'm.ticket_id' }, false)}`,

  // As rules.isLow: of the pack that is used last, while any hours are left or were used lately.
  pack_low: ({ customer_id, now, today }) => sql`
    select 'pack_low' as kind, p.id as object_id, null as number, p.name, null::bigint as amount, null as currency,
      p.expires_on as date
    from (
      select u.*, sum(greatest(u.minutes - u.minutes_used, 0)) over () as left_in_all,
        row_number() over (order by u.bought_on desc, u.id desc) as back
      from success_packs as u
      where u.customer_id = ${customer_id} and u.available_from is not null
        and (u.expires_at is null or u.expires_at > ${now}::timestamptz)
    ) as p
    where p.back = 1 and (p.left_in_all < 60 or p.left_in_all * 10 < p.minutes)
      and (p.left_in_all > 0 or exists (select from success_pack_entries as e
        where e.pack_id = p.id and e.day >= ${today}::date - ${usedSince}::int))`,

  order_unpaid: ({ customer_id }) => sql`
    select 'order_unpaid' as kind, o.id as object_id, o.number, o.subject as name,
      coalesce((select sum(i.amount_due)::bigint from invoices as i where i.order_id = o.id and i.status = 'open'), o.total) as amount,
      o.currency, ((o.pay_until - interval '1 microsecond') at time zone c.time_zone)::date as date
    from orders as o join customers as c on c.id = o.customer_id
    where o.customer_id = ${customer_id} and o.status = 'awaiting_payment'`,
}

const subscriptions = ({ customer_id }: At) =>
  sql`from subscriptions as s where s.customer_id = ${customer_id}`

/** A card is good through the last day of its month. */
const lastDay = sql`(make_date(m.exp_year, m.exp_month, 1) + interval '1 month' - interval '1 day')::date`

/** Cards that something is charged to, with the day on which it is charged next. */
const cards = (kind: Kind, { customer_id }: At) => sql`
    select ${sql.lit(kind)} as kind, m.id as object_id, m.last4 as number, m.brand as name, null::bigint as amount,
      null as currency, ${lastDay} as date
    from payment_methods as m, lateral (
      select count(*) as uses, min(s.next_invoice_date) as next_on
      from subscriptions as s
      where s.customer_id = ${customer_id} and s.status <> 'closed' and s.billed_by = 'portal'
        and s.collection = 'charge' and s.cancels_on is null
        and (s.payment_method_id = m.id or s.payment_method_id is null and m.is_default)
    ) as used
    where m.customer_id = ${customer_id} and m.status = 'active' and used.uses > 0`
