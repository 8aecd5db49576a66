import type { components } from '../../../openapi.d.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import type { AgentRow } from './queries.ts'

type Schemas = components['schemas']

/** Where his photo is, below the address of the API; null where he has none. */
export const photoUrl = (agent: { id: string; photo_file_id: string | null }): string | null =>
  agent.photo_file_id === null ? null : `/v1/agents/${agent.id}/photo`

/** What customers see of an agent. */
export const presentAgentSummary = (
  agent: Pick<AgentRow, 'id' | 'name' | 'photo_file_id'>,
): Schemas['AgentSummary'] => ({ id: agent.id, name: agent.name, photo_url: photoUrl(agent) })

/** For the vendor alone. */
export const presentAgent = (row: AgentRow): Schemas['Agent'] => ({
  id: row.id,
  object: 'agent',
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  external_id: row.vendor_external_id,
  metadata: row.vendor_metadata,
  name: row.name,
  email: row.email,
  phone: row.phone,
  photo_file_id: row.photo_file_id,
  photo_url: photoUrl(row),
  booking_url: row.booking_url,
  status: row.status,
})

export const agentEvent = (type: EventType, row: AgentRow): NewEvent => ({
  type,
  partner_id: null,
  customer_id: null,
  subject_id: row.id,
  data: presentAgent(row),
})
