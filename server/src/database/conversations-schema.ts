import type { ColumnType, Generated } from 'kysely'
import type { MarkdownTree } from '../markdown/parse.ts'
import type { Instant, Integer, OwnedBySides, Versioned } from './columns.ts'

/** Null unless something is said. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

export type TicketCategory = { id: string; name: string }

export type AgentsTable = Versioned & {
  id: string
  name: string
  email: string
  phone: Optional<string>
  photo_file_id: Optional<string>
  booking_url: Optional<string>
  status: 'active' | 'disabled'
  vendor_external_id: string | null
  vendor_metadata: ColumnType<Record<string, string>, string | undefined, string>
}

export type TicketStatus = 'new' | 'in_progress' | 'waiting_customer' | 'solved' | 'closed'

export type TicketsTable = Versioned &
  OwnedBySides & {
    id: string
    partner_id: string
    customer_id: string
    number: Generated<Integer>
    subject: string
    category: string | null
    status: TicketStatus
    /** Who has opened it; of one that no contact has, `opener_name` says who. */
    contact_id: string | null
    opener_name: string | null
    assignee_id: Optional<string>
    subscription_id: Optional<string>
    order_id: Optional<string>
    invoice_id: Optional<string>
    pack_id: Optional<string>
    /** Of the order or invoice */
    line_id: Optional<string>
    /** Of the newest message that customers see; null id: all of them have gone into another ticket */
    last_message_at: Instant
    last_message_id: string | null
    /** While it waits: the first instant after the customer's quiet days, as his clock tells it. */
    solve_at: Optional<Instant>
    solved_at: Optional<Instant>
    closed_at: Optional<Instant>
    merged_into: Optional<string>
    score: Optional<number>
    score_comment: Optional<string>
    rated_at: Optional<Instant>
  }

export type AuthorKind = 'contact' | 'agent' | 'external' | 'system'

export type MessagesTable = {
  id: string
  partner_id: string
  customer_id: string
  ticket_id: Optional<string>
  quotation_id: Optional<string>
  order_id: Optional<string>
  invoice_id: Optional<string>
  author_kind: AuthorKind
  author_side: 'customer' | 'vendor'
  contact_id: Optional<string>
  agent_id: Optional<string>
  /** Of whom neither contacts nor agents have. */
  author_name: Optional<string>
  author_external_id: Optional<string>
  /** Markdown, as it was written */
  text: string
  content: ColumnType<MarkdownTree, string, string>
  /** The beginning of the plain text */
  excerpt: string
  internal: boolean
  vendor_external_id: Optional<string>
  partner_external_id: Optional<string>
  created_at: Instant
}

export type ReadMarksTable = {
  /** A contact or an agent */
  reader_id: string
  /** A ticket or a document */
  subject_id: string
  partner_id: string
  customer_id: string
  read_to: Instant
  message_id: string
}
