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

const closed = {
  status: 'closed',
  access: 'revoked',
  closed_on: '2026-03-01',
  close_reason: 'non_payment',
  next_invoice_date: null,
  next_action_at: null,
} as const

async function over(number: string | null = numbers.succeeds, fields: object = {}) {
  const one = await shop.payer()
  const card = number === null ? null : await one.card(number)
  const id = await shop.subscribe(one.customer, '2025-12-15', {
    ...closed,
    payment_method_id: card?.id ?? null,
    ...fields,
  })
  const reopen = (body: object = {}, key?: string): Promise<Reply> =>
    one.ask('POST', `/v1/subscriptions/${id}/reopen`, body, key)
  return { ...one, id, reopen }
}

/** It is closed as it was, and nothing is asked of its customer. */
async function staysClosed({ id }: { id: string }) {
  const { status, access, anchor_date } = await shop.subscription(id)
  assert.deepEqual([status, access, anchor_date], ['closed', 'revoked', '2025-12-15'])
  const invoices = await shop.invoicesOf(id)
  assert.ok(invoices.every(each => each.amount_due === 0 && each.credit_notes_total === each.total))
  assert.deepEqual(await shop.imbalances(), [])
}

describe('paid by card', () => {
  test('it begins anew today with an invoice that is paid, and runs as any other', async () => {
    const one = await over(numbers.succeeds, {
      contract_end: '2026-03-01',
      noticed_days: 7,
      renewal_offered_for: '2026-03-01',
    })
    const { status, body } = await one.reopen()
    assert.equal(status, 200, JSON.stringify(body))
    const { subscription, payment } = body
    assert.deepEqual([payment.status, payment.amount], ['succeeded', 11374])
    assert.deepEqual(
      [subscription.status, subscription.access, subscription.closed_on],
      ['active', 'granted', null],
    )
    assert.deepEqual(
      [subscription.starts_on, subscription.period_end, subscription.next_invoice_date],
      ['2026-03-10', '2026-04-09', '2026-04-10'],
    )
    assert.equal(subscription.contract_end, null)
    const [invoice] = await shop.invoicesOf(one.id)
    assert.deepEqual(
      [invoice!.period_start, invoice!.period_end, invoice!.status],
      ['2026-03-10', '2026-04-09', 'paid'],
    )
    assert.deepEqual(await shop.eventsOf(one.id), ['subscription.reopened', 'subscription.activated'])
    assert.equal((await one.reopen()).status, 409)
    await shop.billOn('2026-04-10')
    assert.deepEqual(
      (await shop.invoicesOf(one.id)).map(each => [each.period_start, each.status]),
      [
        ['2026-03-10', 'paid'],
        ['2026-04-10', 'paid'],
      ],
    )
    assert.deepEqual(await shop.imbalances(), [])
    shop.at('2026-03-10')
  })

  test('a decline leaves it closed and the invoice undone, and another card opens it', async () => {
    const one = await over(numbers.card_declined)
    const { status, body } = await one.reopen({}, 'declined')
    assert.deepEqual([status, body.code], [402, 'payment_declined'])
    await staysClosed(one)
    assert.equal((await one.reopen({}, 'declined')).status, 402)
    assert.equal((await shop.paymentsOf(one.customer.id)).length, 1)
    await shop.billOn('2026-03-11')
    await staysClosed(one)
    shop.at('2026-03-10')
    const good = await one.card(numbers.succeeds)
    const again = await one.reopen({ payment_method_id: good.id })
    assert.equal(again.status, 200, JSON.stringify(again.body))
    assert.deepEqual(
      [again.body.subscription.status, again.body.subscription.payment_method.id],
      ['active', good.id],
    )
  })

  test('the same request again goes on with the same payment', async () => {
    const one = await over()
    const first = await one.reopen({}, 'again')
    await shop.db.deleteFrom('idempotency_keys').where('key', '=', 'again').execute()
    const second = await one.reopen({}, 'again')
    assert.deepEqual([second.status, second.body.payment.id], [200, first.body.payment.id])
    assert.equal((await shop.invoicesOf(one.id)).length, 1)
    assert.equal((await shop.paymentsOf(one.customer.id)).length, 1)
  })

  test('of two at once one is charged', async () => {
    const one = await over()
    const replies = await Promise.all([one.reopen(), one.reopen()])
    assert.deepEqual(replies.map(each => each.status).toSorted(), [200, 409])
    assert.equal((await shop.paymentsOf(one.customer.id)).length, 1)
  })

  test('it opens with the money, also when the bank asks the customer first', async () => {
    const one = await over(numbers.requires_action)
    const { body } = await one.reopen()
    assert.deepEqual([body.payment.status, body.subscription.status], ['requires_action', 'closed'])
    const confirm = (id: string, challenge: string) =>
      one.ask('POST', `/v1/payments/${id}/confirm`, { challenge })
    await confirm(body.payment.id, 'decline')
    await staysClosed(one)
    const second = await one.reopen()
    assert.equal((await confirm(second.body.payment.id, 'approve')).body.status, 'succeeded')
    assert.equal((await shop.subscription(one.id)).status, 'active')
  })

  test('another try takes the place of one that waits for the customer', async () => {
    const one = await over(numbers.requires_action)
    await one.reopen()
    const good = await one.card(numbers.succeeds)
    const { status, body } = await one.reopen({ payment_method_id: good.id })
    assert.deepEqual([status, body.subscription.status], [200, 'active'])
    const due = (await shop.invoicesOf(one.id)).map(each => [each.amount_due, each.credit_notes_total > 0])
    assert.deepEqual(
      due.toSorted((a, b) => Number(a[1]) - Number(b[1])),
      [
        [0, false],
        [0, true],
      ],
    )
  })

  test('without a method that can be charged it says so', async () => {
    const one = await over(null)
    const { status, body } = await one.reopen()
    assert.deepEqual([status, body.errors[0].pointer], [422, '#/payment_method_id'])
    assert.deepEqual(await shop.invoicesOf(one.id), [])
  })
})

test('by invoice it opens at once, and waits for the money as any other', async () => {
  const one = await over(null, { collection: 'send_invoice' })
  const { status, body } = await one.reopen()
  assert.deepEqual([status, body.payment, body.subscription.status], [200, null, 'active'])
  const [invoice] = await shop.invoicesOf(one.id)
  assert.deepEqual([invoice!.status, body.subscription.open_invoice_id], ['open', invoice!.id])
  assert.deepEqual(await shop.eventsOf(one.id), ['subscription.reopened', 'subscription.activated'])
})

test('late money never opens what is closed', async () => {
  await shop.must('PATCH', '/v1/settings', { closing_invoice: 'keep_open' })
  const one = await shop.payer()
  const poor = await one.card(numbers.insufficient_funds)
  const id = await shop.subscribe(one.customer, '2026-02-10', { payment_method_id: poor.id })
  await shop.bill()
  await one.ask('POST', `/v1/subscriptions/${id}/cancel`, {})
  const [invoice] = await shop.invoicesOf(id)
  await shop.pay(invoice!.id, invoice!.amount_due)
  assert.equal((await shop.invoicesOf(id))[0]!.status, 'paid')
  assert.equal((await shop.subscription(id)).status, 'closed')
  await shop.must('PATCH', '/v1/settings', { closing_invoice: 'credit_all' })
})

test('customers re-open only where the vendor leaves it to them, and only what is closed', async () => {
  const one = await over()
  await shop.must('PATCH', '/v1/settings', { subscription_actions: ['cancel'] })
  assert.equal((await one.reopen()).status, 403)
  const reply = await shop.ask('POST', `/v1/subscriptions/${one.id}/reopen`, {
    body: {},
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  assert.equal((reply.body as Json).subscription.status, 'active')
  await shop.must('PATCH', '/v1/settings', { subscription_actions: ['cancel', 'reopen'] })
  const external = await over(numbers.succeeds, { billed_by: 'external' })
  assert.equal((await external.reopen()).status, 409)
})
