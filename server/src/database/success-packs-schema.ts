import type { ColumnType, Generated } from 'kysely'
import type { CivilDate, Instant, Integer, OwnedBySides, Versioned } from './columns.ts'

/** Null unless something is said. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

export type SuccessPacksTable = Versioned &
  OwnedBySides & {
    id: string
    partner_id: string
    customer_id: string
    name: string
    kind: 'success' | 'partner_success'
    /** null: bought elsewhere */
    order_id: string | null
    order_line_id: string | null
    /** The expert */
    agent_id: Optional<string>
    /** The customer's day; the oldest pack is used first. */
    bought_on: CivilDate
    /** Null until the order is paid: hours exist once they are. */
    available_from: Instant | null
    /** Last day for work on it, and the instant at which it is over for the customer. */
    expires_on: Optional<CivilDate>
    expires_at: Optional<Instant>
    allow_overdraw: Generated<boolean>
    minutes: number
    /** Used, less what was taken back. */
    minutes_used: Generated<Integer>
  }

/** What the customer says against an entry. */
export type Contest = {
  status: 'open' | 'upheld' | 'corrected'
  message: string
  contested_at: Instant
  contact_id: string | null
  answer: string | null
  resolved_at: Instant | null
}

export type SuccessPackEntriesTable = {
  id: string
  pack_id: string
  partner_id: string
  customer_id: string
  kind: 'purchase' | 'use' | 'reversal'
  /** Positive adds, negative takes away. */
  minutes: number
  /** Of the work */
  day: CivilDate
  description: string
  agent_id: Optional<string>
  ticket_id: Optional<string>
  /** The same for the entries of one booking, which may be on several packs. */
  booking_id: Optional<string>
  /** The entry that this one takes back. */
  reverses_id: Optional<string>
  contest: ColumnType<Contest | null, string | null | undefined, string | null>
  contest_ticket_id: Optional<string>
  created_at: Instant
}
