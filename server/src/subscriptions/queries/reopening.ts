import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'

export function findInvoicePeriod(db: Db | Trx, invoiceId: string) {
  return db
    .selectFrom('invoices')
    .select(['period_start', 'total', 'credit_notes_total'])
    .where('id', '=', invoiceId)
    .executeTakeFirstOrThrow()
}

/** Invoices that payments under way are to open a subscription again by. */
export async function findReopening(
  db: Db | Trx,
  { id, customer_id }: { id: string; customer_id: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('payment_claims as claim')
    .innerJoin('payments as p', 'p.id', 'claim.payment_id')
    .select('claim.document_id')
    .where('claim.customer_id', '=', customer_id)
    .where(sql<boolean>`p.intent @> ${JSON.stringify({ subscription_id: id, reopens: true })}::jsonb`)
    .execute()
  return rows.map(row => row.document_id)
}

/** Whether the period that begins on this day has an invoice that was not credited. */
export async function isInvoicedFrom(trx: Trx, id: string, day: string): Promise<boolean> {
  const row = await trx
    .selectFrom('invoices')
    .select('id')
    .where('subscription_id', '=', id)
    .where('period_start', '=', day)
    // As the index that keeps them apart.
    .where('type', '=', 'invoice')
    .where(sql<boolean>`(total <= 0 or credit_notes_total < total)`)
    .executeTakeFirst()
  return row !== undefined
}
