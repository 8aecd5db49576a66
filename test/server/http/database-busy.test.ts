import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { makeApp } from '../../../server/src/app.ts'
import { type Connected, connect } from '../../../server/src/database/connect.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { makeWorld } from '../../support/world.ts'

// What PostgreSQL refuses because of others at the same time. The app has one connection for writes, so that its
// settings are those of the request; `other` stands in its way.

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
let connected: Connected
let app: ReturnType<typeof makeApp>
let other: pg.Client

before(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  connected = connect(server.connectionString, { size: 1 })
  const { db, reads } = connected
  app = makeApp({ ...server.services, db, reads })
  other = new pg.Client(server.connectionString)
  await other.connect()
})
beforeEach(() => {
  server.faults.length = 0
  return connected.pool.query('reset lock_timeout; reset default_transaction_isolation')
})
after(async () => {
  await other.end()
  await connected.close()
  await server.close()
})

const ask = async (method: string, path: string, body: object, key?: string) => {
  const headers = { authorization: `Bearer ${server.vendorKey}`, 'content-type': 'application/json' }
  const keyed = key ? { ...headers, 'idempotency-key': key } : headers
  const init = { method, headers: keyed, body: JSON.stringify(body) }
  const reply = await app.fetch(new Request(`http://portal.test${path}`, init))
  const { code } = (await reply.json()) as { code?: string }
  const retry = Number(reply.headers.get('retry-after'))
  return { status: reply.status, code, retry, replayed: reply.headers.get('idempotency-replayed') }
}
const create = (name: string) => ask('POST', '/v1/customers', { name, country: 'BE' }, name)
const rename = (name: string) => ask('PATCH', `/v1/customers/${world.a.customer.id}`, { name })

/** Resolves once a statement waits for a lock that `other` holds. */
const waits = () =>
  until(async () => {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(server.db)
    return rows.length === 1
  })
const isBusy = ({ status, code, retry }: Awaited<ReturnType<typeof ask>>) => {
  assert.deepEqual([status, code], [503, 'unavailable'], JSON.stringify(server.faults))
  assert.ok(retry > 0)
  assert.deepEqual(server.faults, [])
}

/** Nothing was written, the key is free, and the very same request succeeds. */
async function isUndone(name: string): Promise<void> {
  const again = await create(name)
  assert.deepEqual([again.status, again.replayed], [201, null])
  const rows = await server.db.selectFrom('customers').select('id').where('name', '=', name).execute()
  assert.equal(rows.length, 1)
}

describe('is 503 and leaves nothing behind:', () => {
  const event = 'lock table events in exclusive mode'

  test('a deadlock (40P01)', async () => {
    await other.query(`begin; set local deadlock_timeout = '30s'; ${event}`)
    try {
      const created = create('deadlock')
      await waits()
      // Closes the circle; the request notices first, as it has waited for longer.
      const closing = other.query('lock table customers in exclusive mode')
      isBusy(await created)
      await closing
    } finally {
      await other.query('rollback')
    }
    await isUndone('deadlock')
  })

  test('a lock that is not given in time (55P03)', async () => {
    await connected.pool.query(`set lock_timeout = '50ms'`)
    await other.query(`begin; ${event}`)
    try {
      isBusy(await create('lock'))
    } finally {
      await other.query('rollback')
    }
    await isUndone('lock')
  })

  test('a statement that takes too long (57014)', async () => {
    await connected.pool.query(`set statement_timeout = '200ms'`)
    await other.query(`begin; ${event}`)
    try {
      isBusy(await create('slow'))
    } finally {
      await other.query('rollback')
      await connected.pool.query(`set statement_timeout = '30s'`)
    }
    await isUndone('slow')
  })

  test('a transaction that cannot be put in order with another (40001)', async () => {
    await connected.pool.query(`set default_transaction_isolation = 'repeatable read'`)
    await other.query('begin')
    await other.query('update customers set version = version + 1 where id = $1', [world.a.customer.id])
    const renamed = rename('renamed')
    await waits()
    await other.query('commit')
    isBusy(await renamed)
    assert.equal((await rename('renamed')).status, 200)
  })

  test('something that is not in the state for it (55000)', async () => {
    await other.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'not now' using errcode = '55000'; end $$;
      create trigger refuse before insert on events for each row execute function refuse()`)
    try {
      isBusy(await create('state'))
    } finally {
      await other.query('drop trigger refuse on events')
    }
    await isUndone('state')
  })
})
