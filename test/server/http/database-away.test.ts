import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { makeApp } from '../../../server/src/app.ts'
import { type Connected, connect } from '../../../server/src/database/connect.ts'
import { later } from '../../../server/src/http/clock.ts'
import { openProxy } from '../../support/database-proxy.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { makeWorld } from '../../support/world.ts'

// The same app, on a way to its database that can be cut.

const clock = testClock('2026-03-01T12:00:00Z')
const origin = 'https://alpha.example'
let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
let proxy: Awaited<ReturnType<typeof openProxy>>
let connected: Connected
let app: ReturnType<typeof makeApp>

before(async () => {
  server = await startTestServer({ clock })
  world = await makeWorld(server)
  proxy = await openProxy(server.connectionString)
  connected = connect(proxy.connectionString)
  const { db, reads } = connected
  app = makeApp({ ...server.services, db, reads })
})
after(async () => {
  await connected.close()
  await proxy.cut()
  await server.close()
})

async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: object) {
  const init = {
    method,
    headers: { authorization: `Bearer ${server.vendorKey}`, 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  }
  const reply = await app.fetch(new Request(`http://portal.test${path}`, init))
  return {
    status: reply.status,
    headers: reply.headers,
    body: (await reply.json()) as Record<string, string>,
  }
}
const fromPage = () => ask('GET', '/v1/invoices', { authorization: `Bearer ${world.a.token}`, origin })
const isAway = (reply: Awaited<ReturnType<typeof ask>>) => {
  assert.deepEqual([reply.status, reply.body.code], [503, 'unavailable'], JSON.stringify(server.faults))
  assert.equal(reply.headers.get('content-type'), 'application/problem+json')
  assert.ok(Number(reply.headers.get('retry-after')) > 0)
  assert.doesNotMatch(JSON.stringify(reply.body), /ECONN|127\.0\.0\.1|postgres/i)
}
const create = (name: string, key: string) =>
  ask('POST', '/v1/customers', { 'idempotency-key': key }, { name, country: 'BE' })

test('while it is away everything is 503, which the page may read, and then all is well by itself', async () => {
  assert.equal((await fromPage()).status, 200)
  await proxy.cut()
  for (let time = 0; time < 3; time++) {
    const reply = await fromPage()
    isAway(reply)
    assert.equal(reply.headers.get('access-control-allow-origin'), origin)
    clock.set(later(clock.now(), 10))
  }
  isAway(await ask('GET', `/v1/customers/${world.a.customer.id}`))
  isAway(await create('not now', 'away-1'))
  isAway(
    await ask(
      'POST',
      '/v1/login',
      { authorization: `Bearer ${world.a.site.publishable_key}` },
      {
        email: world.a.email,
        password: 'right password',
      },
    ),
  )
  const health = await ask('GET', '/healthz')
  assert.deepEqual([health.status, health.body.status], [503, 'unavailable'])
  // What needs no database is served all the same.
  assert.equal((await ask('GET', '/openapi.json')).status, 200)
  assert.equal((await ask('GET', '/v1/unicorns')).status, 404)

  await proxy.mend()
  assert.equal((await fromPage()).status, 200)
  assert.equal((await create('now', 'away-1')).status, 201)
  assert.equal((await ask('GET', '/healthz')).status, 200)
  assert.deepEqual(server.faults, [])
})

test('connections that the database ends are replaced, without a request that fails for good', async () => {
  await Promise.all(Array.from({ length: 5 }, fromPage))
  // All but the one that asks: through the proxy to a socket they look alike.
  const ended = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(server.db)
  assert.ok(ended.rows.length > 1)
  await until(async () => (await fromPage()).status === 200)
  for (const { status } of await Promise.all(Array.from({ length: 10 }, fromPage))) assert.equal(status, 200)
  assert.deepEqual(server.faults, [])
})

test('a write that was cut off is done once in the end', async () => {
  const lock = new pg.Client(server.connectionString)
  await lock.connect()
  await lock.query('begin; lock table events in exclusive mode')
  // Not by the locking connection: within a transaction it would see the same activity again and again.
  const waiting = () =>
    sql<{ pid: number }>`select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(server.db)
  try {
    const cut = create('cut off', 'away-2')
    await until(async () => (await waiting()).rows.length === 1)
    await proxy.cut()
    isAway(await cut)
    // The database notices that its client is gone only when it wants to answer: end what waits.
    for (const { pid } of (await waiting()).rows)
      await sql`select pg_terminate_backend(${pid})`.execute(server.db)
  } finally {
    await lock.query('rollback')
    await lock.end()
  }
  await proxy.mend()
  const held = await create('cut off', 'away-2')
  assert.deepEqual([held.status, held.body.code], [409, 'idempotency_in_progress'])
  clock.set(later(clock.now(), 61))
  assert.equal((await create('cut off', 'away-2')).status, 201)
  assert.equal((await create('cut off', 'away-2')).headers.get('idempotency-replayed'), 'true')
  const rows = await server.db.selectFrom('customers').select('id').where('name', '=', 'cut off').execute()
  assert.equal(rows.length, 1)
})
