import type { Instant, Json, Versioned } from './columns.ts'

/** A field of the company that a contact asks to have changed. */
export type WantedChange = {
  field: 'name' | 'vat_number' | 'country'
  /** As it was when it was asked. */
  before: string | null
  wanted: string | null
}

export type CustomerChangesTable = Versioned & {
  id: string
  partner_id: string
  customer_id: string
  status: 'open' | 'accepted' | 'declined' | 'withdrawn'
  changes: Json<WantedChange[]>
  reason: string
  /** Who asks. */
  contact_id: string
  answer: string | null
  answered_at: Instant | null
}

export type InvitationsTable = Versioned & {
  id: string
  partner_id: string
  customer_id: string
  email: string
  name: string
  role: string
  permissions: string[] | null
  language: string
  /** null: an integration */
  invited_by: string | null
  secret_hash: Buffer
  sent_at: Instant
  expires_at: Instant
  accepted_at: Instant | null
  revoked_at: Instant | null
  /** Who it has become. */
  contact_id: string | null
}
