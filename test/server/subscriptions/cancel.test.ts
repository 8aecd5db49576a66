import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Reply } from '../../support/server.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from '../billing/shop.ts'

type Json = Reply['body']
let shop: Awaited<ReturnType<typeof openShop>>
let payer: Awaited<ReturnType<Awaited<ReturnType<typeof openShop>>['payer']>>
let customer: Json

before(async () => {
  shop = await openShop('2026-03-10T10:00:00Z')
  payer = await shop.payer()
  customer = payer.customer
})
after(() => shop.close())

const act = (id: string, action: string, body?: object): Promise<Reply> =>
  payer.ask('POST', `/v1/subscriptions/${id}/${action}`, body)
const actions = (subscription_actions: string[]) =>
  shop.must('PATCH', '/v1/settings', { subscription_actions })
const all = ['add', 'reduce', 'switch_plan', 'cancel', 'reopen']

/** One whose card was declined, with its invoice open. */
async function toRenew() {
  const one = await shop.payer()
  const card = await one.card(numbers.insufficient_funds)
  const id = await shop.subscribe(one.customer, '2026-02-10', { payment_method_id: card.id })
  await shop.bill()
  assert.equal((await shop.subscription(id)).status, 'to_renew')
  return { ...one, id }
}

describe('at the end of what is paid', () => {
  test('it goes on until then, is undone before, and is closed on its day without another invoice', async () => {
    const id = await shop.subscribe(customer, '2026-03-01')
    const { status, body } = await act(id, 'cancel', { reason: 'price', message: 'Too much' })
    assert.equal(status, 200)
    assert.deepEqual([body.status, body.cancels_on, body.next_invoice], ['active', '2026-04-01', null])
    assert.deepEqual(body.cancellation, {
      reason: 'price',
      message: 'Too much',
      requested_at: '2026-03-10T10:00:00.000Z',
      effective_on: '2026-04-01',
    })
    assert.deepEqual(body.allowed_actions, ['change_method', 'undo_cancel'])
    assert.equal((await act(id, 'cancel', {})).status, 409)
    const undone = await act(id, 'undo_cancel')
    assert.deepEqual([undone.status, undone.body.cancels_on, undone.body.cancellation], [200, null, null])
    assert.equal((await act(id, 'undo_cancel')).status, 409)
    await act(id, 'cancel', {})
    shop.at('2026-03-31', '21:59:00Z')
    await shop.bill()
    assert.equal((await shop.subscription(id)).status, 'active')
    shop.at('2026-03-31', '22:01:00Z')
    await payer.signInAgain()
    assert.equal((await act(id, 'undo_cancel')).status, 409)
    await shop.bill()
    assert.deepEqual((await shop.standing(id)).close_reason, 'cancelled')
    assert.deepEqual(await shop.invoicesOf(id), [])
    assert.deepEqual(await shop.eventsOf(id), [
      'subscription.cancel_scheduled',
      'subscription.updated',
      'subscription.cancel_scheduled',
      'subscription.closed',
    ])
    assert.equal((await act(id, 'cancel', {})).status, 409)
    shop.at('2026-03-10')
    await payer.signInAgain()
  })

  test('of one that is billed elsewhere nobody here can say', async () => {
    const id = await shop.subscribe(customer, '2026-03-01', { billed_by: 'external', next_action_at: null })
    assert.equal((await act(id, 'cancel', {})).status, 409)
    assert.equal(
      (await shop.must('POST', `/v1/subscriptions/${id}/cancel`, { at_once: true })).status,
      'closed',
    )
  })
})

describe('while it waits for its money', () => {
  for (const [setting, left] of [
    ['credit_all', [0, 1]],
    ['keep_open', [11374, 0]],
  ] as const)
    test(`it ends at once, and what is open is dealt with: ${setting}`, async () => {
      await shop.must('PATCH', '/v1/settings', { closing_invoice: setting })
      const one = await toRenew()
      const { status, body } = await one.ask('POST', `/v1/subscriptions/${one.id}/cancel`, {
        reason: 'price',
      })
      assert.equal(status, 200, JSON.stringify(body))
      assert.deepEqual(
        [body.status, body.access, body.close_reason, body.grace],
        ['closed', 'revoked', 'cancelled', null],
      )
      const [invoice] = await shop.invoicesOf(one.id)
      const notes = shop.db.selectFrom('invoices').select('id').where('credits_invoice_id', '=', invoice!.id)
      assert.deepEqual([invoice!.amount_due, (await notes.execute()).length], left)
      const event = await shop.db
        .selectFrom('events')
        .select('data')
        .where('subject_id', '=', one.id)
        .where('type', '=', 'subscription.closed')
        .executeTakeFirstOrThrow()
      assert.equal((event.data as Json).cancellation.reason, 'price')
      // Nothing raises it, and it is never charged again.
      await shop.billOn('2026-03-13')
      assert.equal((await shop.paymentsOf(one.customer.id)).length, 1)
      assert.equal((await shop.subscription(one.id)).status, 'closed')
      assert.deepEqual(await shop.imbalances(), [])
      shop.at('2026-03-10')
    })

  test('not while a charge is being decided', async () => {
    const one = await shop.payer()
    const card = await one.card(numbers.timeout_charged)
    const poor = await one.card(numbers.insufficient_funds)
    const id = await shop.subscribe(one.customer, '2026-02-10', { payment_method_id: poor.id })
    await shop.bill()
    const changing = await one.ask('POST', `/v1/subscriptions/${id}/payment_method`, {
      payment_method_id: card.id,
    })
    assert.deepEqual([changing.status, changing.body.payment.status], [200, 'processing'])
    const { status, body } = await one.ask('POST', `/v1/subscriptions/${id}/cancel`, {})
    assert.deepEqual([status, body.code], [409, 'payment_in_progress'])
  })
})

describe('who may', () => {
  test('customers only where the vendor leaves it to them', async () => {
    const id = await shop.subscribe(customer, '2026-03-01')
    await actions(all.filter(each => each !== 'cancel'))
    const { status, body } = await act(id, 'cancel', {})
    assert.deepEqual([status, body.code], [403, 'permission_denied'])
    const shown = (await payer.ask('GET', `/v1/subscriptions/${id}`)).body
    assert.ok(!shown.allowed_actions.includes('cancel'))
    assert.equal((await shop.must('POST', `/v1/subscriptions/${id}/cancel`, {})).cancels_on, '2026-04-01')
    await actions(all)
  })

  test('at once only integrations', async () => {
    const id = await shop.subscribe(customer, '2026-03-01')
    assert.equal((await act(id, 'cancel', { at_once: true })).status, 403)
    const closed = await shop.must('POST', `/v1/subscriptions/${id}/cancel`, { at_once: true })
    assert.deepEqual([closed.status, closed.closed_on], ['closed', '2026-03-10'])
  })

  test('nobody of another company', async () => {
    const other = await shop.payer()
    const id = await shop.subscribe(other.customer, '2026-03-01')
    for (const action of ['cancel', 'undo_cancel', 'reopen', 'payment_method'])
      assert.equal(
        (await act(id, action, action === 'payment_method' ? { payment_method_id: null } : {})).status,
        404,
      )
  })
})
