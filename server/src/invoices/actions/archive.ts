import type { ZipEntry } from '../../documents/zip.ts'
import { openFile } from '../../files/actions/open.ts'
import { isHarmless } from '../../files/media-rules.ts'
import { givenOnce, safeName } from '../../files/name-rules.ts'
import type { Services } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { readSettings } from '../../settings/queries.ts'
import { logoReader, pdfName, printInvoice } from '../pdf.ts'
import { findFilesOf, findInvoices, findLinesOf, type InvoiceRow } from '../queries/read.ts'

/**
 * The invoices as files of an archive, in the order of their ids as they are given; none is made before it is asked for.
 * @throws Problem 404 when the caller may not read one of them
 */
export async function openArchive(
  services: Services & { requestId: string },
  scope: Scope,
  ids: string[],
): Promise<AsyncGenerator<ZipEntry>> {
  const rows = await findInvoices(services.db, scope, ids)
  if (rows.length < ids.length) throw notFound()
  const byId = new Map(rows.map(row => [row.id, row]))
  return told(services, archiver(services, scope)(ids.map(id => byId.get(id)!)))
}

/** An answer that is being read can only break off: why, the log tells. */
async function* told(
  { log, requestId }: Services & { requestId: string },
  entries: AsyncGenerator<ZipEntry>,
): AsyncGenerator<ZipEntry> {
  try {
    yield* entries
  } catch (error) {
    log.error({ requestId, error: String(error) }, 'an archive broke off')
    throw error
  }
}

/** Makes files of invoices that the caller may read, part by part of one archive: the PDF of each, and what it came with. */
export function archiver(services: Services, scope: Scope) {
  const { db } = services
  const once = givenOnce()
  const readLogo = logoReader(db)
  return async function* (rows: InvoiceRow[]): AsyncGenerator<ZipEntry> {
    const ids = rows.map(row => row.id)
    if (ids.length === 0) return
    const [settings, lines, files] = await Promise.all([
      readSettings(db),
      findLinesOf(db, ids),
      findFilesOf(db, ids),
    ])
    const linesOf = Map.groupBy(lines, line => line.invoice_id)
    const filesOf = Map.groupBy(files, file => file.invoice_id!)
    for (const row of rows) {
      const content = await printInvoice(row, linesOf.get(row.id) ?? [], settings, readLogo)
      const name = safeName(pdfName(row))
      yield { name: once(name), content, modified_at: row.created_at, compress: false }
      for (const file of filesOf.get(row.id) ?? []) {
        const { body } = await openFile(services, scope, file.id, false)
        yield {
          name: once(safeName(`${row.number}-${file.name}`)),
          content: body,
          modified_at: file.created_at,
          compress: !isHarmless(file.media_type),
        }
      }
    }
  }
}
