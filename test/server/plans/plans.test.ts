import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTill, type Till } from '../../support/till.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Json = any
let till: Till
let app: Json
let user: Json

const product = (fields: object) => till.must('POST', '/v1/products', fields)
const priceOf = (id: string, fields: object = {}): Promise<Json> =>
  till.must('POST', `/v1/products/${id}/prices`, {
    currency: 'EUR',
    unit_price: '40.00',
    interval_unit: 'month',
    ...fields,
  })

before(async () => {
  till = await openTill()
  app = await priceOf((await product({ kind: 'application', name: 'Accounting' })).id)
  user = await priceOf((await product({ kind: 'user', name: 'User' })).id, { unit_price: '12.50' })
})
after(() => till.close())

const items = () => [
  { price_id: app.id, quantity: '1' },
  { price_id: user.id, quantity: '5' },
]
const create = (fields: object = {}) =>
  till.ask('POST', '/v1/plans', { body: { name: 'Business', items: items(), ...fields } })

test('a plan has the money and rhythm of its prices, and what they are of', async () => {
  const { status, body, headers } = await create({ external_id: 'p-1', metadata: { a: 'b' } })
  assert.equal(status, 201)
  assert.equal(headers.get('etag'), '"v1"')
  assert.equal(body.currency, 'EUR')
  assert.equal(body.tax_behavior, 'exclusive')
  assert.deepEqual([body.interval_unit, body.interval_count], ['month', 1])
  assert.deepEqual(
    body.items.map((item: Json) => [item.product_kind, item.name, item.quantity, item.unit_price]),
    [
      ['application', 'Accounting', '1', '40.00'],
      ['user', 'User', '5', '12.50'],
    ],
  )
  assert.deepEqual([body.addition_price_ids, body.offered, body.active], [null, false, true])
  assert.deepEqual([body.external_id, body.metadata], ['p-1', { a: 'b' }])
  assert.deepEqual(await till.eventsOf(body.id), ['plan.created'])
  assert.equal((await create({ external_id: 'p-1' })).status, 409)
})

describe('what does not fit is named', () => {
  const refused = async (fields: object, pointer: string, code: string) => {
    const { status, body } = await create(fields)
    assert.equal(status, 422, JSON.stringify(body))
    assert.deepEqual(
      body.errors.map((each: Json) => [each.pointer, each.code]),
      [[pointer, code]],
    )
  }
  const second = async (fields: object) => ({
    items: [
      { price_id: app.id, quantity: '1' },
      { price_id: (await priceOf(user.product_id, fields)).id, quantity: '1' },
    ],
  })

  test('no price', () =>
    refused(
      { items: [{ price_id: app.id.replace(/.{4}$/, '0000'), quantity: '1' }] },
      '#/items/0/price_id',
      'not_found',
    ))
  test('another currency', async () =>
    refused(await second({ currency: 'USD' }), '#/items/1/price_id', 'currency'))
  test('another interval', async () =>
    refused(await second({ interval_unit: 'year' }), '#/items/1/price_id', 'interval'))
  test('with tax', async () =>
    refused(await second({ tax_behavior: 'inclusive' }), '#/items/1/price_id', 'tax_behavior'))
  test('once', async () =>
    refused(
      {
        items: [
          {
            price_id: (
              await till.must('POST', `/v1/products/${app.product_id}/prices`, {
                currency: 'EUR',
                unit_price: '1.00',
              })
            ).id,
            quantity: '1',
          },
        ],
      },
      '#/items/0/price_id',
      'not_recurring',
    ))
  test('retired', async () => {
    const price = await priceOf(app.product_id)
    await till.must('PATCH', `/v1/prices/${price.id}`, { active: false })
    await refused({ items: [{ price_id: price.id, quantity: '1' }] }, '#/items/0/price_id', 'inactive')
    await refused({ addition_price_ids: [price.id] }, '#/addition_price_ids/0', 'inactive')
  })
  test('twice, and nothing of it', async () => {
    await refused({ items: [...items(), items()[0]] }, '#/items/2/price_id', 'duplicate')
    await refused({ items: [{ price_id: app.id, quantity: '0' }] }, '#/items/0/quantity', 'minimum')
  })
})

test('a change takes what it names, and only that has to be right', async () => {
  const { body: plan } = await create({ name: 'To change' })
  const path = `/v1/plans/${plan.id}`
  const stale = await till.ask('PATCH', path, { body: { name: 'X' }, headers: { 'if-match': '"v9"' } })
  assert.equal(stale.status, 412)
  const price = await priceOf(app.product_id, { unit_price: '45.00' })
  const changed = await till.must('PATCH', path, {
    items: [{ price_id: price.id, quantity: '2' }],
    offered: true,
  })
  assert.deepEqual([changed.version, changed.name, changed.items[0].unit_price], [2, 'To change', '45.00'])
  await till.must('PATCH', `/v1/prices/${price.id}`, { active: false })
  assert.equal((await till.must('PATCH', path, { description: 'Still sold' })).version, 3)
  assert.equal((await till.ask('PATCH', path, { body: { addition_price_ids: [user.id] } })).status, 422)
  assert.deepEqual(await till.eventsOf(plan.id), ['plan.created', 'plan.updated', 'plan.updated'])
  assert.equal((await till.ask('GET', path, { headers: { 'if-none-match': '"v3"' } })).status, 304)
})

test('customers see what they are offered, in order of name and page by page', async () => {
  for (const name of ['Zeta', 'Alpha', 'Mid']) await create({ name, offered: true })
  await create({ name: 'Hidden' })
  const { body: retired } = await create({ name: 'Retired', offered: true })
  await till.must('PATCH', `/v1/plans/${retired.id}`, { active: false })
  const payer = await till.payer()
  const first = (await payer.ask('GET', '/v1/plans?limit=2')).body
  const second = (await payer.ask('GET', `/v1/plans?limit=100&cursor=${first.next_cursor}`)).body
  const names = [...first.data, ...second.data].map((each: Json) => each.name)
  assert.deepEqual(names, ['Alpha', 'Mid', 'To change', 'Zeta'])
  assert.ok(first.data.every((each: Json) => each.external_id === undefined && each.metadata === undefined))
  assert.equal((await payer.ask('GET', `/v1/plans/${retired.id}`)).status, 404)
  assert.equal((await payer.ask('POST', '/v1/plans', { name: 'Own', items: items() })).status, 403)
  const inactive = await till.must('GET', '/v1/plans?active=false')
  assert.deepEqual(
    inactive.data.map((each: Json) => each.name),
    ['Retired'],
  )
})
