import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { closedAs } from '../../../server/src/subscriptions/rules.ts'
import { refusal } from '../invoices/portal.ts'
import { type Buyer, card } from '../quotations/shop.ts'
import { type Changes, openChanges, wrongFields } from './changing.ts'

let shop: Changes
let buyer: Buyer
before(async () => {
  shop = await openChanges()
})
beforeEach(async () => {
  shop.clock.set('2027-04-10T22:00:00Z')
  buyer = await shop.buyer()
})
after(() => shop.close())

const add = (id: string, lines: object[], given = {}) => shop.change(buyer, id, 'additions', { lines }, given)
const users = async (id: string) => (await shop.items(id)).find(item => item.name === 'User')!.id

describe('adding to a subscription', () => {
  test('is an upsell quotation that is sent, prorated, and adds when it is accepted', async () => {
    const id = await shop.subscribe(buyer, { collection: 'charge' })
    const reply = await add(id, [
      { item_id: await users(id), quantity: '2' },
      { price_id: shop.crm.id, quantity: '1' },
    ])
    const { status, body, headers } = reply
    assert.equal(status, 201, JSON.stringify(body))
    assert.match(headers.get('etag')!, /^"v\d+-2027-04-11"$/)
    assert.deepEqual(
      [body.kind, body.status, body.revision, body.subscription_id, body.subject],
      ['upsell', 'sent', 1, id, 'Accounting'],
    )
    assert.deepEqual([body.requires_signature, body.requires_payment], [false, true])
    // 20 of 30 days: 2 × 8.00 less 10 %, 20.00; and whole 21.60 + 30.00; with 21 %.
    assert.deepEqual(
      body.lines.map((line: Record<string, unknown>) => [
        line.name,
        line.quantity,
        line.unit_price,
        line.recurring_unit_price,
        line.discount_percent,
        line.net,
      ]),
      [
        ['User', '2', '8.00', '12.00', '10', 1440],
        ['CRM', '1', '20.00', '30.00', null, 2000],
      ],
    )
    assert.deepEqual([body.total, body.due_now, body.recurring_total], [4162, 4162, 6244])
    assert.deepEqual(
      [body.valid_until, body.allowed_actions],
      ['2027-04-30', ['accept', 'reject', 'request_changes']],
    )
    const accepted = await buyer.accept(body, card(await buyer.card()))
    assert.equal(accepted.status, 200, JSON.stringify(accepted.body))
    assert.deepEqual(await shop.contents(id), [
      ['Accounting', '1'],
      ['User', '7'],
      ['CRM', '1'],
    ])
    assert.deepEqual(await shop.charged(buyer.customer.id), [4162])
  })

  test('again revises the one that is open, and says nothing new for the same', async () => {
    const id = await shop.subscribe(buyer)
    const lines = [{ item_id: await users(id), quantity: '2' }]
    const { body: first } = await add(id, lines)
    assert.equal(first.requires_payment, false)
    const { body: same } = await add(id, lines)
    assert.deepEqual([same.id, same.revision, same.version], [first.id, 1, first.version])
    const { body: more } = await add(id, [
      { item_id: await users(id), quantity: '3' },
      { price_id: shop.crm.id, quantity: '1' },
    ])
    assert.deepEqual([more.id, more.revision, more.lines[0].id], [first.id, 2, first.lines[0].id])
    assert.deepEqual(
      more.revisions[0].changes
        .filter((change: { line_id: string | null }) => change.line_id !== null)
        .map((change: { kind: string; field: string }) => [change.kind, change.field]),
      [
        ['line_changed', 'quantity'],
        ['line_changed', 'net'],
        ['line_added', null],
      ],
    )
    shop.clock.set('2027-04-11T22:00:00Z')
    buyer.token = await shop.person(buyer.customer.id)
    const { body: nextDay } = await add(id, [
      { price_id: shop.crm.id, quantity: '1' },
      { item_id: await users(id), quantity: '3' },
    ])
    assert.deepEqual([nextDay.revision, nextDay.lines[0].id], [3, more.lines[1].id])
    assert.equal((await shop.systemQuotations(id)).length, 1)
  })

  test('revises one that has expired with its period, and one that the customer wants to be different', async () => {
    const id = await shop.subscribe(buyer)
    const { body: first } = await add(id, [{ price_id: shop.crm.id, quantity: '1' }])
    await shop.act(
      first.id,
      'request_changes',
      { revision: 1, message: 'Two, please' },
      { token: buyer.token },
    )
    const { body: second } = await add(id, [{ price_id: shop.crm.id, quantity: '2' }])
    assert.deepEqual([second.id, second.status, second.revision], [first.id, 'sent', 2])
    shop.clock.set('2027-05-02T10:00:00Z')
    await shop.patch(id, {
      period_number: 1,
      period_start: '2027-05-01',
      period_end: '2027-05-31',
      next_invoice_date: '2027-06-01',
    })
    buyer.token = await shop.person(buyer.customer.id)
    const { body: third } = await add(id, [{ price_id: shop.crm.id, quantity: '2' }])
    assert.deepEqual(
      [third.id, third.revision, third.expired, third.valid_until, third.lines[0].period_start],
      [first.id, 3, false, '2027-05-31', '2027-05-02'],
    )
  })

  test('twice at once ends in one quotation', async () => {
    const id = await shop.subscribe(buyer)
    const item_id = await users(id)
    const replies = await Promise.all(['1', '2', '3', '4'].map(quantity => add(id, [{ item_id, quantity }])))
    assert.deepEqual(
      replies.map(reply => reply.status),
      [201, 201, 201, 201],
    )
    assert.equal(new Set(replies.map(reply => reply.body.id)).size, 1)
    const [quotation, ...others] = await shop.systemQuotations(id)
    assert.deepEqual([quotation!.revision, others], [4, []])
  })

  test('with the same key is one', async () => {
    const id = await shop.subscribe(buyer)
    const given = { headers: { 'Idempotency-Key': crypto.randomUUID() } }
    const lines = [{ price_id: shop.crm.id, quantity: '1' }]
    const [first, again] = [await add(id, lines, given), await add(id, lines, given)]
    assert.deepEqual(again.body, first.body)
  })

  test('after a rejection makes a new one', async () => {
    const id = await shop.subscribe(buyer)
    const lines = [{ price_id: shop.crm.id, quantity: '1' }]
    const { body: first } = await add(id, lines)
    await shop.act(first.id, 'reject', { revision: 1, reason: 'other' }, { token: buyer.token })
    const { body: second } = await add(id, lines)
    assert.notEqual(second.id, first.id)
    assert.equal(second.status, 'sent')
  })

  test('keeps the tax that an item is invoiced with, and decides that of what is new', async () => {
    const id = await shop.subscribe(buyer)
    await shop.db
      .updateTable('subscription_items')
      .set({ tax_rate: '6' })
      .where('subscription_id', '=', id)
      .execute()
    const { body } = await add(id, [
      { item_id: await users(id), quantity: '1' },
      { price_id: shop.user.id, quantity: '1' },
    ])
    assert.deepEqual(
      body.lines.map((line: { tax_rate: string; tax_source: string }) => [line.tax_rate, line.tax_source]),
      [
        ['6', 'stated'],
        ['21', 'rule'],
      ],
    )
  })
})

describe('what may be added', () => {
  const refused = async (id: string, line: object, expected: string) =>
    assert.deepEqual(wrongFields(await add(id, [line])), [422, expected])

  test('are applications and users by the interval, currency and tax of the subscription', async () => {
    const id = await shop.subscribe(buyer)
    const other = (fields: object) => shop.price(shop.crm.product_id, '300.00', fields as never)
    const service = await shop.product('service', 'Care')
    const wrong = [
      await other({ interval_unit: 'year' }),
      await other({ currency: 'USD' }),
      await other({ tax_behavior: 'inclusive' }),
      await shop.price(service.id, '10.00'),
    ]
    for (const { id: price_id } of wrong)
      await refused(id, { price_id, quantity: '1' }, '#/lines/0/price_id not_offered')
    const old = await other({})
    await shop.must('PATCH', `/v1/prices/${old.id}`, { active: false })
    await refused(id, { price_id: old.id, quantity: '1' }, '#/lines/0/price_id not_offered')
  })

  test('is what the plan lists, if it lists something', async () => {
    const plan = await shop.must('POST', '/v1/plans', {
      name: 'Starter',
      items: [{ price_id: shop.app.id, quantity: '1' }],
      addition_price_ids: [shop.user.id],
    })
    const id = await shop.subscribe(buyer, { plan_id: plan.id })
    await refused(id, { price_id: shop.crm.id, quantity: '1' }, '#/lines/0/price_id not_offered')
    assert.equal((await add(id, [{ price_id: shop.user.id, quantity: '1' }])).status, 201)
  })

  test('is an item of this subscription, named once, of which there are more', async () => {
    const id = await shop.subscribe(buyer)
    const other = await shop.subscribe(buyer)
    await refused(id, { item_id: await users(other), quantity: '1' }, '#/lines/0/item_id not_found')
    const line = { item_id: await users(id), quantity: '1' }
    assert.deepEqual(wrongFields(await add(id, [line, line])), [422, '#/lines/1/item_id twice'])
    for (const quantity of ['0', '-1', '0.0'])
      assert.equal((await add(id, [{ ...line, quantity }])).status, 422)
  })

  test('at its own price even if that is not sold any more', async () => {
    const id = await shop.subscribe(buyer)
    await shop.must('PATCH', `/v1/prices/${shop.user.id}`, { active: false })
    const { status, body } = await add(id, [{ item_id: await users(id), quantity: '1' }])
    assert.deepEqual([status, body.lines[0].recurring_unit_price], [201, '12.00'])
    await shop.must('PATCH', `/v1/prices/${shop.user.id}`, { active: true })
  })
})

describe('adding is refused', () => {
  const lines = () => [{ price_id: shop.crm.id, quantity: '1' }]

  test('to whom may not, and where the vendor does not leave it to customers', async () => {
    const id = await shop.subscribe(buyer)
    const viewer = await shop.person(buyer.customer.id, { role: 'viewer' })
    assert.equal(refusal(await add(id, lines(), { token: viewer })), '403 permission_denied')
    await shop.set({ subscription_actions: ['reduce'] })
    assert.equal(refusal(await add(id, lines())), '403 permission_denied')
    assert.equal((await shop.asVendor(id, 'additions', { lines: lines() })).status, 201)
    await shop.set({ subscription_actions: ['add', 'reduce', 'switch_plan', 'cancel', 'reopen'] })
  })

  test('for another customer’s as for a missing one', async () => {
    const stranger = await shop.buyer()
    const id = await shop.subscribe(stranger)
    assert.equal(refusal(await add(id, lines())), '404 not_found')
    assert.equal(refusal(await add(`sub_${'0'.repeat(26)}`, lines())), '404 not_found')
  })

  test('where it has ended, is cancelled or billed elsewhere', async () => {
    const cancelled = { reason: null, message: null, requested_at: '2027-04-02T10:00:00Z' }
    for (const fields of [
      closedAs('cancelled', '2027-04-05'),
      { cancels_on: '2027-05-01', cancellation: JSON.stringify(cancelled) },
      { billed_by: 'external' as const },
    ]) {
      const id = await shop.subscribe(buyer, fields as never)
      assert.equal(refusal(await add(id, lines())), '409 invalid_state')
      assert.deepEqual(await shop.systemQuotations(id), [])
    }
  })

  test('while its quotation is being paid for or revised by the vendor; saying the same again is not', async () => {
    const id = await shop.subscribe(buyer, { collection: 'charge' })
    const { body } = await add(id, lines())
    await shop.post(body.id, 'revise', { notes: 'For you' })
    assert.equal(refusal(await add(id, [{ ...lines()[0], quantity: '2' }])), '409 invalid_state')
    await shop.must('DELETE', `/v1/quotations/${body.id}`)
    await shop.claim(body)
    assert.equal(refusal(await add(id, [{ ...lines()[0], quantity: '2' }])), '409 payment_in_progress')
    assert.equal((await add(id, lines())).body.revision, 1)
  })
})
