import { type Kysely, sql } from 'kysely'

/** A ticket can be about one item of a subscription, as about a line of an order or invoice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // The check that went without a name: the third of the table's own.
  'alter table tickets drop constraint tickets_check2',
  'alter table tickets add check (line_id is null or num_nonnulls(subscription_id, order_id, invoice_id) = 1)',
]
