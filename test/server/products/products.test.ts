import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let partnerKey: string
const never = `prod_${'0'.repeat(26)}`

before(async () => {
  server = await startTestServer()
  const body = { name: 'alpha' }
  const { id } = (await server.request('POST', '/v1/partners', { key: server.vendorKey, body })).body
  partnerKey = await server.makeKey(['products:read', 'events:read'], id)
})
after(() => server.close())

const ask = (method: string, path: string, body?: unknown, headers = {}) =>
  server.request(method, path, { key: server.vendorKey, body, headers })
const create = (fields: object = {}, headers = {}) =>
  ask('POST', '/v1/products', { kind: 'application', name: 'Inventory', ...fields }, headers)
const made = async (fields: object = {}) => {
  const { status, body } = await create(fields)
  assert.equal(status, 201, JSON.stringify(body))
  return body
}
const patch = (id: string, body: object, headers = {}) => ask('PATCH', `/v1/products/${id}`, body, headers)
const names = (reply: { body: { data: { name: string }[] } }) => reply.body.data.map(each => each.name)
const wrong = ({ status, body }: { status: number; body: { errors: { pointer: string; code: string }[] } }) =>
  `${status} ${body.errors[0]?.pointer} ${body.errors[0]?.code}`

describe('createProduct', () => {
  test('takes the unit, the tax and no prices where nothing is said', async () => {
    const { body, headers } = await create({ name: ' Inventory ' })
    assert.equal(headers.get('etag'), '"v1"')
    const { name, unit, tax_code, description, active, prices, external_id, metadata } = body
    assert.deepEqual(
      [name, unit, tax_code, description, active, prices, external_id, metadata],
      ['Inventory', 'C62', 'standard', null, true, [], null, {}],
    )
  })

  test('keeps what is said', async () => {
    const fields = {
      kind: 'service',
      name: 'Work',
      description: 'By the hour',
      unit: 'HUR',
      tax_code: 'reduced',
      external_id: 'sku-1',
      metadata: { line: 'a' },
    }
    const { id } = await made(fields)
    const { body } = await ask('GET', `/v1/products/${id}`)
    for (const [field, value] of Object.entries(fields)) assert.deepEqual(body[field], value, field)
  })

  test('wants minutes for a success pack, and for nothing else', async () => {
    const pack = { kind: 'success_pack' }
    for (const fields of [pack, { ...pack, pack_minutes: null }])
      assert.equal(wrong(await create(fields)), '422 #/pack_minutes required')
    for (const kind of ['application', 'user', 'theme', 'service'])
      assert.equal(wrong(await create({ kind, pack_minutes: 60 })), '422 #/pack_minutes not_allowed')
    assert.equal(wrong(await create({ ...pack, pack_minutes: 0 })).slice(0, 18), '422 #/pack_minutes')
    assert.equal((await made({ ...pack, pack_minutes: 600 })).pack_minutes, 600)
    assert.equal((await made({ kind: 'service', pack_minutes: null })).pack_minutes, null)
  })

  test('of several at once with one external id, one wins', async () => {
    const replies = await Promise.all(Array.from({ length: 4 }, () => create({ external_id: 'race' })))
    assert.deepEqual(replies.map(reply => reply.status).sort(), [201, 409, 409, 409])
    assert.equal((await create({ external_id: 'race' })).body.code, 'already_exists')
  })

  test('the same request twice makes one', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const replies = [await create({ name: 'Once' }, key), await create({ name: 'Once' }, key)]
    assert.equal(replies[0]!.body.id, replies[1]!.body.id)
    const rows = server.db.selectFrom('products').select('id').where('name', '=', 'Once')
    assert.equal((await rows.execute()).length, 1)
  })
})

describe('a partner', () => {
  test('reads the catalogue without what the vendor keeps beside it, and changes nothing', async () => {
    const { id } = await made({ external_id: 'secret', metadata: { margin: '40' } })
    const key = partnerKey
    for (const path of [`/v1/products/${id}`, '/v1/products?limit=1']) {
      const { status, body } = await server.request('GET', path, { key })
      assert.equal(status, 200)
      assert.doesNotMatch(JSON.stringify(body), /external_id|metadata|secret|margin/)
    }
    const writer = await server.makeKey(['products:read', 'products:write'], await partnerOf(key))
    const body = { name: 'Mine' }
    assert.equal((await server.request('PATCH', `/v1/products/${id}`, { key: writer, body })).status, 403)
  })

  const partnerOf = async (key: string): Promise<string> => {
    const row = await server.db
      .selectFrom('api_keys')
      .select('partner_id')
      .where('hint', '=', key.slice(-4))
      .executeTakeFirstOrThrow()
    return row.partner_id!
  }

  test('is told of no change', async () => {
    const { id } = await made({ name: 'Told' })
    await patch(id, { active: false })
    await ask('POST', `/v1/products/${id}/prices`, { currency: 'EUR', unit_price: '1' })
    const own = await ask('GET', '/v1/events?limit=100')
    assert.match(JSON.stringify(own.body), new RegExp(id))
    const { status, body } = await server.request('GET', '/v1/events?limit=100', { key: partnerKey })
    assert.equal(status, 200)
    assert.ok(!JSON.stringify(body).includes(id))
  })
})

describe('updateProduct', () => {
  test('changes what is named, clears what is null, and counts the version', async () => {
    const fields = { description: 'Stock', external_id: 'to-clear', metadata: { a: '1', b: '2' } }
    const { id } = await made(fields)
    const change = { description: null, external_id: null, metadata: { b: '3' }, active: false }
    const { status, body, headers } = await patch(id, change)
    assert.deepEqual([status, headers.get('etag'), body.name], [200, '"v2"', 'Inventory'])
    for (const [field, value] of Object.entries(change)) assert.deepEqual(body[field], value, field)
    assert.deepEqual((await ask('GET', `/v1/products/${id}`)).body, body)
    assert.equal((await create({ external_id: 'to-clear' })).status, 201)
  })

  test('of several at once based on one version, one wins', async () => {
    const { id } = await made()
    const change = () => patch(id, { name: 'New' }, { 'if-match': '"v1"' })
    const replies = await Promise.all(Array.from({ length: 4 }, change))
    assert.deepEqual(replies.map(reply => reply.status).sort(), [200, 412, 412, 412])
    assert.equal(replies.find(reply => reply.status === 412)!.body.current_version, 2)
  })

  test('409 for an external id of another; 404 for one that never was; the kind never changes', async () => {
    await made({ external_id: 'is-taken' })
    const { id } = await made()
    assert.equal((await patch(id, { external_id: 'is-taken' })).body.code, 'already_exists')
    assert.equal((await patch(never, { name: 'x' })).status, 404)
    assert.equal((await ask('GET', `/v1/products/${never}`)).status, 404)
    for (const body of [{ kind: 'theme' }, { pack_minutes: 60 }, {}])
      assert.equal((await patch(id, body)).status, 422)
    assert.equal((await ask('GET', `/v1/products/${id}`)).body.version, 1)
  })

  test('writes events with the product as it was, and the vendor’s own apart', async () => {
    const first = await made({ external_id: 'seen', metadata: { a: '1' } })
    const second = (await patch(first.id, { name: 'Renamed' })).body
    const rows = await server.db
      .selectFrom('events')
      .selectAll()
      .where('subject_id', '=', first.id)
      .orderBy('seq')
      .execute()
    const expected = [first, second].map(({ external_id, metadata, ...data }) => ({
      data,
      vendor_fields: { external_id, metadata },
      partner_fields: {},
      partner_id: null,
      customer_id: null,
    }))
    assert.deepEqual(
      rows.map(row => row.type),
      ['product.created', 'product.updated'],
    )
    for (const [i, row] of rows.entries()) {
      const { data, vendor_fields, partner_fields, partner_id, customer_id } = row
      assert.deepEqual({ data, vendor_fields, partner_fields, partner_id, customer_id }, expected[i])
    }
  })
})

describe('listProducts', () => {
  test('newest first, every one once, by kind and whether it is sold', async () => {
    for (const name of ['One', 'Two', 'Three']) await made({ kind: 'theme', name })
    await patch((await made({ kind: 'theme', name: 'Gone' })).id, { active: false })
    const sold = '/v1/products?kind=theme&active=true&limit=2'
    const first = await ask('GET', sold)
    assert.deepEqual(names(first), ['Three', 'Two'])
    // One that comes in between does not move the pages after it.
    await made({ kind: 'theme', name: 'Four' })
    const next = await ask('GET', `${sold}&cursor=${first.body.next_cursor}`)
    assert.deepEqual([names(next), next.body.has_more, next.body.next_cursor], [['One'], false, null])
    assert.deepEqual(names(await ask('GET', '/v1/products?kind=theme&active=false')), ['Gone'])
    assert.deepEqual(names(await ask('GET', '/v1/products?kind=theme&limit=2')), ['Four', 'Gone'])
    const other = await ask('GET', `/v1/products?kind=user&cursor=${first.body.next_cursor}`)
    assert.deepEqual([other.status, other.body.code], [422, 'cursor_mismatch'])
  })

  test('each has its own prices', async () => {
    const price = async (id: string, unit_price: string) =>
      (await ask('POST', `/v1/products/${id}/prices`, { currency: 'EUR', unit_price })).body
    const [a, b] = [await made({ kind: 'user' }), await made({ kind: 'user' })]
    await made({ kind: 'user' })
    const prices = [await price(a.id, '1'), await price(b.id, '2'), await price(a.id, '3')]
    const { body } = await ask('GET', '/v1/products?kind=user')
    const found = body.data.map((each: { prices: object[] }) => each.prices)
    assert.deepEqual(found, [[], [prices[1]], [prices[0], prices[2]]])
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
