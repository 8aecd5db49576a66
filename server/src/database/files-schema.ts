import type { Generated } from 'kysely'
import type { Instant } from './columns.ts'

export type FilesTable = {
  id: string
  partner_id: string | null
  customer_id: string | null
  invoice_id: string | null
  kind: string
  name: string
  media_type: string
  size: number
  sha256: string
  /** A contact's id, or that of a key. null: it came with a document, or is the vendor's. */
  uploaded_by: Generated<string | null>
  message_id: Generated<string | null>
  created_at: Instant
}

/** What lies, or is about to lie, in a store. */
export type StoredContentsTable = {
  key: string
  store: 'folder' | 's3'
  /** null: nobody's yet, or nobody's any more. */
  file_id: string | null
  created_at: Instant
}
