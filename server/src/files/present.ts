import type { Selectable } from 'kysely'
import type { FilesTable } from '../database/files-schema.ts'
import { isHarmless } from './media-rules.ts'

export const presentFile = (
  row: Pick<Selectable<FilesTable>, 'id' | 'created_at' | 'name' | 'media_type' | 'size' | 'sha256' | 'kind'>,
) => ({
  id: row.id,
  object: 'file' as const,
  created_at: row.created_at,
  name: row.name,
  media_type: row.media_type,
  size: row.size,
  sha256: row.sha256,
  kind: row.kind,
  inline: isHarmless(row.media_type),
})
