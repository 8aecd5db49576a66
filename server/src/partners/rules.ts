import type { Selectable } from 'kysely'
import type { PartnersTable } from '../database/schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { invalidState } from '../http/problem.ts'

export type Partner = Selectable<PartnersTable>

export const presentPartner = (row: Partner) => ({
  id: row.id,
  object: 'partner' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  name: row.name,
  status: row.status,
  built_in: row.built_in,
})

export const partnerEvent = (type: EventType, row: Partner): NewEvent => ({
  type,
  partner_id: row.id,
  customer_id: null,
  subject_id: row.id,
  data: presentPartner(row),
})

/**
 * The partner of direct customers stands for the vendor itself.
 * @throws Problem 409
 */
export function checkSuspension({ built_in, status }: Partner, wanted: string | undefined): void {
  if (built_in && wanted === 'suspended')
    throw invalidState('The partner of direct customers cannot be suspended.', status)
}
