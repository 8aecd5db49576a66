import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { asCommand } from '../audit/actions.ts'
import type { ImportKind } from '../database/bulk-schema.ts'
import type { Services } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { system } from '../http/scope.ts'
import { kinds } from '../imports/rules.ts'
import { importDocument } from '../invoices/actions/import.ts'
import { readUpload } from '../invoices/actions/upload.ts'
import { StartError } from '../start-error.ts'
import { importKind } from './import-kind.ts'
import { progress } from './progress.ts'
import { withServices } from './services.ts'

/** How it is called. */
export const usage = `Usage:
  import [--any-seller] FILES AND FOLDERS     invoices and credit notes in UBL or CII;
                                              --any-seller: not of the vendor of the settings only
  import KIND [--dry-run] [--partner ID] FILE …
                                              many at once, from CSV with a header or NDJSON;
                                              KIND is one of ${Object.keys(kinds).join(', ')}`

type Row = { file: string; outcome: 'imported' | 'unchanged' | 'refused'; text: string }

/** As in the contract. */
const mostBytes = 20_000_000

/**
 * Imports invoices and credit notes from files and folders, one after the other, and ends with a table; or, where a kind of
 * objects is named first, files of many of them.
 */
export async function run(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'any-seller': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      partner: { type: 'string' },
    },
  })
  const [kind, ...paths] = positionals
  if (kind !== undefined && isKind(kind))
    return importKind(kind, paths, { dryRun: values['dry-run'], partner: values.partner })
  if (values['dry-run'] || values.partner !== undefined)
    throw new Error(`--dry-run and --partner go with one of ${Object.keys(kinds).join(', ')}.`)
  if (positionals.length === 0) throw new StartError(usage)
  // npm runs scripts in the project; paths are meant from where the person stands.
  const from = process.env.INIT_CWD ?? process.cwd()
  const files = (await Promise.all(positionals.map(path => xmlFiles(resolve(from, path))))).flat()
  if (files.length === 0) throw new Error('There is no .xml file there.')
  const rows: Row[] = []
  await withServices(async services => {
    for (const [i, file] of files.entries()) {
      progress(`Reading ${i + 1} of ${files.length}: ${basename(file)}`)
      rows.push(await importFile(services, file, values['any-seller']))
    }
  })
  progress('')
  console.log(table(rows))
  if (rows.every(row => row.outcome === 'refused')) process.exitCode = 1
}

const isKind = (name: string): name is ImportKind => Object.hasOwn(kinds, name)

async function xmlFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => {
    throw new Error(`There is no file or folder ${path}.`)
  })
  if (!found.isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries
    .filter(entry => entry.isFile() && /\.xml$/i.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

async function importFile({ db, clock }: Services, path: string, anySeller: boolean): Promise<Row> {
  const file = basename(path)
  try {
    const upload = readUpload(await read(path), file)
    const result = await asCommand({ db, clock }, 'importInvoice', trx =>
      importDocument(trx, system, clock, upload, { anySeller }),
    )
    const files = result.files ? `, ${result.files} file${result.files > 1 ? 's' : ''}` : ''
    const text = `${result.type === 'credit_note' ? 'credit note' : 'invoice'} ${result.number}${files}`
    return { file, outcome: result.outcome as Row['outcome'], text }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const field = error.extra.errors?.[0]?.pointer
    return { file, outcome: 'refused', text: `${field ? `${field}: ` : ''}${error.code}: ${error.message}` }
  }
}

/** One file that cannot be read, or is no document by its size, does not keep the others from being imported. */
async function read(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > mostBytes) throw new Problem(413, 'content_too_large', `At most ${mostBytes} bytes.`)
    return await readFile(path)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(
      400,
      'malformed_xml',
      `The file cannot be read: ${(error as NodeJS.ErrnoException).code}.`,
    )
  }
}

function table(rows: Row[]): string {
  const width = Math.max(...rows.map(row => row.file.length)) + 2
  const lines = rows.map(row => `${row.file.padEnd(width)}${row.outcome.padEnd(11)}${row.text}`)
  const count = (outcome: Row['outcome']) =>
    `${rows.filter(row => row.outcome === outcome).length} ${outcome}`
  return [...lines, '', [count('imported'), count('unchanged'), count('refused')].join(', ')].join('\n')
}
