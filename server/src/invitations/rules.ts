import type { Selectable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import { grantedTo } from '../contacts/rules.ts'
import type { InvitationsTable } from '../database/company-schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { invalidState } from '../http/problem.ts'

type Schemas = components['schemas']
/** An invitation with the name of the contact who made it. */
export type Invitation = Selectable<InvitationsTable> & { inviter_name: string | null }
export type Status = 'pending' | 'expired' | 'accepted' | 'revoked'

/** Seconds for which a link is good. */
export const goodFor = 7 * 86_400
/** Seconds before the same person is written to again. */
export const pause = 60
/** So many of a customer wait at once. */
export const mostPending = 100

type Times = Pick<Invitation, 'accepted_at' | 'revoked_at' | 'expires_at'>

/** @param now real time: a test clock does not move links */
export function statusOf({ accepted_at, revoked_at, expires_at }: Times, now: string): Status {
  if (accepted_at !== null) return 'accepted'
  if (revoked_at !== null) return 'revoked'
  return Temporal.Instant.compare(expires_at, now) <= 0 ? 'expired' : 'pending'
}

/** @throws Problem 409 unless the link of the invitation is in force */
export function checkPending(invitation: Times, now: string): void {
  const status = statusOf(invitation, now)
  if (status !== 'pending') throw invalidState('The invitation is no longer open.', status)
}

export function presentInvitation(row: Invitation, now: string): Schemas['Invitation'] {
  const { invited_by } = row
  return {
    id: row.id,
    object: 'invitation',
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    partner_id: row.partner_id,
    customer_id: row.customer_id,
    email: row.email,
    name: row.name,
    role: row.role,
    permissions: [...grantedTo(row)],
    language: row.language,
    status: statusOf(row, now),
    invited_by: invited_by === null ? null : { contact_id: invited_by, name: row.inviter_name ?? '' },
    sent_at: row.sent_at,
    expires_at: row.expires_at,
    accepted_at: row.accepted_at,
    contact_id: row.contact_id,
  }
}

export const invitationEvent = (type: EventType, row: Invitation, now: string): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: row.customer_id,
  subject_id: row.id,
  data: presentInvitation(row, now),
})
