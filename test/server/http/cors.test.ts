import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { later } from '../../../server/src/http/clock.ts'
import { remember } from '../../../server/src/http/cors.ts'
import { type Ask, startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
before(async () => {
  server = await startTestServer({ clock })
  world = await makeWorld(server)
})
after(() => server.close())

const own = 'https://alpha.example'
const other = 'https://beta.example'
const get = (origin: string | undefined, ask: Ask, path = '/v1/portal_sessions/current') =>
  server.request('GET', path, { ...ask, headers: origin === undefined ? {} : { origin } })
const allowed = ({ headers }: { headers: Headers }) => headers.get('access-control-allow-origin')

describe('a session is used', () => {
  test('from its site, and where no origin is named', async () => {
    const reply = await get(own, { token: world.a.token })
    assert.deepEqual([reply.status, allowed(reply)], [200, own])
    const bare = await get(undefined, { token: world.a.token })
    assert.deepEqual([bare.status, allowed(bare)], [200, null])
  })

  test('from no other origin, which may read the refusal only if some site has it', async () => {
    for (const [origin, readable] of [
      [other, other],
      ['https://evil.example', null],
      ['https://alpha.example.evil.example', null],
      ['https://alpha.example:8443', null],
      ['http://alpha.example', null],
      ['https://ALPHA.example', null],
      ['null', null],
      ['', null],
      ['*', null],
    ] as const) {
      const reply = await get(origin, { token: world.a.token })
      assert.deepEqual(
        [reply.status, reply.body.code, allowed(reply)],
        [403, 'origin_not_allowed', readable],
        origin,
      )
    }
  })

  test('with neither cookies nor wildcards', async () => {
    const { headers } = await get(own, { token: world.a.token })
    assert.equal(headers.get('access-control-allow-credentials'), null)
    assert.equal(headers.get('set-cookie'), null)
  })
})

test('a publishable key is used from its site alone', async () => {
  const key = world.a.site.publishable_key
  assert.equal((await get(own, { key }, '/v1/site')).status, 200)
  assert.equal((await get(undefined, { key }, '/v1/site')).status, 200)
  assert.equal((await get(other, { key }, '/v1/site')).status, 403)
})

test('a secret key is used from no page at all, not even a right one', async () => {
  for (const origin of [own, other, 'null', 'https://evil.example'])
    for (const key of [server.vendorKey, world.a.partnerKey, 'sk_unknown']) {
      const reply = await get(origin, { key }, '/v1/invoices')
      assert.deepEqual([reply.status, reply.body.code], [403, 'secret_key_in_browser'])
    }
})

describe('preflight', () => {
  const preflight = (origin: string, path = '/v1/invoices', method = 'PATCH') =>
    server.request('OPTIONS', path, {
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization, content-type, idempotency-key, if-match',
      },
    })

  test('answers the origin of any enabled site, without a credential', async () => {
    for (const origin of [own, other]) {
      const reply = await preflight(origin)
      assert.deepEqual([reply.status, reply.bytes.length, allowed(reply)], [204, 0, origin])
      const headers = reply.headers.get('access-control-allow-headers')?.toLowerCase().split(', ') ?? []
      for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match'])
        assert.ok(headers.includes(name), name)
      const methods = reply.headers.get('access-control-allow-methods')?.split(', ')
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) assert.ok(methods?.includes(method))
      assert.ok(Number(reply.headers.get('access-control-max-age')) >= 60)
      assert.equal(reply.headers.get('vary'), 'Origin')
    }
  })

  test('says nothing to others', async () => {
    const reply = await preflight('https://evil.example')
    assert.deepEqual([reply.status, allowed(reply)], [204, null])
    assert.equal(reply.headers.get('access-control-allow-methods'), null)
  })

  test('of a site that was switched off, or was new, counts within seconds', async () => {
    const site = await world.a.post('/v1/sites', {
      partner_id: world.a.partner.id,
      name: 'new',
      allowed_origins: ['https://new.example'],
    })
    clock.set(later(clock.now(), 6))
    assert.equal(allowed(await preflight('https://new.example')), 'https://new.example')
    const body = { status: 'disabled' }
    await server.request('PATCH', `/v1/sites/${site.id}`, { key: server.vendorKey, body })
    clock.set(later(clock.now(), 6))
    assert.equal(allowed(await preflight('https://new.example')), null)
  })
})

test('what is remembered holds while loading fails, and is asked for again', async () => {
  let [now, asked] = [0, 0]
  let load = async () => 'first'
  const read = remember(
    () => {
      asked += 1
      return load()
    },
    5000,
    () => now,
  )
  assert.deepEqual([await read(), await read(), asked], ['first', 'first', 1])
  load = async () => Promise.reject(new Error('away'))
  now = 6000
  assert.deepEqual([await read(), asked], ['first', 2])
  load = async () => 'second'
  now = 12_000
  assert.deepEqual([await read(), asked], ['second', 3])

  const never = remember(
    async () => Promise.reject(new Error('away')),
    5000,
    () => now,
  )
  await assert.rejects(never(), /away/)
})
