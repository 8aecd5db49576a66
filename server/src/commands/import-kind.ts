import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asCommand } from '../audit/actions.ts'
import type { ImportKind } from '../database/bulk-schema.ts'
import { incomingFolder } from '../files/stores/folder.ts'
import type { Services } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { system } from '../http/scope.ts'
import { spool } from '../http/spool.ts'
import { readyImport } from '../imports/actions/create.ts'
import { runImports } from '../imports/actions/run.ts'
import { findImport, listErrors } from '../imports/queries/imports.ts'
import { checkMaker, type Import, isOver, presentImport } from '../imports/rules.ts'
import { findPartner } from '../partners/queries.ts'
import { progress } from './progress.ts'
import { withServices } from './services.ts'

type Options = { dryRun: boolean; partner: string | undefined }
type Row = { file: string; done: boolean; status: string; counts: number[]; errors: string[] }

const types: Record<string, string> = {
  '.csv': 'text/csv',
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
}
const lookMilliseconds = 300
/** Errors that are printed of one file. */
const mostPrinted = 20

/** Imports files of one kind of objects, one after the other, and ends with a table. */
export async function importKind(kind: ImportKind, paths: string[], options: Options): Promise<void> {
  if (paths.length === 0) throw new Error(`Name files: import ${kind} [--dry-run] [--partner ID] FILE…`)
  const from = process.env.INIT_CWD ?? process.cwd()
  const files = paths.map(path => resolve(from, path))
  for (const file of files) await checkFile(file)
  const rows: Row[] = []
  await withServices(async services => {
    await checkPartner(services, kind, options.partner)
    for (const file of files) rows.push(await importFile(services, kind, file, options))
  })
  progress('')
  console.log(table(rows))
  if (rows.some(row => !row.done)) process.exitCode = 1
}

async function checkFile(path: string): Promise<void> {
  if (!types[extname(path).toLowerCase()])
    throw new Error(`${basename(path)} is none of ${Object.keys(types).join(', ')}.`)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Error(`There is no file ${path}.`)
}

/** A partner imports as if by a key of its own. */
async function checkPartner({ db }: Services, kind: ImportKind, id: string | undefined): Promise<void> {
  if (id === undefined) return
  checkMaker({ kind: 'partner', scopes: ['*'] }, kind)
  if (!(await findPartner(db, system, id))) throw new Error(`There is no partner ${id}.`)
}

async function importFile(
  services: Services,
  kind: ImportKind,
  path: string,
  { dryRun, partner }: Options,
): Promise<Row> {
  const file = basename(path)
  const type = types[extname(path).toLowerCase()]
  const content = await spool(createReadStream(path), incomingFolder(services.config), type)
  try {
    const maker = { partner_id: partner ?? null, key_id: null }
    const insert = await readyImport(services, maker, { kind, dry_run: dryRun, content })
    const { id } = await asCommand(services, 'createImport', insert)
    return await finished(services, file, await workUntilOver(services, file, id))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const reasons = error.extra.errors?.map(({ pointer, detail }) => `${pointer} ${detail}`)
    return { file, done: false, status: 'refused', counts: [], errors: reasons ?? [error.message] }
  } finally {
    await content.discard()
  }
}

/** A server that runs beside may have taken it: then only its progress is shown. */
async function workUntilOver(services: Services, file: string, id: string): Promise<Import> {
  const look = async () => (await findImport(services.db, system, id))!
  let done = false
  const working = (async () => {
    while (!isOver(await look())) {
      await runImports(services, { only: id })
      await sleep(lookMilliseconds)
    }
  })().finally(() => {
    done = true
  })
  // What goes wrong is thrown by the wait at the end.
  working.catch(() => undefined)
  while (!done) {
    const row = presentImport(await look())
    progress(`${file}: ${row.progress} %, ${row.read} read, ${row.refused} refused`)
    await sleep(lookMilliseconds)
  }
  await working
  return look()
}

async function finished({ db, reads }: Services, file: string, row: Import): Promise<Row> {
  const { created, updated, unchanged, refused, failure, status } = presentImport(row)
  const errors = await listErrors(db, reads, row.id, null, mostPrinted)
  return {
    file,
    // As with documents: a file of which nothing could be used is no success.
    done: status === 'succeeded' && (refused === 0 || created + updated + unchanged > 0),
    status: row.dry_run ? `${status} (dry run)` : status,
    counts: [created, updated, unchanged, refused],
    errors: [
      ...errors.slice(0, mostPrinted).map(each => `line ${each.line}: ${each.pointer} ${each.detail}`),
      ...(errors.length > mostPrinted ? [`… all of them: GET /v1/imports/${row.id}/errors`] : []),
      ...(failure ? [`${failure.detail} Go on with POST /v1/imports/${row.id}/resume.`] : []),
    ],
  }
}

function table(rows: Row[]): string {
  const width = Math.max(4, ...rows.map(row => row.file.length)) + 2
  const head = ['created', 'updated', 'unchanged', 'refused'].map(name => name.padStart(11)).join('')
  const lines = rows.flatMap(({ file, status, counts, errors }) => [
    `${file.padEnd(width)}${status.padEnd(20)}${counts.map(count => String(count).padStart(11)).join('')}`,
    ...errors.map(error => `  ${error}`),
  ])
  return [`${'file'.padEnd(width)}${''.padEnd(20)}${head}`, ...lines].join('\n')
}
