import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { later } from '../../../server/src/http/clock.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'
import { outcome, password, portalOf, type Side } from './portal.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let portal: ReturnType<typeof portalOf>
let a: Side
before(async () => {
  server = await startTestServer({ clock, env: { TRUST_PROXY: 'on' } })
  portal = portalOf(server)
  a = (await makeWorld(server)).a
})
after(() => server.close())
afterEach(() => server.db.deleteFrom('login_attempts').execute())

const attempt = (email: string, given: string, address = '198.51.100.1') =>
  portal.login(a.site, { email, password: given }, { 'x-forwarded-for': address })
const wrong = (email: string, address?: string) => attempt(email, 'wrong password', address)
const wait = (seconds: number) => clock.set(later(clock.now(), seconds))
const refused = [401, 'invalid_credentials']
const throttled = [429, 'login_throttled']

/** Wrong passwords one after the other, each once it is allowed. @returns what each had to wait for */
async function waits(email: string, times: number, address?: string): Promise<number[]> {
  const seconds: number[] = []
  for (let time = 0; time < times; time++) {
    const reply = await wrong(email, address)
    if (reply.status === 429) {
      const retry = Number(reply.headers.get('retry-after'))
      assert.equal(reply.body.retry_after, retry)
      wait(retry - 1)
      if (retry > 1) assert.equal((await wrong(email, address)).status, 429, 'a second too early')
      wait(1)
      seconds.push(retry)
      assert.deepEqual(outcome(await wrong(email, address)), refused)
    } else seconds.push(0)
  }
  return seconds
}

describe('an account', () => {
  test('waits ever longer after wrong passwords, up to a quarter of an hour', async () => {
    assert.deepEqual(
      await waits(a.email, 17),
      [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900],
    )
  })

  test('is not let in meanwhile even with the right password, whatever its letter case and from anywhere', async () => {
    for (const email of [a.email, a.email.toUpperCase(), ` ${a.email}`, a.email, a.email])
      assert.deepEqual(outcome(await wrong(email)), refused)
    for (const address of ['198.51.100.1', '198.51.100.2']) {
      const reply = await attempt(a.email, password, address)
      assert.deepEqual(outcome(reply), throttled)
      assert.equal(reply.headers.get('retry-after'), '1')
      assert.equal('token' in reply.body, false)
    }
    wait(1)
    assert.equal((await attempt(a.email, password)).status, 201)
  })

  test('that signs in starts anew', async () => {
    for (let round = 0; round < 3; round++) {
      for (let time = 0; time < 4; time++) assert.deepEqual(outcome(await wrong(a.email)), refused)
      assert.equal((await attempt(a.email, password)).status, 201)
    }
  })

  test('that nobody tried for an hour starts anew', async () => {
    await waits(a.email, 8)
    wait(3601)
    assert.deepEqual(await waits(a.email, 6), [0, 0, 0, 0, 0, 1])
  })

  test('that does not exist waits alike', async () => {
    assert.deepEqual(await waits('nobody@example.com', 8), [0, 0, 0, 0, 0, 1, 2, 4])
  })

  test('of somebody else, from elsewhere, is not concerned', async () => {
    const other = await portal.person(a, a.customer.id)
    await waits(a.email, 10)
    assert.equal((await attempt(other.email, password, '198.51.100.2')).status, 201)
    assert.equal((await attempt(other.email, password)).status, 201, 'ten are not too many for one address')
  })

  test('is not guessed by trying many at once', async () => {
    const guesses = Array.from({ length: 60 }, () => wrong(a.email))
    const replies = await Promise.all([...guesses, attempt(a.email, password)])
    const answered = replies.filter(({ status }) => status !== 429).length
    assert.ok(answered >= 5 && answered < 20, `${answered} were told whether they were right`)
    assert.deepEqual(outcome(replies.at(-1)!), throttled)
  })
})

describe('an address', () => {
  test('waits after wrong passwords for many accounts, and then for any account', async () => {
    const other = await portal.person(a, a.customer.id)
    for (let account = 0; account < 50; account++)
      assert.deepEqual(outcome(await wrong(`account-${account}@example.com`)), refused, String(account))
    assert.deepEqual(outcome(await wrong('one-more@example.com')), throttled)
    assert.deepEqual(outcome(await attempt(other.email, password)), throttled)
    assert.equal((await attempt(other.email, password, '198.51.100.2')).status, 201)
    wait(1)
    assert.equal((await attempt(other.email, password)).status, 201)
    // Signing in says nothing of the others that were tried from here.
    assert.deepEqual(outcome(await wrong('yet-another@example.com')), refused)
    const again = await wrong('the-next@example.com')
    assert.deepEqual([again.status, again.headers.get('retry-after')], [429, '2'])
  })
})

test('the counters hold hashes, and are shared by all servers', async () => {
  await wrong(a.email)
  const rows = await server.db.selectFrom('login_attempts').selectAll().execute()
  assert.equal(rows.length, 2)
  for (const { key } of rows) assert.equal(key.length, 32)
})
