import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { numbers } from '../../support/till.ts'
import { atOnce, type Buyer, type Desk, openDesk } from './desk.ts'

let desk: Desk
let buyer: Buyer
// biome-ignore lint/suspicious/noExplicitAny: a body of an answer
let price: any
before(async () => {
  desk = await openDesk()
  await desk.must('PATCH', '/v1/settings', {
    vendor: { name: 'Northwind', vat_number: 'BE0999999922', address: { country: 'BE' } },
    tax_rules: [
      { buyer: 'BE', vat: 'any', tax_code: null, category: 'S', rate: '21', reason: null, reason_code: null },
    ],
  })
  price = await desk.packPrice()
})
beforeEach(async () => {
  desk.clock.set('2026-03-10T10:00:00Z')
  buyer = await desk.buyer()
})
after(() => desk.close())

const buy = (body: object = {}) => buyer.ask('POST', '/v1/success_packs/buy', { price_id: price.id, ...body })
const open = async () =>
  (await desk.must('GET', `/v1/quotations?customer_id=${buyer.customer.id}`)).data.filter(
    (each: { status: string }) => each.status === 'sent',
  ).length

describe('buying more hours', () => {
  test('is a quotation that is sent at once, and makes a pack when it is accepted and paid', async () => {
    await buyer.pack(60, { agent_id: desk.expert.id })
    const { status, body, headers } = await buy({ quantity: 2 })
    assert.equal(status, 201, JSON.stringify(body))
    assert.ok(headers.get('etag'))
    assert.deepEqual(
      [body.kind, body.status, body.revision, body.total, body.due_now, body.valid_until],
      ['new', 'sent', 1, 217800, 217800, '2026-04-09'],
    )
    assert.deepEqual([body.requires_signature, body.requires_payment], [false, true])
    const card = await buyer.card(numbers.succeeds)
    const accepted = await buyer.ask('POST', `/v1/quotations/${body.id}/accept`, {
      revision: 1,
      payment: { type: 'payment_method', payment_method_id: card.id },
    })
    assert.equal(accepted.status, 200, JSON.stringify(accepted.body))
    const [pack] = (await buyer.ask('GET', '/v1/success_packs')).body.data
    assert.deepEqual(
      [pack.minutes, pack.status, pack.order_id, pack.expert.name],
      [1200, 'active', accepted.body.order.id, 'Noor Haddad'],
    )
  })

  test('the same wish again finds the open quotation, of five at once as well', async () => {
    const ids = (await atOnce(5, () => buy())).map(({ body }) => body.id)
    assert.equal(new Set(ids).size, 1)
    assert.equal(await open(), 1)
  })

  test('another wish takes the place of the open one, and an expired one is made anew', async () => {
    const first = (await buy()).body
    const second = (await buy({ quantity: 3 })).body
    assert.notEqual(first.id, second.id)
    assert.equal((await desk.must('GET', `/v1/quotations/${first.id}`)).status, 'cancelled')
    desk.clock.set('2026-06-01T10:00:00Z')
    await buyer.signInAgain()
    const third = (await buy({ quantity: 3 })).body
    assert.notEqual(third.id, second.id)
    assert.equal(await open(), 1)
  })

  test('is refused for what is no pack, is not sold any more, recurs, or is in another currency', async () => {
    const code = async (price_id: string) => {
      const { status, body } = await buy({ price_id })
      return [status, body.errors?.[0]?.pointer, body.errors?.[0]?.code]
    }
    const work = await desk.must('POST', '/v1/products', { kind: 'service', name: 'Work' })
    const hour = await desk.must('POST', `/v1/products/${work.id}/prices`, {
      currency: 'EUR',
      unit_price: '90.00',
    })
    assert.deepEqual(await code(hour.id), [422, '#/price_id', 'not_found'])
    assert.deepEqual(await code(`price_${'0'.repeat(26)}`), [422, '#/price_id', 'not_found'])
    const old = await desk.packPrice()
    await desk.must('PATCH', `/v1/prices/${old.id}`, { active: false })
    assert.deepEqual(await code(old.id), [422, '#/price_id', 'inactive'])
    const dollars = await desk.packPrice({ currency: 'USD' })
    assert.deepEqual(await code(dollars.id), [422, '#/price_id', 'currency'])
    for (const quantity of [0, 1.5, 101]) assert.equal((await buy({ quantity })).status, 422)
  })

  test('waits for an agent where no rule decides the tax', async () => {
    buyer = await desk.buyer({ country: 'US' })
    const { status, body } = await buy()
    assert.deepEqual([status, body.code], [409, 'tax_undecided'])
    assert.equal(await open(), 0)
  })

  test('is asked by those who may, for their own company', async () => {
    const stranger = await desk.buyer()
    assert.equal((await buy({ customer_id: stranger.customer.id })).status, 404)
    assert.equal((await buy({ customer_id: buyer.customer.id })).status, 201)
    const who = { customer_id: buyer.customer.id, contact_id: buyer.contact.id, permissions: ['packs:read'] }
    const { token } = await desk.must('POST', '/v1/portal_sessions', who)
    const body = { price_id: price.id }
    assert.equal((await desk.ask('POST', '/v1/success_packs/buy', { token, body })).status, 403)
    const key = await desk.makeKey(['quotations:write'], desk.partner.id)
    const named = { ...body, customer_id: buyer.customer.id }
    assert.equal((await desk.ask('POST', '/v1/success_packs/buy', { key, body: named })).status, 201)
    assert.equal((await desk.ask('POST', '/v1/success_packs/buy', { key, body })).status, 422)
  })
})

test('offers are the packs that are sold in the customer’s currency, the smallest first', async () => {
  buyer = await desk.buyer({ currency: 'JPY' })
  const big = await desk.packPrice(
    { currency: 'JPY', unit_price: '500000' },
    { name: 'Fifty', pack_minutes: 3000 },
  )
  const small = await desk.packPrice(
    { currency: 'JPY', unit_price: '20000' },
    { name: 'Two', pack_minutes: 120 },
  )
  const gone = await desk.packPrice({ currency: 'JPY', unit_price: '1' }, { name: 'Gone' })
  await desk.must('PATCH', `/v1/products/${gone.product_id}`, { active: false })
  const { body } = await buyer.ask('GET', '/v1/success_packs/offers')
  assert.deepEqual(body.data, [
    {
      price_id: small.id,
      product_id: small.product_id,
      name: 'Two',
      description: null,
      minutes: 120,
      unit_price: '20000',
      currency: 'JPY',
      tax_behavior: 'exclusive',
    },
    {
      price_id: big.id,
      product_id: big.product_id,
      name: 'Fifty',
      description: null,
      minutes: 3000,
      unit_price: '500000',
      currency: 'JPY',
      tax_behavior: 'exclusive',
    },
  ])
  const asVendor = await desk.must('GET', `/v1/success_packs/offers?customer_id=${buyer.customer.id}`)
  assert.deepEqual(asVendor.data, body.data)
  assert.equal((await desk.ask('GET', '/v1/success_packs/offers')).status, 422)
  const foreign = await desk.buyer()
  const other = await buyer.ask('GET', `/v1/success_packs/offers?customer_id=${foreign.customer.id}`)
  assert.deepEqual(other.body.data, [])
})
