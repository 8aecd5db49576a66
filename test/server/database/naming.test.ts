import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type Connected, connect, isUnavailable } from '../../../server/src/database/connect.ts'
import { statementNames } from '../../../server/src/database/naming.ts'
import { createTestDatabase } from '../../support/database.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let connected: Connected
before(async () => {
  database = await createTestDatabase()
  connected = connect(database.connectionString, { size: 3 })
})
after(async () => {
  await connected.close()
  await database.drop()
})

test('a statement is named once it has come often, and keeps its name', () => {
  const nameOf = statementNames({ most: 2, longest: 20, often: 3 })
  assert.equal(nameOf('select 1'), undefined)
  assert.equal(nameOf('select 1'), undefined)
  const name = nameOf('select 1')
  assert.match(name!, /^[\w-]{20}$/)
  assert.equal(nameOf('select 1'), name)
})

test('long statements and those that come once get none, and the others are bounded', () => {
  const nameOf = statementNames({ most: 2, longest: 20, often: 2 })
  const often = (text: string) => [nameOf(text), nameOf(text), nameOf(text)].at(-1)
  assert.equal(often(`select ${'1'.repeat(20)}`), undefined)
  for (let i = 0; i < 100; i++) assert.equal(nameOf(`select ${i}`), undefined)
  assert.ok(often('select a'))
  assert.ok(often('select b'))
  assert.equal(often('select c'), undefined)
  assert.ok(nameOf('select a'))
})

/** On all connections of the pool at one time. */
const everywhere = <T>(work: () => Promise<T>) => Promise.allSettled(Array.from({ length: 3 }, work))

test('what comes again is prepared on each connection, with the values of each time', async () => {
  const read = (n: number) =>
    connected.db
      .transaction()
      .execute(async trx => (await sql<{ n: number }>`select ${n}::int + 1 as n`.execute(trx)).rows[0]!.n)
  for (let i = 0; i < 5; i++) assert.deepEqual(await Promise.all([read(1), read(2), read(3)]), [2, 3, 4])
  const { rows } = await connected.pool.query(
    `select statement from pg_prepared_statements where statement like '%+ 1 as n'`,
  )
  assert.equal(rows.length, 1)
})

test('a migration that changes what a statement gives costs no more than one answer', async () => {
  const { db, pool } = connected
  await pool.query('create table widened as select 1 as a')
  const read = () =>
    db.transaction().execute(async trx => {
      await sql`select pg_sleep(0.01)`.execute(trx)
      return (await sql`select * from widened`.execute(trx)).rows
    })
  for (let i = 0; i < 4; i++) await everywhere(read)
  await pool.query('alter table widened add b int default 2')
  await assert.rejects(read(), error => isUnavailable(error))
  for (const result of await everywhere(read))
    assert.deepEqual(result, { status: 'fulfilled', value: [{ a: 1, b: 2 }] })
})

test('a statement that fails of itself leaves its connection in use', async () => {
  const divide = (by: number) => sql<{ n: number }>`select 12 / ${by}::int as n`.execute(connected.db)
  for (let i = 0; i < 4; i++) await assert.rejects(divide(0), error => !isUnavailable(error))
  assert.deepEqual((await divide(4)).rows, [{ n: 3 }])
})
