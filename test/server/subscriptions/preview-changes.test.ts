import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { closedAs } from '../../../server/src/subscriptions/rules.ts'
import type { Reply } from '../../support/server.ts'
import { refusal } from '../invoices/portal.ts'
import { type Buyer, card } from '../quotations/shop.ts'
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

const preview = (body: object, given = {}) => shop.change(buyer, id, 'preview', body, given)
const previewed = async (body: object) => {
  const before = await shop.subscription(id)
  const reply = await preview(body)
  assert.equal(reply.status, 200, JSON.stringify(reply.body))
  assert.deepEqual(await shop.subscription(id), before)
  return reply.body
}
const read = async () => (await shop.ask('GET', `/v1/subscriptions/${id}`, { token: buyer.token })).body
const figures = ({ lines, subtotal, taxes, tax_total, total }: Reply['body']) => ({
  lines: lines.map(({ name, quantity, unit_price, net, period_start, period_end }: Reply['body']) => ({
    name,
    quantity,
    unit_price,
    net,
    period_start,
    period_end,
  })),
  subtotal,
  taxes,
  tax_total,
  total,
})

describe('a preview', () => {
  test('of more says what the quotation and the next invoice will say', async () => {
    const add = {
      lines: [
        { item_id: users, quantity: '2' },
        { price_id: shop.crm.id, quantity: '1' },
      ],
    }
    const shown = await previewed({ add })
    assert.deepEqual(
      [shown.effective_on, shown.ends_on, shown.due_now.date],
      ['2027-04-11', null, '2027-04-11'],
    )
    assert.deepEqual(await shop.systemQuotations(id), [])
    const { body: quotation } = await shop.change(buyer, id, 'additions', add)
    const { date: _, ...due } = shown.due_now
    assert.deepEqual(due, figures(quotation))
    assert.deepEqual([shown.due_now.total, shown.next_invoice.total], [4162, 17618])
    // The same again, now that there is an open one.
    assert.deepEqual(await previewed({ add }), shown)
    await buyer.accept(quotation)
    assert.deepEqual((await read()).next_invoice, shown.next_invoice)
  })

  test('of more while fewer are to come counts both', async () => {
    await shop.change(buyer, id, 'change', { items: [{ item_id: users, quantity: '3' }] })
    const add = { lines: [{ item_id: users, quantity: '2' }] }
    const shown = await previewed({ add })
    const { body: quotation } = await shop.change(buyer, id, 'additions', add)
    await buyer.accept(quotation)
    assert.deepEqual((await read()).next_invoice, shown.next_invoice)
  })

  test('of a change says what the next invoice will say', async () => {
    for (const change of [
      { items: [{ item_id: users, quantity: '0' }] },
      {
        plan_id: (
          await shop.must('POST', '/v1/plans', {
            name: 'Small',
            offered: true,
            items: [{ price_id: shop.user.id, quantity: '1' }],
          })
        ).id,
      },
    ]) {
      const shown = await previewed({ change })
      assert.deepEqual([shown.effective_on, shown.due_now], ['2027-05-01', null])
      const { body } = await shop.change(buyer, id, 'change', change)
      assert.deepEqual(body.next_invoice, shown.next_invoice)
      assert.equal(body.scheduled_change.effective_on, shown.effective_on)
    }
  })

  test('of cancelling says when it ends', async () => {
    const shown = await previewed({ cancel: true })
    assert.deepEqual(
      [shown.effective_on, shown.ends_on, shown.due_now, shown.next_invoice],
      ['2027-05-01', '2027-04-30', null, null],
    )
    const { body } = await shop.change(buyer, id, 'cancel', {})
    assert.deepEqual([body.cancels_on, body.next_invoice], [shown.effective_on, null])
    assert.equal(refusal(await preview({ cancel: true })), '409 invalid_state')
  })

  test('of cancelling what waits for its money is of today', async () => {
    await shop.patch(id, {
      status: 'to_renew',
      grace_reason: 'overdue',
      grace_started_on: '2027-04-10',
      grace_ends_on: '2027-04-17',
      closes_at: '2027-04-17T22:00:00Z',
    })
    const shown = await previewed({ cancel: true })
    assert.deepEqual([shown.effective_on, shown.ends_on], ['2027-04-11', '2027-04-11'])
  })

  test('of re-opening says what its first invoices will say', async () => {
    await shop.patch(id, closedAs('non_payment', '2027-04-08'))
    const shown = await previewed({ reopen: true })
    assert.deepEqual(
      [shown.effective_on, shown.due_now.date, shown.next_invoice.date],
      ['2027-04-11', '2027-04-11', '2027-05-11'],
    )
    assert.equal(shown.due_now.lines[0].period_end, '2027-05-10')
    const given = { headers: { 'Idempotency-Key': crypto.randomUUID() } }
    const { status, body } = await shop.change(buyer, id, 'reopen', {}, given)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body.subscription.next_invoice, shown.next_invoice)
    const { open_invoice_id } = await shop.subscription(id)
    const invoice = await shop.invoice(open_invoice_id!)
    const { date: _, ...due } = shown.due_now
    assert.deepEqual(due, figures(invoice))
  })
})

describe('a preview is refused', () => {
  test('where the change itself is', async () => {
    assert.deepEqual(
      wrongFields(await preview({ add: { lines: [{ item_id: shop.stranger(), quantity: '1' }] } })),
      [422, '#/lines/0/item_id not_found'],
    )
    assert.equal(refusal(await preview({ reopen: true })), '409 invalid_state')
    assert.equal(
      refusal(await shop.change(await shop.buyer(), id, 'preview', { cancel: true })),
      '404 not_found',
    )
    await shop.set({ subscription_actions: [] })
    assert.equal(refusal(await preview({ cancel: true })), '403 permission_denied')
    await shop.set({ subscription_actions: ['add', 'reduce', 'switch_plan', 'cancel', 'reopen'] })
    await shop.patch(id, closedAs('cancelled', '2027-04-05'))
    assert.equal(
      refusal(await preview({ add: { lines: [{ price_id: shop.crm.id, quantity: '1' }] } })),
      '409 invalid_state',
    )
  })
})

test('what no tax is decided for is neither previewed nor offered', async () => {
  const far = await shop.buyer({ country: 'US' })
  const own = await shop.subscribe(far)
  const add = { lines: [{ price_id: shop.crm.id, quantity: '1' }] }
  const undecided = '409 tax_undecided tax_undecided #/lines/0'
  assert.equal(refusal(await shop.change(far, own, 'preview', { add })), undecided)
  assert.equal(refusal(await shop.change(far, own, 'additions', add)), undecided)
  assert.deepEqual(await shop.systemQuotations(own), [])
})

test('what was previewed is what is charged', async () => {
  await shop.patch(id, { collection: 'charge' })
  const add = { lines: [{ price_id: shop.crm.id, quantity: '1' }] }
  const shown = await previewed({ add })
  const { body: quotation } = await shop.change(buyer, id, 'additions', add)
  await buyer.accept(quotation, card(await buyer.card()))
  assert.deepEqual(await shop.charged(buyer.customer.id), [shown.due_now.total])
})
