import { type RawBuilder, type Selectable, sql } from 'kysely'
import { clockSeconds } from '../../database/clock.ts'
import type { InvoicesTable } from '../../database/schema.ts'
import type { Db, Trx } from '../../http/context.ts'

export type BilledCustomer = Awaited<ReturnType<typeof findBilledCustomers>>[number]
export type OpenPeriod = Pick<
  Selectable<InvoicesTable>,
  'id' | 'subscription_id' | 'number' | 'amount_due' | 'overdue_from' | 'period_start' | 'period_end'
> & { claimed: boolean }
export type ChargedMethod = Awaited<ReturnType<typeof findChargedMethods>>[number]

const among = (ids: string[]) => sql<string>`any(${ids}::text[])`

/** What invoices say of their customers, with the seconds by which a test clock moves their days. */
function customers(db: Db | Trx, ids: string[]) {
  return db
    .selectFrom('customers as c')
    .select([
      'c.id',
      'c.partner_id',
      'c.name',
      'c.vat_number',
      'c.country',
      'c.address',
      'c.identifiers',
      'c.language',
      'c.time_zone',
    ])
    .select(clockSeconds().as('clock_seconds'))
    .where('c.id', '=', among(ids))
}

export const findBilledCustomers = (db: Db | Trx, ids: string[]) => customers(db, ids).execute()

/**
 * As `findBilledCustomers`, and nobody changes them until the transaction ends: due dates pass by their zones. Left
 * out are those that somebody is changing.
 */
export const holdCustomers = (trx: Trx, ids: string[]) =>
  customers(trx, ids).forShare().skipLocked().execute()

/**
 * Invoices of each of these subscriptions, found by its index. A planner who may choose reads the whole table as long
 * as he knows nothing of it, as in the first run of many.
 * @param subscriptions as `s`
 * @param which conditions, and behind them what keeps him from merging this with what is around it
 */
const invoicesOf = (subscriptions: RawBuilder<unknown>, which: RawBuilder<unknown>) => sql`
  ${subscriptions} cross join lateral (
    select i.* from invoices as i where i.subscription_id = s.id and ${which}
  ) as i`

const withId = (ids: string[]) => sql`unnest(${ids}::text[]) as s (id)`
const isOpen = sql`i.period_start is not null and i.status = 'open' and i.amount_due > 0`

/** Takes the invoices of periods that something is due of. @returns their ids, without those that others have */
export async function lockOpenPeriods(trx: Trx, subscriptionIds: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select i.id from ${invoicesOf(withId(subscriptionIds), sql`${isOpen} for update skip locked`)}`.execute(
    trx,
  )
  return new Set(rows.map(row => row.id))
}

/** Invoices of periods that something is due of, the oldest of each subscription first. */
export async function findOpenPeriods(db: Db | Trx, subscriptionIds: string[]): Promise<OpenPeriod[]> {
  const { rows } = await sql<OpenPeriod>`
    select i.id, i.subscription_id, i.number, i.amount_due, i.overdue_from, i.period_start, i.period_end,
      exists (select from payment_claims as p where p.document_id = i.id) as claimed
    from ${invoicesOf(withId(subscriptionIds), sql`${isOpen} offset 0`)}
    order by i.period_start`.execute(db)
  return rows
}

/**
 * How charges of these invoices have ended without their money, the latest per invoice and method, newest first. What
 * a customer tries himself he tries as often as he likes, but for the charge that follows when he changes the method;
 * what a bank took back counts whoever had begun it.
 */
export async function findFailures(db: Db | Trx, invoiceIds: string[]) {
  if (invoiceIds.length === 0) return []
  const { rows } = await sql<{
    id: string
    invoice_id: string
    payment_method_id: string | null
    failure_code: string | null
    taken_back: boolean
  }>`
    select distinct on (i.id, p.payment_method_id) p.id, i.id as invoice_id, p.payment_method_id, p.failure_code,
      p.status in ('disputed', 'returned') as taken_back
    from invoices as i join payments as p on p.customer_id = i.customer_id
    where i.id = any(${invoiceIds}::text[])
      and p.intent @> jsonb_build_object('invoices', jsonb_build_array(jsonb_build_object('invoice_id', i.id)))
      and (p.status in ('disputed', 'returned')
        or p.status in ('failed', 'cancelled') and (p.intent ? 'off_session' or p.intent ? 'subscription_id'))
    order by i.id, p.payment_method_id, p.id desc`.execute(db)
  return rows.toSorted((a, b) => (a.id < b.id ? 1 : -1))
}

/** What subscriptions are charged to: their own methods, and the default ones of their customers. */
export function findChargedMethods(
  db: Db | Trx,
  { customerIds, methodIds }: { customerIds: string[]; methodIds: string[] },
) {
  return db
    .selectFrom('payment_methods as m')
    .select(['m.id', 'm.customer_id', 'm.provider', 'm.type', 'm.expires_at', 'm.is_default'])
    .where('m.status', '=', 'active')
    .where(eb =>
      eb.or([
        eb.and([eb('m.is_default', '=', true), eb('m.customer_id', '=', among(customerIds))]),
        eb('m.id', '=', among(methodIds)),
      ]),
    )
    .execute()
}

/** Days from the next one on which periods begin that have an invoice already, of whomever. By subscription. */
export async function findInvoicedPeriods(
  db: Db | Trx,
  subscriptions: { id: string; next_invoice_date: string | null }[],
): Promise<Map<string, Set<string>>> {
  const ids = subscriptions.map(each => each.id)
  const next = subscriptions.map(each => each.next_invoice_date)
  // As the index that keeps them apart.
  const counts = sql`i.type = 'invoice' and (i.total <= 0 or i.credit_notes_total < i.total)`
  const { rows: found } = await sql<{ id: string; period_start: string }>`
    select s.id, i.period_start from ${invoicesOf(
      sql`unnest(${ids}::text[], ${next}::date[]) as s (id, next_invoice_date)`,
      sql`i.period_start >= s.next_invoice_date and ${counts} offset 0`,
    )}`.execute(db)
  const of = new Map<string, Set<string>>()
  for (const { id, period_start } of found) of.set(id, (of.get(id) ?? new Set()).add(period_start))
  return of
}
