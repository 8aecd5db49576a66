import { recordEvents } from '../../events/actions.ts'
import { announceContent, insertFile, takeContent } from '../../files/queries/write.ts'
import { incomingFolder } from '../../files/stores/folder.ts'
import { openStore, storeName } from '../../files/stores/store.ts'
import { later } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { makeScope, type Scope } from '../../http/scope.ts'
import { type Spooled, spool } from '../../http/spool.ts'
import { scopesInForce } from '../../imports/queries/work.ts'
import { countRows, pageOfRows, type Row } from '../queries/rows.ts'
import * as queries from '../queries/work.ts'
import { allows, type Export, exportEvent, fileOf, mostTries, secondsKept } from '../rules.ts'
import { contentOf } from './write.ts'

/** How long, in seconds, one process has an export before another may begin it anew. */
const leaseSeconds = 60
const renewMilliseconds = 15_000
/** After a fault, times how often it was begun. */
const pauseSeconds = 30
/** So few that other work gets its turn between two pages, and memory stays flat. */
const pageSize = 200

/** The key that asked for it was revoked, or may not read it any more. */
class KeyNotInForce extends Error {}
/** The process is stopping, or somebody else has taken over: whoever has it then begins anew. */
class LetGo extends Error {}

/** Writes exports that wait, one after the other, until there is none. @param signal stops after the page at hand */
export async function writeExports(services: Services, signal: AbortSignal): Promise<void> {
  const holder = newId('holder')
  for (;;) {
    if (signal.aborted) return
    const now = services.clock.now()
    const taken = await queries.takeExport(services.db, { holder, now, until: later(now, leaseSeconds) })
    if (!taken) return
    await writeOne(services, taken, signal)
  }
}

async function writeOne(services: Services, taken: Export, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = services
  const lost = new AbortController()
  const renewing = setInterval(() => {
    queries
      .keepLease(db, taken, later(clock.now(), leaseSeconds))
      .then(kept => kept || lost.abort())
      .catch(error => log.warn({ export: taken.id, error: String(error) }, 'a lease was not renewed'))
  }, renewMilliseconds)
  try {
    await write(services, taken, AbortSignal.any([signal, lost.signal]))
  } catch (error) {
    await giveUp(services, taken, error)
  } finally {
    clearInterval(renewing)
  }
}

async function giveUp(services: Services, taken: Export, error: unknown): Promise<void> {
  const { db, clock, log } = services
  if (error instanceof LetGo) return queries.giveBack(db, taken, null)
  if (error instanceof KeyNotInForce)
    return fail(services, taken, 'key_not_in_force', 'The key that asked for it is not in force any more.')
  log.warn({ export: taken.id, tries: taken.tries, error: String(error) }, 'an export was not written')
  if (taken.tries < mostTries)
    return queries.giveBack(db, taken, later(clock.now(), pauseSeconds * taken.tries))
  return fail(services, taken, 'internal_error', 'It could not be written, however often it was tried.')
}

async function write(services: Services, taken: Export, signal: AbortSignal): Promise<void> {
  const { config } = services
  const scope = await scopeOf(services, taken)
  await queries.noteProgress(services.db, taken, services.clock.now(), {
    rows: 0,
    total: await countRows(services.db, scope, taken),
  })
  const content = contentOf(services, scope, taken, pagesOf(services, scope, taken, signal))
  const spooled = await spool(content, incomingFolder(config), fileOf(taken).media_type)
  try {
    await keep(services, taken, spooled)
  } finally {
    await spooled.discard()
  }
}

/**
 * On whose behalf it is written, with what the key may do now.
 * @throws KeyNotInForce
 */
async function scopeOf({ db, clock }: Services, { key_id, partner_id, kind }: Export): Promise<Scope> {
  const scopes = await scopesInForce(db, key_id, clock.now())
  if (scopes === null || !allows(scopes, kind)) throw new KeyNotInForce()
  return partner_id === null
    ? makeScope({ kind: 'vendor', key_id, scopes })
    : makeScope({ kind: 'partner', key_id, scopes, partner_id })
}

/** A page of ids at a time; before each the key is looked at, and after it how far it is noted. */
async function* pagesOf(
  services: Services,
  scope: Scope,
  taken: Export,
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  const { db, clock } = services
  let after: Row | null = null
  let rows = 0
  for (;;) {
    if (signal.aborted) throw new LetGo()
    const page: Row[] = await pageOfRows(db, scope, taken, after, pageSize)
    after = page.at(-1) ?? null
    if (after === null) return
    yield page.map(row => row.id)
    rows += page.length
    await queries.noteProgress(db, taken, clock.now(), { rows })
    await scopeOf(services, taken)
  }
}

/** Puts what was written into the store, announced before as uploads are, and ends the export with its file. */
async function keep(services: Services, taken: Export, spooled: Spooled): Promise<void> {
  const { db, clock, config } = services
  const id = newId('file')
  const store = storeName(config)
  await announceContent(db, { key: id, store, file_id: null, created_at: clock.now() })
  await openStore(config, store).put(id, spooled)
  const { size, sha256 } = spooled
  const nobody = { partner_id: null, customer_id: null, invoice_id: null }
  await db.transaction().execute(async trx => {
    const now = clock.now()
    await insertFile(trx, { id, ...nobody, kind: 'export', ...fileOf(taken), size, sha256, created_at: now })
    if (!(await takeContent(trx, id, id))) throw new Error('the content of an export was swept too soon')
    const ended = await queries.endExport(trx, taken, now, {
      status: 'succeeded',
      file_id: id,
      size,
      expires_at: later(now, secondsKept),
    })
    if (!ended) throw new LetGo()
    await recordEvents(trx, now, [exportEvent('export.succeeded', ended)])
  })
}

async function fail(services: Services, taken: Export, code: string, detail: string): Promise<void> {
  const now = services.clock.now()
  const values = { status: 'failed' as const, failure_code: code, failure_detail: detail }
  await services.db.transaction().execute(async trx => {
    const ended = await queries.endExport(trx, taken, now, values)
    if (ended) await recordEvents(trx, now, [exportEvent('export.failed', ended)])
  })
}
