import type { Selectable } from 'kysely'
import { mayReadKind, type SubjectKind } from '../conversations/subject-rules.ts'
import type { EventsTable } from '../database/schema.ts'
import type { ContactScope, Scope } from '../http/scope.ts'
import { seenTickets } from '../tickets/rules.ts'
import type { EventPosition } from './queries/position.ts'
import { presentEvent } from './rules.ts'

type Row = Selectable<EventsTable>

/**
 * What a contact needs to hear of the changes of each kind of object. Kinds that are not here are not for contacts,
 * whoever's they are: what is new stays unheard until somebody decides that it may be.
 */
const heardWith: Readonly<Record<string, readonly string[]>> = {
  invoice: ['invoices:read'],
  payment: ['invoices:read'],
  quotation: ['quotations:read'],
  order: ['orders:read'],
  subscription: ['subscriptions:read'],
  payment_method: ['payment_methods:read'],
  success_pack: ['packs:read'],
  customer: [],
  customer_change: [],
  contact: ['contacts:write'],
  invitation: ['contacts:write'],
}

/** What customers never see, so that they do not learn of it here either: drafts, and revisions not yet sent. */
const unheard = new Set([
  'invoice.created',
  'invoice.deleted',
  'quotation.created',
  'quotation.updated',
  'quotation.deleted',
])

/** What of a ticket, and of a message, says for whom it is. */
type TicketData = { opened_by: { id: string | null } }
type MessageData = { about: { kind: SubjectKind; opened_by: string | null } }

function isTicketSeen(scope: ContactScope, openedBy: string | null): boolean {
  const seen = seenTickets(scope)
  return seen === 'all' || (seen !== null && seen.contact_id === openedBy)
}

/** Of notes among agents there is no event of any customer. */
const isConversationSeen = (scope: ContactScope, { kind, opened_by }: MessageData['about']): boolean =>
  kind === 'ticket' ? isTicketSeen(scope, opened_by) : mayReadKind(scope, `${kind}_id`)

/** Whether an event of the contact's own company is for him. */
function isHeardBy(scope: ContactScope, { type, data }: Row): boolean {
  if (unheard.has(type) || data.status === 'draft') return false
  const kind = type.slice(0, type.indexOf('.'))
  if (kind === 'ticket') return isTicketSeen(scope, (data as TicketData).opened_by.id)
  if (kind === 'message') return isConversationSeen(scope, (data as MessageData).about)
  const needed = heardWith[kind]
  return needed?.every(permission => scope.permissions.includes(permission)) ?? false
}

/**
 * What a stream tells its reader of an event: integrations get the event itself, contacts only which object it was,
 * which they then read with their own eyes.
 * @returns null where it is not for him
 */
export function tell(scope: Scope, row: Row): object | null {
  switch (scope.kind) {
    case 'vendor':
      return presentEvent(scope, row)
    case 'partner':
      return row.partner_id === scope.partner_id ? presentEvent(scope, row) : null
    case 'contact':
      return row.customer_id === scope.customer_id && isHeardBy(scope, row)
        ? { type: row.type, subject_id: row.subject_id }
        : null
    default:
      return null
  }
}

/** A position as `Last-Event-ID` has it. */
export const writeEventId = ({ xid, seq }: EventPosition): string => `${xid}.${seq}`

/** @returns null when it is none of ours */
export function readEventId(text: string | undefined): EventPosition | null {
  const [, xid, seq] = /^(\d{1,19})\.(\d{1,15})$/.exec(text ?? '') ?? []
  return xid === undefined || seq === undefined ? null : { xid, seq: Number(seq) }
}

export const isAfter = (a: EventPosition, b: EventPosition): boolean =>
  BigInt(a.xid) === BigInt(b.xid) ? a.seq > b.seq : BigInt(a.xid) > BigInt(b.xid)
