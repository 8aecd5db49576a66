import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer

before(async () => {
  server = await startTestServer()
})
after(() => server.close())

const create = async (name = 'Lumen') =>
  (await server.request('POST', '/v1/partners', { key: server.vendorKey, body: { name } })).body
const patch = (id: string, body: object, headers: Record<string, string> = {}) =>
  server.request('PATCH', `/v1/partners/${id}`, { key: server.vendorKey, body, headers })
const builtIn = async () =>
  (await server.request('GET', '/v1/partners?limit=100', { key: server.vendorKey })).body.data.find(
    (partner: { built_in: boolean }) => partner.built_in,
  )

test('a new partner is active, and there is an event of it', async () => {
  const ask = { key: server.vendorKey, body: { name: ' Lumen ' } }
  const { status, body, headers } = await server.request('POST', '/v1/partners', ask)
  assert.deepEqual([status, headers.get('etag')], [201, '"v1"'])
  assert.deepEqual([body.name, body.status, body.built_in], ['Lumen', 'active', false])
  const event = server.db.selectFrom('events').selectAll().where('subject_id', '=', body.id)
  const { type, partner_id, data } = await event.executeTakeFirstOrThrow()
  assert.deepEqual([type, partner_id, data], ['partner.created', body.id, body])
})

test('the list goes on page by page, newest first', async () => {
  for (let n = 0; n < 4; n++) await create(`page ${n}`)
  const seen: string[] = []
  let cursor: string | null = ''
  do {
    const path: string = `/v1/partners?limit=2${cursor && `&cursor=${cursor}`}`
    const { body } = await server.request('GET', path, { key: server.vendorKey })
    seen.push(...body.data.map((partner: { id: string }) => partner.id))
    cursor = body.next_cursor
  } while (cursor)
  assert.deepEqual(seen, [...new Set(seen)].sort().reverse())
  assert.ok(seen.length >= 5)
})

describe('a partner’s key', () => {
  test('reads its own partner and no other, and lists none', async () => {
    const [own, other] = [await create(), await create()]
    const key = await server.makeKey(['partners:read', 'partners:write'], own.id)
    const get = (id: string) => server.request('GET', `/v1/partners/${id}`, { key })
    assert.equal((await get(own.id)).status, 200)
    assert.equal((await get(other.id)).status, 404)
    assert.equal((await get('par_00000000000000000000000000')).status, 404)
    assert.equal((await server.request('GET', '/v1/partners', { key })).status, 403)
    const rename = { key, body: { name: 'Mine' } }
    assert.equal((await server.request('PATCH', `/v1/partners/${own.id}`, rename)).status, 403)
  })
})

describe('updatePartner', () => {
  test('renames, and checks the version', async () => {
    const { id } = await create()
    assert.equal((await patch(id, { name: 'New' }, { 'if-match': '"v3"' })).status, 412)
    const { body, headers } = await patch(id, { name: 'New' }, { 'if-match': '"v1"' })
    assert.deepEqual([body.name, body.version, headers.get('etag')], ['New', 2, '"v2"'])
    assert.equal((await patch('par_00000000000000000000000000', { name: 'x' })).status, 404)
  })

  test('suspending stops keys, sites and sessions at once, and restoring brings them back', async () => {
    const { id } = await create()
    const post = (path: string, body: object) => server.request('POST', path, { key: server.vendorKey, body })
    const site = await post('/v1/sites', { partner_id: id, name: 's', allowed_origins: [] })
    const customer = await post('/v1/customers', { partner_id: id, name: 'c', country: 'BE' })
    const session = await post('/v1/portal_sessions', { customer_id: customer.body.id })
    const key = await server.makeKey(['customers:read'], id)
    const statuses = async () => [
      (await server.request('GET', '/v1/customers', { key })).status,
      (await server.request('GET', '/v1/site', { key: site.body.publishable_key })).status,
      (await server.request('GET', '/v1/portal_sessions/current', { token: session.body.token })).status,
    ]
    assert.deepEqual(await statuses(), [200, 200, 200])
    assert.equal((await patch(id, { status: 'suspended' })).body.status, 'suspended')
    assert.deepEqual(await statuses(), [401, 401, 401])
    assert.equal((await patch(id, { status: 'active' })).body.status, 'active')
    assert.deepEqual(await statuses(), [200, 200, 200])
  })

  test('the partner of direct customers cannot be suspended, but renamed', async () => {
    const { id, status } = await builtIn()
    const refused = await patch(id, { status: 'suspended' })
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.current_status],
      [409, 'invalid_state', status],
    )
    assert.equal((await patch(id, { name: 'Directs' })).status, 200)
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
