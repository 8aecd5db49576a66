import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Reply } from '../../support/server.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from '../billing/shop.ts'

type Json = Reply['body']
let shop: Awaited<ReturnType<typeof openShop>>
before(async () => {
  shop = await openShop('2026-03-10T10:00:00Z')
})
after(() => shop.close())

/** One whose card was declined, with its invoice open. */
async function toRenew() {
  const one = await shop.payer()
  const poor = await one.card(numbers.insufficient_funds)
  const id = await shop.subscribe(one.customer, '2026-02-10', { payment_method_id: poor.id })
  await shop.bill()
  assert.equal((await shop.subscription(id)).status, 'to_renew')
  const set = (payment_method_id: string | null, key?: string): Promise<Reply> =>
    one.ask('POST', `/v1/subscriptions/${id}/payment_method`, { payment_method_id }, key)
  return { ...one, id, poor, set }
}
const statuses = async (customerId: string) => (await shop.paymentsOf(customerId)).map(each => each.status)

describe('of a running subscription', () => {
  test('is its own or the default one, and nothing is charged', async () => {
    const one = await shop.payer()
    const [first, second] = [await one.card(numbers.succeeds), await one.card(numbers.mastercard)]
    const id = await shop.subscribe(one.customer, '2026-03-01')
    const set = (payment_method_id: string | null) =>
      one.ask('POST', `/v1/subscriptions/${id}/payment_method`, { payment_method_id })
    const own = await set(second.id)
    assert.equal(own.status, 200, JSON.stringify(own.body))
    assert.equal(own.body.payment, null)
    assert.deepEqual(
      [own.body.subscription.payment_method.id, own.body.subscription.payment_method.is_own],
      [second.id, true],
    )
    const back = await set(null)
    assert.deepEqual(
      [back.body.subscription.payment_method.id, back.body.subscription.payment_method.is_own],
      [first.id, false],
    )
    assert.equal((await shop.subscription(id)).next_action_at, '2026-03-10T10:00:00Z')
    assert.deepEqual(await shop.eventsOf(id), ['subscription.updated', 'subscription.updated'])
    assert.deepEqual(await shop.paymentsOf(one.customer.id), [])
  })

  test('must be the customer’s, good, and of one that the portal bills and that runs', async () => {
    const [one, other] = [await shop.payer(), await shop.payer()]
    const [foreign, old] = [
      await other.card(numbers.succeeds),
      await one.card(numbers.succeeds, { exp_month: 3, exp_year: 2026 }),
    ]
    const id = await shop.subscribe(one.customer, '2026-03-01')
    const set = (payment_method_id: string, subscription = id) =>
      one.ask('POST', `/v1/subscriptions/${subscription}/payment_method`, { payment_method_id })
    assert.equal((await set(foreign.id)).status, 404)
    const byKey = await shop.ask('POST', `/v1/subscriptions/${id}/payment_method`, {
      body: { payment_method_id: foreign.id },
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
    assert.equal(byKey.status, 404)
    shop.at('2026-04-01')
    await one.signInAgain()
    const expired = await set(old.id)
    assert.deepEqual([expired.status, expired.body.errors[0].code], [422, 'expired'])
    shop.at('2026-03-10')
    await one.signInAgain()
    const external = await shop.subscribe(one.customer, '2026-03-01', {
      billed_by: 'external',
      next_action_at: null,
    })
    assert.equal((await set(old.id, external)).status, 409)
    const closed = {
      status: 'closed',
      closed_on: '2026-03-01',
      close_reason: 'cancelled',
      next_action_at: null,
    } as const
    assert.equal((await set(old.id, await shop.subscribe(one.customer, '2026-02-01', closed))).status, 409)
    assert.equal((await shop.subscription(id)).payment_method_id, null)
  })
})

describe('while it waits for its money', () => {
  test('what is open is charged at once, and with it the subscription is active again', async () => {
    const one = await toRenew()
    const card = await one.card(numbers.succeeds)
    const { status, body } = await one.set(card.id)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual([body.payment.status, body.payment.amount], ['succeeded', 11374])
    assert.deepEqual([body.subscription.status, body.subscription.grace], ['active', null])
    const [invoice] = await shop.invoicesOf(one.id)
    assert.equal(invoice!.status, 'paid')
    assert.deepEqual((await shop.eventsOf(one.id)).slice(-2), [
      'subscription.updated',
      'subscription.recovered',
    ])
    assert.deepEqual(await shop.imbalances(), [])
  })

  test('a decline is 402, the method stays, and the run does not charge it again on that day', async () => {
    const one = await toRenew()
    for (const number of [numbers.stolen_card, numbers.insufficient_funds]) {
      const card = await one.card(number)
      const { status, body } = await one.set(card.id)
      assert.deepEqual([status, body.code], [402, 'payment_declined'])
      const row = await shop.subscription(one.id)
      assert.deepEqual(
        [row.status, row.payment_method_id, row.last_attempt_on],
        ['to_renew', card.id, '2026-03-10'],
      )
      const before = await statuses(one.customer.id)
      await shop.bill()
      assert.deepEqual(await statuses(one.customer.id), before)
    }
    // The last one was declined softly: it is tried again on its day.
    await shop.billOn('2026-03-11')
    assert.equal((await statuses(one.customer.id)).length, 4)
    shop.at('2026-03-10')
  })

  test('the same request again charges once, whether the first one was answered or died', async () => {
    const one = await toRenew()
    const card = await one.card(numbers.succeeds)
    const replies = [await one.set(card.id, 'once'), await one.set(card.id, 'once')]
    assert.deepEqual(replies.map(each => each.body.payment.id)[0], replies[1]!.body.payment.id)
    assert.deepEqual(await statuses(one.customer.id), ['failed', 'succeeded'])

    const two = await toRenew()
    const good = await two.card(numbers.succeeds)
    assert.equal((await two.set(good.id, 'dies')).status, 200)
    // As if the process had been killed before it could answer: the key is free to be taken over.
    await shop.db.deleteFrom('idempotency_keys').where('key', '=', 'dies').execute()
    const again = await two.set(good.id, 'dies')
    assert.deepEqual([again.status, again.body.payment.status], [200, 'succeeded'])
    assert.deepEqual(await statuses(two.customer.id), ['failed', 'succeeded'])
  })

  test('two at once charge once', async () => {
    const one = await toRenew()
    const cards = [await one.card(numbers.succeeds), await one.card(numbers.mastercard)]
    const replies = await Promise.all(cards.map(card => one.set(card.id)))
    const charged = (await statuses(one.customer.id)).filter(each => each === 'succeeded')
    assert.deepEqual(charged, ['succeeded'])
    assert.ok(
      replies.every(reply => [200, 409].includes(reply.status)),
      JSON.stringify(replies.map(each => each.body)),
    )
  })

  test('the bank may ask the customer first, and then it goes on with that payment', async () => {
    const one = await toRenew()
    const asks = await one.card(numbers.requires_action)
    const { status, body } = await one.set(asks.id)
    assert.deepEqual(
      [status, body.payment.status, body.subscription.status],
      [200, 'requires_action', 'to_renew'],
    )
    const confirmed = await one.ask('POST', `/v1/payments/${body.payment.id}/confirm`, {
      challenge: 'approve',
    })
    assert.equal(confirmed.body.status, 'succeeded')
    assert.equal((await shop.subscription(one.id)).status, 'active')
    // Nobody confirms for a key.
    const two = await toRenew()
    const same = await two.card(numbers.requires_action)
    const reply = await shop.ask('POST', `/v1/subscriptions/${two.id}/payment_method`, {
      body: { payment_method_id: same.id },
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
    assert.deepEqual([reply.status, reply.body.decline_code], [402, 'authentication_required'])
  })

  test('the default one is charged too, and what was cancelled never', async () => {
    const one = await toRenew()
    const good = await one.card(numbers.succeeds)
    assert.equal((await one.ask('PATCH', `/v1/payment_methods/${good.id}`, { is_default: true })).status, 200)
    assert.equal((await one.set(null)).body.payment.status, 'succeeded')
    const two = await toRenew()
    await shop.db
      .updateTable('subscriptions')
      .set({
        cancels_on: '2026-03-20',
        cancellation: JSON.stringify({ reason: null, message: null, requested_at: '2026-03-10T10:00:00Z' }),
      })
      .where('id', '=', two.id)
      .execute()
    const card = await two.card(numbers.succeeds)
    const { status, body }: { status: number; body: Json } = await two.set(card.id)
    assert.deepEqual([status, body.payment], [200, null])
  })
})
