import { type Kysely, sql } from 'kysely'

/** What is looked for by something else than its own id or its list, and was read through for it. */
const statements = [
  // A payment that ends looks for what it claims, among all that are under way.
  'create index payment_claims_payment on payment_claims (payment_id)',
  // An invoice that is paid makes the hours of its order available.
  'create index success_packs_order on success_packs (order_id)',
  // Events that belong to no customer, such as those of internal notes, are found again by what they are about.
  'create index events_subject on events (subject_id) where customer_id is null',
  // Mails of a customer in any state, and those that were sent in their order, as before.
  'drop index mails_customer',
  'create index mails_customer on mails (customer_id, status, sent_at desc, id desc)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
