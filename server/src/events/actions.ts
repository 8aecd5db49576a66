import type { Trx } from '../http/context.ts'
import { newId } from '../http/ids.ts'
import { insertEvents, insertManyEvents } from './queries/events.ts'

/** One thing that happened. `data` is the object as it is now, without what only one side may see. */
export type NewEvent = {
  type: string
  partner_id: string | null
  customer_id: string | null
  subject_id: string
  data: Record<string, unknown>
  /** `external_id` and `metadata` as the vendor and the partner each wrote them. */
  vendor_fields?: Record<string, unknown>
  partner_fields?: Record<string, unknown>
}

/** Writes events in the transaction of the change they tell of: there is no change without its event. */
export async function recordEvents(trx: Trx, now: string, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await insertEvents(
    trx,
    events.map(event => ({
      ...event,
      id: newId('evt'),
      data: JSON.stringify(event.data),
      vendor_fields: JSON.stringify(event.vendor_fields ?? {}),
      partner_fields: JSON.stringify(event.partner_fields ?? {}),
      created_at: now,
    })),
  )
}

const none = {}

/** As `recordEvents`, of so many that one parameter for each of their values would be the most of the work. */
export async function recordManyEvents(trx: Trx, now: string, events: NewEvent[]): Promise<void> {
  await insertManyEvents(
    trx,
    events.map(event => ({
      ...event,
      id: newId('evt'),
      vendor_fields: event.vendor_fields ?? none,
      partner_fields: event.partner_fields ?? none,
      created_at: now,
    })),
  )
}
