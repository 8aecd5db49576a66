import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { cancelUnpaidOrders } from '../../../server/src/orders/actions/cancel-unpaid.ts'
import { closedAs } from '../../../server/src/subscriptions/rules.ts'
import { monthly, plan, work } from './portal.ts'
import { type Buyer, onAccount, openShop, type Shop, transfer } from './shop.ts'

let shop: Shop
let buyer: Buyer
const start = '2026-01-31T10:00:00Z'
before(async () => {
  shop = await openShop(start)
  buyer = await shop.buyer()
})
beforeEach(() => shop.clock.set(start))
after(() => shop.close())

const items = (id: string) =>
  shop.db
    .selectFrom('subscription_items')
    .selectAll()
    .where('subscription_id', '=', id)
    .orderBy('position')
    .execute()

async function running() {
  const quotation = await buyer.sent({ ...onAccount, ...monthly, lines: [plan, work] })
  const { body } = await buyer.accept(quotation)
  return {
    id: body.order.subscription_id as string,
    invoice_id: body.invoice_id as string,
    order: body.order,
  }
}

describe('a subscription', () => {
  test('starts on the customer’s day with what recurs, and its first period is invoiced', async () => {
    const { id, invoice_id } = await running()
    const row = await shop.subscription(id)
    assert.match(row.number, /^SUB\/2026\/\d{5}$/)
    assert.deepEqual(
      [row.anchor_date, row.period_number, row.period_start, row.period_end, row.next_invoice_date],
      ['2026-01-31', 0, '2026-01-31', '2026-02-27', '2026-02-28'],
    )
    assert.deepEqual(
      [row.plan_name, row.collection, row.access, row.interval_unit],
      ['Plan', 'send_invoice', 'granted', 'month'],
    )
    const [item, ...others] = await items(id)
    assert.deepEqual(
      [item!.name, item!.unit_price, item!.tax_rate, others.length],
      ['Plan', '100.00', '21', 0],
    )
    const invoice = await shop.invoice(invoice_id)
    assert.deepEqual([invoice.period_start, invoice.period_end], ['2026-01-31', '2026-02-27'])
    assert.deepEqual(
      invoice.lines.map((line: { period_start: string }) => line.period_start),
      ['2026-01-31', null],
    )
    const pair = await shop.db
      .selectFrom('invoices')
      .select(['subscription_id', 'order_id'])
      .where('id', '=', invoice_id)
      .executeTakeFirstOrThrow()
    assert.equal(pair.subscription_id, id)
  })

  test('starts when it is already tomorrow for the customer', async () => {
    shop.clock.set('2026-02-10T12:00:00Z')
    const far = await shop.buyer({ time_zone: 'Pacific/Kiritimati' })
    const { body } = await far.accept(await far.sent({ ...onAccount, ...monthly, lines: [plan] }))
    assert.equal((await shop.subscription(body.order.subscription_id)).anchor_date, '2026-02-11')
    assert.equal(body.order.date, '2026-02-10')
  })

  test('is added to by an upsell, for what is left of its period', async () => {
    const { id } = await running()
    shop.clock.set('2026-02-10T12:00:00Z')
    const more = await shop.buyer()
    assert.ok(more)
    const users = { ...plan, name: 'Users', product_kind: 'user', quantity: '5', unit_price: '8.00' }
    const quotation = await shop.sent(buyer.customer.id, {
      ...onAccount,
      ...monthly,
      kind: 'upsell',
      subscription_id: id,
      lines: [users],
    })
    const token = await shop.person(buyer.customer.id)
    const body = await shop.post(
      quotation.id,
      'accept',
      { revision: 1, signature: { name: 'Ada' } },
      { token, headers: { 'Idempotency-Key': crypto.randomUUID() } },
    )
    assert.deepEqual([body.order.kind, body.order.subscription_id], ['upsell', id])
    assert.deepEqual(
      (await items(id)).map(item => [item.position, item.name, item.quantity]),
      [
        [0, 'Plan', '1'],
        [1, 'Users', '5'],
      ],
    )
    const [line] = (await shop.invoice(body.invoice_id)).lines
    assert.deepEqual([line.period_start, line.period_end], ['2026-02-10', '2026-02-27'])
  })

  test('goes on by a renewal, for the next period that nobody has invoiced', async () => {
    const { id } = await running()
    await shop.db
      .updateTable('subscriptions')
      .set({ contract_end: '2026-02-27' })
      .where('id', '=', id)
      .execute()
    const renewal = { ...onAccount, ...monthly, kind: 'renewal', subscription_id: id, lines: [plan] }
    const { body } = await buyer.accept(await buyer.sent(renewal))
    const row = await shop.subscription(id)
    assert.deepEqual(
      [row.contract_end, row.next_invoice_date, row.period_number],
      ['2026-03-27', '2026-03-31', 0],
    )
    const invoice = await shop.invoice(body.invoice_id)
    assert.deepEqual([invoice.period_start, invoice.period_end], ['2026-02-28', '2026-03-30'])
  })

  test('is as before after a renewal that was never paid, and can be renewed again', async () => {
    const { id } = await running()
    await shop.db
      .updateTable('subscriptions')
      .set({ contract_end: '2026-02-27' })
      .where('id', '=', id)
      .execute()
    const renewal = { ...monthly, kind: 'renewal', subscription_id: id, lines: [plan] }
    const { body } = await buyer.accept(await buyer.sent(renewal), transfer)
    assert.equal((await shop.subscription(id)).contract_end, '2026-02-27')
    shop.clock.set('2026-03-05T10:00:00Z')
    await cancelUnpaidOrders(shop.services)
    assert.equal((await shop.order(body.order.id)).status, 'cancelled')
    const row = await shop.subscription(id)
    assert.deepEqual(
      [row.status, row.contract_end, row.next_invoice_date],
      ['active', '2026-02-27', '2026-02-28'],
    )
    const token = await shop.person(buyer.customer.id)
    const again = await shop.sent(buyer.customer.id, { ...renewal, ...onAccount })
    const accepted = await shop.post(
      again.id,
      'accept',
      { revision: 1, signature: { name: 'Ada' } },
      { token, headers: { 'Idempotency-Key': crypto.randomUUID() } },
    )
    assert.equal((await shop.invoice(accepted.invoice_id)).period_start, '2026-02-28')
  })

  test('that has ended is not added to', async () => {
    const { id } = await running()
    const quotation = await buyer.sent({
      ...onAccount,
      ...monthly,
      kind: 'upsell',
      subscription_id: id,
      lines: [plan],
    })
    await shop.db
      .updateTable('subscriptions')
      .set(closedAs('cancelled', '2026-03-10'))
      .where('id', '=', id)
      .execute()
    const reply = await buyer.accept(quotation)
    assert.deepEqual([reply.status, reply.body.code], [409, 'invalid_state'])
    assert.equal((await shop.quotation(quotation.id)).status, 'sent')
  })
})

describe('success packs', () => {
  async function packPrice(): Promise<string> {
    const [product, price] = [newId('prod'), newId('price')]
    const at = shop.clock.now()
    await shop.db
      .insertInto('products')
      .values({
        id: product,
        kind: 'success_pack',
        name: 'Ten hours',
        description: null,
        unit: 'C62',
        tax_code: 'standard',
        pack_minutes: 600,
        vendor_external_id: null,
        created_at: at,
        updated_at: at,
      })
      .execute()
    await shop.db
      .insertInto('prices')
      .values({
        id: price,
        product_id: product,
        currency: 'EUR',
        unit_price: '900.00',
        tax_behavior: 'exclusive',
        interval_unit: null,
        interval_count: null,
        created_at: at,
      })
      .execute()
    return price
  }
  const packsOf = (orderId: string) =>
    shop.db.selectFrom('success_packs').selectAll().where('order_id', '=', orderId).execute()
  const entriesOf = (packId: string) =>
    shop.db.selectFrom('success_pack_entries').selectAll().where('pack_id', '=', packId).execute()

  test('exist with their hours once they are paid', async () => {
    const lines = [{ price_id: await packPrice(), quantity: '2', tax_rate: '21' }]
    const { body } = await buyer.accept(await buyer.sent({ ...onAccount, lines }))
    const [pack, ...others] = await packsOf(body.order.id)
    assert.deepEqual(
      [pack!.minutes, pack!.name, pack!.available_from, others.length],
      [1200, 'Ten hours', null, 0],
    )
    assert.deepEqual(await entriesOf(pack!.id), [])
    await shop.pay(body.invoice_id, 100000)
    assert.deepEqual(await entriesOf(pack!.id), [])
    await shop.pay(body.invoice_id, 117800)
    const [entry, ...rest] = await entriesOf(pack!.id)
    assert.deepEqual(
      [entry!.kind, entry!.minutes, entry!.day, rest.length],
      ['purchase', 1200, '2026-01-31', 0],
    )
    assert.equal((await packsOf(body.order.id))[0]!.available_from, '2026-01-31T10:00:00Z')
  })

  test('are sold whole', async () => {
    const price_id = await packPrice()
    for (const quantity of ['1.5', '0', '-1', '99999999999']) {
      const reply = await shop.ask('POST', '/v1/quotations', {
        body: { customer_id: buyer.customer.id, lines: [{ price_id, quantity, tax_rate: '21' }] },
      })
      assert.equal(reply.status, 422, quantity)
      assert.equal(reply.body.errors[0].pointer, '#/lines/0/quantity')
    }
  })
})
