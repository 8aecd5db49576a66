import type { Insertable, Updateable } from 'kysely'
import type {
  QuotationResponsesTable,
  QuotationRevisionsTable,
  QuotationsTable,
} from '../../database/sales-schema.ts'
import type { Trx } from '../../http/context.ts'

export async function insertQuotation(trx: Trx, quotation: Insertable<QuotationsTable>): Promise<void> {
  await trx.insertInto('quotations').values(quotation).execute()
}

/** Every write counts up the version. */
export async function updateQuotation(
  trx: Trx,
  id: string,
  now: string,
  values: Updateable<QuotationsTable>,
): Promise<void> {
  await trx
    .updateTable('quotations')
    .set({ ...values, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteQuotation(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('quotations').where('id', '=', id).execute()
}

export async function insertRevision(trx: Trx, revision: Insertable<QuotationRevisionsTable>): Promise<void> {
  await trx.insertInto('quotation_revisions').values(revision).execute()
}

/** The lines of an acceptance are the optional ones that were taken. */
export async function insertResponse(trx: Trx, response: Insertable<QuotationResponsesTable>): Promise<void> {
  await trx.insertInto('quotation_responses').values(response).execute()
}
