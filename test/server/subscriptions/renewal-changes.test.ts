import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { runBilling } from '../../../server/src/billing/run.ts'
import { readSettings } from '../../../server/src/settings/queries.ts'
import { offerRenewal } from '../../../server/src/subscriptions/actions/renewal.ts'
import { type Buyer, card } from '../quotations/shop.ts'
import { type Changes, openChanges } from './changing.ts'

let shop: Changes
let buyer: Buyer
let id: string
before(async () => {
  shop = await openChanges('2027-04-10T10:00:00Z')
})
beforeEach(async () => {
  shop.clock.set('2027-04-10T10:00:00Z')
  buyer = await shop.buyer()
  id = await shop.subscribe(buyer, { contract_end: '2027-04-30', noticed_days: 30 })
})
after(() => shop.close())

const offer = () =>
  shop.db
    .transaction()
    .execute(async trx =>
      offerRenewal(trx, shop.clock, await shop.subscription(id), held(), await readSettings(trx)),
    )
const held = () => ({ id: buyer.customer.id, clock_seconds: 0 })
const renewals = async () => (await shop.systemQuotations(id)).filter(each => each.kind === 'renewal')

describe('the offer to renew a contract', () => {
  test('is what there is for the next interval, until the contract ends', async () => {
    await offer()
    const [row] = await renewals()
    const quotation = await shop.get(row!.id, { token: buyer.token })
    assert.deepEqual(
      [quotation.kind, quotation.status, quotation.valid_until, quotation.subject],
      ['renewal', 'sent', '2027-04-30', 'Accounting'],
    )
    assert.deepEqual([quotation.total, quotation.recurring_total], [11374, 11374])
    assert.deepEqual(
      quotation.lines.map((line: Record<string, unknown>) => [
        line.name,
        line.quantity,
        line.recurring_unit_price,
      ]),
      [
        ['Accounting', '1', null],
        ['User', '5', null],
      ],
    )
    const { renewal_offered_for } = await shop.subscription(id)
    assert.equal(renewal_offered_for, '2027-04-30')
    assert.deepEqual(await shop.eventsOfSubscription(row!.id), ['quotation.created', 'quotation.sent'])
  })

  test('accepted moves the end of the contract and invoices the next period', async () => {
    await shop.patch(id, { collection: 'charge' })
    await offer()
    const [row] = await renewals()
    const { status, body } = await buyer.accept({ id: row!.id, revision: 1 }, card(await buyer.card()))
    assert.equal(status, 200, JSON.stringify(body))
    const after = await shop.subscription(id)
    assert.deepEqual(
      [after.contract_end, after.next_invoice_date, after.noticed_days],
      ['2027-05-31', '2027-06-01', null],
    )
    const invoice = await shop.invoice(body.invoice_id)
    assert.deepEqual(
      [invoice.period_start, invoice.period_end, invoice.total],
      ['2027-05-01', '2027-05-31', 11374],
    )
  })

  test('is made once, and anew when what it would go on with changes', async () => {
    await offer()
    await offer()
    assert.deepEqual(
      (await renewals()).map(each => each.revision),
      [1],
    )
    const users = (await shop.items(id))[1]!.id
    await shop.change(buyer, id, 'change', { items: [{ item_id: users, quantity: '2' }] })
    assert.equal((await shop.subscription(id)).renewal_offered_for, null)
    await offer()
    const [row] = await renewals()
    assert.deepEqual([row!.revision, (await renewals()).length], [2, 1])
    assert.equal((await shop.get(row!.id)).lines[1].quantity, '2')
  })

  test('follows what an upsell adds', async () => {
    await offer()
    const { body } = await shop.change(buyer, id, 'additions', {
      lines: [{ price_id: shop.crm.id, quantity: '1' }],
    })
    await buyer.accept(body)
    assert.equal((await shop.subscription(id)).renewal_offered_for, null)
    await offer()
    assert.equal((await shop.get((await renewals())[0]!.id)).lines.length, 3)
  })

  test('stays as it is while it is being paid for or revised by the vendor', async () => {
    await shop.patch(id, { collection: 'charge' })
    await offer()
    const [row] = await renewals()
    await shop.claim(await shop.get(row!.id))
    await shop.patch(id, { renewal_offered_for: null, plan_name: 'Renamed' })
    await offer()
    assert.equal((await renewals())[0]!.revision, 1)
    assert.equal((await shop.subscription(id)).renewal_offered_for, '2027-04-30')
  })
})

test('a period that was renewed ahead begins on its day, without another invoice', async () => {
  await offer()
  const [row] = await renewals()
  const { body } = await buyer.accept({ id: row!.id, revision: 1 })
  await shop.pay(body.invoice_id, 11374)
  const bill = () => runBilling(shop.services, { customer_id: buyer.customer.id })
  const period = async () => {
    const { period_start, period_end, period_number, next_invoice_date } = await shop.subscription(id)
    return [period_start, period_end, period_number, next_invoice_date]
  }
  const invoices = async () => (await shop.must('GET', `/v1/invoices?subscription_id=${id}`)).data.length
  await bill()
  assert.deepEqual(await period(), ['2027-04-01', '2027-04-30', 0, '2027-06-01'])
  shop.clock.set('2027-04-30T22:00:00Z')
  await bill()
  assert.deepEqual(await period(), ['2027-05-01', '2027-05-31', 1, '2027-06-01'])
  assert.equal(await invoices(), 1)
  const told = (await shop.events(id)).filter(event => event.type === 'subscription.renewed')
  assert.deepEqual(
    told.map(({ data }) => (data as { period_end: string }).period_end),
    ['2027-05-31'],
  )
  await bill()
  assert.equal((await shop.events(id)).filter(event => event.type === 'subscription.renewed').length, 1)

  shop.clock.set('2027-06-01T10:00:00Z')
  await shop.patch(id, { contract_end: null })
  await bill()
  assert.deepEqual(await period(), ['2027-06-01', '2027-06-30', 2, '2027-07-01'])
  assert.equal(await invoices(), 2)
})

test('an upsell after a renewal is paid for through the period that is invoiced already', async () => {
  await offer()
  const [row] = await renewals()
  await buyer.accept({ id: row!.id, revision: 1 })
  const { body } = await shop.change(buyer, id, 'additions', {
    lines: [{ price_id: shop.crm.id, quantity: '1' }],
  })
  // 21 of 30 days, and May
  assert.deepEqual(
    [body.lines[0].unit_price, body.lines[0].period_end, body.valid_until],
    ['51.00', '2027-05-31', '2027-04-30'],
  )
})
