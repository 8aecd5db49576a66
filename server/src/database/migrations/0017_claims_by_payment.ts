import { type Kysely, sql } from 'kysely'

/** A payment that ends looks for what it claims: among many that are under way that took ever longer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index payment_claims_payment_id on payment_claims (payment_id)').execute(db)
}
