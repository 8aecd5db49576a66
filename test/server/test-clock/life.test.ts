import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Buyer, cards, openShop, type Shop } from '../quotations/shop.ts'

let shop: Shop
before(async () => {
  shop = await openShop('2026-03-10T10:00:00Z')
})
after(() => shop.close())

const monthly = {
  name: 'Business',
  product_kind: 'application',
  quantity: '1',
  unit_price: '100.00',
  tax_rate: '21',
  recurring: true,
}

/** A customer with a subscription from today on, charged to a card that is good through April. */
async function subscriber() {
  const buyer = await shop.buyer()
  const body = { card: { number: cards.good, exp_month: 4, exp_year: 2026, cvc: '123' } }
  const card = (await shop.must('POST', '/v1/payment_methods', body, { token: buyer.token })).id
  const quotation = await buyer.sent({ lines: [monthly], interval_unit: 'month' })
  const payment = { type: 'payment_method', payment_method_id: card }
  const accepted = await buyer.accept(quotation, { payment })
  assert.equal(accepted.status, 200, JSON.stringify(accepted.body))
  const id: string = accepted.body.order.subscription_id
  return { ...buyer, id }
}

const advance = (buyer: Buyer, body: object) =>
  shop.must('POST', '/v1/test_clock/advance', body, { token: buyer.token })
const subscription = (buyer: Buyer & { id: string }) =>
  shop.must('GET', `/v1/subscriptions/${buyer.id}`, undefined, { token: buyer.token })
const access = (id: string) => shop.must('GET', `/v1/subscriptions/${id}/access`)

describe('a subscription lived through with the test clock', () => {
  test('is invoiced and charged month by month, and fixed by one step when its card has expired', async () => {
    const buyer = await subscriber()
    const first = await advance(buyer, { days: 31 })
    assert.equal(first.date, '2026-04-10')
    assert.deepEqual(first.days, [
      { date: '2026-04-10', invoices: 1, charged: 1, declined: 0, to_renew: 0, recovered: 0, closed: 0 },
    ])
    assert.equal((await subscription(buyer)).next_invoice_date, '2026-05-10')

    const second = await advance(buyer, { to_date: '2026-05-10' })
    assert.equal(second.days.at(-1).to_renew, 1)
    const waiting = await subscription(buyer)
    assert.equal(waiting.status, 'to_renew')
    const { closes_at, ...grace } = waiting.grace
    assert.deepEqual(grace, {
      reason: 'card_expired',
      started_on: '2026-05-10',
      ends_on: '2026-05-17',
      days_left: 7,
    })
    assert.equal(closes_at, '2026-05-17T22:00:00Z')
    assert.equal((await access(buyer.id)).access, 'granted')

    await advance(buyer, { days: 3 })
    assert.equal((await subscription(buyer)).grace.days_left, 4)
    const fixed = await shop.must(
      'POST',
      `/v1/subscriptions/${buyer.id}/payment_method`,
      { payment_method_id: await buyer.card() },
      { token: buyer.token, headers: { 'idempotency-key': crypto.randomUUID() } },
    )
    assert.equal(fixed.payment.status, 'succeeded')
    assert.equal(fixed.payment.amount, 12100)
    assert.equal(fixed.subscription.status, 'active')
    assert.equal(fixed.subscription.next_invoice_date, '2026-06-10')
  })

  test('is closed at the first instant of the eighth day, and opens again when asked to', async () => {
    const buyer = await subscriber()
    await advance(buyer, { to_date: '2026-05-17' })
    const last = await subscription(buyer)
    assert.equal(last.status, 'to_renew')
    assert.equal(last.grace.days_left, 0)
    const gone = await advance(buyer, { days: 1 })
    assert.equal(gone.days.at(-1).closed, 1)
    const closed = await subscription(buyer)
    assert.equal(closed.status, 'closed')
    assert.equal(closed.close_reason, 'non_payment')
    assert.equal(closed.closed_on, '2026-05-18')
    assert.equal((await access(buyer.id)).access, 'revoked')

    const reopened = await shop.must(
      'POST',
      `/v1/subscriptions/${buyer.id}/reopen`,
      { payment_method_id: await buyer.card() },
      { token: buyer.token, headers: { 'idempotency-key': crypto.randomUUID() } },
    )
    assert.equal(reopened.subscription.status, 'active')
    assert.equal(reopened.subscription.period_start, '2026-05-18')
    assert.equal((await access(buyer.id)).access, 'granted')
    const next = await advance(buyer, { days: 31 })
    assert.equal(next.days.at(-1).charged, 1)
  })
})

describe('the test clock', () => {
  test('moves one company and not the others, and only forward', async () => {
    const [buyer, other] = [await shop.buyer(), await shop.buyer()]
    await advance(buyer, { days: 5 })
    const clock = (token: string) => shop.must('GET', '/v1/test_clock', undefined, { token })
    assert.equal((await clock(buyer.token)).date, '2026-03-15')
    assert.equal((await clock(other.token)).date, '2026-03-10')
    const back = await shop.ask('POST', '/v1/test_clock/advance', {
      token: buyer.token,
      body: { to_date: '2026-03-14' },
    })
    assert.equal(back.status, 422)
    assert.equal(back.body.errors[0].pointer, '#/to_date')
  })

  test('moves everybody for the vendor, and leaves who is ahead where he is', async () => {
    const [ahead, behind] = [await shop.buyer(), await shop.buyer()]
    await advance(ahead, { days: 40 })
    await shop.must('POST', '/v1/test_clock/advance', { days: 2 })
    const clock = (token: string) => shop.must('GET', '/v1/test_clock', undefined, { token })
    assert.equal((await clock(ahead.token)).date, '2026-04-19')
    assert.equal((await clock(behind.token)).date, '2026-03-12')
    assert.equal((await shop.must('GET', '/v1/test_clock')).date, '2026-03-12')
    const later = await shop.buyer()
    assert.equal((await clock(later.token)).date, '2026-03-12')
  })

  test('is nobody else’s to move', async () => {
    const [buyer, other] = [await shop.buyer(), await shop.buyer()]
    const foreign = await shop.ask('POST', '/v1/test_clock/advance', {
      token: buyer.token,
      body: { customer_id: other.customer.id, days: 1 },
    })
    assert.equal(foreign.status, 404)
    const key = await shop.makeKey(['test_clock:write'], shop.partner.id)
    const all = await shop.ask('POST', '/v1/test_clock/advance', { key, body: { days: 1 } })
    assert.equal(all.status, 403)
  })

  test('does not exist in live mode', async () => {
    const live = await openShop()
    const { token } = await live.buyer()
    await live.set({ mode: 'live' })
    const read = await live.ask('GET', '/v1/test_clock', { token })
    const moved = await live.ask('POST', '/v1/test_clock/advance', { token, body: { days: 1 } })
    assert.deepEqual([read.status, moved.status], [409, 409])
    await live.close()
  })
})
