import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let partner: string

before(async () => {
  server = await startTestServer({ clock })
  partner = (await server.request('POST', '/v1/partners', { key: server.vendorKey, body: { name: 'p' } }))
    .body.id
})
after(() => server.close())

const create = (body: object = {}, key = server.vendorKey) =>
  server.request('POST', '/v1/api_keys', { key, body: { name: 'Key', ...body } })
const revoke = (id: string) => server.request('DELETE', `/v1/api_keys/${id}`, { key: server.vendorKey })
const customers = (key: string) => server.request('GET', '/v1/customers', { key })
const list = async (): Promise<{ id: string; last_used_at: string | null }[]> =>
  (await server.request('GET', '/v1/api_keys?limit=100', { key: server.vendorKey })).body.data

describe('createApiKey', () => {
  test('shows the secret once and keeps only its hash', async () => {
    const { status, body, headers } = await create()
    assert.deepEqual([status, headers.get('cache-control')], [201, 'no-store'])
    assert.match(body.secret, /^sk_[0-9a-z]{32}$/)
    assert.deepEqual(
      [body.api_key.hint, body.api_key.scopes, body.api_key.partner_id],
      [body.secret.slice(-4), ['*'], null],
    )
    assert.equal((await customers(body.secret)).status, 200)
    const stored = await server.db
      .selectFrom('api_keys')
      .selectAll()
      .where('id', '=', body.api_key.id)
      .execute()
    const events = await server.db.selectFrom('events').selectAll().execute()
    for (const text of [JSON.stringify(await list()), JSON.stringify(stored), JSON.stringify(events)])
      assert.equal(text.includes(body.secret), false)
  })

  test('a partner’s key has what partners have, unless told less or more', async () => {
    const { body } = await create({ partner_id: partner })
    assert.deepEqual(body.api_key.scopes, [
      'customers:read',
      'customers:write',
      'contacts:read',
      'contacts:write',
      'sessions:write',
      'invoices:read',
      'partners:read',
      'sites:read',
      'events:read',
      'files:read',
    ])
    const more = await create({ partner_id: partner, scopes: ['invoices:issue'] })
    assert.deepEqual(more.body.api_key.scopes, ['invoices:issue'])
  })

  test('what is the vendor’s alone is refused for a partner, by its place', async () => {
    for (const scope of [
      '*',
      'settings:read',
      'settings:write',
      'keys:read',
      'keys:write',
      'partners:write',
    ]) {
      const { status, body } = await create({ partner_id: partner, scopes: ['customers:read', scope] })
      assert.deepEqual([status, body.errors[0].pointer], [422, '#/scopes/1'], scope)
    }
  })

  test('a key hands on no more than it has', async () => {
    const key = await server.makeKey(['keys:write', 'customers:read'])
    assert.equal((await create({}, key)).status, 403)
    assert.equal((await create({ scopes: ['settings:write'] }, key)).status, 403)
    assert.equal((await create({ partner_id: partner, scopes: ['invoices:read'] }, key)).status, 403)
    assert.equal((await create({ scopes: ['customers:read'] }, key)).status, 201)
  })

  test('404 for a partner that does not exist; partners make no keys', async () => {
    assert.equal((await create({ partner_id: 'par_00000000000000000000000000' })).status, 404)
    const key = await server.makeKey(['keys:write'], partner)
    assert.equal((await create({}, key)).status, 403)
  })

  test('works until it expires', async () => {
    for (const expires_at of ['2026-03-01T12:00:00Z', '2020-01-01T00:00:00+01:00']) {
      const past = await create({ expires_at })
      assert.deepEqual([past.status, past.body.errors[0].pointer], [422, '#/expires_at'])
    }
    const { body } = await create({ expires_at: '2026-03-01T14:00:00+01:00' })
    assert.equal(body.api_key.expires_at, '2026-03-01T13:00:00Z')
    assert.equal((await customers(body.secret)).status, 200)
    clock.set('2026-03-01T13:00:00Z')
    assert.equal((await customers(body.secret)).status, 401)
  })
})

describe('revokeApiKey', () => {
  test('stops the key at once and takes it off the list; once', async () => {
    const { body } = await create()
    assert.equal((await revoke(body.api_key.id)).status, 204)
    assert.equal((await customers(body.secret)).status, 401)
    assert.equal(
      (await list()).some(key => key.id === body.api_key.id),
      false,
    )
    assert.equal((await revoke(body.api_key.id)).status, 404)
    const events = server.db
      .selectFrom('events')
      .select(['type', 'partner_id'])
      .where('subject_id', '=', body.api_key.id)
    assert.deepEqual(await events.orderBy('seq').execute(), [
      { type: 'api_key.created', partner_id: null },
      { type: 'api_key.revoked', partner_id: null },
    ])
  })

  test('of several at once, one finds it', async () => {
    const { body } = await create()
    const replies = await Promise.all([1, 2, 3].map(() => revoke(body.api_key.id)))
    assert.deepEqual(replies.map(reply => reply.status).sort(), [204, 404, 404])
  })
})

test('the list goes on page by page, newest first', async () => {
  for (let n = 0; n < 3; n++) await create()
  const ask = { key: server.vendorKey }
  const first = await server.request('GET', '/v1/api_keys?limit=2', ask)
  const rest = await server.request('GET', `/v1/api_keys?limit=100&cursor=${first.body.next_cursor}`, ask)
  const ids = [...first.body.data, ...rest.body.data].map((key: { id: string }) => key.id)
  assert.deepEqual(ids, [...new Set(ids)].sort().reverse())
})

test('the last use is noted to the minute, and no request waits for it', async () => {
  const { body } = await create()
  const lastUse = async () => (await list()).find(key => key.id === body.api_key.id)?.last_used_at
  const settle = (wanted: string) => until(async () => (await lastUse()) === wanted)
  assert.equal(await lastUse(), null)
  clock.set('2026-03-02T08:00:00Z')
  await Promise.all(Array.from({ length: 20 }, () => customers(body.secret)))
  await settle('2026-03-02T08:00:00Z')
  clock.set('2026-03-02T08:00:59Z')
  await customers(body.secret)
  await new Promise(done => setTimeout(done, 50))
  assert.equal(await lastUse(), '2026-03-02T08:00:00Z')
  clock.set('2026-03-02T08:01:00Z')
  await customers(body.secret)
  await settle('2026-03-02T08:01:00Z')
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
