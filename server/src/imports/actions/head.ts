import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { ImportKind } from '../../database/bulk-schema.ts'
import { type FieldError, invalidField, Problem } from '../../http/problem.ts'
import type { Spooled } from '../../http/spool.ts'
import { columnsOf, missingColumns } from '../cell-rules.ts'
import { readCsv } from '../reading/csv.ts'
import { kinds, type Place } from '../rules.ts'
import { contract, rowSchema } from './schemas.ts'

/** What the beginning of a file says: its columns, where it is CSV, and where its rows begin. */
export type Head = { columns: string[] | null; start: Place }

const looked = 65_536
const mostColumns = 500
const byteOrderMark = Buffer.from('\ufeff')

/**
 * Looks at the beginning of a file, so that one that can bring nothing is refused at once.
 * @throws Problem 415 for what is no text; 422 for an empty file, or naming the column that means nothing
 */
export async function readHead(
  { path, size }: Pick<Spooled, 'path' | 'size'>,
  kind: ImportKind,
  format: 'ndjson' | 'csv',
): Promise<Head> {
  if (size === 0) throw invalidField('#', 'minLength', 'is empty')
  const beginning = await beginningOf(path)
  // Archives, packed files, spreadsheets and other encodings have bytes that no text in UTF-8 has.
  if (beginning.includes(0) || (beginning[0] === 0x1f && beginning[1] === 0x8b))
    throw new Problem(415, 'unsupported_media_type', 'Send the text itself in UTF-8, and not packed.')
  const marked = beginning.subarray(0, byteOrderMark.length).equals(byteOrderMark)
  if (format === 'ndjson')
    return { columns: null, start: { bytes: marked ? byteOrderMark.length : 0, lines: 0 } }
  return readHeader(path, kind)
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(looked), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function readHeader(path: string, kind: ImportKind): Promise<Head> {
  const records = readCsv(async from => createReadStream(path, { start: from }), { bytes: 0, lines: 0 })
  for await (const record of records) {
    if ('refusals' in record) throw invalidField('#', record.refusals[0]!.code, record.refusals[0]!.detail)
    const columns = record.cells.map(cell => cell.trim())
    checkHeader(columns, kind)
    return { columns, start: record.end }
  }
  throw invalidField('#', 'minLength', 'has no header')
}

function checkHeader(header: readonly string[], kind: ImportKind): void {
  const [only = '', ...others] = header
  const separator = others.length === 0 ? /[;\t]/.exec(only)?.[0] : undefined
  if (separator !== undefined)
    throw invalidField(
      '#',
      'delimiter',
      `has ${separator === ';' ? 'semicolons' : 'tabs'} between its columns: save it with commas`,
    )
  if (header.length > mostColumns) throw invalidField('#', 'maxItems', `has more than ${mostColumns} columns`)
  const columns = columnsOf(contract(), rowSchema(kind), header, kinds[kind].group?.member ?? null)
  const errors = [
    ...header.flatMap((name, i) =>
      columns[i] === null
        ? [wrong(name, 'unknown', `is no column of ${kind}`)]
        : header.indexOf(name) < i
          ? [wrong(name, 'duplicate', 'stands there twice')]
          : [],
    ),
    ...missingColumns(contract(), rowSchema(kind), columns).map(name =>
      wrong(name, 'required', 'has no column'),
    ),
  ]
  if (errors.length === 0) return
  const [first] = errors
  throw new Problem(422, 'validation_failed', `The header is wrong: ${first!.pointer} ${first!.detail}.`, {
    errors: errors.slice(0, 100),
  })
}

const wrong = (name: string, code: string, detail: string): FieldError => ({
  in: 'body',
  pointer: `#/${name.slice(0, 100)}`,
  code,
  detail,
})
