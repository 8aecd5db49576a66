import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Reply } from '../../support/server.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from '../billing/shop.ts'

type Json = Reply['body']
type Shop = Awaited<ReturnType<typeof openShop>>
type Payer = Awaited<ReturnType<Shop['payer']>>
let shop: Shop
before(async () => {
  shop = await openShop('2026-03-10T10:00:00Z')
})
after(() => shop.close())

const alerts = async ({ ask }: Payer): Promise<Json[]> => {
  const { status, body } = await ask('GET', '/v1/alerts')
  assert.equal(status, 200, JSON.stringify(body))
  return body.data
}
const told = (list: Json[]) => list.map(each => [each.kind, each.object_id, each.date, each.days])
/** The one alert that there is. */
const only = async (payer: Payer): Promise<Json> => {
  const list = await alerts(payer)
  assert.equal(list.length, 1, JSON.stringify(list))
  return list[0]
}
const sent = async ({ customer }: Payer, fields: object): Promise<Json> => {
  const line = { name: 'Work', product_kind: 'service', quantity: '1', unit_price: '10.00', tax_rate: '21' }
  const draft = await shop.must('POST', '/v1/quotations', {
    customer_id: customer.id,
    lines: [line],
    ...fields,
  })
  return shop.must('POST', `/v1/quotations/${draft.id}/send`)
}
const on = async (day: string, payer: Payer) => {
  shop.at(day)
  await payer.signInAgain()
}

test('a customer of whom nothing is wanted is told nothing', async () => {
  const payer = await shop.payer()
  const card = await payer.card(numbers.succeeds)
  await shop.subscribe(payer.customer, '2026-03-01', {
    payment_method_id: card.id,
    contract_end: '2027-03-01',
  })
  await payer.invoice('10.00')
  await sent(payer, { valid_until: '2026-03-17' })
  assert.deepEqual(await alerts(payer), [])
})

test('an invoice is overdue the day after its due date', async () => {
  const payer = await shop.payer()
  const invoice = await payer.invoice('10.00', { due_date: '2026-03-15' })
  await on('2026-03-15', payer)
  assert.deepEqual(await alerts(payer), [])
  await on('2026-03-17', payer)
  const alert = await only(payer)
  assert.deepEqual(told([alert]), [['invoice_overdue', invoice.id, '2026-03-15', -2]])
  assert.deepEqual(
    [alert.severity, alert.object_type, alert.number, alert.amount, alert.currency],
    ['critical', 'invoice', invoice.number, 1000, 'EUR'],
  )
  await shop.pay(invoice.id, 1000)
  assert.deepEqual(await alerts(payer), [])
  shop.at('2026-03-10')
})

test('a subscription that waits for its money says until when, and that it was closed for a month', async () => {
  const payer = await shop.payer()
  const card = await payer.card(numbers.stolen_card)
  const id = await shop.subscribe(payer.customer, '2026-02-10', { payment_method_id: card.id })
  await shop.bill()
  const alert = await only(payer)
  assert.deepEqual(told([alert]), [['subscription_to_renew', id, '2026-03-17', 7]])
  assert.deepEqual([alert.severity, alert.name, alert.amount], ['critical', 'Accounting', 11374])
  await shop.billOn('2026-03-18')
  await payer.signInAgain()
  assert.deepEqual(told(await alerts(payer)), [['subscription_closed', id, '2026-03-18', 0]])
  await on('2026-04-17', payer)
  assert.deepEqual(told(await alerts(payer)), [['subscription_closed', id, '2026-03-18', -30]])
  await on('2026-04-18', payer)
  assert.deepEqual(await alerts(payer), [])
  shop.at('2026-03-10')
})

test('what was cancelled ends, and so does a contract, once it is time to say so', async () => {
  const payer = await shop.payer()
  const ends = await shop.subscribe(payer.customer, '2026-03-01', {
    contract_end: '2026-05-09',
    collection: 'send_invoice',
  })
  assert.deepEqual(told(await alerts(payer)), [['contract_ends', ends, '2026-05-09', 60]])
  const later = { contract_end: '2026-05-10', collection: 'send_invoice' } as const
  const cancelled = await shop.subscribe(payer.customer, '2026-03-01', later)
  assert.equal((await alerts(payer)).length, 1)
  await payer.ask('POST', `/v1/subscriptions/${cancelled}/cancel`, {})
  assert.deepEqual(told(await alerts(payer)), [
    ['contract_ends', ends, '2026-05-09', 60],
    ['subscription_cancels', cancelled, '2026-03-31', 21],
  ])
})

describe('a card', () => {
  test('that ends before the next charge is told of, then that it has ended', async () => {
    const payer = await shop.payer()
    const card = await payer.card(numbers.succeeds, { exp_month: 3, exp_year: 2026 })
    await payer.card(numbers.mastercard, { exp_month: 3, exp_year: 2026 })
    assert.deepEqual(await alerts(payer), [])
    const soon = await shop.subscribe(payer.customer, '2026-01-31', { next_invoice_date: '2026-03-31' })
    assert.deepEqual(await alerts(payer), [])
    await shop.db
      .updateTable('subscriptions')
      .set({ next_invoice_date: '2026-04-01' })
      .where('id', '=', soon)
      .execute()
    const alert = await only(payer)
    assert.deepEqual(told([alert]), [['card_expires', card.id, '2026-03-31', 21]])
    assert.deepEqual([alert.severity, alert.name, alert.number], ['warning', 'visa', '4242'])
    await on('2026-04-01', payer)
    assert.deepEqual(told(await alerts(payer)), [['card_expired', card.id, '2026-03-31', -1]])
    shop.at('2026-03-10')
  })

  test('that nothing is charged to is nobody’s concern', async () => {
    const payer = await shop.payer()
    await payer.card(numbers.succeeds, { exp_month: 3, exp_year: 2026 })
    const other = await payer.card(numbers.mastercard)
    await shop.subscribe(payer.customer, '2026-03-05', { payment_method_id: other.id })
    await shop.subscribe(payer.customer, '2026-03-05', { collection: 'send_invoice' })
    assert.deepEqual(await alerts(payer), [])
  })
})

test('a quotation, an order and a payment that wait for the customer', async () => {
  await shop.db
    .updateTable('settings')
    .set({ bank_account: JSON.stringify({ holder: 'Northwind', iban: 'BE71096123456769', bic: null }) })
    .execute()
  const payer = await shop.payer()
  const quotation = await sent(payer, { valid_until: '2026-03-16' })
  assert.deepEqual(told(await alerts(payer)), [['quotation_expires', quotation.id, '2026-03-16', 6]])
  const bought = await sent(payer, {})
  const accepted = await payer.ask('POST', `/v1/quotations/${bought.id}/accept`, {
    revision: 1,
    signature: { name: 'Ada Owner' },
    payment: { type: 'bank_transfer' },
  })
  assert.equal(accepted.status, 200, JSON.stringify(accepted.body))
  const asks = await payer.card(numbers.requires_action)
  const pending = await payer.pay([await payer.invoice('20.00')], asks)
  const list = await alerts(payer)
  assert.deepEqual(
    list.map(each => [each.kind, each.object_id, each.amount]),
    [
      ['payment_requires_action', pending.body.id, 2000],
      ['order_unpaid', accepted.body.order.id, 1210],
      ['quotation_expires', quotation.id, 1210],
    ],
  )
  assert.deepEqual(list[1].date, accepted.body.order.pay_until_on)
})

describe('who is told', () => {
  let payer: Payer
  before(async () => {
    payer = await shop.payer()
    await payer.invoice('10.00', { due_date: '2026-03-10' })
    await sent(payer, { valid_until: '2026-03-16' })
    shop.at('2026-03-12')
  })
  after(() => shop.at('2026-03-10'))
  const kinds = (reply: Reply) => reply.body.data.map((each: Json) => each.kind)

  test('only of what he may read', async () => {
    const session = await shop.must('POST', '/v1/portal_sessions', {
      customer_id: payer.customer.id,
      contact_id: payer.contact.id,
      permissions: ['quotations:read'],
    })
    assert.deepEqual(kinds(await shop.ask('GET', '/v1/alerts', { token: session.token })), [
      'quotation_expires',
    ])
    const key = await shop.makeKey(['customers:read', 'invoices:read'], shop.partner.id)
    const query = `/v1/alerts?customer_id=${payer.customer.id}`
    assert.deepEqual(kinds(await shop.request('GET', query, { key })), ['invoice_overdue'])
  })

  test('keys name a customer, and one that they may not read is as none', async () => {
    assert.equal((await shop.ask('GET', '/v1/alerts')).status, 422)
    assert.deepEqual(kinds(await shop.ask('GET', `/v1/alerts?customer_id=${payer.customer.id}`)), [
      'invoice_overdue',
      'quotation_expires',
    ])
    const partner = await shop.must('POST', '/v1/partners', { name: 'Other' })
    const key = await shop.makeKey(['*'], partner.id)
    assert.deepEqual(
      kinds(await shop.request('GET', `/v1/alerts?customer_id=${payer.customer.id}`, { key })),
      [],
    )
    const other = await shop.payer()
    assert.deepEqual(kinds(await other.ask('GET', `/v1/alerts?customer_id=${payer.customer.id}`)), [])
  })
})

test('hours run low over all packs, of the one that is used last, and are not asked for for ever', async () => {
  const payer = await shop.payer()
  await on('2026-03-10', payer)
  const pack = (fields: object) =>
    shop.must('POST', '/v1/success_packs', { customer_id: payer.customer.id, name: 'Pack', ...fields })
  const book = (minutes: number) =>
    shop.must('POST', '/v1/success_pack_entries', {
      customer_id: payer.customer.id,
      minutes,
      description: 'Work',
    })
  await pack({ minutes: 6000, bought_on: '2026-01-01', expires_on: '2026-03-09' })
  await pack({ minutes: 50, bought_on: '2026-02-01' })
  const last = await pack({ minutes: 600, bought_on: '2026-02-02', expires_on: '2026-04-30' })
  assert.deepEqual(await alerts(payer), [])
  await book(590)
  assert.deepEqual(await alerts(payer), [])
  await book(1)
  const alert = await only(payer)
  assert.deepEqual(told([alert]), [['pack_low', last.id, '2026-04-30', 51]])
  assert.deepEqual([alert.severity, alert.object_type, alert.name], ['info', 'success_pack', 'Pack'])
  await book(59)
  assert.equal((await only(payer)).kind, 'pack_low')
  await on('2026-04-09', payer)
  assert.equal((await only(payer)).kind, 'pack_low')
  await on('2026-04-10', payer)
  assert.deepEqual(await alerts(payer), [])
})
