import type { Insertable } from 'kysely'
import type { EventsTable } from '../database/schema.ts'
import type { Trx } from '../http/context.ts'

export async function insertEvents(trx: Trx, events: Insertable<EventsTable>[]): Promise<void> {
  await trx.insertInto('events').values(events).execute()
}
