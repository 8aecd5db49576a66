import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Reply } from '../../support/server.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from '../billing/shop.ts'

type Json = Reply['body']
let shop: Awaited<ReturnType<typeof openShop>>
let payer: Awaited<ReturnType<Awaited<ReturnType<typeof openShop>>['payer']>>
let price: Json
let once: Json

before(async () => {
  shop = await openShop('2026-03-10T10:00:00Z')
  await shop.must('PATCH', '/v1/settings', { vendor: { name: 'Northwind', address: { country: 'BE' } } })
  payer = await shop.payer()
  const product = await shop.must('POST', '/v1/products', { kind: 'application', name: 'Accounting' })
  const path = `/v1/products/${product.id}/prices`
  price = await shop.must('POST', path, { currency: 'EUR', unit_price: '40.00', interval_unit: 'month' })
  once = await shop.must('POST', path, { currency: 'EUR', unit_price: '9.00' })
})
after(() => shop.close())

const stated = { product_kind: 'user', name: 'User', quantity: '5', unit_price: '12.00', tax_rate: '21' }
const domestic = {
  buyer: 'domestic',
  vat: 'any',
  tax_code: null,
  category: 'S',
  rate: '21',
  reason: null,
  reason_code: null,
}
const create = (fields: object, key?: string) =>
  shop.ask('POST', '/v1/subscriptions', {
    body: { customer_id: payer.customer.id, ...fields },
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  })
const made = async (fields: object): Promise<Json> => {
  const { status, body } = await create(fields)
  assert.equal(status, 201, JSON.stringify(body))
  return body
}
const items = [stated]
const monthly = { items, interval_unit: 'month' }
const refused = async (fields: object, ...expected: [pointer: string, code: string][]) => {
  const { status, body } = await create(fields)
  assert.equal(status, 422, JSON.stringify(body))
  assert.deepEqual(
    body.errors.map((each: Json) => [each.pointer, each.code]),
    expected,
  )
}

describe('what was sold elsewhere', () => {
  test('is shown and, billed elsewhere, never looked at', async () => {
    const body = await made({ ...monthly, external_id: 'erp-1', starts_on: '2026-01-31' })
    assert.deepEqual(
      [body.status, body.access, body.billed_by, body.collection],
      ['active', 'granted', 'external', 'charge'],
    )
    assert.deepEqual(
      [body.starts_on, body.period_start, body.period_end],
      ['2026-01-31', '2026-02-28', '2026-03-30'],
    )
    assert.deepEqual([body.next_invoice_date, body.next_invoice_total], ['2026-03-31', 7260])
    assert.deepEqual([body.application_count, body.user_count, body.plan.name], ['0', '5', 'User'])
    assert.equal(body.external_id, 'erp-1')
    assert.equal((await shop.subscription(body.id)).next_action_at, null)
    assert.deepEqual(await shop.eventsOf(body.id), ['subscription.created'])
    assert.equal((await create({ ...monthly, external_id: 'erp-1' })).status, 409)
    shop.at('2026-05-01')
    await shop.bill()
    assert.equal((await shop.invoicesOf(body.id)).length, 0)
    shop.at('2026-03-10')
  })

  test('billed here is invoiced from the day that is named on, and nothing for the past', async () => {
    const card = await payer.card(numbers.succeeds)
    const body = await made({
      ...monthly,
      billed_by: 'portal',
      starts_on: '2026-01-10',
      next_invoice_date: '2026-03-10',
      payment_method_id: card.id,
    })
    assert.equal(body.next_invoice.date, '2026-03-10')
    assert.deepEqual(body.next_invoice.lines[0].period_end, '2026-04-09')
    await shop.bill()
    const invoices = await shop.invoicesOf(body.id)
    assert.deepEqual(
      invoices.map(each => [each.period_start, each.period_end, each.total, each.status]),
      [['2026-03-10', '2026-04-09', 7260, 'paid']],
    )
  })

  test('without a day named, from the next period on', async () => {
    const body = await made({ ...monthly, billed_by: 'portal' })
    assert.deepEqual([body.period_start, body.next_invoice_date], ['2026-03-10', '2026-04-10'])
    await shop.bill()
    assert.equal((await shop.invoicesOf(body.id)).length, 0)
  })

  test('that starts later waits for its day, without access', async () => {
    const body = await made({
      ...monthly,
      billed_by: 'portal',
      starts_on: '2026-03-20',
      collection: 'send_invoice',
    })
    assert.deepEqual([body.status, body.access, body.next_invoice_date], ['pending', 'revoked', '2026-03-20'])
    await shop.bill()
    assert.equal((await shop.subscription(body.id)).status, 'pending')
    await shop.billOn('2026-03-20')
    const { status, access, period_number } = await shop.subscription(body.id)
    assert.deepEqual([status, access, period_number], ['active', 'granted', 0])
    assert.deepEqual(
      (await shop.invoicesOf(body.id)).map(each => [each.period_start, each.period_end]),
      [['2026-03-20', '2026-04-19']],
    )
    shop.at('2026-03-10')
  })

  test('of a plan has its items, money and rhythm, taxed by the rules', async () => {
    const plan = await shop.must('POST', '/v1/plans', {
      name: 'Business',
      items: [{ price_id: price.id, quantity: '2' }],
    })
    // Nothing is sold before its tax is decided.
    await refused({ plan_id: plan.id }, ['#/plan_id', 'tax_undecided'])
    await shop.must('PATCH', '/v1/settings', { tax_rules: [domestic] })
    const body = await made({ plan_id: plan.id })
    assert.deepEqual(body.plan, { id: plan.id, name: 'Business' })
    assert.deepEqual([body.application_count, body.items[0].price_id], ['2', price.id])
    assert.equal(body.next_invoice_total, 9680)
    await shop.must('PATCH', '/v1/settings', { tax_rules: [] })
    await refused({ plan_id: plan.id, currency: 'EUR' }, ['#/currency', 'not_allowed'])
    await shop.must('PATCH', `/v1/plans/${plan.id}`, { active: false })
    await refused({ plan_id: plan.id }, ['#/plan_id', 'inactive'])
  })

  test('is made once under one key', async () => {
    const [first, second] = [await create(monthly, 'one-key'), await create(monthly, 'one-key')]
    assert.deepEqual([second.status, second.body.id], [201, first.body.id])
  })
})

test('what is missing or does not fit is named where the request has it', async () => {
  await refused({}, ['#/items', 'one_of'])
  await refused({ items }, ['#/interval_unit', 'required'])
  await refused({ ...monthly, items: [{ price_id: once.id, quantity: '1', tax_rate: '21' }] }, [
    '#/items/0/price_id',
    'not_recurring',
  ])
  await refused(
    { ...monthly, interval_unit: 'year', items: [{ price_id: price.id, quantity: '1', tax_rate: '21' }] },
    ['#/items/0/price_id', 'interval'],
  )
  const { tax_rate: _, ...untaxed } = stated
  await refused({ ...monthly, items: [stated, untaxed] }, ['#/items/1/tax_rate', 'tax_undecided'])
  await refused({ ...monthly, items: [{ quantity: '1', name: 'X', unit_price: '1' }] }, [
    '#/items/0/product_kind',
    'required',
  ])
  const portal = { ...monthly, billed_by: 'portal', starts_on: '2026-01-10' }
  await refused({ ...portal, next_invoice_date: '2026-03-11' }, ['#/next_invoice_date', 'period'])
  await refused({ ...portal, next_invoice_date: '2026-02-10' }, ['#/next_invoice_date', 'range'])
  await refused({ ...portal, contract_end: '2026-03-09' }, ['#/contract_end', 'range'])
  await refused({ ...monthly, currency: 'XXX' }, ['#/currency', 'currency'])
})

test('another customer’s method is as good as none', async () => {
  const other = await shop.payer()
  const card = await other.card(numbers.succeeds)
  assert.equal((await create({ ...monthly, payment_method_id: card.id })).status, 404)
})

describe('a change', () => {
  const patch = (id: string, body: object, headers = {}) =>
    shop.ask('PATCH', `/v1/subscriptions/${id}`, { body, headers })

  test('sets what integrations look after, and has the run look at it', async () => {
    const body = await made({ ...monthly, billed_by: 'portal' })
    await shop.bill()
    const before = await shop.subscription(body.id)
    const database = { name: 'acme', url: 'https://acme.example' }
    const changed = await patch(
      body.id,
      { database, metadata: { a: 'b' }, collection: 'send_invoice' },
      { 'if-match': `"v${body.version}"` },
    )
    assert.equal(changed.status, 200)
    assert.deepEqual(changed.body.database, { ...database, manage_url: null })
    assert.deepEqual([changed.body.collection, changed.body.metadata], ['send_invoice', { a: 'b' }])
    assert.ok((await shop.subscription(body.id)).next_action_at! < before.next_action_at!)
    assert.equal(
      (await patch(body.id, { collection: 'charge' }, { 'if-match': `"v${body.version}"` })).status,
      412,
    )
    assert.equal((await patch(body.id, { database: null })).body.database, null)
  })

  test('of the end of the contract begins its notices anew', async () => {
    const id = await shop.subscribe(payer.customer, '2026-03-01', {
      contract_end: '2026-04-30',
      noticed_days: 30,
      renewal_offered_for: '2026-04-30',
    })
    assert.equal((await patch(id, { contract_end: '2026-03-09' })).status, 422)
    assert.equal((await patch(id, { contract_end: '2026-12-31' })).status, 200)
    const { contract_end, noticed_days, renewal_offered_for } = await shop.subscription(id)
    assert.deepEqual([contract_end, noticed_days, renewal_offered_for], ['2026-12-31', null, null])
    const closed = {
      status: 'closed',
      closed_on: '2026-03-01',
      close_reason: 'cancelled',
      next_action_at: null,
    } as const
    const over = await shop.subscribe(payer.customer, '2026-02-01', closed)
    assert.equal((await patch(over, { contract_end: '2026-12-31' })).status, 409)
    assert.equal((await patch(over, { metadata: {} })).status, 200)
  })
})
