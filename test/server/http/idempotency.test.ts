import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { later } from '../../../server/src/http/clock.ts'
import { sweepKeys } from '../../../server/src/http/idempotency/queries.ts'
import { type Reply, startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
before(async () => {
  server = await startTestServer({ clock })
  world = await makeWorld(server)
})
after(() => server.close())

let made = 0
const newKey = () => `key-${++made}`
const post = (path: string, body: unknown, key: string | undefined, credential = server.vendorKey) =>
  server.request('POST', path, {
    key: credential,
    body,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  })
const create = (name: string, key?: string, credential?: string) =>
  post('/v1/customers', { name, country: 'BE' }, key, credential)
const named = async (name: string) =>
  (await server.db.selectFrom('customers').select('id').where('name', '=', name).execute()).length
const stored = () => server.db.selectFrom('idempotency_keys').selectAll().execute()
const replayed = (reply: Reply) => reply.headers.get('idempotency-replayed')

describe('the same request with the same key', () => {
  test('is done once and answered alike', async () => {
    const key = newKey()
    const [first, again] = [await create('once', key), await create('once', key)]
    assert.deepEqual([first.status, replayed(first)], [201, null])
    assert.deepEqual([again.status, replayed(again)], [201, 'true'])
    assert.deepEqual(again.body, first.body)
    for (const name of ['etag', 'content-type'])
      assert.equal(again.headers.get(name), first.headers.get(name))
    assert.equal(await named('once'), 1)
    const events = await server.db
      .selectFrom('events')
      .select('id')
      .where('subject_id', '=', first.body.id)
      .execute()
    assert.equal(events.length, 1)
  })

  test('is the same whatever the order of its fields, and whether the key is quoted', async () => {
    const key = newKey()
    const send = (text: string, given: string) =>
      server.request('POST', '/v1/customers', {
        key: server.vendorKey,
        body: text,
        headers: { 'idempotency-key': given, 'content-type': 'application/json' },
      })
    const created = await send('{"name":"order","country":"BE"}', key)
    const again = await send('{ "country": "BE",\n "name": "order" }', `"${key}"`)
    assert.deepEqual([created.status, again.status, replayed(again)], [201, 201, 'true'])
    assert.equal(again.body.id, created.body.id)
  })

  test('twenty times at once is done once; the others are told to wait or given the answer', async () => {
    const key = newKey()
    const replies = await Promise.all(Array.from({ length: 20 }, () => create('at once', key)))
    assert.equal(await named('at once'), 1)
    const id = replies.find(reply => reply.status === 201)?.body.id
    for (const reply of replies) {
      if (reply.status === 201) assert.equal(reply.body.id, id)
      else {
        assert.deepEqual([reply.status, reply.body.code], [409, 'idempotency_in_progress'])
        assert.ok(Number(reply.headers.get('retry-after')) > 0)
      }
    }
    assert.equal(replies.filter(reply => reply.status === 201 && !replayed(reply)).length, 1)
    assert.deepEqual((await create('at once', key)).body.id, id)
  })

  test('takes one number when it issues, however often it is sent', async () => {
    const line = { name: 'Plan', quantity: '1', unit_price: '1.00', tax_rate: '0' }
    const draft = await world.a.post('/v1/invoices', { customer_id: world.a.customer.id, lines: [line] })
    const key = newKey()
    const issue = () => post(`/v1/invoices/${draft.id}/issue`, undefined, key)
    const replies = [await issue(), ...(await Promise.all([issue(), issue(), issue()]))]
    assert.deepEqual(new Set(replies.map(({ status, body }) => `${status} ${body.number}`)).size, 1)
    assert.equal(replies[0]!.status, 200)
  })

  test('also of a refusal by a rule, even when it would succeed by now', async () => {
    const body = { name: 'later', country: 'BE', external_id: 'taken' }
    const holder = await post('/v1/customers', { ...body, name: 'holder' }, undefined)
    const key = newKey()
    const refused = await post('/v1/customers', body, key)
    assert.deepEqual([refused.status, refused.body.code], [409, 'already_exists'])
    const free = { external_id: null }
    await server.request('PATCH', `/v1/customers/${holder.body.id}`, { key: server.vendorKey, body: free })
    const again = await post('/v1/customers', body, key)
    assert.deepEqual([again.status, replayed(again)], [409, 'true'])
    assert.deepEqual(again.body, refused.body)
    assert.equal(again.headers.get('content-type'), 'application/problem+json')
    assert.equal((await post('/v1/customers', body, newKey())).status, 201)
  })
})

describe('another request with the same key is refused', () => {
  const reused = (reply: Reply) =>
    assert.deepEqual([reply.status, reply.body.code], [422, 'idempotency_key_reused'])

  test('with another body', async () => {
    const key = newKey()
    await create('first', key)
    reused(await create('second', key))
    assert.equal(await named('second'), 0)
  })
  test('for another object, and for another operation', async () => {
    const key = newKey()
    const body = { amount: 1, received_on: '2026-01-01', method: 'cash' }
    const pay = (id: string) => post(`/v1/invoices/${id}/record_payment`, body, key)
    assert.equal((await pay(world.a.invoice.id)).status, 201)
    reused(await pay(world.b.invoice.id))
    reused(await create('third', key))
  })
})

describe('a key is not used up', () => {
  test('by what was refused before anything was tried', async () => {
    const key = newKey()
    const weak = await server.makeKey(['customers:read'])
    assert.equal((await post('/v1/customers', { name: 'x' }, key)).status, 422)
    assert.equal((await create('x', key, weak)).status, 403)
    assert.equal((await create('x', key, 'sk_unknown')).status, 401)
    assert.equal((await create('tried at last', key)).status, 201)
  })

  test('by somebody else', async () => {
    const key = newKey()
    const credentials = [server.vendorKey, world.a.partnerKey, world.b.partnerKey]
    for (const credential of credentials) {
      const reply = await create('each his own', key, credential)
      assert.deepEqual([reply.status, replayed(reply)], [201, null])
    }
    assert.equal(await named('each his own'), 3)
  })

  test('where it means nothing: reading, changing, deleting, and what answers a secret', async () => {
    const before = (await stored()).length
    const headers = { 'idempotency-key': newKey() }
    const path = `/v1/customers/${world.a.customer.id}`
    for (const name of ['one', 'two']) {
      const { status } = await server.request('PATCH', path, {
        key: server.vendorKey,
        headers,
        body: { name },
      })
      assert.equal(status, 200)
    }
    const mint = () =>
      post('/v1/portal_sessions', { customer_id: world.a.customer.id }, headers['idempotency-key'])
    assert.notEqual((await mint()).body.token, (await mint()).body.token)
    assert.equal((await stored()).length, before)
  })
})

test('a key is one to 255 characters', async () => {
  for (const key of ['""', '', 'x'.repeat(256)]) {
    const { status } = await create('unkeyed', key)
    assert.ok(status === 400 || status === 422, key)
  }
  assert.equal(await named('unkeyed'), 0)
  for (const key of ['x'.repeat(255), 'é ß', "'; drop table customers --", '"with \\"quotes\\""'])
    assert.equal((await create(`keyed ${key.length}`, key)).status, 201, key)
})

test('answers are kept for seven days', async () => {
  const key = newKey()
  const first = await create('kept', key)
  const days = 24 * 3600
  await sweepKeys(server.db, later(clock.now(), 7 * days - 60))
  assert.equal((await create('kept', key)).body.id, first.body.id)
  await sweepKeys(server.db, later(clock.now(), 7 * days + 60))
  assert.notEqual((await create('kept', key)).body.id, first.body.id)
})
