import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type Connected, connect, isUnavailable } from '../../../server/src/database/connect.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { until } from '../../support/until.ts'

let database: TestDatabase
let connected: Connected
before(async () => {
  database = await createTestDatabase()
  connected = connect(database.connectionString)
})
after(async () => {
  await connected.close()
  await database.drop()
})

/** Literal of PostgreSQL → what code gets, through the pool and through the shared connections. */
const values: [literal: string, value: unknown][] = [
  ['9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
  ['1.50::numeric', '1.50'],
  ["'2026-01-02'::date", '2026-01-02'],
  ["'2026-01-02 03:04:05'::timestamp", '2026-01-02 03:04:05'],
  ["'2026-01-02 03:04:05.123456+00'::timestamptz", '2026-01-02T03:04:05.123456Z'],
  ["'2026-01-02 03:04:05+05:30'::timestamptz", '2026-01-01T21:34:05Z'],
  ["'12026-01-02 03:04:05+00'::timestamptz", '12026-01-02T03:04:05Z'],
  ["'infinity'::timestamptz", 'infinity'],
  ["'-infinity'::timestamptz", '-infinity'],
  ["interval '1 month 2 days 3 hours'", 'P1M2DT3H'],
  ['null::timestamptz', null],
  ['array[1, null]::bigint[]', [1, null]],
  ["array['2026-01-02 03:04:05+00']::timestamptz[]", ['2026-01-02T03:04:05Z']],
  ['array[1.50]::numeric[]', ['1.50']],
  ["'{}'::date[]", []],
]
for (const [literal, value] of values)
  test(`${literal} becomes ${JSON.stringify(value)}`, async () => {
    const text = `select ${literal} as value`
    assert.deepEqual((await sql`${sql.raw(text)}`.execute(connected.db)).rows, [{ value }])
    assert.deepEqual(await connected.reads.query({ text }), [{ value }])
  })

test('a bigint beyond the safe integers throws, and the connection goes on', async () => {
  const text = 'select 9007199254740992::bigint as value'
  await assert.rejects(connected.pool.query(text), RangeError)
  await assert.rejects(connected.reads.query({ text }), RangeError)
  assert.deepEqual(await connected.reads.query({ text: 'select 1 as value' }), [{ value: 1 }])
})

test('a time from a session in another zone throws rather than being wrong', async () => {
  const client = await connected.pool.connect()
  await client.query(`set timezone to 'Asia/Kolkata'`)
  await assert.rejects(client.query('select now()'), RangeError)
  client.release(true)
})

test('statements have their limits of time', async () => {
  const text = `select current_setting('statement_timeout') as limit`
  assert.deepEqual((await connected.pool.query(text)).rows, [{ limit: '30s' }])
  assert.deepEqual(await connected.reads.query({ text }), [{ limit: '10s' }])
})

test('many named reads at once get their own rows, also beside one that fails', async () => {
  const one = (n: number) =>
    connected.reads.query<{ n: number }>({ name: 'own', text: 'select 12 / $1::int as n', values: [n] })
  const results = await Promise.allSettled(Array.from({ length: 200 }, (_, i) => one(i % 4)))
  for (const [i, result] of results.entries()) {
    if (i % 4 === 0) assert.equal(result.status, 'rejected')
    else assert.deepEqual(result, { status: 'fulfilled', value: [{ n: 12 / (i % 4) }] })
  }
})

test('a named read outlives a migration that changes its result', async () => {
  await connected.pool.query('create table changing as select 1 as a')
  const read = () => connected.reads.query({ name: 'changing', text: 'select * from changing' })
  await Promise.all([read(), read()])
  await connected.pool.query('alter table changing add b int default 2')
  assert.deepEqual(await Promise.all([read(), read(), read()]), [
    [{ a: 1, b: 2 }],
    [{ a: 1, b: 2 }],
    [{ a: 1, b: 2 }],
  ])
})

test('lost connections are recognised, reported and replaced', async () => {
  const lost: Error[] = []
  const own = connect(database.connectionString, { onLost: error => lost.push(error) })
  const read = () => own.reads.query({ text: 'select 1 as value' })
  const sleeping = assert.rejects(own.reads.query({ text: 'select pg_sleep(60)' }), error =>
    isUnavailable(error),
  )
  await Promise.all([read(), own.pool.query('select 1')])
  // Only a statement that runs can be cut off: its connection may be the last to be made.
  await until(async () => {
    const running = `select from pg_stat_activity where state = 'active' and query = 'select pg_sleep(60)'`
    return (await connected.pool.query(running)).rowCount === 1
  })
  await connected.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name like 'portal%' and pid <> pg_backend_pid()`,
  )
  await sleeping
  await until(() => read().then(Boolean, () => false))
  assert.deepEqual((await own.pool.query('select 1 as value')).rows, [{ value: 1 }])
  assert.ok(lost.length > 0 && lost.every(isUnavailable), String(lost))
  await own.close()
})

test('a database that cannot be reached is unavailable, and a wrong statement is not', async () => {
  for (const address of [
    'postgres://127.0.0.1:1/none',
    'postgresql:///none?host=/nowhere&port=1&sslmode=disable',
  ]) {
    const nowhere = connect(address)
    await assert.rejects(nowhere.pool.query('select 1'), error => isUnavailable(error))
    await assert.rejects(nowhere.reads.query({ text: 'select 1' }), error => isUnavailable(error))
    await nowhere.close()
  }
  await assert.rejects(connected.pool.query('select nothing'), error => !isUnavailable(error))
  assert.equal(
    isUnavailable(Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open', path: '/x' })),
    false,
  )
  assert.equal(isUnavailable('a string'), false)
})

test('closing twice, and without ever having connected, is fine', async () => {
  const unused = connect(database.connectionString)
  await unused.close()
  const used = connect(database.connectionString)
  await used.db.selectNoFrom(sql`1`.as('one')).execute()
  await Promise.all([used.close(), used.close()])
})
