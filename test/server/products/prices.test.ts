import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { findPricesForLines } from '../../../server/src/products/queries.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
const never = '0'.repeat(26)

before(async () => {
  server = await startTestServer()
})
after(() => server.close())

const ask = (method: string, path: string, body?: unknown, headers = {}) =>
  server.request(method, path, { key: server.vendorKey, body, headers })
const product = async (fields: object = {}): Promise<string> =>
  (await ask('POST', '/v1/products', { kind: 'application', name: 'Inventory', ...fields })).body.id
const create = (id: string, fields: object = {}) =>
  ask('POST', `/v1/products/${id}/prices`, { currency: 'EUR', unit_price: '24.90', ...fields })
const use = (id: string, active: boolean) => ask('PATCH', `/v1/prices/${id}`, { active })
const get = (id: string, tag?: string) =>
  ask('GET', `/v1/products/${id}`, undefined, tag ? { 'if-none-match': tag } : {})
const wrong = ({ status, body }: { status: number; body: { errors: { pointer: string; code: string }[] } }) =>
  `${status} ${body.errors[0]?.pointer} ${body.errors[0]?.code}`

describe('createPrice', () => {
  test('is asked once and without tax unless something else is said', async () => {
    const id = await product()
    const { status, body } = await create(id)
    const { recurring, interval_unit, interval_count, tax_behavior, active, product_id } = body
    assert.deepEqual(
      [status, recurring, interval_unit, interval_count, tax_behavior, active, product_id],
      [201, false, null, null, 'exclusive', true, id],
    )
    assert.equal((await create(id, { interval_unit: null })).body.recurring, false)
  })

  test('recurs every month, year, or several of them', async () => {
    const id = await product()
    const monthly = (await create(id, { interval_unit: 'month', tax_behavior: 'inclusive' })).body
    assert.deepEqual(
      [monthly.recurring, monthly.interval_unit, monthly.interval_count, monthly.tax_behavior],
      [true, 'month', 1, 'inclusive'],
    )
    const rare = (await create(id, { interval_unit: 'year', interval_count: 3 })).body
    assert.deepEqual([rare.interval_unit, rare.interval_count], ['year', 3])
  })

  test('keeps its decimals as they were written, whatever the currency', async () => {
    const id = await product()
    for (const [currency, unit_price] of [
      ['JPY', '1000'],
      ['JPY', '0.5'],
      ['KWD', '8.500'],
      ['EUR', '0.00001000'],
      ['EUR', '999999999999.99999999'],
      ['EUR', '0'],
    ])
      assert.equal((await create(id, { currency, unit_price })).body.unit_price, unit_price)
  })

  test('refuses what is no price, by its pointer', async () => {
    const id = await product()
    for (const unit_price of ['-1', '1e3', '1,5', '', '1.123456789'])
      assert.match(wrong(await create(id, { unit_price })), /^422 #\/unit_price/)
    for (const currency of ['XYZ', 'XAU'])
      assert.equal(wrong(await create(id, { currency })), '422 #/currency currency')
    assert.equal(wrong(await create(id, { interval_count: 3 })), '422 #/interval_count not_allowed')
    assert.match(
      wrong(await create(id, { interval_unit: 'month', interval_count: 0 })),
      /^422 #\/interval_count/,
    )
    assert.equal((await create(`prod_${never}`)).status, 404)
    assert.deepEqual((await get(id)).body.prices, [])
  })

  test('the same request twice makes one', async () => {
    const id = await product()
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const body = { currency: 'EUR', unit_price: '1' }
    for (let n = 0; n < 2; n++)
      assert.equal((await ask('POST', `/v1/products/${id}/prices`, body, headers)).status, 201)
    assert.equal((await get(id)).body.prices.length, 1)
  })

  test('there are no more than can be shown, even when several come at once', async () => {
    const id = await product()
    const row = { product_id: id, currency: 'EUR', unit_price: '1', tax_behavior: 'exclusive' as const }
    const rest = { interval_unit: null, interval_count: null, created_at: server.clock.now() }
    const rows = Array.from({ length: 199 }, () => ({ id: newId('price'), ...row, ...rest }))
    await server.db.insertInto('prices').values(rows).execute()
    const replies = await Promise.all([create(id), create(id), create(id)])
    assert.deepEqual(replies.map(reply => reply.status).sort(), [201, 409, 409])
    assert.equal((await get(id)).body.prices.length, 200)
  })
})

describe('a price', () => {
  test('is part of its product: adding and retiring one count as a change of it', async () => {
    const id = await product()
    assert.equal((await get(id, '"v1"')).status, 304)
    const { body } = await create(id)
    assert.deepEqual((await get(id, '"v1"')).body.prices, [body])
    assert.equal((await get(id, '"v2"')).status, 304)
    assert.deepEqual((await use(body.id, false)).body, { ...body, active: false })
    assert.equal((await get(id, '"v2"')).body.prices[0].active, false)
    assert.equal((await use(body.id, true)).body.active, true)
  })

  test('never changes otherwise', async () => {
    const { body } = await create(await product())
    const change = { active: true, unit_price: '1' }
    assert.equal((await ask('PATCH', `/v1/prices/${body.id}`, change)).status, 422)
    assert.equal((await use(`price_${never}`, true)).status, 404)
  })

  test('that is so already changes nothing and tells nobody', async () => {
    const id = await product()
    const { body } = await create(id)
    const replies = await Promise.all([1, 2, 3].map(() => use(body.id, false)))
    assert.ok(replies.every(reply => reply.status === 200 && reply.body.active === false))
    assert.equal((await get(id)).body.version, 3)
    const rows = await server.db
      .selectFrom('events')
      .select(['type', 'data', 'partner_id', 'customer_id'])
      .where('subject_id', '=', body.id)
      .orderBy('seq')
      .execute()
    const forVendor = { partner_id: null, customer_id: null }
    assert.deepEqual(rows, [
      { type: 'price.created', data: body, ...forVendor },
      { type: 'price.updated', data: { ...body, active: false }, ...forVendor },
    ])
  })
})

test('the prices of all lines are found at once, each with its product', async () => {
  const pack = await product({ kind: 'success_pack', name: 'Pack', pack_minutes: 600, unit: 'HUR' })
  const price = (await create(pack, { unit_price: '900.00' })).body
  await ask('PATCH', `/v1/products/${pack}`, { active: false })
  const other = (await create(await product(), { interval_unit: 'month' })).body
  const rows = await findPricesForLines(server.db, [price.id, other.id, `price_${never}`])
  assert.deepEqual(rows.map(row => row.id).sort(), [price.id, other.id].sort())
  assert.deepEqual(
    rows.find(row => row.id === price.id),
    {
      id: price.id,
      product_id: pack,
      currency: 'EUR',
      unit_price: '900.00',
      tax_behavior: 'exclusive',
      interval_unit: null,
      interval_count: null,
      active: true,
      kind: 'success_pack',
      name: 'Pack',
      description: null,
      unit: 'HUR',
      tax_code: 'standard',
      pack_minutes: 600,
      product_active: false,
    },
  )
  assert.deepEqual(await findPricesForLines(server.db, []), [])
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
