import type { Insertable, Updateable } from 'kysely'
import type { SettingsTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'

/** The one row of settings, which the first start has made. */
export function readSettings(db: Db | Trx) {
  return db.selectFrom('settings').selectAll().executeTakeFirstOrThrow()
}

export function lockSettings(trx: Trx) {
  return trx.selectFrom('settings').selectAll().forNoKeyUpdate().executeTakeFirstOrThrow()
}

/** The primary key has one possible value: of several first starts at once, one writes it. */
export async function insertSettings(trx: Trx, settings: Insertable<SettingsTable>): Promise<void> {
  await trx
    .insertInto('settings')
    .values(settings)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export function updateSettings(trx: Trx, changes: Updateable<SettingsTable>) {
  return trx.updateTable('settings').set(changes).returningAll().executeTakeFirstOrThrow()
}
