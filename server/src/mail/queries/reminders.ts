import { sql } from 'kysely'
import { clockSeconds } from '../../database/clock.ts'
import { ownedBy } from '../../database/owned.ts'
import { later } from '../../http/clock.ts'
import type { Db } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'

/** Seconds for which nobody is reminded of what a returned payment had settled: he has just thought it was paid. */
const afterReturn = 7 * 24 * 60 * 60

/** Something is due, no payment for it is under way, and none that the bank has taken back is being argued about. */
const isUnpaid = (now: string) => sql<boolean>`(i.status = 'open' and i.type = 'invoice' and i.amount_due > 0
  and not exists (select from payment_claims where document_id = i.id)
  and not exists (
    select from payments as p
    where p.customer_id = i.customer_id
      and (p.status = 'disputed' or (p.status = 'returned' and p.updated_at > ${later(now, -afterReturn)}))
      and p.intent -> 'taken_back' @> jsonb_build_array(jsonb_build_object('invoice_id', i.id))
  ))`

export type Unpaid = Awaited<ReturnType<typeof findUnpaid>>[number]

/**
 * Unpaid invoices of ours that are due around now, by their ids; those that a payment is under way for are left
 * out. Days are judged coarsely, by UTC: two more on either side hold every zone.
 * @param days before and after today that the due dates may lie
 */
export function findUnpaid(
  db: Db,
  scope: Scope,
  now: string,
  days: { earliest: number; latest: number },
  after: string,
  limit: number,
) {
  const day = (offset: unknown) => sql`((${now}::timestamptz + ${offset}) at time zone 'UTC')::date`
  const own = day(sql.ref('c.clock_offset'))
  return (
    db
      .selectFrom('invoices as i')
      .innerJoin('customers as c', 'c.id', 'i.customer_id')
      .where(ownedBy(scope, { partner: 'i.partner_id', customer: 'i.customer_id' }))
      .select(['i.id', 'i.partner_id', 'i.customer_id', 'i.number', 'i.subject', 'i.currency', 'i.total'])
      .select(['i.amount_due', 'i.due_date', 'i.issue_date', 'c.time_zone'])
      .select(clockSeconds().as('clock_offset'))
      .where('i.status', '=', sql.lit('open' as const))
      .where('i.origin', '=', sql.lit('portal' as const))
      .where(isUnpaid(now))
      .$narrowType<{ due_date: string; issue_date: string }>()
      // For the index; test clocks only ever run ahead.
      .where(sql<boolean>`i.due_date between ${day(sql`interval '0'`)} + ${days.earliest - 2}::int
        and ${day(sql`(select max(clock_offset) from customers)`)} + ${days.latest + 2}::int`)
      .where(sql<boolean>`i.due_date between ${own} + ${days.earliest - 2}::int
        and ${own} + ${days.latest + 2}::int`)
      .where('i.id', '>', after)
      .orderBy('i.id')
      .limit(limit)
      .execute()
  )
}

/** Whether an invoice still waits for money that is not under way. */
export async function isStillUnpaid(db: Db, scope: Scope, now: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('invoices as i')
    .where(ownedBy(scope, { partner: 'i.partner_id', customer: 'i.customer_id' }))
    .select('i.id')
    .where('i.id', '=', id)
    .where(isUnpaid(now))
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a payment still waits for its customer. */
export async function isStillWaiting(db: Db, scope: Scope, paymentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('payments as p')
    .where(ownedBy(scope, { partner: 'p.partner_id', customer: 'p.customer_id' }))
    .select('p.id')
    .where('p.id', '=', paymentId)
    .where('p.status', '=', 'requires_action')
    .executeTakeFirst()
  return row !== undefined
}
