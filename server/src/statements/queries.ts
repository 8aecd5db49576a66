import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../http/context.ts'
import type { Scope } from '../http/scope.ts'
import { visibleTo as invoicesVisibleTo } from '../invoices/queries/visible.ts'
import { visibleTo as paymentsVisibleTo } from '../payments/queries/columns.ts'
import type { Booked, Open, Period } from './rules.ts'

/** Whose account it is, and the vendor as documents from elsewhere name their seller. */
export type Account = { customer_id: string; seller_key: string }

/** Reads that must agree with each other see the database as it was when the first of them began. */
export const atOnce = <T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)

/** Of `invoices as i`: what an issued document asks for, and what a credit note gives. */
const asked = sql`(i.total - i.prepaid + i.rounding)`

/** Issued by the vendor: what other sellers have issued is paid to them. */
const ours = (sellerKey: string) => sql<boolean>`(i.origin = 'portal' or i.seller_key = ${sellerKey})`

/** Which of `invoices as i` are the vendor's documents of the customer. */
const documents = (scope: Scope, { customer_id, seller_key }: Account) => sql<boolean>`(
  ${invoicesVisibleTo(scope)} and i.customer_id = ${customer_id} and i.status in ('open', 'paid')
    and ${ours(seller_key)})`

/** Of a payment what has gone to other sellers. */
const elsewhere = (sellerKey: string) => sql`coalesce((
  select sum(a.amount) from allocations as a join invoices as i on i.id = a.invoice_id
  where a.payment_id = p.id and not ${ours(sellerKey)}), 0)`

/** Which of `payments as p` are the customer's. */
const payments = (scope: Scope, { customer_id }: Account) =>
  sql<boolean>`(${paymentsVisibleTo(scope)} and p.customer_id = ${customer_id})`

/** Everything that was ever booked, as `movement`, in columns of entries and `place`, its rank among those of a day. */
function movements(scope: Scope, account: Account): RawBuilder<unknown> {
  return sql`movement (currency, date, place, kind, invoice_id, payment_id, number, method, due_date, amount) as (
    select i.currency, i.issue_date, 1, i.type, i.id, null, i.number, null, i.due_date, ${asked}::bigint
    from invoices as i where ${documents(scope, account)}
    union all
    select p.currency, p.received_on, 2, 'payment', null, p.id, p.reference, p.method, null,
      (${elsewhere(account.seller_key)} - p.amount)::bigint
    from payments as p
    where ${payments(scope, account)} and p.status in ('succeeded', 'refunded', 'disputed', 'returned')
    union all
    select p.currency, r.refunded_on, 3, 'refund', null, p.id, p.reference, p.method, null, r.amount
    from refunds as r join payments as p on p.id = r.payment_id
    where ${payments(scope, account)} and r.customer_id = ${account.customer_id} and r.status = 'succeeded'
    union all
    select p.currency, p.taken_back_on, 4, 'taken_back', null, p.id, p.reference, p.method, null,
      p.amount - p.refunded
    from payments as p
    where ${payments(scope, account)} and p.taken_back_on is not null
  )`
}

/** What was owed before a day, in each currency in which anything was ever booked. */
export async function sumBefore(
  trx: Trx,
  scope: Scope,
  account: Account,
  day: string,
): Promise<{ currency: string; amount: number }[]> {
  const { rows } = await sql<{ currency: string; amount: number }>`
    with ${movements(scope, account)}
    select currency, coalesce(sum(amount) filter (where date < ${day}), 0)::bigint as amount
    from movement group by currency order by currency`.execute(trx)
  return rows
}

/** What was booked in a period, by currency and in its order; at most `limit` entries. */
export async function listBooked(
  trx: Trx,
  scope: Scope,
  account: Account,
  { from_date, to_date }: Period,
  limit: number,
): Promise<(Booked & { currency: string })[]> {
  const { rows } = await sql<Booked & { currency: string }>`
    with ${movements(scope, account)}
    select currency, kind, date, invoice_id, payment_id, number, method, due_date, amount
    from movement where date between ${from_date} and ${to_date} and amount <> 0
    order by currency, date, place, coalesce(invoice_id, payment_id) limit ${limit}`.execute(trx)
  return rows
}

/**
 * What was due of invoices at the end of a day, by due date. Money counts from when it was there and its invoice too, as
 * it may be noted down for an earlier day than either.
 */
export async function sumOpen(
  trx: Trx,
  scope: Scope,
  account: Account,
  day: string,
): Promise<(Open & { currency: string })[]> {
  const { rows } = await sql<Open & { currency: string }>`
    select i.currency, i.due_date, sum(${asked} - settled.amount)::bigint as amount
    from invoices as i, lateral (
      select coalesce(sum(a.amount), 0) as amount from allocations as a
      left join payments as p on p.id = a.payment_id
      left join invoices as n on n.id = a.credit_note_id
      where a.invoice_id = i.id and greatest(a.allocated_on, p.received_on, n.issue_date) <= ${day}
    ) as settled
    where ${documents(scope, account)} and i.issue_date <= ${day} and i.total >= 0 and ${asked} > settled.amount
    group by i.currency, i.due_date`.execute(trx)
  return rows
}
