import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sweepSiteKeys } from '../../../server/src/sites/queries.ts'
import { type Reply, startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let site: { id: string; publishable_key: string }

before(async () => {
  server = await startTestServer({ clock })
})
after(() => server.close())
beforeEach(async () => {
  clock.set('2026-03-01T12:00:00Z')
  site = (await vendor('POST', '/v1/sites', { name: 'Lumen', allowed_origins: [] })).body
})

const vendor = (method: string, path: string, body?: unknown) =>
  server.request(method, path, { key: server.vendorKey, body })
const create = (id = site.id) => vendor('POST', `/v1/sites/${id}/keys`)
const revoke = (key: string, query = '', id = site.id) =>
  vendor('DELETE', `/v1/sites/${id}/keys/${key}${query}`)
const read = async () => (await vendor('GET', `/v1/sites/${site.id}`)).body
const opens = async (key: string) => (await server.request('GET', '/v1/site', { key })).status
const refusal = ({ status, body }: Reply) => [status, body.code]

describe('a site', () => {
  test('is exchanged its key for another one without a moment in between', async () => {
    const first = site.publishable_key
    const { status, body: second } = await create()
    assert.deepEqual([status, second.object, second.expires_at], [201, 'site_key', null])
    assert.match(second.publishable_key, /^pk_[0-9a-z]{32}$/)
    assert.deepEqual([await opens(first), await opens(second.publishable_key)], [200, 200])
    assert.equal((await revoke(first)).status, 204)
    assert.deepEqual([await opens(first), await opens(second.publishable_key)], [401, 200])
    const { publishable_key, publishable_keys, version } = await read()
    assert.equal(publishable_key, second.publishable_key)
    assert.deepEqual(
      publishable_keys.map((key: { publishable_key: string }) => key.publishable_key),
      [second.publishable_key],
    )
    assert.equal(version, 3)
    assert.equal((await revoke(first)).status, 404, 'it is gone')
  })

  test('signs people in by either of its keys', async () => {
    const customer = (await vendor('POST', '/v1/customers', { name: 'Acme', country: 'BE' })).body
    const email = `${crypto.randomUUID()}@acme.example`
    const person = { customer_id: customer.id, name: 'Ada', email, role: 'owner' }
    const { id } = (await vendor('POST', '/v1/contacts', person)).body
    await vendor('POST', `/v1/contacts/${id}/password`, { password: 'right password' })
    const second = (await create()).body.publishable_key
    for (const key of [site.publishable_key, second]) {
      const body = { email, password: 'right password' }
      assert.equal((await server.request('POST', '/v1/login', { key, body })).status, 201)
    }
  })

  test('lets an old key go on for a while, which can be cut short', async () => {
    const first = site.publishable_key
    const second = (await create()).body.publishable_key
    assert.equal((await revoke(first, '?overlap_hours=48')).status, 204)
    const shown = (await read()).publishable_keys
    assert.deepEqual(
      shown.map((key: { expires_at: string | null }) => key.expires_at).sort(),
      ['2026-03-03T12:00:00Z', null].sort(),
    )
    assert.equal((await read()).publishable_key, second)
    clock.set('2026-03-03T11:59:59Z')
    assert.equal(await opens(first), 200)
    clock.set('2026-03-03T12:00:00Z')
    assert.equal(await opens(first), 401)
    assert.equal((await read()).publishable_keys.length, 1)
    await sweepSiteKeys(server.db, '2026-03-03T12:00:01Z')
    const left = server.db.selectFrom('site_keys').selectAll().where('site_id', '=', site.id)
    assert.equal((await left.execute()).length, 1)
  })

  test('keeps one key that stays', async () => {
    const last = await revoke(site.publishable_key)
    assert.deepEqual(refusal(last), [409, 'last_site_key'])
    assert.deepEqual(refusal(await revoke(site.publishable_key, '?overlap_hours=1')), [409, 'last_site_key'])
    const second = (await create()).body.publishable_key
    await revoke(site.publishable_key, '?overlap_hours=1')
    assert.deepEqual(refusal(await revoke(second)), [409, 'last_site_key'], 'the other one ends')
    assert.equal(await opens(second), 200)
  })

  test('has two keys at most, also when many are asked for at once', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, () => create()))
    assert.deepEqual(replies.map(reply => reply.status).sort(), [201, 409, 409, 409, 409])
    assert.equal((await read()).publishable_keys.length, 2)
  })

  test('ends one of two keys that are revoked at once', async () => {
    const second = (await create()).body.publishable_key
    const replies = await Promise.all([revoke(site.publishable_key), revoke(second)])
    assert.deepEqual(replies.map(reply => reply.status).sort(), [204, 409])
    assert.equal(await opens((await read()).publishable_key), 200)
  })

  test('tells when a key was used last', async () => {
    await opens(site.publishable_key)
    const lastUse = await until(async () => (await read()).publishable_keys[0].last_used_at)
    assert.equal(lastUse, '2026-03-01T12:00:00Z')
  })
})

test('keys are made and revoked by whoever the site belongs to, with the scope for it', async () => {
  const partner = (await vendor('POST', '/v1/partners', { name: 'Lumen' })).body
  const own = (await vendor('POST', '/v1/sites', { name: 's', allowed_origins: [], partner_id: partner.id }))
    .body
  const key = await server.makeKey(['sites:read', 'sites:write'], partner.id)
  const post = (id: string) => server.request('POST', `/v1/sites/${id}/keys`, { key })
  assert.equal((await post(own.id)).status, 201)
  assert.equal((await post(site.id)).status, 404)
  const away = (id: string, of: { publishable_key: string }) =>
    server.request('DELETE', `/v1/sites/${id}/keys/${of.publishable_key}`, { key })
  assert.equal((await away(site.id, site)).status, 404)
  assert.equal((await away(own.id, site)).status, 404, 'a key of another site')
  assert.equal((await away(own.id, own)).status, 204)
  assert.equal((await revoke('pk_nothing')).status, 404)
})

test('a change of keys is told of the site, and of no secret', async () => {
  clock.set('2026-03-01T12:00:01Z')
  const { publishable_key } = (await create()).body
  const events = server.db.selectFrom('events').selectAll().where('subject_id', '=', site.id)
  const last = (await events.orderBy('seq').execute()).at(-1)!
  assert.deepEqual([last.type, last.data], ['site.updated', await read()])
  assert.equal((last.data as { publishable_key: string }).publishable_key, publishable_key)
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
