import type { Selectable } from 'kysely'
import type { QuotationsTable } from '../../database/sales-schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { sidedColumns, summaryColumns } from './columns.ts'
import { visibleTo } from './visible.ts'

export type QuotationRow = NonNullable<Awaited<ReturnType<typeof findQuotation>>>
export type RevisionRow = Awaited<ReturnType<typeof findRevisions>>[number]
export type ResponseRow = Awaited<ReturnType<typeof findResponses>>[number]

/** One quotation with everything of its own row, if the caller may read it. */
export function findQuotation(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('quotations as q')
    .where(visibleTo(scope))
    .select(summaryColumns)
    .select(sidedColumns)
    .innerJoin('customers as c', 'c.id', 'q.customer_id')
    .select(['q.drafted', 'c.time_zone'])
    .where('q.id', '=', id)
    .executeTakeFirst()
}

/** Takes the row for a change, so that two changes of one quotation come one after the other. */
export function lockQuotation(
  trx: Trx,
  scope: Scope,
  id: string,
): Promise<Selectable<QuotationsTable> | undefined> {
  return trx
    .selectFrom('quotations as q')
    .where(visibleTo(scope))
    .selectAll('q')
    .where('q.id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Everything that was sent of a quotation that the caller may read, the newest first. */
export function findRevisions(db: Db | Trx, quotationId: string) {
  return db
    .selectFrom('quotation_revisions')
    .selectAll()
    .where('quotation_id', '=', quotationId)
    .orderBy('revision', 'desc')
    .limit(1000)
    .execute()
}

export function findRevision(db: Db | Trx, quotationId: string, revision: number) {
  return db
    .selectFrom('quotation_revisions')
    .selectAll()
    .where('quotation_id', '=', quotationId)
    .where('revision', '=', revision)
    .executeTakeFirst()
}

/** What the customer answered, the newest first. */
export function findResponses(db: Db | Trx, quotationId: string) {
  return db
    .selectFrom('quotation_responses')
    .selectAll()
    .where('quotation_id', '=', quotationId)
    .orderBy('id', 'desc')
    .limit(1000)
    .execute()
}

/** Whether a payment for it is under way. Asked with the quotation locked, as whoever claims it has it locked. */
export async function isClaimed(trx: Trx, quotationId: string): Promise<boolean> {
  const claim = await trx
    .selectFrom('payment_claims')
    .select('payment_id')
    .where('document_id', '=', quotationId)
    .executeTakeFirst()
  return claim !== undefined
}

/** The subscription that an upsell or renewal is about, if it is this customer's. */
export function findSubscription(trx: Trx, customerId: string, id: string) {
  return trx
    .selectFrom('subscriptions')
    .select(['id', 'currency'])
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst()
}
