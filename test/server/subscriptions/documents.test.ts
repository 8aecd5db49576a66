import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { runBilling } from '../../../server/src/billing/run.ts'
import { refusal } from '../invoices/portal.ts'
import { type Buyer, onAccount } from '../quotations/shop.ts'
import { type Changes, openChanges } from './changing.ts'

type Json = Awaited<ReturnType<Changes['invoice']>>

let shop: Changes
let buyer: Buyer
/** A subscription with an upsell that was accepted, and another one of the same customer. */
let id: string
let other: string
let accepted: Json
const lists = ['invoices', 'orders', 'quotations']

before(async () => {
  shop = await openChanges('2027-04-10T10:00:00Z')
  buyer = await shop.buyer()
  id = await shop.subscribe(buyer)
  other = await shop.subscribe(buyer)
  accepted = await upsell(id)
  await upsell(other)
  await shop.issued(buyer.customer.id)
})
after(() => shop.close())

async function upsell(subscription_id: string): Promise<Json> {
  const lines = [
    { name: 'CRM', product_kind: 'application', quantity: '1', unit_price: '30.00', recurring: true },
  ]
  const sent = await buyer.sent({ kind: 'upsell', subscription_id, lines, ...onAccount })
  const { status, body } = await buyer.accept(sent)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
const list = (name: string, query: string, given: object = { token: buyer.token }) =>
  shop.ask('GET', `/v1/${name}?${query}`, given)
const found = async (name: string, query: string, given?: object): Promise<string[]> =>
  (await list(name, query, given)).body.data.map((each: Json) => each.id)

describe('a document that is about a subscription', () => {
  test('names it: invoice, order and quotation, in lists as well', async () => {
    const invoice = await shop.invoice(accepted.invoice_id)
    assert.equal(invoice.subscription_id, id)
    for (const name of lists) {
      const { data } = (await list(name, '')).body
      assert.equal(data.filter((each: Json) => each.subscription_id === id).length, 1, name)
    }
  })

  test('is told of with it', async () => {
    const events = await shop.events(accepted.invoice_id)
    assert.deepEqual(
      events.map(event => (event.data as Json).subscription_id),
      events.map(() => id),
    )
  })

  test('other invoices name none', async () => {
    const { data } = (await list('invoices', '')).body
    assert.equal(data.filter((each: Json) => each.subscription_id === null).length, 1)
  })

  test('its credit notes name it too, however many its period has', async () => {
    const another = await shop.buyer()
    const mine = await shop.subscribe(another)
    shop.clock.set('2027-05-01T10:00:00Z')
    await runBilling(shop.services, { customer_id: another.customer.id })
    const [invoice_id] = await found('invoices', `subscription_id=${mine}`, {})
    const line = (await shop.invoice(invoice_id!)).lines[0].id
    const credit = (body: object) => shop.must('POST', `/v1/invoices/${invoice_id}/credit`, body)
    const notes = [
      await credit({ lines: [{ line_id: line, quantity: '0.25' }] }),
      await credit({ lines: [{ line_id: line, quantity: '0.25' }] }),
      await credit({}),
    ]
    assert.deepEqual(
      notes.map(note => [note.subscription_id, note.period_start]),
      notes.map(() => [mine, '2027-05-01']),
    )
    assert.deepEqual(
      (await found('invoices', `subscription_id=${mine}&type=credit_note`, {})).toSorted(),
      notes.map(note => note.id).toSorted(),
    )
    shop.clock.set('2027-04-10T10:00:00Z')
  })
})

describe('a list of what is about one subscription', () => {
  test('holds that and nothing else, for everybody who may read it', async () => {
    const partner = await shop.makeKey(['*'], shop.partner.id)
    for (const given of [{ token: buyer.token }, { key: partner }, {}])
      for (const [name, expected] of [
        ['invoices', accepted.invoice_id],
        ['orders', accepted.order.id],
        ['quotations', accepted.quotation.id],
      ]) {
        const reply = await list(name, `subscription_id=${id}&include=total_count`, given)
        assert.deepEqual(
          [reply.body.data.map((each: Json) => each.id), reply.body.total_count],
          [[expected], 1],
        )
      }
  })

  test('goes with other filters, orders and pages', async () => {
    await upsell(other)
    const [newest, oldest] = await found('orders', `subscription_id=${other}`)
    const { body } = await list('orders', `subscription_id=${other}&limit=1`)
    assert.equal(body.data[0].id, newest)
    assert.deepEqual(await found('orders', `subscription_id=${other}&limit=1&cursor=${body.next_cursor}`), [
      oldest,
    ])
    const elsewhere = await list('orders', `subscription_id=${id}&limit=1&cursor=${body.next_cursor}`)
    assert.equal(refusal(elsewhere), '422 cursor_mismatch cursor_mismatch #/cursor')
    assert.deepEqual(await found('orders', `subscription_id=${other}&sort=date`), [oldest, newest])
    assert.deepEqual(await found('orders', `subscription_id=${other}&kind=new`), [])
  })

  test('is empty for one that the caller may not read, as for one that never was', async () => {
    const stranger = await shop.buyer()
    const elsewhere = await shop.must('POST', '/v1/partners', { name: 'Harbor' })
    const partner = await shop.makeKey(['*'], elsewhere.id)
    const missing = `sub_${'0'.repeat(26)}`
    for (const name of lists)
      for (const given of [{ token: stranger.token }, { key: partner }]) {
        const [foreign, none] = [
          await list(name, `subscription_id=${id}&include=total_count`, given),
          await list(name, `subscription_id=${missing}&include=total_count`, given),
        ]
        assert.deepEqual([foreign.status, foreign.body], [none.status, none.body])
        assert.deepEqual(foreign.body, { data: [], has_more: false, next_cursor: null, total_count: 0 })
      }
    for (const name of lists)
      assert.equal(
        refusal(await list(name, 'subscription_id=sub_1')),
        '422 validation_failed pattern #/subscription_id',
      )
  })

  test('shows a contact no draft', async () => {
    const lines = [
      { name: 'More', product_kind: 'service', quantity: '1', unit_price: '1.00', tax_rate: '21' },
    ]
    const draft = await shop.draft(buyer.customer.id, { kind: 'upsell', subscription_id: id, lines })
    assert.ok((await found('quotations', `subscription_id=${id}`, {})).includes(draft.id))
    assert.ok(!(await found('quotations', `subscription_id=${id}`)).includes(draft.id))
  })
})
