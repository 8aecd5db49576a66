import type { Generated } from 'kysely'
import type { Instant, Integer, Versioned } from './columns.ts'

export type ImportKind = 'customers' | 'contacts' | 'products' | 'invoices' | 'subscriptions' | 'tickets'
export type ImportStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled'

export type ImportsTable = Versioned & {
  id: string
  /** null: the vendor's */
  partner_id: string | null
  /** On whose behalf it goes on; null: a command's */
  key_id: string | null
  kind: ImportKind
  format: 'ndjson' | 'csv'
  dry_run: boolean
  status: Generated<ImportStatus>
  /** null once the file is gone */
  file_id: string | null
  size: Integer
  sha256: string
  /** Of a CSV file, in their order */
  columns: string[] | null
  /** Up to where the file is dealt with: bytes, and lines that end before */
  bytes_read: Integer
  lines_read: Integer
  created: Generated<Integer>
  updated: Generated<Integer>
  unchanged: Generated<Integer>
  refused: Generated<Integer>
  /** Errors that are kept, the number of the next one */
  errors: Generated<Integer>
  failure_code: Generated<string | null>
  failure_detail: Generated<string | null>
  failure_line: Generated<Integer | null>
  started_at: Generated<Instant | null>
  ended_at: Generated<Instant | null>
  /** The process that works on it, until when nobody else does, and when one last did. */
  holder: Generated<string | null>
  lease_until: Generated<Instant | null>
  worked_at: Generated<Instant | null>
}

export type ImportErrorsTable = {
  import_id: string
  position: Integer
  line: Integer
  pointer: string
  code: string
  detail: string
}

/** What a row said that became an object which imports never change. */
export type ImportedRowsTable = { object_id: string; sha256: string }
