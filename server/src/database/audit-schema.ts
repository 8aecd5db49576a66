import type { Instant } from './columns.ts'

export type AuditEntriesTable = {
  id: string
  /** Whose side it was; null: the vendor's. */
  partner_id: string | null
  actor_kind: 'key' | 'agent' | 'contact' | 'site' | 'share_link' | 'system'
  actor_id: string | null
  /** By which key, session, site or link. */
  credential_id: string | null
  operation: string
  subject_ids: string[]
  address: string | null
  user_agent: string | null
  request_id: string | null
  outcome: 'done' | 'refused'
  code: string | null
  created_at: Instant
}
