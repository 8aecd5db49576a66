import type { Insertable, Selectable } from 'kysely'
import type { SuccessPackEntriesTable, SuccessPacksTable } from '../database/sales-schema.ts'
import type { Trx } from '../http/context.ts'

export type PackRow = Selectable<SuccessPacksTable>

/** One pack per line of an order, structurally. */
export function insertPacks(trx: Trx, packs: Insertable<SuccessPacksTable>[]): Promise<PackRow[]> {
  return trx.insertInto('success_packs').values(packs).returningAll().execute()
}

/** A pack has one purchase, structurally. */
export async function insertEntries(trx: Trx, entries: Insertable<SuccessPackEntriesTable>[]): Promise<void> {
  await trx.insertInto('success_pack_entries').values(entries).execute()
}

/** Makes the hours of these orders usable where they are not yet. */
export function openPacks(trx: Trx, orderIds: string[], now: string): Promise<PackRow[]> {
  return trx
    .updateTable('success_packs')
    .set({ available_from: now, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('order_id', 'in', orderIds)
    .where('available_from', 'is', null)
    .returningAll()
    .execute()
}
