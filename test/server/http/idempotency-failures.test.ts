import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { later } from '../../../server/src/http/clock.ts'
import type { Answer } from '../../../server/src/http/context.ts'
import { fingerprint, runOnce } from '../../../server/src/http/idempotency/run.ts'
import type { Problem } from '../../../server/src/http/problem.ts'
import { operations } from '../../support/operations.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
before(async () => {
  server = await startTestServer({ clock })
})
after(() => server.close())

const create = (name: string, key: string) =>
  server.request('POST', '/v1/customers', {
    key: server.vendorKey,
    body: { name, country: 'BE' },
    headers: { 'idempotency-key': key },
  })
const named = async (name: string) =>
  (await server.db.selectFrom('customers').select('id').where('name', '=', name).execute()).length
const rows = (key: string) =>
  server.db.selectFrom('idempotency_keys').selectAll().where('key', '=', key).execute()

test('after a fault of ours the key is given back, and nothing was written', async () => {
  await sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'boom'; end $$`.execute(
    server.db,
  )
  // The event is the last thing that is written: the customer was inserted by then.
  await sql`create trigger fail before insert on events for each row execute function fail()`.execute(
    server.db,
  )
  const failed = await create('unlucky', 'k-1')
  assert.deepEqual([failed.status, failed.body.code], [500, 'internal_error'])
  assert.doesNotMatch(JSON.stringify(failed.body), /boom/)
  assert.deepEqual([await named('unlucky'), (await rows('k-1')).length], [0, 0])

  await sql`drop trigger fail on events`.execute(server.db)
  const again = await create('unlucky', 'k-1')
  assert.deepEqual([again.status, again.headers.get('idempotency-replayed')], [201, null])
  assert.equal(await named('unlucky'), 1)
})

describe('a claim that a killed process left behind', () => {
  const claim = async (key: string, name: string, lease_until: string) => {
    const operation = operations.find(each => each.id === 'createCustomer')!
    const input = { path: {}, query: {}, header: {}, body: { name, country: 'BE' } }
    const [{ id }] = (await server.db.selectFrom('api_keys').select('id').execute()) as [{ id: string }]
    const row = { principal: id, key, fingerprint: fingerprint(operation, input), created_at: clock.now() }
    await server.db
      .insertInto('idempotency_keys')
      .values({ ...row, lease_until })
      .execute()
  }

  test('holds while its lease runs, and is taken over then, by one', async () => {
    await claim('k-2', 'orphan', later(clock.now(), 30))
    const held = await create('orphan', 'k-2')
    assert.deepEqual([held.status, held.body.code], [409, 'idempotency_in_progress'])
    assert.equal(held.headers.get('retry-after'), '2')
    clock.set(later(clock.now(), 31))
    const replies = await Promise.all(Array.from({ length: 10 }, () => create('orphan', 'k-2')))
    assert.equal(
      replies.filter(({ headers, status }) => status === 201 && !headers.get('idempotency-replayed')).length,
      1,
    )
    for (const { status } of replies) assert.ok(status === 201 || status === 409, String(status))
    assert.equal(await named('orphan'), 1)
    assert.equal((await create('orphan', 'k-2')).headers.get('idempotency-replayed'), 'true')
  })

  test('is not taken over by another request', async () => {
    await claim('k-3', 'orphan 3', later(clock.now(), -1))
    const { status, body } = await create('somebody else', 'k-3')
    assert.deepEqual([status, body.code], [422, 'idempotency_key_reused'])
  })
})

describe('a try that outlives its lease', () => {
  const request = (key: string) => ({ principal: 'p', key, fingerprint: Buffer.from('same') })
  const answer = (who: string): Answer => ({ status: 201, body: { who } })
  const kept = (problem: Problem): Answer => ({ status: problem.status })
  const write = async (key: string, who: string, before: () => Promise<unknown>) =>
    runOnce(
      server.db,
      clock,
      request(key),
      complete =>
        server.db.transaction().execute(async trx => {
          await before()
          const row = {
            key: Buffer.from(key + who),
            failures: 1,
            blocked_until: clock.now(),
            updated_at: clock.now(),
          }
          await trx.insertInto('login_attempts').values(row).execute()
          await complete(trx, answer(who))
          return answer(who)
        }),
      kept,
    )
  const written = async (key: string, who: string) =>
    (
      await server.db
        .selectFrom('login_attempts')
        .select('key')
        .where('key', '=', Buffer.from(key + who))
        .execute()
    ).length

  test('writes nothing once it was overtaken', async () => {
    const slow = write('s-1', 'slow', async () => {
      clock.set(later(clock.now(), 61))
      assert.deepEqual(await write('s-1', 'quick', async () => undefined), answer('quick'))
    })
    await assert.rejects(slow, (error: Problem) => error.code === 'idempotency_in_progress')
    assert.deepEqual([await written('s-1', 'slow'), await written('s-1', 'quick')], [0, 1])
    assert.deepEqual(
      (await rows('s-1')).map(({ status, body }) => [status, body]),
      [[201, '{"who":"quick"}']],
    )
  })

  test('writes nothing while the one that overtook it is still under way', async () => {
    const slow = write('s-3', 'slow', async () => {
      clock.set(later(clock.now(), 61))
      const quick = { lease_until: later(clock.now(), 60) }
      await server.db.updateTable('idempotency_keys').set(quick).where('key', '=', 's-3').execute()
    })
    await assert.rejects(slow, (error: Problem) => error.code === 'idempotency_in_progress')
    assert.equal(await written('s-3', 'slow'), 0)
    assert.deepEqual(
      (await rows('s-3')).map(({ status }) => status),
      [null],
    )
  })

  test('and fails, does not give away the key of the one that overtook it', async () => {
    const slow = write('s-2', 'slow', async () => {
      clock.set(later(clock.now(), 61))
      await assert.rejects(
        write('s-2', 'quick', async () => {
          // Both are under way here; the first one gives up.
          throw new Error('give up')
        }),
      )
      const taken = await server.db
        .insertInto('idempotency_keys')
        .values({ ...request('s-2'), lease_until: later(clock.now(), 60), created_at: clock.now() })
        .returning('key')
        .execute()
      assert.equal(taken.length, 1)
      throw new Error('too late')
    })
    await assert.rejects(slow, /too late/)
    assert.equal((await rows('s-2')).length, 1)
  })
})
