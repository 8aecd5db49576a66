import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { cancelUnpaidOrders } from '../../../server/src/orders/actions/cancel-unpaid.ts'
import { monthly, plan } from './portal.ts'
import { openShop, type Shop, transfer } from './shop.ts'

let shop: Shop
const start = '2026-03-10T10:00:00Z'
before(async () => {
  shop = await openShop(start)
})
beforeEach(() => shop.clock.set(start))
after(() => shop.close())

const recurring = { lines: [plan], ...monthly }

async function accepted(fields = {}) {
  const buyer = await shop.buyer()
  const quotation = await buyer.sent({ ...recurring, ...fields })
  const { status, body } = await buyer.accept(quotation, transfer)
  assert.equal(status, 200, JSON.stringify(body))
  return { buyer, quotation, ...body }
}
/** One after the other, as nothing else is due in this database. */
const giveUp = () => cancelUnpaidOrders(shop.services)

describe('an order that waits for a transfer', () => {
  test('is accepted at once, with its invoice open', async () => {
    const { buyer, quotation, order, invoice_id, payment } = await accepted()
    assert.deepEqual([order.status, order.payment_status, payment], ['awaiting_payment', 'unpaid', null])
    assert.equal((await shop.quotation(quotation.id)).status, 'accepted')
    assert.equal((await shop.invoice(invoice_id)).amount_due, 12100)
    const row = (await shop.ordersOf(buyer.customer.id))[0]!
    assert.equal(row.pay_until, '2026-04-09T22:00:00Z')
    const { access, status, collection } = await shop.subscription(order.subscription_id)
    assert.deepEqual([access, status, collection], ['revoked', 'active', 'send_invoice'])
  })

  test('gives access at once where the vendor has it so', async () => {
    await shop.set({ access_from: 'acceptance' })
    const { order } = await accepted()
    await shop.set({ access_from: 'payment' })
    assert.equal((await shop.subscription(order.subscription_id)).access, 'granted')
  })

  test('is confirmed when its invoice is paid, however late its validity ended', async () => {
    const { buyer, order, invoice_id } = await accepted({ valid_until: '2026-03-11' })
    const since = await shop.lastEvent()
    shop.clock.set('2026-03-20T10:00:00Z')
    await shop.pay(invoice_id, 12000)
    assert.equal((await shop.order(order.id)).status, 'awaiting_payment')
    await shop.pay(invoice_id, 100)
    const after = await shop.order(order.id)
    assert.deepEqual([after.status, after.payment_status], ['confirmed', 'paid'])
    assert.equal((await shop.subscription(order.subscription_id)).access, 'granted')
    const events = (await shop.eventsOf(buyer.customer.id, since)).filter(type =>
      /order|subscription/.test(type),
    )
    assert.deepEqual(events, ['subscription.updated', 'order.confirmed'])
    shop.clock.set('2026-06-01T10:00:00Z')
    await giveUp()
    assert.equal((await shop.order(order.id)).status, 'confirmed')
  })

  test('is confirmed by a card that pays its invoice', async () => {
    const { buyer, order, invoice_id } = await accepted()
    const body = { invoice_ids: [invoice_id], payment_method_id: await buyer.card() }
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    await shop.must('POST', '/v1/payments', body, { token: buyer.token, headers })
    assert.equal((await shop.order(order.id)).status, 'confirmed')
  })
})

describe('one whose money does not come', () => {
  test('is cancelled after its last moment, with the invoice credited and the subscription closed', async () => {
    const { buyer, order, invoice_id } = await accepted()
    const since = await shop.lastEvent()
    shop.clock.set('2026-04-09T09:59:59Z')
    assert.equal(await giveUp(), 0)
    shop.clock.set('2026-04-09T22:00:00Z')
    assert.ok((await giveUp()) >= 1)
    const after = await shop.order(order.id)
    assert.deepEqual([after.status, after.payment_status, after.amount_due], ['cancelled', 'reversed', 0])
    const invoice = await shop.invoice(invoice_id)
    assert.deepEqual([invoice.tag, invoice.amount_due, invoice.credit_note_ids.length], ['reversed', 0, 1])
    const { status, access, next_invoice_date } = await shop.subscription(order.subscription_id)
    assert.deepEqual([status, access, next_invoice_date], ['closed', 'revoked', null])
    const events = await shop.eventsOf(buyer.customer.id, since)
    for (const type of ['order.cancelled', 'subscription.closed', 'invoice.credited', 'invoice.issued'])
      assert.equal(events.filter(each => each === type).length, 1, type)
    assert.ok(!events.includes('order.confirmed'))
    assert.equal(await giveUp(), 0)
  })

  test('is cancelled once by several processes', async () => {
    const { order, invoice_id } = await accepted()
    shop.clock.set('2026-05-09T10:00:00Z')
    await Promise.all([giveUp(), giveUp(), giveUp()])
    assert.equal((await shop.order(order.id)).status, 'cancelled')
    assert.equal((await shop.invoice(invoice_id)).credit_note_ids.length, 1)
  })

  test('leaves what was paid of it as credit', async () => {
    const { buyer, invoice_id } = await accepted()
    await shop.pay(invoice_id, 2100)
    shop.clock.set('2026-05-09T10:00:00Z')
    await giveUp()
    const { data } = await shop.must('GET', `/v1/credits?customer_id=${buyer.customer.id}`)
    assert.deepEqual(
      data.map((each: { amount: number }) => each.amount),
      [2100],
    )
  })

  test('is waited for while a payment of its invoice is under way', async () => {
    const { buyer, order, invoice_id } = await accepted()
    const body = { invoice_ids: [invoice_id], payment_method_id: await buyer.card('4000002760003184') }
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    await shop.must('POST', '/v1/payments', body, { token: buyer.token, headers })
    shop.clock.set('2026-05-09T10:00:00Z')
    await giveUp()
    assert.equal((await shop.order(order.id)).status, 'awaiting_payment')
  })

  test('is not confirmed by crediting its invoice', async () => {
    const { order, invoice_id } = await accepted()
    await shop.credit(invoice_id)
    assert.equal((await shop.order(order.id)).status, 'awaiting_payment')
    shop.clock.set('2026-05-09T10:00:00Z')
    await giveUp()
    assert.equal((await shop.order(order.id)).status, 'cancelled')
  })
})
