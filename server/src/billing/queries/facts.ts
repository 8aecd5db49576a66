import { type SelectQueryBuilder, sql } from 'kysely'
import { clockSeconds } from '../../database/clock.ts'
import type { Database } from '../../database/schema.ts'
import type { Db, Trx } from '../../http/context.ts'

export type BilledCustomer = Awaited<ReturnType<typeof findBilledCustomers>>[number]
export type OpenPeriod = Awaited<ReturnType<typeof findOpenPeriods>>[number]
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

type Open<O> = SelectQueryBuilder<Database & { i: Database['invoices'] }, 'i', O>

const stillOpen = <O>(query: Open<O>, ids: string[]): Open<O> =>
  query
    .where('i.subscription_id', '=', among(ids))
    .where('i.period_start', 'is not', null)
    .where('i.status', '=', 'open')
    .where('i.amount_due', '>', 0)

/** Takes the invoices of periods that something is due of. @returns their ids, without those that others have */
export async function lockOpenPeriods(trx: Trx, subscriptionIds: string[]): Promise<Set<string>> {
  const rows = await stillOpen(trx.selectFrom('invoices as i').select('i.id'), subscriptionIds)
    .forUpdate()
    .skipLocked()
    .execute()
  return new Set(rows.map(row => row.id))
}

/** Invoices of periods that something is due of, the oldest of each subscription first. */
export function findOpenPeriods(db: Db | Trx, subscriptionIds: string[]) {
  return stillOpen(
    db
      .selectFrom('invoices as i')
      .select([
        'i.id',
        'i.subscription_id',
        'i.number',
        'i.total',
        'i.amount_due',
        'i.due_date',
        'i.overdue_from',
        'i.period_start',
        'i.period_end',
      ])
      .select(
        sql<boolean>`exists (select from payment_claims as p where p.document_id = i.id)`.as('claimed'),
      ),
    subscriptionIds,
  )
    .orderBy('i.period_start')
    .execute()
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
export async function findInvoicedPeriods(db: Db | Trx, ids: string[]): Promise<Map<string, Set<string>>> {
  const found = await db
    .selectFrom('subscriptions as s')
    .innerJoin('invoices as i', 'i.subscription_id', 's.id')
    .select(['s.id', 'i.period_start'])
    .where('s.id', '=', among(ids))
    // As the index that keeps them apart.
    .where(
      sql<boolean>`i.period_start >= s.next_invoice_date and (i.total <= 0 or i.credit_notes_total < i.total)`,
    )
    .execute()
  const of = new Map<string, Set<string>>()
  for (const { id, period_start } of found) of.set(id, (of.get(id) ?? new Set()).add(period_start!))
  return of
}
