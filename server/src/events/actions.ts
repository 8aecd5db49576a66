import type { webhooks } from '../../../openapi.d.ts'
import type { Trx } from '../http/context.ts'
import { newId } from '../http/ids.ts'
import { insertEvents, insertManyEvents } from './queries/events.ts'

/** What can happen: the contract's `webhooks`. */
export type EventType = keyof webhooks

/** One thing that happened. `data` is the object as it is now, without what only one side may see. */
export type NewEvent = {
  /** Where it has to be known before; else it gets one */
  id?: string
  type: EventType
  partner_id: string | null
  customer_id: string | null
  subject_id: string
  data: Record<string, unknown>
  /** `external_id` and `metadata` as the vendor and the partner each wrote them. */
  vendor_fields?: Record<string, unknown>
  partner_fields?: Record<string, unknown>
}

const changed = new WeakMap<Trx, Set<string>>()
/** What is looked at of a transaction that changes thousands of objects at once. */
const mostNoted = 100

/** Of which objects, and of whose, a transaction has told so far. */
export const changedIn = (trx: Trx): string[] => [...(changed.get(trx) ?? [])]

function note(trx: Trx, events: NewEvent[]): void {
  const ids = changed.get(trx) ?? new Set()
  changed.set(trx, ids)
  for (const { subject_id, customer_id } of events.slice(0, mostNoted)) {
    ids.add(subject_id)
    if (customer_id) ids.add(customer_id)
  }
}

/** Writes events in the transaction of the change they tell of: there is no change without its event. */
export async function recordEvents(trx: Trx, now: string, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  note(trx, events)
  await insertEvents(
    trx,
    events.map(event => ({
      ...event,
      id: event.id ?? newId('evt'),
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
  note(trx, events)
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
