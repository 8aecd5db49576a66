import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { refusal } from '../invoices/portal.ts'
import type { Buyer } from '../quotations/shop.ts'
import { type Changes, openChanges, wrongFields } from './changing.ts'

let shop: Changes
let buyer: Buyer
let id: string
let users: string
before(async () => {
  shop = await openChanges('2027-04-10T22:00:00Z')
})
beforeEach(async () => {
  buyer = await shop.buyer()
  id = await shop.subscribe(buyer)
  users = (await shop.items(id))[1]!.id
})
after(() => shop.close())

const report = (quantities: object[]) => shop.asVendor(id, 'quantities', { quantities })
const use = async (quantity: string) => {
  const { status, body } = await report([{ item_id: users, quantity }])
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.subscription.id, id)
  return body.quotation
}
const contents = (quotation: { lines: { name: string; quantity: string }[] }) =>
  quotation.lines.map(line => [line.name, line.quantity])

describe('what the sold product reports', () => {
  test('as more than is paid for, asks for exactly the difference', async () => {
    const quotation = await use('7.5')
    assert.deepEqual(contents(quotation), [['User', '2.5']])
    assert.deepEqual([quotation.kind, quotation.status, quotation.made_by], ['upsell', 'sent', undefined])
    const more = await use('9')
    assert.deepEqual([more.id, more.revision, contents(more)], [quotation.id, 2, [['User', '4']]])
    const same = await use('9')
    assert.deepEqual([same.revision, same.version], [2, more.version])
  })

  test('by its product, counts all items of it', async () => {
    await shop.db
      .insertInto('subscription_items')
      .values({
        ...(await shop.items(id))[1]!,
        id: shop.stranger(),
        position: 2,
        quantity: '3',
        discount_percent: null,
      })
      .execute()
    const { body } = await report([{ product_id: shop.user.product_id, quantity: '10' }])
    assert.deepEqual(contents(body.quotation), [['User', '2']])
    assert.equal(body.quotation.lines[0].discount_percent, null)
  })

  test('as enough, takes back what a report has asked for', async () => {
    const { id: quotation } = await use('7')
    assert.equal(await use('5'), null)
    assert.equal((await shop.get(quotation)).status, 'cancelled')
    assert.equal(await use('5'), null)
    assert.notEqual((await use('6')).id, quotation)
  })

  test('never takes back what the customer has asked for', async () => {
    const lines = [
      { item_id: users, quantity: '1' },
      { price_id: shop.crm.id, quantity: '1' },
    ]
    const { body: wanted } = await shop.change(buyer, id, 'additions', { lines })
    assert.equal(await use('4'), null)
    assert.deepEqual([(await shop.get(wanted.id)).status, (await shop.get(wanted.id)).revision], ['sent', 1])
    assert.deepEqual(contents(await use('8')), [
      ['CRM', '1'],
      ['User', '3'],
    ])
    assert.equal(await use('5'), null)
    const left = await shop.get(wanted.id)
    assert.deepEqual([left.status, left.revision, contents(left)], ['sent', 3, [['CRM', '1']]])
  })

  test('is replaced by what the customer asks for then', async () => {
    const { id: quotation } = await use('7')
    await shop.change(buyer, id, 'additions', { lines: [{ item_id: users, quantity: '2' }] })
    assert.equal(await use('5'), null)
    assert.equal((await shop.get(quotation)).status, 'sent')
  })

  test('is never charged before the customer accepts', async () => {
    await use('7')
    assert.deepEqual(await shop.contents(id), [
      ['Accounting', '1'],
      ['User', '5'],
    ])
  })
})

describe('a report is refused', () => {
  test('of what is not there, or of the same twice', async () => {
    const there = { item_id: users, quantity: '7' }
    assert.deepEqual(wrongFields(await report([there, { item_id: shop.stranger(), quantity: '1' }])), [
      422,
      '#/quantities/1/item_id not_found',
    ])
    assert.deepEqual(
      wrongFields(await report([there, { product_id: shop.user.product_id, quantity: '1' }])),
      [422, '#/quantities/1/product_id not_found'],
    )
    assert.deepEqual(wrongFields(await report([{ product_id: shop.crm.product_id, quantity: '0' }])), [
      422,
      '#/quantities/0/product_id not_found',
    ])
    assert.deepEqual(await shop.systemQuotations(id), [])
  })

  test('from customers, for what is billed elsewhere, and for more where nothing can be added', async () => {
    const asCustomer = await shop.change(buyer, id, 'quantities', {
      quantities: [{ item_id: users, quantity: '7' }],
    })
    assert.equal(asCustomer.status, 403)
    const cancellation = { reason: null, message: null, requested_at: '2027-04-02T10:00:00.000Z' }
    await shop.patch(id, { cancels_on: '2027-05-01', cancellation: JSON.stringify(cancellation) })
    assert.equal(refusal(await report([{ item_id: users, quantity: '7' }])), '409 invalid_state')
    assert.equal(await use('5'), null)
    await shop.patch(id, { billed_by: 'external' })
    assert.equal(refusal(await report([{ item_id: users, quantity: '5' }])), '409 invalid_state')
  })
})
