import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { runPayment } from '../../../server/src/payments/actions/run.ts'
import { refusal } from '../invoices/portal.ts'
import { monthly, plan } from './portal.ts'
import { card, cards, onAccount, openShop, type Shop, transfer } from './shop.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const tries = Array.from({ length: 20 })

describe('twenty at once', () => {
  const ways: [string, (method: string) => Record<string, unknown>, number[]][] = [
    ['by card', card, [12100]],
    ['by transfer', () => transfer, []],
  ]
  for (const [name, choose, charged] of ways)
    test(`${name}: one order, and what is due is charged once`, async () => {
      const buyer = await shop.buyer()
      const quotation = await buyer.sent({ lines: [plan], ...monthly })
      const body = choose(await buyer.card())
      const replies = await Promise.all(tries.map(() => buyer.accept(quotation, body)))
      const statuses = replies.map(reply => reply.status)
      assert.ok(statuses.includes(200), String(statuses))
      for (const reply of replies)
        if (reply.status !== 200) assert.match(refusal(reply), /^409 (payment_in_progress|invalid_state)$/)
      assert.equal((await shop.ordersOf(buyer.customer.id)).length, 1)
      assert.deepEqual(await shop.charged(buyer.customer.id), charged)
      const subscriptions = await shop.db
        .selectFrom('subscriptions')
        .select('id')
        .where('customer_id', '=', buyer.customer.id)
        .execute()
      assert.equal(subscriptions.length, 1)
    })

  test('with one key: one order, and the same answer afterwards', async () => {
    const buyer = await shop.buyer()
    const quotation = await buyer.sent()
    const [body, key] = [card(await buyer.card()), crypto.randomUUID()]
    const replies = await Promise.all(tries.map(() => buyer.accept(quotation, body, key)))
    for (const reply of replies)
      if (reply.status !== 200) assert.equal(refusal(reply), '409 idempotency_in_progress')
    const replayed = await buyer.accept(quotation, body, key)
    assert.deepEqual([replayed.status, replayed.headers.get('idempotency-replayed')], [200, 'true'])
    assert.deepEqual(await shop.charged(buyer.customer.id), [12100])
    const other = await buyer.accept(quotation, { ...body, po_number: 'other' }, key)
    assert.equal(refusal(other), '422 idempotency_key_reused')
  })

  test('with the vendor taking it back: either it is accepted or it is cancelled', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const buyer = await shop.buyer()
        const quotation = await buyer.sent(onAccount)
        const [accepted, cancelled] = await Promise.all([
          buyer.accept(quotation),
          shop.act(quotation.id, 'cancel'),
        ])
        assert.deepEqual([accepted.status, cancelled.status].sort(), [200, 409])
        return (await shop.ordersOf(buyer.customer.id)).length === (accepted.status === 200 ? 1 : 0)
      }),
    )
    assert.ok(results.every(Boolean))
  })
})

test('the answer, the return page and webhooks all at once: one order, one payment, one invoice', async () => {
  const buyer = await shop.buyer()
  const quotation = await buyer.sent()
  const { body } = await buyer.accept(quotation, card(await buyer.card(cards.later)))
  const { id } = body.payment
  await shop.db.updateTable('sandbox_charges').set({ status: 'succeeded' }).where('key', '=', id).execute()
  const confirm = () =>
    shop.ask('POST', `/v1/payments/${id}/confirm`, {
      token: buyer.token,
      body: {},
      headers: { 'Idempotency-Key': crypto.randomUUID() },
    })
  await Promise.all([confirm(), confirm(), runPayment(shop.services, id), runPayment(shop.services, id)])
  const events = await shop.eventsOf(buyer.customer.id)
  for (const type of [
    'order.created',
    'invoice.issued',
    'invoice.paid',
    'payment.succeeded',
    'quotation.accepted',
  ])
    assert.equal(events.filter(each => each === type).length, 1, type)
  assert.equal((await shop.ordersOf(buyer.customer.id)).length, 1)
})
