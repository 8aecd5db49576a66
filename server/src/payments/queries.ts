import type { Insertable } from 'kysely'
import type { AllocationsTable, PaymentsTable } from '../database/schema.ts'
import type { Trx } from '../http/context.ts'

export async function insertPayment(trx: Trx, payment: Insertable<PaymentsTable>): Promise<void> {
  await trx.insertInto('payments').values(payment).execute()
}

export async function insertAllocation(trx: Trx, allocation: Insertable<AllocationsTable>): Promise<void> {
  await trx.insertInto('allocations').values(allocation).execute()
}
