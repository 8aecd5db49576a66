import type { components } from '../../../openapi.d.ts'
import { presentAgentSummary } from '../agents/present.ts'
import { presentAuthor } from '../conversations/present.ts'
import { ownFields, type Sided, sidedFields } from '../customers/sides.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { type Scope, system } from '../http/scope.ts'
import { linkColumn, linkFields, linkTypes, mayReadLink } from './link-rules.ts'
import type { ListRow } from './queries/list.ts'
import type { TicketRow } from './queries/read.ts'
import { allowedActions, referenceOf } from './rules.ts'

type Schemas = components['schemas']
type Row = Omit<ListRow, 'sort_key'>

/** A ticket, of a list or alone. Nothing of it tells of notes among agents. */
export function presentTicket(scope: Scope, row: Row): Schemas['Ticket'] {
  return {
    id: row.id,
    object: 'ticket',
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    // The system's view goes into events, where they lie apart.
    ...(scope.kind === 'vendor' || scope.kind === 'partner' ? ownFields(scope, row as Sided) : {}),
    reference: referenceOf(row.number),
    number: row.number,
    subject: row.subject,
    // One that the settings no longer have goes by its id.
    category: row.category === null ? null : (row.category_shown ?? { id: row.category, name: row.category }),
    status: row.status,
    customer_id: row.customer_id,
    partner_id: row.partner_id,
    opened_by: { id: row.contact_id, name: row.opener },
    assignee: assigneeOf(row),
    link: linkOf(scope, row),
    last_message_at: row.last_message_at,
    last_message: lastMessageOf(scope, row),
    unread: row.unread,
    rating:
      row.score === null ? null : { score: row.score, comment: row.score_comment, rated_at: row.rated_at! },
    solve_at: row.solve_at,
    solved_at: row.solved_at,
    closed_at: row.closed_at,
    merged_into:
      row.merged_into === null ? null : { id: row.merged_into, reference: referenceOf(row.merged_number!) },
    allowed_actions: scope.kind === 'contact' && scope.contact_id !== null ? allowedActions(row) : [],
  }
}

const assigneeOf = ({ assignee_id, assignee_name, assignee_photo }: Row): Schemas['Ticket']['assignee'] =>
  assignee_id === null
    ? null
    : presentAgentSummary({ id: assignee_id, name: assignee_name!, photo_file_id: assignee_photo })

function linkOf(scope: Scope, row: Row): Schemas['Ticket']['link'] {
  const field = linkFields.find(each => row[linkColumn(each)] !== null)
  if (field === undefined || !mayReadLink(scope, field)) return null
  const id = row[linkColumn(field)]!
  return { type: linkTypes[field].type, id, line_id: row.line_id, label: row.link_label }
}

function lastMessageOf(scope: Scope, row: Row): Schemas['Ticket']['last_message'] {
  const { last_message_id, author_kind, author_side, author_name } = row
  if (last_message_id === null || author_kind === null) return null
  const author = presentAuthor(scope, {
    ...row,
    author_kind,
    author_side: author_side!,
    author_name: author_name!,
  })
  return { id: last_message_id, at: row.last_message_at, author, excerpt: row.excerpt! }
}

export const ticketEvent = (type: EventType, row: TicketRow): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: row.customer_id,
  subject_id: row.id,
  data: presentTicket(system, row),
  ...sidedFields(row),
})
