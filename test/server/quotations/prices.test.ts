import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { refusal } from '../invoices/portal.ts'
import { openQuotations, plan, type Quotations, work } from './portal.ts'

// Lines that are made from the catalogue, and taxes that the rules decide.

let portal: Quotations
let customerId: string
const prices: Record<string, string> = {}
before(async () => {
  portal = await openQuotations()
  customerId = (await portal.customer({ country: 'BE' })).id
  const app = await product({ kind: 'application', name: 'Inventory', description: 'Stock', unit: 'C62' })
  const hours = await product({ kind: 'success_pack', name: 'Ten hours', pack_minutes: 600 })
  prices.month = await price(app, { unit_price: '24.90', interval_unit: 'month', interval_count: 1 })
  prices.year = await price(app, { unit_price: '249', interval_unit: 'year', interval_count: 1 })
  prices.once = await price(app, { unit_price: '99.00' })
  prices.dollars = await price(app, { unit_price: '30', currency: 'USD' })
  prices.inclusive = await price(app, { unit_price: '121', tax_behavior: 'inclusive' })
  prices.gone = await price(app, { unit_price: '1', active: false })
  prices.hours = await price(hours, { unit_price: '900' })
  await rules([rule({})])
})
after(() => portal.close())

const at = '2026-01-01T00:00:00Z'
async function product(fields: object): Promise<string> {
  const id = newId('prod')
  const row = { id, unit: 'HUR', tax_code: 'standard', created_at: at, updated_at: at, ...fields }
  await portal.db
    .insertInto('products')
    .values(row as never)
    .execute()
  return id
}
async function price(product_id: string, fields: object): Promise<string> {
  const id = newId('price')
  const row = { id, product_id, currency: 'EUR', tax_behavior: 'exclusive', created_at: at, ...fields }
  await portal.db
    .insertInto('prices')
    .values(row as never)
    .execute()
  return id
}
const rule = (fields: object) => ({
  buyer: 'domestic',
  vat: 'any',
  tax_code: null,
  category: 'S',
  rate: '21',
  reason: 'Belgian VAT',
  reason_code: null,
  ...fields,
})
const rules = (tax_rules: object[]) =>
  portal.db
    .updateTable('settings')
    .set({ tax_rules: JSON.stringify(tax_rules) })
    .execute()

const of = (name: string, fields: object = {}) => ({ price_id: prices[name], quantity: '2', ...fields })
const refused = async (lines: object[], fields: object = {}) =>
  refusal(await portal.ask('POST', '/v1/quotations', { body: { customer_id: customerId, lines, ...fields } }))

describe('a line by its price', () => {
  test('takes what is not said from there, the interval and the tax included', async () => {
    const draft = await portal.draft(customerId, { lines: [of('month'), of('once', { quantity: '1' })] })
    const [app, once] = draft.lines
    const { name, description, product_kind, unit, unit_price, recurring, tax_source, tax_reason } = app
    assert.deepEqual(
      [name, description, product_kind, unit, unit_price],
      ['Inventory', 'Stock', 'application', 'C62', '24.90'],
    )
    assert.deepEqual([recurring, tax_source, tax_reason, app.tax_rate], [true, 'rule', 'Belgian VAT', '21'])
    assert.deepEqual([once.recurring, draft.interval_unit, draft.interval_count], [false, 'month', 1])
    assert.deepEqual([draft.total, draft.recurring_total], [18005, 6026])
  })

  test('says what it says itself', async () => {
    const own = { name: 'Special', unit_price: '20', recurring: false, tax_rate: '6', description: null }
    const { lines } = await portal.draft(customerId, { lines: [of('month', own)] })
    const { name, unit_price, recurring, tax_rate, tax_source, description } = lines[0]
    assert.deepEqual(
      [name, unit_price, recurring, tax_rate, tax_source, description],
      ['Special', '20', false, '6', 'stated', null],
    )
  })

  test('fits the quotation', async () => {
    const wrong = '422 validation_failed'
    assert.equal(await refused([work, of('dollars')]), `${wrong} currency #/lines/1/price_id`)
    assert.equal(await refused([of('inclusive')]), `${wrong} tax_behavior #/lines/0/price_id`)
    assert.equal(await refused([of('gone')]), `${wrong} inactive #/lines/0/price_id`)
    assert.equal(await refused([of('month'), of('year')]), `${wrong} interval #/lines/1/price_id`)
    const yearly = { interval_unit: 'year' }
    assert.equal(await refused([of('month')], yearly), `${wrong} interval #/lines/0/price_id`)
    assert.equal(
      await refused([of('month', { product_kind: 'user' })]),
      `${wrong} product_kind #/lines/0/product_kind`,
    )
    assert.equal(await refused([of('hours', { quantity: '1.5' })]), `${wrong} whole #/lines/0/quantity`)
    assert.equal((await portal.draft(customerId, { lines: [of('hours')] })).total, 217800)
  })

  test('goes on being sold to whom it was offered, and a change of plan takes its interval along', async () => {
    const sent = await portal.sent(customerId, { lines: [of('month')] })
    await portal.db.updateTable('prices').set({ active: false }).where('id', '=', prices.month!).execute()
    const { id } = sent.lines[0]
    const more = await portal.post(sent.id, 'revise', { lines: [{ id, quantity: '3' }] })
    assert.deepEqual([more.lines[0].id, more.lines[0].quantity, more.total], [id, '3', 9039])
    await portal.db.updateTable('prices').set({ active: true }).where('id', '=', prices.month!).execute()
    const { body } = await portal.patch(sent.id, { lines: [{ id, price_id: prices.year }] })
    assert.deepEqual([body.lines[0].id, body.lines[0].quantity, body.lines[0].unit_price], [id, '3', '249'])
    assert.equal(body.interval_unit, 'year')
  })

  test('shares the interval of recurring lines without a price, which must not change by it', async () => {
    const draft = await portal.draft(customerId, { lines: [plan], interval_unit: 'year' })
    const lines = [{ id: draft.lines[0].id }, of('month')]
    const reply = await portal.patch(draft.id, { lines })
    assert.equal(refusal(reply), '422 validation_failed interval #/lines/1/price_id')
    assert.equal((await portal.patch(draft.id, { lines, interval_unit: 'month' })).status, 200)
  })
})

describe('taxes that the rules decide', () => {
  test('are those of the day it is sent, and stated ones stay', async () => {
    const line = { ...work, tax_rate: undefined }
    const { id } = await portal.draft(customerId, { lines: [line, { ...work, tax_rate: '6' }] })
    await rules([rule({ rate: '20', reason: 'New rate' })])
    const sent = await portal.send(id)
    assert.deepEqual(
      sent.lines.map((each: { tax_rate: string }) => each.tax_rate),
      ['20', '6'],
    )
    await rules([rule({})])
    assert.equal((await portal.get(id)).lines[0].tax_rate, '20')
  })

  test('say on the group why none is charged', async () => {
    await rules([rule({ category: 'AE', rate: '0', reason: 'Article 196', reason_code: 'VATEX-EU-AE' })])
    const { taxes } = await portal.draft(customerId, { lines: [{ ...work, tax_rate: undefined }] })
    assert.deepEqual([taxes[0].exemption_reason, taxes[0].exemption_code], ['Article 196', 'VATEX-EU-AE'])
    await rules([rule({})])
  })

  test('ask for the tax code of the line, which it keeps', async () => {
    await rules([rule({ tax_code: 'reduced', rate: '6' }), rule({})])
    const line = { ...work, tax_rate: undefined, tax_code: 'reduced' }
    const draft = await portal.draft(customerId, { lines: [line] })
    assert.equal(draft.lines[0].tax_rate, '6')
    const { body } = await portal.patch(draft.id, { lines: [{ id: draft.lines[0].id, quantity: '2' }] })
    assert.equal(body.lines[0].tax_rate, '6')
    await rules([rule({})])
  })
})
