import { type Insertable, sql, type Updateable } from 'kysely'
import { type BulkRow, insertRecords } from '../../database/bulk.ts'
import { clockSeconds } from '../../database/clock.ts'
import type { AllocationsTable, PaymentsTable } from '../../database/payments-schema.ts'
import type { Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { allocated, refunding, visibleTo } from './columns.ts'

export type LockedPayment = NonNullable<Awaited<ReturnType<typeof lockPayment>>>

export async function insertPayment(trx: Trx, payment: Insertable<PaymentsTable>): Promise<void> {
  await trx.insertInto('payments').values(payment).execute()
}

/** Many at once, each with the same columns. */
export const insertPayments = (trx: Trx, payments: BulkRow<'payments'>[]) =>
  insertRecords(trx, 'payments', payments)

/**
 * Takes a payment for a change, with what of it is allocated and the customer's zone and clock. Payments are
 * locked before invoices, and invoices in the order of their ids: so nobody waits for each other.
 */
export async function lockPayment(trx: Trx, scope: Scope, id: string) {
  const locked = await trx
    .selectFrom('payments as p')
    .where(visibleTo(scope))
    .select('p.id')
    .where('p.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!locked) return undefined
  // A statement of its own: what others allocated while this one waited is then seen.
  return trx
    .selectFrom('payments as p')
    .innerJoin('customers as c', 'c.id', 'p.customer_id')
    .selectAll('p')
    .select([refunding, allocated, clockSeconds().as('clock_offset')])
    .where('p.id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Every write counts up the version. */
export async function updatePayment(
  trx: Trx,
  id: string,
  now: string,
  values: Updateable<PaymentsTable>,
): Promise<void> {
  await trx
    .updateTable('payments')
    .set({ ...values, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function insertAllocation(trx: Trx, allocation: Insertable<AllocationsTable>): Promise<void> {
  await insertAllocations(trx, [allocation])
}

export async function insertAllocations(
  trx: Trx,
  allocations: Insertable<AllocationsTable>[],
): Promise<void> {
  if (allocations.length > 0) await trx.insertInto('allocations').values(allocations).execute()
}

/** What a payment has been allocated to, newest first. */
export function findAllocationsOf(trx: Trx, paymentId: string) {
  return trx
    .selectFrom('allocations')
    .select(['id', 'invoice_id', 'amount'])
    .where('payment_id', '=', paymentId)
    .orderBy('id', 'desc')
    .execute()
}

/** Takes amounts out of allocations; those of which nothing is left go. */
export async function reduceAllocations(trx: Trx, taken: { id: string; amount: number }[]): Promise<void> {
  const ids = taken.map(each => each.id)
  const amounts = taken.map(each => each.amount)
  await sql`delete from allocations as a
    using unnest(${ids}::text[], ${amounts}::bigint[]) as taken (id, amount)
    where a.id = taken.id and a.amount <= taken.amount`.execute(trx)
  await sql`update allocations as a set amount = a.amount - taken.amount
    from unnest(${ids}::text[], ${amounts}::bigint[]) as taken (id, amount)
    where a.id = taken.id`.execute(trx)
}

/** What follows can be undone alone, by `backToSavepoint`. */
export async function savepoint(trx: Trx): Promise<void> {
  await sql`savepoint before_use`.execute(trx)
}

export async function backToSavepoint(trx: Trx): Promise<void> {
  await sql`rollback to savepoint before_use`.execute(trx)
}
