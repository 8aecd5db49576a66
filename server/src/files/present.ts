import type { Selectable } from 'kysely'
import type { FilesTable } from '../database/schema.ts'

export const presentFile = (row: Selectable<FilesTable>) => ({
  id: row.id,
  object: 'file' as const,
  created_at: row.created_at,
  name: row.name,
  media_type: row.media_type,
  size: row.size,
  sha256: row.sha256,
  kind: row.kind,
})
