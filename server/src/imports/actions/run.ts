import { recordEvents } from '../../events/actions.ts'
import { ContentGone } from '../../files/stores/gone.ts'
import { openStore } from '../../files/stores/store.ts'
import { later } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { type Column, columnsOf } from '../cell-rules.ts'
import { updateImport } from '../queries/imports.ts'
import {
  dropFiles,
  findContent,
  findStale,
  forgetImports,
  giveBack,
  isAnyWaiting,
  lockHeld,
  takeImport,
} from '../queries/work.ts'
import { MalformedCsv, readCsv } from '../reading/csv.ts'
import { readNdjson } from '../reading/lines.ts'
import { readObjects } from '../reading/rows.ts'
import { type Import, importEvent, keptDays, kinds, type ReadRow, rememberedDays } from '../rules.ts'
import { contract, rowSchema } from './schemas.ts'
import { Lost, leaseSeconds, Stopped, takeStep } from './step.ts'

type Working = Pick<Services, 'db' | 'clock' | 'config' | 'log'>
export type RunOptions = {
  signal?: AbortSignal
  /** Only the import of this id */
  only?: string
}

/** Rows that are written at once, and bytes of the file that they may take. */
const atOnce = { rows: 500, bytes: 4_000_000 }
/** How long one import goes on before another one that waits has its turn. */
const turnSeconds = 20

/**
 * Works on imports that wait until none is left or `signal` ends it. Any number of processes may do it: each import is
 * held by one of them, and comes again when that one dies.
 */
export async function runImports(services: Working, { signal, only }: RunOptions = {}): Promise<void> {
  const { db, clock } = services
  while (!signal?.aborted && (await isAnyWaiting(db, clock.now(), only))) {
    const now = clock.now()
    const lease = { now, until: later(now, leaseSeconds), holder: newId('run'), only }
    const held = await takeImport(db, lease)
    if (!held) return
    await workOn(services, held, signal)
  }
}

async function workOn(services: Working, held: Import, signal: AbortSignal | undefined): Promise<void> {
  const { db, clock } = services
  const turnEnds = later(clock.now(), turnSeconds)
  try {
    for await (const rows of batches(rowsOf(services, held))) {
      await takeStep(services, held, rows)
      if (signal?.aborted || clock.now() > turnEnds) return await giveBack(db, held, clock.now())
    }
    await end(services, held, null)
  } catch (error) {
    if (error instanceof Lost) return
    const failure = failureOf(error)
    if (failure === null) {
      await giveBack(db, held, clock.now()).catch(() => undefined)
      throw error
    }
    await end(services, held, failure)
  }
}

type Failure = { code: string; detail: string; line: number | null }

/** null: it may go well in a moment. */
function failureOf(error: unknown): Failure | null {
  if (error instanceof Stopped) return { code: error.code, detail: error.message, line: null }
  if (error instanceof MalformedCsv) return { code: 'malformed_csv', detail: error.message, line: error.line }
  if (error instanceof ContentGone)
    return { code: 'file_gone', detail: 'The file is not where it was kept.', line: null }
  return null
}

async function end({ db, clock }: Working, held: Import, failure: Failure | null): Promise<void> {
  await db.transaction().execute(async trx => {
    const row = await lockHeld(trx, held)
    if (!row) return
    const now = clock.now()
    const useless = failure === null || failure.code === 'file_gone'
    if (useless && row.file_id !== null) await dropFiles(trx, [row.file_id])
    const status = failure === null ? 'succeeded' : 'failed'
    const ended = await updateImport(trx, row.id, now, {
      status,
      failure_code: failure?.code ?? null,
      failure_detail: failure?.detail ?? null,
      failure_line: failure?.line ?? null,
      ...(failure === null ? { bytes_read: row.size } : {}),
      ended_at: now,
      holder: null,
      lease_until: null,
    })
    await recordEvents(trx, now, [importEvent(`import.${status}`, ended)])
  })
}

/** The rows of a file from where it was left on, as they are asked for. */
async function* rowsOf({ db, config }: Working, held: Import): AsyncGenerator<ReadRow, void> {
  const start = { bytes: held.bytes_read, lines: held.lines_read }
  if (start.bytes >= held.size) return
  const content = held.file_id === null ? undefined : await findContent(db, held.file_id)
  if (!content) throw new Stopped('file_gone', 'The file is not there any more.')
  const store = openStore(config, content.store)
  const open = (from: number) => (from >= held.size ? nothing() : store.get(content.key, from))
  if (held.columns === null) return yield* readNdjson(await open(start.bytes), start)
  const { group } = kinds[held.kind]
  const columns = columnsOf(contract(), rowSchema(held.kind), held.columns, group?.member ?? null)
  if (columns.includes(null)) throw new Stopped('malformed_csv', 'A column is not known any more.')
  yield* readObjects(readCsv(open, start), columns as Column[], group)
}

const nothing = async () => new ReadableStream<Uint8Array>({ start: controller => controller.close() })

async function* batches(rows: AsyncIterable<ReadRow>): AsyncGenerator<ReadRow[], void> {
  let batch: ReadRow[] = []
  let from = 0
  for await (const row of rows) {
    if (batch.length === 0) from = row.end.bytes
    batch.push(row)
    if (batch.length < atOnce.rows && row.end.bytes - from < atOnce.bytes) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Lets go of files that nobody has gone on with, and forgets imports that ended long ago. */
export async function sweepImports({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const daysAgo = (days: number) => later(clock.now(), -days * 86_400)
  await dropFiles(db, await findStale(db, daysAgo(keptDays), 500))
  await forgetImports(db, daysAgo(rememberedDays))
}
