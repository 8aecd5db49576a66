import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Reply } from '../../support/server.ts'
import { refusal } from '../invoices/portal.ts'
import { monthly, plan, work } from '../quotations/portal.ts'
import { cards, onAccount, openShop, type Shop, transfer } from '../quotations/shop.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const create = (customerId: string, fields = {}) =>
  shop.ask('POST', '/v1/orders', { body: { customer_id: customerId, lines: [work], ...fields } })
const ids = (reply: Reply) => reply.body.data.map((each: { id: string }) => each.id)

describe('a purchase made elsewhere', () => {
  test('is confirmed at once, without an invoice', async () => {
    const { id } = await shop.customer()
    const { status, body, headers } = await create(id, { po_number: 'PO-1', external_id: 'shop-1' })
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual(
      [
        body.kind,
        body.status,
        body.payment_status,
        body.subject,
        body.external_id,
        body.total,
        body.amount_due,
      ],
      ['purchase', 'confirmed', 'not_invoiced', 'Work', 'shop-1', 12100, 0],
    )
    assert.deepEqual([body.invoices, body.subscription_id, body.po_number], [[], null, 'PO-1'])
    assert.match(headers.get('etag')!, /^"v1-0"$/)
    assert.deepEqual(await shop.eventsOf(id), ['customer.created', 'order.created'])
    const taken = await create(id, { external_id: 'shop-1' })
    assert.equal(refusal(taken), '409 already_exists')
  })

  test('is invoiced in the same moment where that is asked for', async () => {
    const { id } = await shop.customer()
    const { body } = await create(id, { invoice: true, lines: [work, { ...work, product_kind: 'theme' }] })
    assert.deepEqual(
      [body.payment_status, body.amount_due, body.product_kinds],
      ['unpaid', 24200, ['service', 'theme']],
    )
    const [invoice] = body.invoices
    assert.deepEqual([invoice.status, invoice.total, invoice.due_date], ['open', 24200, '2026-03-24'])
    await shop.pay(invoice.id, 24200)
    assert.equal((await shop.order(body.id)).payment_status, 'paid')
  })

  test('of less than nothing is a credit, never due', async () => {
    const { id } = await shop.customer()
    const lines = [work, { ...work, quantity: '-1', unit_price: '130.00' }]
    const { body } = await create(id, { invoice: true, lines })
    assert.deepEqual([body.total, body.amount_due, body.payment_status], [-3630, 0, 'paid'])
    assert.equal((await shop.invoice(body.invoices[0].id)).tag, 'credit')
  })

  test('starts a subscription only where it is a new one', async () => {
    const { id } = await shop.customer()
    const purchase = await create(id, { lines: [{ ...plan, recurring: false }], kind: 'new' })
    assert.equal(purchase.body.subscription_id, null)
    const nameless = await create(id, { lines: [plan], kind: 'new' })
    assert.equal(refusal(nameless), '422 validation_failed required #/interval_unit')
  })

  test('names the line whose tax nobody has decided, and lines that are still a choice', async () => {
    const { id } = await shop.customer({ country: 'NZ' })
    const { tax_rate: _, ...untaxed } = work
    assert.equal(
      refusal(await create(id, { lines: [work, untaxed] })),
      '422 validation_failed tax_undecided #/lines/1/tax_rate',
    )
    assert.equal(
      refusal(await create(id, { lines: [{ ...work, optional: true }] })),
      '422 validation_failed not_optional #/lines/0/optional',
    )
    assert.deepEqual(await shop.ordersOf(id), [])
  })

  test('is recorded once per key', async () => {
    const { id } = await shop.customer()
    const ask = { body: { customer_id: id, lines: [work] }, headers: { 'Idempotency-Key': 'once' } }
    const replies = [await shop.ask('POST', '/v1/orders', ask), await shop.ask('POST', '/v1/orders', ask)]
    assert.equal(replies[0]!.body.id, replies[1]!.body.id)
    assert.equal((await shop.ordersOf(id)).length, 1)
  })

  test('is recorded by who may, for his own customers', async () => {
    const { id } = await shop.customer()
    const body = { customer_id: id, lines: [work] }
    const reader = await shop.makeKey(['orders:read'], shop.partner.id)
    assert.equal((await shop.ask('POST', '/v1/orders', { key: reader, body })).status, 403)
    const writer = await shop.makeKey(['orders:write'], shop.partner.id)
    assert.equal((await shop.ask('POST', '/v1/orders', { key: writer, body })).status, 201)
    const other = await shop.must('POST', '/v1/partners', { name: 'Other' })
    const stranger = await shop.makeKey(['orders:write'], other.id)
    assert.equal((await shop.ask('POST', '/v1/orders', { key: stranger, body })).status, 404)
  })
})

describe('what a contact sees', () => {
  test('are the company’s orders, without what integrations keep', async () => {
    const buyer = await shop.buyer()
    const { body: order } = await create(buyer.customer.id, { invoice: true, metadata: { note: 'inside' } })
    const shown = await shop.must('GET', `/v1/orders/${order.id}`, undefined, { token: buyer.token })
    assert.equal(shown.invoices.length, 1)
    assert.ok(!('metadata' in shown))
    const stranger = await shop.buyer()
    assert.equal((await shop.ask('GET', `/v1/orders/${order.id}`, { token: stranger.token })).status, 404)
    const listed = await shop.ask('GET', '/v1/orders', { token: stranger.token })
    assert.deepEqual(listed.body.data, [])
  })

  test('are invoices only if he may read them', async () => {
    const buyer = await shop.buyer()
    const { body: order } = await create(buyer.customer.id, { invoice: true })
    const permissions = ['orders:read']
    const token = await shop.person(buyer.customer.id, {}, { permissions })
    const shown = await shop.must('GET', `/v1/orders/${order.id}`, undefined, { token })
    assert.deepEqual([shown.invoices, shown.payment_status], [[], 'unpaid'])
    const without = await shop.person(buyer.customer.id, {}, { permissions: ['invoices:read'] })
    assert.equal((await shop.ask('GET', `/v1/orders/${order.id}`, { token: without })).status, 404)
    assert.equal((await shop.ask('GET', '/v1/orders', { token: without })).status, 403)
  })
})

test('an unchanged order is not sent twice, and a payment of its invoice changes it', async () => {
  const { id } = await shop.customer()
  const { body, headers } = await create(id, { invoice: true })
  const tag = { 'if-none-match': headers.get('etag')! }
  assert.equal((await shop.ask('GET', `/v1/orders/${body.id}`, { headers: tag })).status, 304)
  await shop.pay(body.invoices[0].id, 100)
  assert.equal((await shop.ask('GET', `/v1/orders/${body.id}`, { headers: tag })).status, 200)
})

describe('the list', () => {
  let customerId: string
  let orders: { id: string; number: string; total: number }[]
  before(async () => {
    const buyer = await shop.buyer({ external_id: 'crm-orders' })
    customerId = buyer.customer.id
    orders = []
    for (const unit_price of ['30.00', '10.00', '20.00'])
      orders.push(
        (
          await create(customerId, {
            lines: [{ ...work, unit_price, product_kind: 'theme' }],
            po_number: '100%_',
          })
        ).body,
      )
    const waiting = await buyer.accept(await buyer.sent({ ...monthly, lines: [plan] }), transfer)
    const bought = await buyer.accept(await buyer.sent(onAccount))
    orders.push(waiting.body.order, bought.body.order)
  })
  const list = (query: string) => shop.ask('GET', `/v1/orders?customer_id=${customerId}${query}`)
  const by = (...positions: number[]) => positions.map(i => orders[i]!.id)

  test('is by date, newest first, page by page, with all that was derived from invoices', async () => {
    const all = await list('&include=total_count')
    assert.deepEqual(ids(all), by(4, 3, 2, 1, 0))
    assert.equal(all.body.total_count, 5)
    assert.deepEqual(
      all.body.data.map((each: { payment_status: string; amount_due: number }) => [
        each.payment_status,
        each.amount_due,
      ]),
      [
        ['unpaid', 12100],
        ['unpaid', 12100],
        ['not_invoiced', 0],
        ['not_invoiced', 0],
        ['not_invoiced', 0],
      ],
    )
    const found: string[] = []
    let cursor = ''
    do {
      const { body } = await list(`&limit=2${cursor}`)
      found.push(...body.data.map((each: { id: string }) => each.id))
      cursor = body.has_more ? `&cursor=${body.next_cursor}` : ''
    } while (cursor)
    assert.deepEqual(found, by(4, 3, 2, 1, 0))
  })

  test('is sorted by number and total too', async () => {
    assert.deepEqual(ids(await list('&sort=number')), by(0, 1, 2, 3, 4))
    assert.deepEqual(ids(await list('&sort=total')), by(1, 2, 0, 3, 4))
    assert.deepEqual(ids(await list('&sort=-total&limit=3')), by(4, 3, 0))
    assert.deepEqual(ids(await list('&sort=-date')), ids(await list('')))
  })

  test('is narrowed by status, kind, what was bought and words', async () => {
    assert.deepEqual(ids(await list('&status=awaiting_payment')), by(3))
    assert.deepEqual(ids(await list('&status=cancelled')), [])
    assert.deepEqual(ids(await list('&kind=new')), by(4, 3))
    assert.deepEqual(ids(await list('&product_kind=theme')), by(2, 1, 0))
    assert.deepEqual(ids(await list(`&q=${encodeURIComponent(orders[1]!.number)}`)), by(1))
    assert.deepEqual(ids(await list('&q=100%25_')), by(2, 1, 0))
    assert.deepEqual(ids(await list('&q=100%25%25')), [])
    const named = await shop.ask('GET', '/v1/orders?external_customer_id=crm-orders&limit=1')
    assert.deepEqual(ids(named), by(4))
  })

  test('is narrowed by how far they are paid, as each of them shows it', async () => {
    const buyer = await shop.buyer()
    const { id } = buyer.customer
    const invoiced = async () => (await create(id, { invoice: true })).body
    const made: Reply['body'][] = [(await create(id)).body]
    for (let i = 0; i < 5; i++) made.push(await invoiced())
    const [, unpaid, part, paid, credited, processing] = made
    await shop.pay(part.invoices[0].id, 100)
    await shop.pay(paid.invoices[0].id, 12100)
    await shop.must('POST', `/v1/invoices/${credited.invoices[0].id}/credit`, {})
    const silent = await buyer.card(cards.silent)
    const answer = await shop.ask('POST', '/v1/payments', {
      token: buyer.token,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: { invoice_ids: [processing.invoices[0].id], payment_method_id: silent },
    })
    assert.equal(answer.status, 202)
    const expected = {
      not_invoiced: made[0],
      unpaid,
      partially_paid: part,
      paid,
      reversed: credited,
      processing,
    }
    const list = (query: string) =>
      shop.ask('GET', `/v1/orders?customer_id=${id}&include=total_count${query}`)
    for (const [state, order] of Object.entries(expected)) {
      const { body } = await list(`&payment_status=${state}`)
      assert.deepEqual(
        body.data.map((each: Reply['body']) => [each.id, each.payment_status]),
        [[order.id, state]],
      )
      assert.equal(body.total_count, 1)
    }
    const toPay = await list('&payment_status=unpaid&payment_status=partially_paid')
    assert.deepEqual([ids(toPay), toPay.body.total_count], [[part.id, unpaid.id], 2])
    const own = await shop.ask('GET', '/v1/orders?payment_status=paid', { token: buyer.token })
    assert.deepEqual(ids(own), [paid.id])
    const both = await list('&payment_status=unpaid&kind=new&status=cancelled')
    assert.deepEqual(ids(both), [])
    assert.equal((await list('&payment_status=overdue')).status, 422)
    const first = await list('&payment_status=unpaid&payment_status=partially_paid&limit=1')
    const second = await list(
      `&payment_status=unpaid&payment_status=partially_paid&limit=1&cursor=${first.body.next_cursor}`,
    )
    assert.deepEqual([...ids(first), ...ids(second)], ids(toPay))
  })

  test('says until which of the customer’s days the money can come, while it waits for it', async () => {
    const buyer = await shop.buyer({ time_zone: 'Asia/Tokyo' })
    const { body } = await buyer.accept(await buyer.sent({ ...monthly, lines: [plan] }), transfer)
    // 30 days after 10 March, as it is in Tokyo; that day is over at 15:00 UTC.
    const { pay_until } = (await shop.ordersOf(buyer.customer.id))[0]!
    assert.equal(pay_until, '2026-04-09T15:00:00Z')
    assert.equal(body.order.pay_until_on, '2026-04-09')
    const one = () => shop.order(body.order.id)
    const listed = async () =>
      (await shop.ask('GET', '/v1/orders', { token: buyer.token })).body.data[0].pay_until_on
    assert.deepEqual([(await one()).pay_until_on, await listed()], ['2026-04-09', '2026-04-09'])
    await shop.pay(body.invoice_id, 12100)
    assert.deepEqual([(await one()).pay_until_on, await listed()], [null, null])
  })

  test('refuses what no index could serve, and cursors of another list', async () => {
    assert.equal(
      refusal(await shop.ask('GET', '/v1/orders?sort=total')),
      '422 validation_failed customer_required #/sort',
    )
    assert.equal(
      refusal(await shop.ask('GET', '/v1/orders?q=x')),
      '422 validation_failed customer_required #/q',
    )
    assert.equal(
      refusal(await shop.ask('GET', '/v1/orders?payment_status=unpaid')),
      '422 validation_failed customer_required #/payment_status',
    )
    const { body } = await list('&limit=1')
    const wrong = await list(`&limit=1&sort=total&cursor=${body.next_cursor}`)
    assert.equal(refusal(wrong), '422 cursor_mismatch cursor_mismatch #/cursor')
    assert.equal((await list('&limit=1&unknown=1')).status, 422)
  })
})
