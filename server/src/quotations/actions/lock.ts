import type { Selectable } from 'kysely'
import { lockCustomer } from '../../customers/queries.ts'
import type { QuotationsTable } from '../../database/sales-schema.ts'
import type { Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { findQuotation, isClaimed, lockQuotation } from '../queries/read.ts'
import { toProblem, underPayment } from '../rules.ts'

type Row = Selectable<QuotationsTable>
type LockedCustomer = NonNullable<Awaited<ReturnType<typeof lockCustomer>>>

/** @throws Problem 404 */
export async function lock(trx: Trx, scope: Scope, id: string): Promise<Row> {
  const row = await lockQuotation(trx, scope, id)
  if (!row) throw notFound()
  return row
}

/**
 * A quotation with its customer, by whose zone its last day ends. The customer is locked first, as when he moves to
 * another zone and his quotations follow.
 * @throws Problem 404
 */
export async function lockBoth(
  trx: Trx,
  scope: Scope,
  id: string,
): Promise<{ row: Row; customer: LockedCustomer }> {
  // Whose it is never changes; a contact sees only his own.
  const owner =
    scope.kind === 'contact' ? scope.customer_id : (await findQuotation(trx, scope, id))?.customer_id
  const customer = owner && (await lockCustomer(trx, scope, owner))
  if (!customer) throw notFound()
  return { row: await lock(trx, scope, id), customer }
}

/** @throws Problem 409 while a payment for it is under way */
export async function refuseWhileClaimed(trx: Trx, { id, status }: Row): Promise<void> {
  if (await isClaimed(trx, id)) throw toProblem(underPayment(status))
}
