import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { runBilling } from '../../../server/src/billing/run.ts'
import type { Buyer } from '../quotations/shop.ts'
import { type Changes, openChanges } from './changing.ts'

let shop: Changes
let buyer: Buyer
before(async () => {
  shop = await openChanges('2027-04-10T10:00:00Z')
})
beforeEach(async () => {
  shop.clock.set('2027-04-10T10:00:00Z')
  buyer = await shop.buyer()
})
after(() => shop.close())

const bill = async (customer_id: string, workers = 1) => {
  const summary = await runBilling(shop.services, { customer_id, workers, batch: 1 })
  assert.equal(summary.failed, 0, JSON.stringify(summary))
  return summary
}
const invoices = (id: string) =>
  shop.db
    .selectFrom('invoices')
    .select(['total', 'period_start'])
    .where('subscription_id', '=', id)
    .where('period_start', 'is not', null)
    .orderBy('period_start')
    .execute()

test('a change waits for its period, whose invoice is the first with it, as previewed', async () => {
  const id = await shop.subscribe(buyer)
  const users = (await shop.items(id))[1]!.id
  const change = { items: [{ item_id: users, quantity: '3' }] }
  const { body: shown } = await shop.change(buyer, id, 'preview', { change })
  await shop.change(buyer, id, 'change', change)
  await bill(buyer.customer.id)
  assert.deepEqual((await shop.contents(id))[1], ['User', '5'])
  shop.clock.set('2027-06-01T10:00:00Z')
  await shop.patch(id, { next_action_at: shop.clock.now() })
  await bill(buyer.customer.id)
  const [may, june] = await invoices(id)
  assert.deepEqual([may!.period_start, may!.total], ['2027-05-01', shown.next_invoice.total])
  assert.deepEqual([june!.period_start, june!.total], ['2027-06-01', shown.next_invoice.total])
  assert.deepEqual((await shop.contents(id))[1], ['User', '3'])
  const events = await shop.eventsOfSubscription(id)
  assert.equal(events.filter(type => type === 'subscription.changed').length, 1)
})

test('what is added is invoiced for the rest of its period, and with the next one', async () => {
  const id = await shop.subscribe(buyer)
  const add = { lines: [{ price_id: shop.crm.id, quantity: '1' }] }
  const { body: shown } = await shop.change(buyer, id, 'preview', { add })
  const { body: quotation } = await shop.change(buyer, id, 'additions', add)
  await buyer.accept(quotation)
  shop.clock.set('2027-05-01T10:00:00Z')
  await bill(buyer.customer.id)
  const [may] = await invoices(id)
  assert.deepEqual([may!.period_start, may!.total], ['2027-05-01', shown.next_invoice.total])
  const again = await shop.change(
    buyer,
    id,
    'preview',
    { add },
    { token: await shop.person(buyer.customer.id) },
  )
  assert.equal(again.body.due_now.lines[0].unit_price, '30.00')
})

test('contracts of one customer are offered by several workers at once, each once, and again after a change', async () => {
  const ids = await Promise.all(
    Array.from({ length: 8 }, () => shop.subscribe(buyer, { contract_end: '2027-04-30' })),
  )
  const summary = await bill(buyer.customer.id, 4)
  assert.equal(summary.renewals, 8)
  assert.equal((await bill(buyer.customer.id, 4)).renewals, 0)
  const users = (await shop.items(ids[0]!))[1]!.id
  await shop.change(buyer, ids[0]!, 'change', { items: [{ item_id: users, quantity: '1' }] })
  assert.equal((await bill(buyer.customer.id, 4)).renewals, 1)
  const revisions = await Promise.all(
    ids.map(async id => (await shop.systemQuotations(id)).map(each => each.revision)),
  )
  assert.deepEqual(revisions, [[2], ...Array.from({ length: 7 }, () => [1])])
})
