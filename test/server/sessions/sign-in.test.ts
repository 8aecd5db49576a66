import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { later } from '../../../server/src/http/clock.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

const clock = testClock('2026-11-25T09:00:00Z')
let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
before(async () => {
  server = await startTestServer({ clock })
  world = await makeWorld(server)
})
after(() => server.close())

const login = (email: string, password: string, site = world.a.site) =>
  server.request('POST', '/v1/login', { key: site.publishable_key, body: { email, password } })
const current = (token: string) => server.request('GET', '/v1/portal_sessions/current', { token })
const notAfter = (a: string, b: string) => Temporal.Instant.compare(a, b) <= 0
const pass = (seconds: number) => clock.set(later(clock.now(), seconds))

test('letter case and spaces of an address do not matter; the site’s partner does', async () => {
  for (const email of ['owner@alpha.example', 'Owner@ALPHA.example', '  owner@alpha.example '])
    assert.equal((await login(email, 'right password')).status, 201)
  assert.equal((await login('owner@alpha.example', 'right password', world.b.site)).status, 401)
})

test('ten wrong passwords slow an account down, the same whether or not it exists', async () => {
  const answers = async (email: string) => {
    const all = []
    for (let i = 0; i < 10; i++) {
      const { status, body, headers } = await login(email, 'wrong')
      all.push([status, body.code, body.detail, headers.get('retry-after')])
    }
    return all
  }
  const known = await answers('owner@beta.example')
  assert.deepEqual(known, await answers('nobody@beta.example'))
  assert.deepEqual(known.at(-1)!.slice(0, 2), [429, 'login_throttled'])
  pass(3600)
  assert.equal((await login('owner@beta.example', 'right password', world.b.site)).status, 201)
})

test('a refreshed token replaces the old one after a minute, and no refresh passes twelve hours', async () => {
  let { token } = (await login(world.a.email, 'right password')).body
  const started = clock.now()
  const fresh = await server.request('POST', '/v1/portal_sessions/current/refresh', { token })
  assert.equal(fresh.status, 201)
  pass(59)
  assert.equal((await current(token)).status, 200)
  pass(2)
  assert.deepEqual((await current(token)).body.code, 'session_expired')
  token = fresh.body.token
  for (let i = 0; i < 13; i++) {
    pass(3500)
    const next = await server.request('POST', '/v1/portal_sessions/current/refresh', { token })
    if (next.status !== 201) break
    token = next.body.token
    assert.ok(notAfter(next.body.session.expires_at, later(started, 12 * 3600)))
  }
  clock.set(later(started, 12 * 3600 + 1))
  assert.equal((await current(token)).body.code, 'session_expired')
})

test('signing out, disabling the contact, the site or the partner ends a session at once', async () => {
  const { a } = world
  const open = async () => (await login(a.email, 'right password')).body.token as string
  const change = (path: string, body: object) =>
    server.request('PATCH', path, { key: server.vendorKey, body })
  const signedOut = await open()
  assert.equal(
    (await server.request('DELETE', '/v1/portal_sessions/current', { token: signedOut })).status,
    204,
  )
  assert.equal((await current(signedOut)).body.code, 'session_revoked')
  for (const [path, off, on] of [
    [`/v1/sites/${a.site.id}`, { status: 'disabled' }, { status: 'enabled' }],
    [`/v1/partners/${a.partner.id}`, { status: 'suspended' }, { status: 'active' }],
  ] as const) {
    const token = await open()
    await change(path, off)
    assert.equal((await current(token)).status, 401)
    await change(path, on)
    assert.equal((await current(token)).status, 200)
  }
})

test('a minted session only narrows, reads only without a contact, and ends when the host said', async () => {
  const { a } = world
  const mint = (body: object) =>
    server.request('POST', '/v1/portal_sessions', {
      key: a.partnerKey,
      body: { external_customer_id: 'crm-none', ...body },
    })
  assert.equal((await mint({})).status, 404)
  const minted = await server.request('POST', '/v1/portal_sessions', {
    key: server.vendorKey,
    body: { customer_id: a.customer.id, expires_in: 60, allowed_origins: ['https://alpha.example'] },
  })
  const { token, session } = minted.body
  assert.ok(session.permissions.every((permission: string) => permission.endsWith(':read')))
  const elsewhere = await server.request('GET', '/v1/invoices', {
    token,
    headers: { origin: 'https://beta.example' },
  })
  assert.equal(elsewhere.status, 403)
  const fresh = await server.request('POST', '/v1/portal_sessions/current/refresh', { token })
  assert.ok(notAfter(fresh.body.session.expires_at, session.expires_at))
})

test('no secret lies in the database as it was given', async () => {
  const { token } = (await login(world.a.email, 'right password')).body
  const { secret } = (
    await server.request('POST', '/v1/api_keys', {
      key: server.vendorKey,
      body: { name: 'k' },
      headers: { 'idempotency-key': 'k1' },
    })
  ).body
  const tables = ['portal_sessions', 'api_keys', 'idempotency_keys', 'events', 'logins'] as const
  for (const table of tables) {
    const rows = JSON.stringify(await server.db.selectFrom(table).selectAll().execute())
    for (const each of [token, secret, server.vendorKey, 'right password'])
      assert.equal(rows.includes(each), false, table)
  }
})
