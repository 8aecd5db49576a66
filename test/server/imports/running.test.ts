import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { runImports, sweepImports } from '../../../server/src/imports/actions/run.ts'
import { counts, importing, lines } from '../../support/importing.ts'
import { runPortal } from '../../support/portal-process.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { until } from '../../support/until.ts'

let server: TestServer
let imports: ReturnType<typeof importing>
const clock = testClock()

before(async () => {
  server = await startTestServer({ clock })
  imports = importing(server)
})
after(() => server.close())

let made = 0
/** More than two batches, of which the second has a row that somebody holds. */
async function threeBatches() {
  const name = `b${++made}`
  const rows = Array.from({ length: 1100 }, (_, i) => ({
    external_id: `${name}-${i}`,
    name: `${name} ${i}`,
    country: 'BE',
  }))
  await imports.run('customers', [rows[700]!])
  return { name, rows }
}
const countOf = async (name: string) =>
  (await server.db.selectFrom('customers').select('id').where('name', 'like', `${name} %`).execute()).length

/** Holds the second batch until `meanwhile` is done, and lets it go then. */
async function during(
  name: string,
  id: string,
  meanwhile: () => Promise<void>,
  work = runImports(server.services),
) {
  const holder = new pg.Client(server.connectionString)
  await holder.connect()
  await holder.query('begin')
  await holder.query('select from customers where vendor_external_id = $1 for update', [`${name}-700`])
  try {
    await until(async () => (await imports.get(id)).read === 500 && (await isWaiting()))
    await meanwhile()
  } finally {
    await holder.query('rollback')
    await holder.end()
  }
  await work
}
const isWaiting = async () => {
  const watcher = new pg.Client(server.connectionString)
  await watcher.connect()
  const { rows } = await watcher.query(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  await watcher.end()
  return rows.length > 0
}
test('a process that is killed in mid-import is gone on with exactly where it stood', async t => {
  const { name, rows } = await threeBatches()
  const folder = await mkdtemp(join(tmpdir(), 'portal-import-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = join(folder, 'many.ndjson')
  // One row of the first batch and one of the last are wrong.
  const wrong = rows.map((row, i) => (i === 10 || i === 1090 ? { ...row, country: 'Belgium' } : row))
  await writeFile(file, lines(wrong))
  const { dataDir } = server.services.config
  const command = runPortal(['import', 'customers', file], server.connectionString, {
    PORTAL_DATA_DIR: dataDir,
  })
  const underway = async () =>
    (await server.db.selectFrom('imports').select('id').where('status', '=', 'running').executeTakeFirst())
      ?.id
  const holder = new pg.Client(server.connectionString)
  await holder.connect()
  await holder.query('begin')
  await holder.query('select from customers where vendor_external_id = $1 for update', [`${name}-700`])
  await until(async () => (await underway()) !== undefined && (await isWaiting()))
  const id = (await underway())!
  await command.kill('SIGKILL')
  await holder.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`)
  await holder.query('rollback')
  await holder.end()
  assert.deepEqual(counts(await imports.get(id)), {
    status: 'running',
    created: 499,
    updated: 0,
    unchanged: 0,
    refused: 1,
  })
  assert.equal(await countOf(name), 500)
  // As long as it may still be alive, nobody takes it over.
  await runImports(server.services)
  assert.equal((await imports.get(id)).status, 'running')
  await server.db
    .updateTable('imports')
    .set({ lease_until: '2020-01-01T00:00:00Z' })
    .where('id', '=', id)
    .execute()
  await runImports(server.services)
  assert.deepEqual(counts(await imports.get(id)), {
    status: 'succeeded',
    created: 1097,
    updated: 0,
    unchanged: 1,
    refused: 2,
  })
  assert.deepEqual(
    (await imports.errorsOf(id)).map(({ line, pointer }) => `${line} ${pointer}`),
    ['11 #/country', '1091 #/country'],
  )
  assert.equal(await countOf(name), 1098)
})

test('a key that is revoked in mid-import stops it, and a valid one goes on', async () => {
  const { name, rows } = await threeBatches()
  const key = await server.makeKey(['imports:read', 'imports:write', 'customers:write'])
  const { body } = await imports.send('customers', rows, { key })
  await during(name, body.id, async () => {
    await server.db
      .updateTable('api_keys')
      .set({ revoked_at: clock.now() })
      .where('id', '=', await keyOf(body.id))
      .execute()
  })
  const stopped = await imports.get(body.id)
  assert.deepEqual(counts(stopped), { status: 'failed', created: 999, updated: 0, unchanged: 1, refused: 0 })
  assert.deepEqual([stopped.failure.code, stopped.resumable], ['key_not_in_force', true])
  const resume = (key: string) => server.request('POST', `/v1/imports/${body.id}/resume`, { key })
  assert.equal((await resume(key)).status, 401)
  const lacking = await server.makeKey(['imports:read', 'imports:write', 'contacts:write'])
  assert.equal((await resume(lacking)).status, 403)
  const resumed = await resume(server.vendorKey)
  assert.deepEqual([resumed.status, resumed.body.status, resumed.body.failure], [200, 'queued', null])
  assert.equal((await resume(server.vendorKey)).status, 409)
  await runImports(server.services)
  assert.deepEqual(counts(await imports.get(body.id)), {
    status: 'succeeded',
    created: 1099,
    updated: 0,
    unchanged: 1,
    refused: 0,
  })
  assert.equal(await countOf(name), 1100)
})
const keyOf = async (id: string) =>
  (await server.db.selectFrom('imports').select('key_id').where('id', '=', id).executeTakeFirstOrThrow())
    .key_id!

test('a key that expires or loses the scope of the kind stops what it has sent', async () => {
  const key = await server.makeKey(['imports:read', 'imports:write', 'customers:write'])
  const { body } = await imports.send('customers', [{ external_id: 'late', name: 'Late', country: 'BE' }], {
    key,
  })
  const id = await keyOf(body.id)
  await server.db
    .updateTable('api_keys')
    .set({ scopes: ['imports:read', 'imports:write'] })
    .where('id', '=', id)
    .execute()
  await runImports(server.services)
  assert.equal((await imports.get(body.id)).failure.code, 'key_not_in_force')
  assert.equal(await countOf('Late'), 0)
})

test('a cancelled import stops behind the batch that was being written, and can be gone on with', async () => {
  const { name, rows } = await threeBatches()
  const { body } = await imports.send('customers', rows)
  const cancel = () => server.request('POST', `/v1/imports/${body.id}/cancel`, { key: server.vendorKey })
  let cancelled = cancel
  const asked = new Promise<Awaited<ReturnType<typeof cancel>>>(resolve => {
    cancelled = async () => {
      const reply = await cancel()
      resolve(reply)
      return reply
    }
  })
  await during(name, body.id, async () => {
    void cancelled()
    await sleep(200)
  })
  assert.deepEqual([(await asked).status, (await asked).body.status], [200, 'cancelled'])
  const stopped = await imports.get(body.id)
  assert.deepEqual([stopped.status, stopped.read, stopped.resumable], ['cancelled', 1000, true])
  assert.equal((await cancel()).status, 409)
  await runImports(server.services)
  assert.equal((await imports.get(body.id)).read, 1000)
  await server.request('POST', `/v1/imports/${body.id}/resume`, { key: server.vendorKey })
  await runImports(server.services)
  assert.deepEqual(counts(await imports.get(body.id)), {
    status: 'succeeded',
    created: 1099,
    updated: 0,
    unchanged: 1,
    refused: 0,
  })
})

test('the same file twice at once is one import, and several workers write each row once', async () => {
  const { name, rows } = await threeBatches()
  const replies = await Promise.all(Array.from({ length: 5 }, () => imports.send('customers', rows)))
  assert.deepEqual([...new Set(replies.map(reply => reply.status))], [202])
  assert.equal(new Set(replies.map(reply => reply.body.id)).size, 1)
  const [first] = replies as [(typeof replies)[0]]
  assert.equal(first.headers.get('location'), `/v1/imports/${first.body.id}`)
  const dry = await imports.send('customers', rows, { dry_run: true })
  assert.notEqual(dry.body.id, first.body.id)
  await Promise.all(Array.from({ length: 3 }, () => runImports(server.services)))
  assert.deepEqual(counts(await imports.get(first.body.id)), {
    status: 'succeeded',
    created: 1099,
    updated: 0,
    unchanged: 1,
    refused: 0,
  })
  assert.equal(await countOf(name), 1100)
  assert.equal((await imports.get(dry.body.id)).status, 'succeeded')
  const again = await imports.run('customers', rows)
  assert.notEqual(again.id, first.body.id)
  assert.deepEqual(counts(again), {
    status: 'succeeded',
    created: 0,
    updated: 0,
    unchanged: 1100,
    refused: 0,
  })
})

test('a dry run tells what would be and changes nothing', async () => {
  await imports.run('customers', [{ external_id: 'dry-1', name: 'Dry', country: 'BE' }])
  const state = async () => ({
    customers: await server.db.selectFrom('customers').select(['id', 'version']).orderBy('id').execute(),
    logins: (await server.db.selectFrom('logins').select('id').execute()).length,
    series: await server.db.selectFrom('number_series').selectAll().execute(),
    events: (
      await server.db.selectFrom('events').select('id').where('type', 'not like', 'import.%').execute()
    ).length,
  })
  const before = await state()
  const rows = [
    { external_id: 'dry-1', name: 'Changed', country: 'BE' },
    { external_id: 'dry-2', name: 'New', country: 'BE' },
    { external_id: 'dry-3', name: 'Wrong' },
  ]
  const dry = await imports.run('customers', rows, { dry_run: true })
  assert.deepEqual(counts(dry), { status: 'succeeded', created: 1, updated: 1, unchanged: 0, refused: 1 })
  assert.deepEqual(dry.places, ['3 #/country required'])
  const contact = { external_customer_id: 'dry-1', name: 'Ada', email: 'dry@run.example' }
  assert.equal((await imports.run('contacts', [contact], { dry_run: true })).created, 1)
  const item = {
    product_kind: 'application',
    name: 'CRM',
    quantity: '3',
    unit_price: '12.00',
    tax_rate: '21',
  }
  const subscription = {
    external_customer_id: 'dry-1',
    external_id: 'dry',
    interval_unit: 'month',
    items: [item],
  }
  assert.equal((await imports.run('subscriptions', [subscription], { dry_run: true })).created, 1)
  assert.deepEqual(await state(), before)
})

test('a file is let go once it is imported, or was not gone on with for seven days', async t => {
  const files = () => server.db.selectFrom('files').select('id').where('kind', '=', 'import').execute()
  await runImports(server.services)
  await server.db.deleteFrom('files').where('kind', '=', 'import').execute()
  await imports.run('customers', [{ external_id: 'gone', name: 'Gone', country: 'BE' }])
  assert.deepEqual(await files(), [])
  const { body } = await imports.send('customers', [{ external_id: 'stale', name: 'Stale', country: 'BE' }])
  await server.request('POST', `/v1/imports/${body.id}/cancel`, { key: server.vendorKey })
  await sweepImports(server.services)
  assert.equal((await files()).length, 1)
  const start = clock.now()
  t.after(() => clock.set(start))
  clock.set(Temporal.Instant.from(start).add({ hours: 169 }).toString())
  await sweepImports(server.services)
  assert.deepEqual(await files(), [])
  const late = await server.request('POST', `/v1/imports/${body.id}/resume`, { key: server.vendorKey })
  assert.deepEqual([late.status, late.body.code], [409, 'invalid_state'])
})

test('an import is forgotten 90 days after it ended, with its errors, and what it has made is not', async t => {
  const rows = [
    { external_id: 'kept', name: 'Kept', country: 'BE' },
    { external_id: 'bad', name: 'Bad', country: 'Belgium' },
  ]
  const { id } = await imports.run('customers', rows)
  const { body } = await imports.send('customers', [rows[0]!])
  const waiting: string = body.id
  const look = (path: string) => server.request('GET', `/v1/imports/${path}`, { key: server.vendorKey })
  const start = clock.now()
  t.after(() => clock.set(start))
  clock.set(
    Temporal.Instant.from(start)
      .add({ hours: 90 * 24 - 1 })
      .toString(),
  )
  await sweepImports(server.services)
  assert.equal((await look(`${id}/errors`)).body.data.length, 1)
  clock.set(
    Temporal.Instant.from(start)
      .add({ hours: 90 * 24 + 1 })
      .toString(),
  )
  await sweepImports(server.services)
  assert.deepEqual(
    [(await look(id)).status, (await look(`${id}/errors`)).status, (await look(waiting)).status],
    [404, 404, 200],
  )
  assert.deepEqual(
    await server.db.selectFrom('import_errors').select('line').where('import_id', '=', id).execute(),
    [],
  )
  assert.equal((await imports.run('customers', [rows[0]!])).unchanged, 1)
})

test('a file that is gone from its store ends its import for good', async () => {
  const { body } = await imports.send('customers', [{ external_id: 'lost', name: 'Lost', country: 'BE' }])
  await rm(join(server.services.config.dataDir, 'files'), { recursive: true })
  await runImports(server.services)
  const { status, failure, resumable } = await imports.get(body.id)
  assert.deepEqual([status, failure.code, resumable], ['failed', 'file_gone', false])
})

test('what happens to an import is told', async () => {
  const { id } = await imports.run('customers', [{ external_id: 'told', name: 'Told', country: 'BE' }])
  const { body } = await server.request(
    'GET',
    '/v1/events?type=import.created&type=import.succeeded&limit=100',
    {
      key: server.vendorKey,
    },
  )
  const own = body.data.filter((event: { subject_id: string }) => event.subject_id === id)
  assert.deepEqual(
    own.map((event: { type: string; data: { created: number } }) => [event.type, event.data.created]),
    [
      ['import.created', 0],
      ['import.succeeded', 1],
    ],
  )
})
