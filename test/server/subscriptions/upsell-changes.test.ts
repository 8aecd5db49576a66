import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { closedAs } from '../../../server/src/subscriptions/rules.ts'
import { readText, withoutSpace } from '../invoice-pdf/read-pdf.ts'
import { refusal } from '../invoices/portal.ts'
import { monthly, plan, work } from '../quotations/portal.ts'
import { type Buyer, card, cards, onAccount } from '../quotations/shop.ts'
import { type Changes, openChanges, wrongFields } from './changing.ts'

let shop: Changes
let buyer: Buyer
// The start of 11 April 2027 in Brussels is 22:00 UTC of the day before.
const at = {
  start: '2027-04-01T10:00:00Z',
  eleventh: '2027-04-10T22:00:00Z',
  twentyFirst: '2027-04-20T22:00:00Z',
}
before(async () => {
  shop = await openChanges(at.start)
})
beforeEach(async () => {
  shop.clock.set(at.start)
  buyer = await shop.buyer()
})
after(() => shop.close())

const thirty = { ...plan, name: 'Seat', product_kind: 'user', unit_price: '30.00', tax_rate: '0' }
const upsell = (id: string, fields = {}) => ({
  kind: 'upsell',
  subscription_id: id,
  lines: [thirty],
  ...fields,
})

async function startedAtThirty(): Promise<string> {
  const quotation = await buyer.sent({ ...onAccount, ...monthly, lines: [thirty] })
  return (await buyer.accept(quotation)).body.order.subscription_id
}

describe('two upgrades inside one period', () => {
  test('come to what each day costs, and one item stays one', async () => {
    const id = await startedAtThirty()
    shop.clock.set(at.eleventh)
    const first = await buyer.sent(upsell(id, onAccount))
    assert.deepEqual([first.total, first.recurring_total], [2000, 3000])
    await shop.accepts(buyer, first)
    shop.clock.set(at.twentyFirst)
    const second = await buyer.sent(upsell(id, onAccount))
    assert.deepEqual([second.total, second.recurring_total], [1000, 3000])
    const { body } = await shop.accepts(buyer, second)
    const invoices = await shop.db
      .selectFrom('invoices')
      .select(['total', 'period_start'])
      .where('subscription_id', '=', id)
      .orderBy('id')
      .execute()
    assert.deepEqual(
      invoices.map(invoice => invoice.total),
      [3000, 2000, 1000],
    )
    assert.deepEqual(
      (await shop.items(id)).map(item => [item.name, item.quantity, item.unit_price]),
      [['Seat', '3', '30.00']],
    )
    const row = await shop.subscription(id)
    assert.deepEqual([row.figures!.total, row.user_count], [9000, '3'])
    const [line] = (await shop.invoice(body.invoice_id)).lines
    assert.deepEqual(
      [line.unit_price, line.net, line.period_start, line.period_end],
      ['10.00', 1000, '2027-04-21', '2027-04-30'],
    )
    assert.deepEqual(
      (await shop.eventsOfSubscription(id)).filter(type => type === 'subscription.upsold'),
      ['subscription.upsold', 'subscription.upsold'],
    )
  })
})

describe('what an upsell charges', () => {
  test('is shown as of the day of the draft, and fixed on the day on which it is sent', async () => {
    const id = await shop.subscribe(buyer)
    shop.clock.set(at.eleventh)
    const drafted = await shop.draft(buyer.customer.id, upsell(id))
    const shown = ({ lines: [line] }: { lines: [Record<string, unknown>] }) => [
      line.unit_price,
      line.recurring_unit_price,
      line.period_start,
      line.period_end,
      line.net,
    ]
    assert.deepEqual(shown(drafted), ['20.00', '30.00', '2027-04-11', '2027-04-30', 2000])
    shop.clock.set(at.twentyFirst)
    const sent = await shop.send(drafted.id)
    assert.deepEqual(shown(sent), ['10.00', '30.00', '2027-04-21', '2027-04-30', 1000])
    assert.deepEqual([sent.due_now, sent.recurring_total, sent.valid_until], [1000, 3000, '2027-04-30'])
    shop.clock.set('2027-04-29T22:00:00Z')
    await shop.post(sent.id, 'revise', { notes: 'Last chance' })
    const again = await shop.send(sent.id)
    assert.deepEqual(shown(again), ['1.00', '30.00', '2027-04-30', '2027-04-30', 100])
    assert.ok(again.revisions[0].changes.some((change: { field: string }) => change.field === 'unit_price'))
  })

  test('takes a price that is stated for that of a whole interval', async () => {
    const id = await shop.subscribe(buyer)
    shop.clock.set(at.eleventh)
    const drafted = await shop.draft(buyer.customer.id, upsell(id))
    const lines = [{ id: drafted.lines[0].id, unit_price: '60.00' }]
    const { body } = await shop.ask('PATCH', `/v1/quotations/${drafted.id}`, { body: { lines } })
    assert.deepEqual([body.lines[0].unit_price, body.lines[0].recurring_unit_price], ['40.00', '60.00'])
  })

  test('has 6 decimals where the days do not divide', async () => {
    const id = await shop.subscribe(buyer)
    shop.clock.set('2027-04-23T10:00:00Z')
    const sent = await buyer.sent(upsell(id, { lines: [{ ...thirty, unit_price: '10.00', quantity: '3' }] }))
    // 8 of 30 days: 2.666667 × 3 = 8.000001
    assert.deepEqual([sent.lines[0].unit_price, sent.total], ['2.666667', 800])
  })

  test('with tax in its prices is the promised gross', async () => {
    const id = await shop.subscribe(buyer, { tax_behavior: 'inclusive' })
    shop.clock.set(at.eleventh)
    const sent = await buyer.sent(upsell(id, { lines: [{ ...thirty, tax_rate: '21' }] }))
    assert.equal(sent.tax_behavior, 'inclusive')
    assert.deepEqual(
      [sent.subtotal, sent.tax_total, sent.total, sent.recurring_total],
      [1653, 347, 2000, 3000],
    )
  })

  test('leaves what does not recur as it is, and valid without end', async () => {
    const id = await shop.subscribe(buyer)
    shop.clock.set(at.eleventh)
    const sent = await buyer.sent(upsell(id, { lines: [work] }))
    assert.deepEqual([sent.total, sent.valid_until, sent.lines[0].recurring_unit_price], [12100, null, null])
  })

  test('follows the customer’s own days', async () => {
    const tokyo = await shop.buyer({ time_zone: 'Asia/Tokyo' })
    const id = await shop.subscribe(tokyo)
    shop.clock.set('2027-04-10T15:00:00Z')
    assert.equal((await tokyo.sent(upsell(id))).lines[0].period_start, '2027-04-11')
    await shop.db
      .updateTable('customers')
      .set({ clock_offset: '864000 seconds' as never })
      .where('id', '=', tokyo.customer.id)
      .execute()
    assert.equal((await tokyo.sent(upsell(id))).lines[0].period_start, '2027-04-21')
  })

  test('keeps an earlier end of its validity', async () => {
    const id = await shop.subscribe(buyer)
    const sent = await buyer.sent(upsell(id, { valid_until: '2027-04-12' }))
    assert.equal(sent.valid_until, '2027-04-12')
  })
})

describe('an upsell is refused', () => {
  test('by the one guard once the period is over', async () => {
    const id = await shop.subscribe(buyer)
    const sent = await buyer.sent(upsell(id, onAccount))
    shop.clock.set('2027-04-30T22:00:00Z')
    assert.equal(refusal(await shop.accepts(buyer, sent)), '409 quotation_expired')
  })

  test('when the period has turned meanwhile, before anything is charged', async () => {
    const id = await shop.subscribe(buyer)
    const sent = await buyer.sent(upsell(id))
    const method = await buyer.card()
    await shop.patch(id, {
      period_number: 1,
      period_start: '2027-05-01',
      period_end: '2027-05-31',
      next_invoice_date: '2027-06-01',
    })
    assert.equal(refusal(await buyer.accept(sent, card(method))), '409 invalid_state')
    assert.deepEqual(await shop.charged(buyer.customer.id), [])
    assert.deepEqual(await shop.contents(id), [
      ['Accounting', '1'],
      ['User', '5'],
    ])
  })

  test('when its payment is decided after the period has turned: the money is credit', async () => {
    const id = await shop.subscribe(buyer)
    const sent = await buyer.sent(upsell(id))
    const { status, body } = await buyer.accept(sent, card(await buyer.card(cards.later)))
    assert.equal(status, 202, JSON.stringify(body))
    await shop.patch(id, {
      period_number: 1,
      period_start: '2027-05-01',
      period_end: '2027-05-31',
      next_invoice_date: '2027-06-01',
    })
    await shop.db
      .updateTable('sandbox_charges')
      .set({ status: 'succeeded' })
      .where('key', '=', body.payment.id)
      .execute()
    const confirmed = await shop.ask('POST', `/v1/payments/${body.payment.id}/confirm`, {
      token: buyer.token,
      body: {},
      headers: { 'Idempotency-Key': crypto.randomUUID() },
    })
    assert.deepEqual([confirmed.body.status, confirmed.body.unallocated], ['succeeded', sent.due_now])
    assert.ok((await shop.eventsOf(buyer.customer.id)).includes('payment.unmatched'))
    assert.equal((await shop.items(id)).length, 2)
    assert.deepEqual(await shop.ordersOf(buyer.customer.id), [])
  })

  test('for a subscription that has ended or waits for its money', async () => {
    const id = await shop.subscribe(buyer)
    const sent = await buyer.sent(upsell(id, onAccount))
    const draft = await shop.draft(buyer.customer.id, upsell(id))
    await shop.patch(id, {
      status: 'to_renew',
      grace_reason: 'overdue',
      grace_started_on: '2027-04-01',
      grace_ends_on: '2027-04-08',
      closes_at: '2027-04-08T22:00:00Z',
    })
    const create = () =>
      shop.ask('POST', '/v1/quotations', { body: { customer_id: buyer.customer.id, ...upsell(id) } })
    assert.equal(refusal(await create()), '409 invalid_state')
    assert.equal(refusal(await shop.act(draft.id, 'send')), '409 invalid_state')
    assert.equal(refusal(await buyer.accept(sent)), '409 invalid_state')
    await shop.patch(id, closedAs('cancelled', '2027-04-01'))
    assert.equal(refusal(await create()), '409 invalid_state')
  })

  test('when its lines would be invoiced in another way', async () => {
    const id = await shop.subscribe(buyer)
    const create = (fields: object) =>
      shop.ask('POST', '/v1/quotations', { body: { customer_id: buyer.customer.id, ...upsell(id, fields) } })
    assert.deepEqual(wrongFields(await create({ interval_unit: 'year' })), [422, '#/interval_unit interval'])
    assert.deepEqual(wrongFields(await create({ tax_behavior: 'inclusive' })), [
      422,
      '#/tax_behavior tax_behavior',
    ])
  })
})

describe('what an upsell has sold', () => {
  const accepted = async (id: string, lines: object[]) => {
    const reply = await buyer.accept(await buyer.sent(upsell(id, { ...onAccount, lines })))
    assert.equal(reply.status, 200, JSON.stringify(reply.body))
  }

  test('raises the item of the same price, discount and tax, and stands beside any other', async () => {
    const id = await shop.subscribe(buyer)
    const users = { price_id: shop.user.id, tax_rate: '21' }
    await accepted(id, [
      { ...users, quantity: '2', discount_percent: '10.0' },
      { ...users, quantity: '1' },
      { ...users, quantity: '3', discount_percent: '10', tax_rate: '6' },
    ])
    assert.deepEqual(
      (await shop.items(id)).map(item => [item.name, item.quantity, item.discount_percent, item.tax_rate]),
      [
        ['Accounting', '1', null, '21'],
        ['User', '7', '10', '21'],
        ['User', '1', null, '21'],
        ['User', '3', '10', '6'],
      ],
    )
    const row = await shop.subscription(id)
    assert.deepEqual([row.application_count, row.user_count], ['1', '11'])
    // 40.00 + 75.60 + 12.00 at 21 %, 32.40 at 6 %
    assert.deepEqual([row.figures!.subtotal, row.figures!.total], [16000, 18874])
  })

  test('is also part of the change that waits for the next period', async () => {
    const id = await shop.subscribe(buyer)
    const [, users] = await shop.items(id)
    await shop.change(buyer, id, 'change', { items: [{ item_id: users!.id, quantity: '3' }] })
    await accepted(id, [{ price_id: shop.user.id, quantity: '2', discount_percent: '10' }])
    const { scheduled } = await shop.subscription(id)
    assert.deepEqual(
      scheduled!.items.map(item => [item.name, item.quantity]),
      [
        ['Accounting', '1'],
        ['User', '5'],
      ],
    )
    assert.equal(scheduled!.figures.subtotal, 9400)
  })

  test('once paid late, is there and invoiced once', async () => {
    const id = await shop.subscribe(buyer)
    const sent = await buyer.sent(upsell(id))
    const { body } = await buyer.accept(sent, { payment: { type: 'bank_transfer' } })
    assert.equal(body.order.status, 'awaiting_payment')
    assert.equal((await shop.items(id)).length, 2)
    await shop.pay(body.invoice_id, 3000)
    assert.deepEqual((await shop.contents(id)).at(-1), ['Seat', '1'])
  })
})

test('the PDF prints the prorated price with its days', async () => {
  const id = await shop.subscribe(buyer)
  shop.clock.set(at.eleventh)
  const sent = await buyer.sent(upsell(id))
  const { bytes } = await shop.ask('GET', `/v1/quotations/${sent.id}/pdf`)
  const text = withoutSpace(await readText(bytes!))
  for (const part of ['20.00', 'Apr 11–30, 2027', '30.00'])
    assert.ok(text.includes(withoutSpace(part)), `${part} in ${text}`)
})
