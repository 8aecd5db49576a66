import { sql } from 'kysely'
import { records } from '../../database/bulk.ts'
import type { Trx } from '../../http/context.ts'

type Claim = { document_id: string; payment_id: string; partner_id: string; customer_id: string }

/**
 * Claims documents for a payment. The primary key lets one payment have each of them.
 * @returns how many were free
 */
export async function insertClaims(trx: Trx, now: string, claims: Claim[]): Promise<number> {
  const { rows } = await sql<{ document_id: string }>`
    insert into payment_claims (document_id, payment_id, partner_id, customer_id, created_at)
    select document_id, payment_id, partner_id, customer_id, ${now}
    from ${records('payment_claims', claims)}
    on conflict (document_id) do nothing
    returning document_id`.execute(trx)
  return rows.length
}

export async function findClaims(trx: Trx, paymentId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('payment_claims')
    .select('document_id')
    .where('payment_id', '=', paymentId)
    .execute()
  return rows.map(row => row.document_id)
}

export async function deleteClaims(trx: Trx, paymentId: string): Promise<void> {
  await trx.deleteFrom('payment_claims').where('payment_id', '=', paymentId).execute()
}

export async function isClaimed(trx: Trx, documentId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('payment_claims')
    .select('payment_id')
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Takes what a payment claims, before the claims go: who is about to claim one of them has locked it, and finds
 * the claim or its absence, never the moment between.
 */
export async function lockDocuments(trx: Trx, ids: string[]): Promise<void> {
  await trx.selectFrom('quotations').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  await trx.selectFrom('invoices').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** Documents look different while they are claimed: their versions, and so their tags, say so. */
export async function touchDocuments(trx: Trx, now: string, ids: string[]): Promise<void> {
  await sql`update invoices set version = version + 1, updated_at = ${now}
    where id = any(${ids}::text[])`.execute(trx)
  await sql`update quotations set version = version + 1, updated_at = ${now}
    where id = any(${ids}::text[])`.execute(trx)
}
