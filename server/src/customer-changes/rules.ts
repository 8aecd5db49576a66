import type { Selectable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import { type Customer, type CustomerUpdate, type Lockable, lockable } from '../customers/rules.ts'
import type { CustomerChangesTable, WantedChange } from '../database/company-schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'

type Schemas = components['schemas']
/** A request with the name of the contact who made it. */
export type CustomerChange = Selectable<CustomerChangesTable> & { contact_name: string }

/** What of a request differs from the customer as it is; in a fixed order. */
export function wantedChanges(
  request: Pick<Schemas['CustomerChangeCreate'], Lockable>,
  before: Pick<Customer, Lockable>,
): WantedChange[] {
  return lockable.flatMap(field => {
    const given = request[field]
    if (given === undefined) return []
    const wanted = given?.trim() || null
    return wanted === before[field] ? [] : [{ field, before: before[field], wanted }]
  })
}

/** The change as a patch of the customer: invoices print the country of the address, where it says one. */
export function patchOf(changes: WantedChange[], { address }: Pick<Customer, 'address'>): CustomerUpdate {
  const patch = Object.fromEntries(changes.map(({ field, wanted }) => [field, wanted])) as CustomerUpdate
  return patch.country && address.country ? { ...patch, address: { country: patch.country } } : patch
}

export function presentCustomerChange(row: CustomerChange): Schemas['CustomerChange'] {
  return {
    id: row.id,
    object: 'customer_change',
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    partner_id: row.partner_id,
    customer_id: row.customer_id,
    status: row.status,
    changes: row.changes,
    reason: row.reason,
    requested_by: { contact_id: row.contact_id, name: row.contact_name },
    answer: row.answer,
    answered_at: row.answered_at,
  }
}

export const customerChangeEvent = (type: EventType, row: CustomerChange): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: row.customer_id,
  subject_id: row.id,
  data: presentCustomerChange(row),
})
