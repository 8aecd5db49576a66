import { type Selectable, sql } from 'kysely'
import type { QuotationsTable } from '../../database/sales-schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { sidedColumns, summaryColumns } from './columns.ts'
import { visibleTo } from './visible.ts'

export type QuotationRow = NonNullable<Awaited<ReturnType<typeof findQuotation>>>
export type RevisionRow = Awaited<ReturnType<typeof findRevisions>>[number]
export type ResponseRow = Awaited<ReturnType<typeof findResponses>>[number]

/** Why the newest payment for the revision that is to be accepted failed, if it did. */
const lastFailure = sql<string | null>`(
  select case when p.status = 'failed' then coalesce(p.failure_code, 'card_declined') end
  from payments as p
  where p.quotation_id = q.id and q.status <> 'accepted'
    and p.intent -> 'acceptance' -> 'revision' = to_jsonb(q.revision)
  order by p.id desc limit 1
)`.as('last_failure')

/** One quotation with everything of its own row, if the caller may read it. */
export const findQuotation = (db: Db | Trx, scope: Scope, id: string) =>
  whole(db, scope).where('q.id', '=', id).executeTakeFirst()

/** Those of them that the caller may read. */
export const findQuotations = (db: Db | Trx, scope: Scope, ids: string[]) =>
  whole(db, scope).where('q.id', 'in', ids).execute()

function whole(db: Db | Trx, scope: Scope) {
  return db
    .selectFrom('quotations as q')
    .where(visibleTo(scope))
    .select(summaryColumns)
    .select(sidedColumns)
    .innerJoin('customers as c', 'c.id', 'q.customer_id')
    .select(['q.drafted', 'c.time_zone', lastFailure])
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

/** Everything that was sent of quotations that the caller may read, the newest first. */
export function findRevisions(db: Db | Trx, quotationIds: string[]) {
  return db
    .selectFrom('quotation_revisions')
    .selectAll()
    .where('quotation_id', 'in', quotationIds)
    .orderBy('revision', 'desc')
    .limit(1000 * quotationIds.length)
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

/** What customers answered to quotations, the newest first. */
export function findResponses(db: Db | Trx, quotationIds: string[]) {
  return db
    .selectFrom('quotation_responses')
    .selectAll()
    .where('quotation_id', 'in', quotationIds)
    .orderBy('id', 'desc')
    .limit(1000 * quotationIds.length)
    .execute()
}

/** What the system has offered for a subscription and is still open: at most one of a kind. */
export function findOpenOffer(
  db: Db | Trx,
  subscriptionId: string,
  kind: 'upsell' | 'renewal',
): Promise<Selectable<QuotationsTable> | undefined> {
  return db
    .selectFrom('quotations')
    .selectAll()
    .where('subscription_id', '=', subscriptionId)
    .where('kind', '=', kind)
    .where('made_by', '=', 'system')
    .where('status', 'in', ['draft', 'sent', 'changes_requested'])
    .executeTakeFirst()
}

/** What the system keeps open of what a customer has asked to buy. */
export function findOpenPurchase(trx: Trx, customerId: string): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('quotations')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('made_by', '=', 'system')
    .where('kind', '=', 'new')
    .where('status', 'in', ['draft', 'sent', 'changes_requested'])
    .executeTakeFirst()
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
export function findSubscription(trx: Db | Trx, customerId: string, id: string) {
  return trx
    .selectFrom('subscriptions')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst()
}
