import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { writeExports } from '../../../server/src/exports/actions/run.ts'
import { takeExport } from '../../../server/src/exports/queries/work.ts'
import { startJobs } from '../../../server/src/jobs.ts'
import { openPortal, type Portal } from '../invoices/portal.ts'
import { exporting } from './exported.ts'

let portal: Portal
let it: ReturnType<typeof exporting>
before(async () => {
  portal = await openPortal()
  it = exporting(portal)
  await portal.issued((await portal.customer()).id)
})
after(() => portal.close())

const wait = (seconds: number) =>
  portal.clock.set(Temporal.Instant.from(portal.clock.now()).add({ seconds }).toString())
const queued = async (body: object = { kind: 'invoices' }, key?: string): Promise<string> =>
  (await it.create(body, key)).body.id
/** As if another process had it, which then dies. */
const takenElsewhere = () => {
  const now = portal.clock.now()
  const until = Temporal.Instant.from(now).add({ seconds: 60 }).toString()
  return takeExport(portal.db, { holder: 'elsewhere', now, until })
}

describe('an export whose process dies', () => {
  test('is begun anew by another one once the lease is over, and not before', async () => {
    const id = await queued()
    assert.equal((await takenElsewhere())!.id, id)
    await it.run()
    assert.equal((await it.read(id)).status, 'running')
    wait(61)
    await it.run()
    const { status, rows } = await it.read(id)
    assert.deepEqual([status, rows], ['succeeded', 1])
  })

  test('is written once, however many processes there are', async () => {
    const id = await queued()
    await Promise.all([it.run(), it.run(), it.run()])
    const events = portal.db.selectFrom('events').select('type').where('subject_id', '=', id).orderBy('seq')
    assert.deepEqual(await events.execute(), [{ type: 'export.created' }, { type: 'export.succeeded' }])
    const files = portal.db.selectFrom('files').select('id').where('kind', '=', 'export')
    const { file_id } = await it.read(id)
    assert.equal((await files.execute()).filter(file => file.id === file_id).length, 1)
  })

  test('and that comes to life again keeps nothing of what it wrote', async () => {
    const id = await queued()
    const stopped = new AbortController()
    // It is taken over while it writes: by then the other one has ended it.
    const { services } = portal
    let reads = 0
    const db = new Proxy(services.db, {
      get(target, name) {
        if (name === 'transaction' && reads++ === 0) {
          return () => ({
            execute: async (work: never) => {
              await portal.db
                .updateTable('exports')
                .set({ holder: 'elsewhere' })
                .where('id', '=', id)
                .execute()
              return target.transaction().execute(work)
            },
          })
        }
        const value = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    await writeExports({ ...services, db }, stopped.signal)
    const { status, file_id } = await it.read(id)
    assert.deepEqual([status, file_id], ['running', null])
    const kept = await portal.db
      .selectFrom('files')
      .innerJoin('stored_contents as s', 's.file_id', 'files.id')
      .select('files.id')
      .where('files.kind', '=', 'export')
      .where(
        'files.id',
        'not in',
        portal.db.selectFrom('exports').select('file_id').where('file_id', 'is not', null),
      )
      .execute()
    assert.deepEqual(kept, [])
    wait(61)
    await it.run()
    assert.equal((await it.read(id)).status, 'succeeded')
  })
})

describe('an export', () => {
  test('is given back by a process that stops', async () => {
    const id = await queued()
    const stopping = new AbortController()
    stopping.abort()
    await writeExports(portal.services, stopping.signal)
    assert.equal((await it.read(id)).status, 'queued')
    await it.run()
    assert.equal((await it.read(id)).status, 'succeeded')
  })

  test('is waited for by a server that stops, and lost by none', async () => {
    const id = await queued({ kind: 'tickets' })
    const stop = await startJobs(portal.services)
    let ended = false
    let stopping: Promise<void> | undefined
    await portal.db.transaction().execute(async trx => {
      await sql`lock table tickets in access exclusive mode`.execute(trx)
      while ((await it.read(id)).status !== 'running') await pause(20)
      stopping = stop().then(() => {
        ended = true
      })
      await pause(200)
      assert.equal(ended, false)
    })
    await stopping
    const kept = portal.db.selectFrom('exports').select(['status', 'holder']).where('id', '=', id)
    assert.equal((await kept.executeTakeFirstOrThrow()).holder, null)
    await it.run()
  })

  test('fails when its key is revoked, expired or may not read it any more', async () => {
    const changes = [
      { revoked_at: portal.clock.now() },
      { expires_at: portal.clock.now() },
      { scopes: ['exports:read', 'exports:write'] },
    ]
    for (const change of changes) {
      const key = await portal.makeKey(['exports:read', 'exports:write', 'invoices:read'])
      const id = await queued({ kind: 'invoices' }, key)
      const { key_id } = await portal.db
        .selectFrom('exports')
        .select('key_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      await portal.db.updateTable('api_keys').set(change).where('id', '=', key_id).execute()
      await it.run()
      const { status, failure, file_id } = await it.read(id)
      assert.deepEqual([status, failure.code, file_id], ['failed', 'key_not_in_force', null])
    }
  })

  test('that cannot be kept is tried again, and then given up in plain words', async () => {
    const id = await queued()
    const broken = { ...portal.services, config: { ...portal.services.config, dataDir: '/dev/null/nowhere' } }
    for (let i = 1; i <= 5; i++) {
      await writeExports(broken, new AbortController().signal)
      if (i < 5) assert.equal((await it.read(id)).status, 'running')
      wait(i * 30 + 1)
    }
    const { status, failure } = await it.read(id)
    assert.deepEqual([status, failure.code], ['failed', 'internal_error'])
    assert.doesNotMatch(failure.detail, /nowhere/)
  })

  test('whose file is not in its store any more answers that it cannot be read at the moment', async () => {
    const { export_ } = await it.written({ kind: 'invoices' })
    const id: string = export_.file_id
    await rm(join(portal.services.config.dataDir, 'files', id.slice(-2), id))
    assert.equal((await portal.ask('GET', `/v1/files/${id}/content`)).status, 503)
  })
})
