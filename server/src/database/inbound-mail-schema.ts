import type { ColumnType } from 'kysely'
import type { Instant } from './columns.ts'

type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

export type InboundMailsTable = {
  id: string
  /** `Message-ID` of the mail, or a hash of it where it has none */
  message_ref: string
  from_email: string
  from_name: string
  subject: string
  /** What was written, without what it quotes; empty for what was ignored */
  text: string
  result: 'answer' | 'ticket' | 'quarantined' | 'ignored'
  /** Why it is in no conversation */
  reason: Optional<string>
  message_id: Optional<string>
  received_at: Instant
}
