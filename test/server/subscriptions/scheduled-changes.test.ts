import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { applyScheduled } from '../../../server/src/subscriptions/actions/schedule.ts'
import { closedAs } from '../../../server/src/subscriptions/rules.ts'
import { refusal } from '../invoices/portal.ts'
import type { Buyer } from '../quotations/shop.ts'
import { type Changes, openChanges, wrongFields } from './changing.ts'

let shop: Changes
let buyer: Buyer
let id: string
let app: string
let users: string
let offered: { id: string }
before(async () => {
  shop = await openChanges('2027-04-10T22:00:00Z')
  offered = await plan({ offered: true })
})
beforeEach(async () => {
  buyer = await shop.buyer()
  id = await shop.subscribe(buyer)
  ;[app, users] = (await shop.items(id)).map(item => item.id) as [string, string]
})
after(() => shop.close())

const plan = (fields = {}) =>
  shop.must('POST', '/v1/plans', {
    name: 'Small',
    items: [
      { price_id: shop.crm.id, quantity: '1' },
      { price_id: shop.user.id, quantity: '2' },
    ],
    ...fields,
  })
const change = (body: object) => shop.change(buyer, id, 'change', body)
const fewer = (item_id: string, quantity: string) => change({ items: [{ item_id, quantity }] })
const apply = () =>
  shop.db
    .transaction()
    .execute(async trx => applyScheduled(trx, shop.clock.now(), await shop.subscription(id)))

describe('a change from the next period on', () => {
  test('of quantities is shown, costs nothing now and lasts until it is applied', async () => {
    const { status, body } = await fewer(users, '3')
    assert.equal(status, 200, JSON.stringify(body))
    const { scheduled_change: scheduled } = body
    assert.deepEqual([scheduled.effective_on, scheduled.plan], ['2027-05-01', null])
    assert.deepEqual(
      scheduled.items.map((item: { id: string; quantity: string; net: number }) => [
        item.id,
        item.quantity,
        item.net,
      ]),
      [
        [app, '1', 4000],
        [users, '3', 3240],
      ],
    )
    assert.deepEqual([scheduled.total, body.next_invoice_total, body.next_invoice.total], [8760, 8760, 8760])
    assert.deepEqual([body.items[1].quantity, body.items.length], ['5', 2])
    assert.deepEqual(await shop.contents(id), [
      ['Accounting', '1'],
      ['User', '5'],
    ])
    assert.ok((await shop.subscription(id)).next_action_at)
    await apply()
    assert.deepEqual(await shop.contents(id), [
      ['Accounting', '1'],
      ['User', '3'],
    ])
    const row = await shop.subscription(id)
    assert.deepEqual(
      [row.scheduled, row.user_count, row.figures!.total, row.plan_name],
      [null, '3', 8760, 'Accounting'],
    )
    assert.deepEqual(await shop.eventsOfSubscription(id), ['subscription.updated', 'subscription.changed'])
    await apply()
    assert.equal((await shop.eventsOfSubscription(id)).length, 2)
  })

  test('of quantities removes at 0, and its next takes its place', async () => {
    await fewer(users, '3')
    const { body } = await fewer(users, '0')
    assert.deepEqual(
      body.scheduled_change.items.map((item: { name: string }) => item.name),
      ['Accounting'],
    )
  })

  test('of the plan takes the place of everything', async () => {
    const { status, body } = await change({ plan_id: offered.id })
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body.scheduled_change.plan, { id: offered.id, name: 'Small' })
    // 30.00 + 2 × 12.00, and 21 %
    assert.equal(body.scheduled_change.total, 6534)
    await apply()
    const row = await shop.subscription(id)
    assert.deepEqual(
      [row.plan_id, row.plan_name, row.application_count, row.user_count],
      [offered.id, 'Small', '1', '2'],
    )
    assert.deepEqual(
      (await shop.items(id)).map(item => [item.name, item.price_id, item.tax_category, item.tax_rate]),
      [
        ['CRM', shop.crm.id, 'S', '21'],
        ['User', shop.user.id, 'S', '21'],
      ],
    )
    assert.deepEqual(wrongFields(await change({ plan_id: offered.id })), [422, '#/plan_id unchanged'])
  })

  test('can be undone', async () => {
    await fewer(users, '3')
    const { status, body } = await shop.change(buyer, id, 'undo_change')
    assert.deepEqual([status, body.scheduled_change, body.next_invoice_total], [200, null, 11374])
    assert.equal(refusal(await shop.change(buyer, id, 'undo_change')), '409 invalid_state')
    assert.deepEqual(await shop.eventsOfSubscription(id), ['subscription.updated', 'subscription.updated'])
  })
})

describe('a change is refused', () => {
  test('that is no reduction, names what is not there, or leaves nothing', async () => {
    for (const quantity of ['5', '6', '5.0'])
      assert.deepEqual(wrongFields(await fewer(users, quantity)), [422, '#/items/0/quantity not_fewer'])
    assert.deepEqual(wrongFields(await fewer(shop.stranger(), '0')), [422, '#/items/0/item_id not_found'])
    const all = [app, users].map(item_id => ({ item_id, quantity: '0' }))
    assert.deepEqual(wrongFields(await change({ items: all })), [422, '#/items nothing_left'])
    const twice = [users, users].map(item_id => ({ item_id, quantity: '1' }))
    assert.deepEqual(wrongFields(await change({ items: twice })), [422, '#/items/1/item_id not_found'])
  })

  test('to a plan that is not offered to customers; the vendor may', async () => {
    const hidden = await plan()
    assert.deepEqual(wrongFields(await change({ plan_id: hidden.id })), [422, '#/plan_id not_found'])
    assert.equal((await shop.asVendor(id, 'change', { plan_id: hidden.id })).status, 200)
    const missing = `plan_${'0'.repeat(26)}`
    assert.deepEqual(wrongFields(await shop.asVendor(id, 'change', { plan_id: missing })), [
      422,
      '#/plan_id not_found',
    ])
    await shop.must('PATCH', `/v1/plans/${hidden.id}`, { offered: true, active: false })
    assert.deepEqual(wrongFields(await change({ plan_id: hidden.id })), [422, '#/plan_id not_found'])
  })

  test('to a plan of another currency, tax behavior or interval', async () => {
    const price = (fields: object) => shop.price(shop.crm.product_id, '30.00', fields as never)
    for (const [fields, code] of [
      [{ currency: 'USD' }, 'currency'],
      [{ tax_behavior: 'inclusive' }, 'tax_behavior'],
      [{ interval_unit: 'year' }, 'interval_unit'],
      [{ interval_count: 3 }, 'interval_count'],
    ] as const) {
      const { id: price_id } = await price(fields)
      const other = await plan({ offered: true, items: [{ price_id, quantity: '1' }] })
      assert.deepEqual(wrongFields(await change({ plan_id: other.id })), [422, `#/plan_id ${code}`])
    }
  })

  test('where it has ended or is cancelled, and to whom it is not left', async () => {
    await shop.set({ subscription_actions: ['switch_plan'] })
    assert.equal(refusal(await fewer(users, '1')), '403 permission_denied')
    await shop.set({ subscription_actions: ['add', 'reduce', 'cancel', 'reopen'] })
    assert.equal(refusal(await change({ plan_id: offered.id })), '403 permission_denied')
    await shop.set({ subscription_actions: ['add', 'reduce', 'switch_plan', 'cancel', 'reopen'] })
    const viewer = await shop.person(buyer.customer.id, { role: 'viewer' })
    const asViewer = await shop.change(buyer, id, 'change', { plan_id: offered.id }, { token: viewer })
    assert.equal(refusal(asViewer), '403 permission_denied')
    const stranger = await shop.buyer()
    assert.equal(refusal(await shop.change(stranger, id, 'change', { plan_id: offered.id })), '404 not_found')
    await shop.patch(id, closedAs('cancelled', '2027-04-05'))
    assert.equal(refusal(await fewer(users, '1')), '409 invalid_state')
  })
})
