import { type Kysely, sql } from 'kysely'

/** All that is a customer's is found by the customer, when it moves to another partner and when a person is forgotten. */
const statements = [
  'create index allocations_customer on allocations (customer_id)',
  'create index files_customer on files (customer_id)',
  'create index payment_claims_customer on payment_claims (customer_id)',
  'create index portal_sessions_customer on portal_sessions (customer_id)',
  'create index quotation_responses_customer on quotation_responses (customer_id)',
  'create index read_marks_customer on read_marks (customer_id)',
  // With what the lists leave out: internal notes, methods that were deleted, tickets that were merged into others.
  'drop index messages_customer',
  'create index messages_customer on messages (customer_id, created_at desc, id desc)',
  'drop index payment_methods_customer',
  'create index payment_methods_customer on payment_methods (customer_id, is_default desc, id desc)',
  'drop index tickets_customer',
  'create index tickets_customer on tickets (customer_id, last_message_at desc, id desc)',
  // Who is forgotten is looked for among those who have written.
  'create index inbound_mails_from on inbound_mails (from_email)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
