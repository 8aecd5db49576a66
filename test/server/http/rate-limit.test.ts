import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { later } from '../../../server/src/http/clock.ts'
import { type Ask, startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

const start = '2026-03-01T12:00:00.000Z'
type World = Awaited<ReturnType<typeof makeWorld>>

/** A server with limits, and a world that was made under another one, so that nothing is counted yet. */
async function limited(
  env: Record<string, string>,
  work: (server: TestServer, world: World, clock: ReturnType<typeof testClock>) => Promise<void>,
): Promise<void> {
  const clock = testClock(start)
  const server = await startTestServer({ clock, env })
  try {
    const world = await makeWorld(server)
    clock.set(later(start, 120))
    await work(server, world, clock)
  } finally {
    await server.close()
  }
}

describe('of a key', () => {
  test('each request is counted and told, and too many are refused until the minute is over', () =>
    limited({ RATE_LIMIT_KEY: '40' }, async (server, world, clock) => {
      const get = (key: string) => server.request('GET', '/v1/customers', { key })
      for (let left = 39; left >= 0; left--) {
        const { status, headers } = await get(world.a.partnerKey)
        assert.equal(status, 200)
        assert.equal(headers.get('ratelimit-policy'), '"default";q=40;w=60')
        assert.equal(headers.get('ratelimit'), `"default";r=${left};t=60`)
      }
      clock.set(later(clock.now(), 47))
      const refused = await get(world.a.partnerKey)
      assert.deepEqual(
        [refused.status, refused.body.code, refused.body.retry_after],
        [429, 'rate_limited', 13],
      )
      assert.equal(refused.headers.get('retry-after'), '13')
      assert.equal(refused.headers.get('ratelimit'), '"default";r=0;t=13')
      assert.equal((await get(world.b.partnerKey)).status, 200, 'another key is another matter')
      clock.set(later(clock.now(), 13))
      assert.equal((await get(world.a.partnerKey)).status, 200)
    }))

  test('what is refused for other reasons counts as well, and does nothing when it is too much', () =>
    limited({ RATE_LIMIT_KEY: '40' }, async (server, world) => {
      const post = (body: unknown) =>
        server.request('POST', '/v1/customers', { key: world.a.partnerKey, body })
      for (let count = 0; count < 40; count++) assert.equal((await post({})).status, 422)
      const count = () => server.db.selectFrom('customers').select('id').execute()
      const before = (await count()).length
      assert.equal((await post({ name: 'x', country: 'BE' })).status, 429)
      assert.equal((await count()).length, before)
    }))
})

test('the sessions of one contact are counted together, those of another apart', () =>
  limited({ RATE_LIMIT_CONTACT: '4' }, async (server, { a, b }) => {
    const mint = async () =>
      (await a.post('/v1/portal_sessions', { customer_id: a.customer.id, contact_id: a.contact.id })).token
    const [first, second] = [await mint(), await mint()]
    const get = async (token: string) => (await server.request('GET', '/v1/invoices', { token })).status
    const statuses = []
    for (const token of [first, second, first, second, first, second]) statuses.push(await get(token))
    assert.deepEqual(statuses, [200, 200, 200, 200, 429, 429])
    assert.equal(await get(b.token), 200)
  }))

test('visitors of one site do not use up each other’s limit', () =>
  limited({ RATE_LIMIT_CONTACT: '2', RATE_LIMIT_KEY: '100' }, async (server, { a }) => {
    for (let visitor = 0; visitor < 10; visitor++)
      assert.equal((await server.request('GET', '/v1/site', { key: a.site.publishable_key })).status, 200)
  }))

describe('of an address', () => {
  const from = (address: string, headers = {}): Ask => ({
    headers: { 'x-forwarded-for': address, ...headers },
  })
  const env = { RATE_LIMIT_ADDRESS: '30', TRUST_PROXY: 'on' }

  test('everything is counted, before anybody is asked who he is, and the page may read the refusal', () =>
    limited(env, async server => {
      const get = (ask: Ask) => server.request('GET', '/v1/invoices', ask)
      for (let count = 0; count < 30; count++) assert.equal((await get(from('198.51.100.1'))).status, 401)
      const refused = await get({ key: server.vendorKey, ...from('198.51.100.1') })
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '60'])
      const origin = { origin: 'https://alpha.example' }
      const inBrowser = await get(from('198.51.100.1', origin))
      assert.equal(inBrowser.status, 429)
      assert.equal(inBrowser.headers.get('access-control-allow-origin'), origin.origin)
      const preflight = { ...origin, 'access-control-request-method': 'GET' }
      const options = await server.request('OPTIONS', '/v1/invoices', from('198.51.100.1', preflight))
      assert.equal(options.status, 204)
      assert.equal((await get(from('198.51.100.2'))).status, 401)
      assert.equal((await server.request('GET', '/healthz', from('198.51.100.1'))).status, 200)
    }))

  test('what a client claims of itself does not count: the proxy writes last', () =>
    limited(env, async server => {
      const statuses = new Set<number>()
      for (let count = 0; count < 31; count++)
        statuses.add((await server.request('GET', '/v1/x', from(`10.0.0.${count}, 198.51.100.9`))).status)
      assert.deepEqual([...statuses], [404, 429])
    }))

  test('without a proxy of ours forwarded addresses are not believed', () =>
    limited({ RATE_LIMIT_ADDRESS: '30' }, async server => {
      const statuses = new Set<number>()
      for (let count = 0; count < 31; count++)
        statuses.add((await server.request('GET', '/v1/x', from(`10.0.0.${count}`))).status)
      assert.deepEqual([...statuses], [404, 429])
    }))
})

test('0 is without limit and says nothing', () =>
  limited({}, async (server, world) => {
    const { status, headers } = await server.request('GET', '/v1/invoices', { token: world.a.token })
    assert.deepEqual([status, headers.get('ratelimit'), headers.get('ratelimit-policy')], [200, null, null])
  }))
