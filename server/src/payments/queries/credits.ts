import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'

type Owner = { customer_id: string; currency: string }

/**
 * What the customer has to its credit, per currency: of payments what settles nothing, and of credit notes what no
 * invoice has used.
 * @param sellerKey the vendor's, as imported documents name their seller: another seller's notes are no credit here
 */
export async function sumCredits(db: Db, customerId: string, sellerKey: string) {
  const { rows } = await sql<{ currency: string; amount: number }>`
    select currency, sum(amount)::bigint as amount from (
      select p.currency, greatest(0, ${left}) as amount
      from payments as p where p.customer_id = ${customerId} and p.status = 'succeeded'
      union all
      select i.currency, -i.amount_due from invoices as i
      where i.customer_id = ${customerId} and i.status = 'open' and i.total < 0
        and (i.origin = 'portal' or i.seller_key = ${sellerKey})
    ) as credit
    group by currency having sum(amount) > 0 order by currency`.execute(db)
  return rows
}

/** Of `payments as p` what settles nothing and is not on its way back. */
const left = sql<number>`(p.amount - p.refunded
  - (select coalesce(sum(a.amount), 0) from allocations as a where a.payment_id = p.id)
  - (select coalesce(sum(r.amount), 0) from refunds as r where r.payment_id = p.id and r.status = 'processing')
)::bigint`

/** Payments of a customer that have money left, oldest first, taken for a change. */
export async function lockPaymentsLeft(trx: Trx, { customer_id, currency }: Owner) {
  const rows = await trx
    .selectFrom('payments as p')
    .select('p.id')
    .where('p.customer_id', '=', customer_id)
    .where('p.currency', '=', currency)
    .where('p.status', '=', 'succeeded')
    .where(left, '>', 0)
    .orderBy('p.id')
    .forUpdate()
    .execute()
  if (rows.length === 0) return []
  // Read after the wait: another may have used them up meanwhile.
  return trx
    .selectFrom('payments as p')
    .select(['p.id', left.as('left')])
    .where(
      'p.id',
      'in',
      rows.map(row => row.id),
    )
    .where('p.status', '=', 'succeeded')
    .where(left, '>', 0)
    .orderBy('p.received_on')
    .orderBy('p.id')
    .execute()
}

/** Credit notes of a customer with something left, oldest first, taken for a change together with the invoice. */
export async function lockNotesLeft(
  trx: Trx,
  { customer_id, currency }: Owner,
  invoiceId: string,
  sellerKey: string,
) {
  const { rows } = await sql<{ id: string }>`
    select id from invoices
    where id = ${invoiceId} or (customer_id = ${customer_id} and currency = ${currency} and status = 'open'
      and total < 0 and (origin = 'portal' or seller_key = ${sellerKey}))
    order by id for update`.execute(trx)
  return trx
    .selectFrom('invoices')
    .select(['id', 'issue_date'])
    .select(sql<number>`-amount_due`.as('left'))
    .where(
      'id',
      'in',
      rows.map(row => row.id),
    )
    .where('amount_due', '<', 0)
    .orderBy('issue_date')
    .orderBy('id')
    .execute()
}

/**
 * Takes these invoices and their credit notes for a change.
 * @returns the credit notes with something left, oldest first
 */
export async function lockWithNotes(trx: Trx, invoiceIds: string[]) {
  const { rows } = await sql<{ id: string }>`
    select id from invoices where id = any(${invoiceIds}::text[]) or credits_invoice_id = any(${invoiceIds}::text[])
    order by id for update`.execute(trx)
  return trx
    .selectFrom('invoices')
    .select(['id', 'credits_invoice_id'])
    .select(sql<number>`-amount_due`.as('left'))
    .where(sql<boolean>`id = any(${rows.map(row => row.id)}::text[])`)
    .where('status', '=', 'open')
    .where('amount_due', '<', 0)
    .orderBy('id')
    .execute()
}

/** Notes down what credit notes have given away. */
export async function useNotes(trx: Trx, now: string, used: { id: string; amount: number }[]): Promise<void> {
  await sql`update invoices as i
    set credited = i.credited - used.amount,
      status = case when i.amount_due + used.amount >= 0 then 'paid' else i.status end,
      version = i.version + 1, updated_at = ${now}
    from unnest(${used.map(each => each.id)}::text[], ${used.map(each => each.amount)}::bigint[]) as used (id, amount)
    where i.id = used.id`.execute(trx)
}
