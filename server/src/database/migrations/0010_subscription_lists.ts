import { type Kysely, sql } from 'kysely'

/** Documents are found by the subscription that they are about, credit notes by that of their invoice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // A credit note is for the period of its invoice, and takes it from nobody.
  'drop index invoices_period',
  `create unique index invoices_period on invoices (subscription_id, period_start)
   where type = 'invoice' and (total <= 0 or credit_notes_total < total)`,
  // What was issued stays as it is; what it is about was known and not written down.
  'alter table invoices disable trigger keep_issued_invoice',
  `update invoices n set subscription_id = i.subscription_id from invoices i
   where i.id = n.credits_invoice_id and i.subscription_id is not null`,
  'alter table invoices enable trigger keep_issued_invoice',

  ...['invoices', 'orders', 'quotations'].map(
    table => `create index ${table}_subscription on ${table} (subscription_id, listed_on desc, id desc)
      where subscription_id is not null`,
  ),
]
