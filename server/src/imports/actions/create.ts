import type { ImportKind } from '../../database/bulk-schema.ts'
import { recordEvents } from '../../events/actions.ts'
import { announceContent, insertFile, takeContent } from '../../files/queries/write.ts'
import { openStore, storeName } from '../../files/stores/store.ts'
import type { Services, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidState, Problem } from '../../http/problem.ts'
import type { Spooled } from '../../http/spool.ts'
import { countUnderway, findUnderway, insertImport } from '../queries/imports.ts'
import { dropFiles } from '../queries/work.ts'
import { type Import, importEvent } from '../rules.ts'
import { readHead } from './head.ts'

type Storing = Pick<Services, 'db' | 'clock' | 'config' | 'log'>
/** Whose import it is, and on behalf of which key; null: the vendor's, and a command's. */
export type Maker = { partner_id: string | null; key_id: string | null }
export type NewImport = { kind: ImportKind; dry_run: boolean; content: Spooled }

/** Of one side. Keeps the disk from being filled; a few more at once do no harm. */
const mostUnderway = 20

/**
 * A file that is to be imported. Its content is in the store when this returns, as that of an upload.
 * @returns what inserts the import; or, where the same file is under way already, what finds that one
 * @throws Problem 409 for too many, 415 for what is no text, 422 for a wrong header, 503 while the store is away
 */
export async function readyImport(
  { db, clock, config, log }: Storing,
  maker: Maker,
  { kind, dry_run, content }: NewImport,
): Promise<(trx: Trx) => Promise<Import>> {
  const format = content.mediaType === 'text/csv' ? 'csv' : 'ndjson'
  const { columns, start } = await readHead(content, kind, format)
  const { size, sha256 } = content
  const same = { partner_id: maker.partner_id, kind, format, sha256, dry_run } as const
  const underway = await findUnderway(db, same)
  if (underway) return async () => underway
  if ((await countUnderway(db, maker.partner_id)) >= mostUnderway)
    throw invalidState('Wait until some of the imports under way have ended.')

  const now = clock.now()
  const file_id = newId('file')
  const store = storeName(config)
  await announceContent(db, { key: file_id, store, file_id: null, created_at: now })
  try {
    await openStore(config, store).put(file_id, content)
  } catch (error) {
    log.error({ error: String(error) }, 'a file to import could not be stored')
    throw new Problem(503, 'unavailable', 'Files cannot be kept at the moment.', { retry_after: 10 })
  }
  return async trx => {
    const media_type = format === 'csv' ? 'text/csv' : 'application/x-ndjson'
    const owner = { partner_id: null, customer_id: null, invoice_id: null, created_at: now }
    await insertFile(trx, {
      ...owner,
      id: file_id,
      kind: 'import',
      name: `${kind}.${format}`,
      media_type,
      size,
      sha256,
    })
    if (!(await takeContent(trx, file_id, file_id)))
      throw new Error('the content of an import was swept before it was taken')
    const row = await insertImport(trx, {
      ...maker,
      ...same,
      id: newId('imp'),
      file_id,
      size,
      columns,
      bytes_read: start.bytes,
      lines_read: start.lines,
      created_at: now,
      updated_at: now,
    })
    if (row === undefined) {
      // Somebody was faster by a moment.
      await dropFiles(trx, [file_id])
      const theirs = await findUnderway(trx, same)
      if (!theirs) throw new Problem(409, 'already_exists', 'The same file was just imported: send it again.')
      return theirs
    }
    await recordEvents(trx, now, [importEvent('import.created', row)])
    return row
  }
}
