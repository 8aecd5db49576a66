import type { Generated } from 'kysely'
import type { CivilDate, Instant, Integer, Versioned } from './columns.ts'

export type ExportKind =
  | 'customers'
  | 'contacts'
  | 'invoices'
  | 'subscriptions'
  | 'payments'
  | 'quotations'
  | 'orders'
  | 'tickets'
  | 'events'
export type ExportFormat = 'ndjson' | 'csv' | 'pdf_zip'
export type ExportStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'expired'

export type ExportsTable = Versioned & {
  id: string
  /** null: the vendor's */
  partner_id: string | null
  /** On whose behalf it is written */
  key_id: string
  kind: ExportKind
  format: ExportFormat
  customer_id: string | null
  from_date: CivilDate | null
  to_date: CivilDate | null
  status: Generated<ExportStatus>
  /** How many objects there were when it began */
  total: Generated<Integer | null>
  rows: Generated<Integer>
  /** From when it has succeeded until it expires */
  file_id: Generated<string | null>
  size: Generated<Integer | null>
  failure_code: Generated<string | null>
  failure_detail: Generated<string | null>
  started_at: Generated<Instant | null>
  ended_at: Generated<Instant | null>
  expires_at: Generated<Instant | null>
  /** How often it was begun */
  tries: Generated<number>
  /** The process that works on it, and until when nobody else does */
  holder: Generated<string | null>
  lease_until: Generated<Instant | null>
}
