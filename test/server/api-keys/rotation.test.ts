import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sweepSecrets } from '../../../server/src/api-keys/queries.ts'
import { type Reply, startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { openStream } from '../../support/streams.ts'

const start = '2026-03-01T12:00:00Z'
const clock = testClock(start)
let server: TestServer
let secret: string
let id: string

before(async () => {
  server = await startTestServer({ clock })
})
after(() => server.close())
beforeEach(async () => {
  clock.set(start)
  const { body } = await vendor('POST', '/v1/api_keys', {
    name: 'ERP',
    scopes: ['customers:read', 'events:read'],
  })
  ;[secret, id] = [body.secret, body.api_key.id]
})

const vendor = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  server.request(method, path, { key: server.vendorKey, body, headers })
const rotate = async (body: object = {}): Promise<Reply> => vendor('POST', `/v1/api_keys/${id}/rotate`, body)
const works = async (key: string) => (await server.request('GET', '/v1/customers', { key })).status === 200
const errors = ({ status, body }: Reply) => [status, body.errors?.map((e: { pointer: string }) => e.pointer)]

describe('rotateApiKey', () => {
  test('gives the key a new secret once, and lets the old one go on for a day', async () => {
    const { status, body, headers } = await rotate()
    assert.deepEqual([status, headers.get('cache-control')], [200, 'no-store'])
    assert.deepEqual([body.api_key.id, body.api_key.name, body.api_key.version], [id, 'ERP', 2])
    assert.deepEqual([body.api_key.hint, body.api_key.rotated_at], [body.secret.slice(-4), start])
    assert.notEqual(body.secret, secret)
    assert.deepEqual([await works(secret), await works(body.secret)], [true, true])
    clock.set('2026-03-02T12:00:00Z')
    assert.deepEqual([await works(secret), await works(body.secret)], [false, true])
    const kept = JSON.stringify([
      await server.db.selectFrom('api_keys').selectAll().execute(),
      await server.db.selectFrom('events').selectAll().execute(),
      await server.db.selectFrom('audit_entries').selectAll().execute(),
    ])
    assert.ok(!kept.includes(body.secret) && !kept.includes(secret))
  })

  test('gives nobody a secret of a key that may do more than his own', async () => {
    const { body } = await vendor('POST', '/v1/api_keys', {
      name: 'Keys',
      scopes: ['keys:write', 'events:read'],
    })
    const rotateBy = (key: string) =>
      server.request('POST', `/v1/api_keys/${id}/rotate`, { key, body: { overlap_hours: 0 } })
    const refused = await rotateBy(body.secret)
    assert.deepEqual([refused.status, refused.body.code], [403, 'permission_denied'])
    assert.equal(await works(secret), true)
    const enough = await vendor('POST', '/v1/api_keys', {
      name: 'More keys',
      scopes: ['keys:write', 'events:read', 'customers:read'],
    })
    assert.equal((await rotateBy(enough.body.secret)).status, 200)
  })

  test('ends the old secret at once when told so', async () => {
    const { body } = await rotate({ overlap_hours: 0 })
    assert.deepEqual([await works(secret), await works(body.secret)], [false, true])
  })

  test('repeated, lengthens nothing, and takes no secret away that was promised to go on', async () => {
    await rotate({ overlap_hours: 2 })
    clock.set('2026-03-01T13:00:00Z')
    const lost = (await rotate({ overlap_hours: 24 })).body.secret
    const last = (await rotate({ overlap_hours: 24 })).body.secret
    assert.deepEqual([await works(secret), await works(lost), await works(last)], [true, true, true])
    clock.set('2026-03-01T14:00:00Z')
    assert.deepEqual([await works(secret), await works(lost), await works(last)], [false, true, true])
    await sweepSecrets(server.db, '2026-03-01T14:00:01Z')
    const left = server.db.selectFrom('api_key_secrets').selectAll().where('api_key_id', '=', id)
    assert.equal((await left.execute()).length, 3)
  })

  test('does not outlive the key', async () => {
    await vendor('PATCH', `/v1/api_keys/${id}`, { expires_at: '2026-03-01T13:00:00Z' })
    const { body } = await rotate()
    clock.set('2026-03-01T13:00:00Z')
    assert.deepEqual([await works(secret), await works(body.secret)], [false, false])
    clock.set(start)
    await vendor('DELETE', `/v1/api_keys/${id}`)
    assert.deepEqual([await works(secret), await works(body.secret)], [false, false])
    assert.equal((await rotate()).status, 404)
    assert.deepEqual(errors(await rotate({ overlap_hours: 721 })), [422, ['#/overlap_hours']])
  })

  test('ends a stream that was opened with a secret which has ended, and no other', async () => {
    const old = await openStream(server, secret)
    clock.set('2026-03-01T12:00:01Z')
    const { body } = await rotate({ overlap_hours: 0 })
    const fresh = await openStream(server, body.secret)
    const rest = async (): Promise<null> => {
      for (;;) if ((await old.next()) === null) return null
    }
    assert.equal(await rest(), null)
    await vendor('POST', '/v1/partners', { name: 'Told' })
    for (let heard = await fresh.next(); heard?.data.type !== 'partner.created'; heard = await fresh.next())
      assert.ok(heard, 'it goes on')
    await fresh.close()
  })
})

describe('updateApiKey', () => {
  test('renames a key and moves its end, which then counts', async () => {
    const body = { name: ' CRM ', expires_at: '2026-03-01T14:00:00+01:00' }
    const reply = await vendor('PATCH', `/v1/api_keys/${id}`, body, { 'if-match': '"v1"' })
    assert.deepEqual([reply.status, reply.headers.get('etag')], [200, '"v2"'])
    assert.equal(reply.body.name, 'CRM')
    assert.equal(Temporal.Instant.from(reply.body.expires_at).toString(), '2026-03-01T13:00:00Z')
    clock.set('2026-03-01T13:00:00Z')
    assert.equal(await works(secret), false)
    clock.set('2026-03-01T12:30:00Z')
    await vendor('PATCH', `/v1/api_keys/${id}`, { expires_at: null })
    clock.set('2027-03-01T13:00:00Z')
    assert.equal(await works(secret), true)
    const read = await vendor('GET', `/v1/api_keys/${id}`)
    assert.deepEqual([read.body.name, read.body.expires_at, read.body.version], ['CRM', null, 3])
  })

  test('refuses what is over, another version, other members and a key that is none', async () => {
    const patch = (body: object, headers = {}, key = id) =>
      vendor('PATCH', `/v1/api_keys/${key}`, body, headers)
    assert.deepEqual(errors(await patch({ expires_at: '2026-03-01T11:59:59Z' })), [422, ['#/expires_at']])
    assert.equal((await patch({ name: 'x' }, { 'if-match': '"v9"' })).status, 412)
    assert.equal((await patch({ scopes: ['*'] })).status, 422)
    assert.equal((await patch({ name: 'x' }, {}, 'key_00000000000000000000000000')).status, 404)
    assert.equal((await vendor('GET', '/v1/api_keys/key_00000000000000000000000000')).status, 404)
  })
})

test('the list can be one partner’s', async () => {
  const { id: partner_id } = (await vendor('POST', '/v1/partners', { name: 'Lumen' })).body
  const own = (await vendor('POST', '/v1/api_keys', { name: 'Shop', partner_id })).body.api_key
  const { data } = (await vendor('GET', `/v1/api_keys?partner_id=${partner_id}`)).body
  assert.deepEqual(data, [own])
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
