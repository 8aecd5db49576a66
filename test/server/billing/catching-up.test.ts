import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cancelAtProvider } from '../../../server/src/payments/actions/run.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from './shop.ts'

const shop = await openShop('2026-03-10T10:00:00Z')
after(shop.close)

test('after months in which nothing ran there is one invoice per period, in their order', async () => {
  shop.at('2026-01-31')
  const payer = await shop.payer()
  await payer.card(numbers.succeeds)
  const id = await shop.subscribe(payer.customer, '2026-01-31')
  const looked = await shop.billOn('2026-07-01')
  assert.deepEqual([looked.invoices, looked.charged], [5, 5])
  const invoices = await shop.invoicesOf(id)
  assert.deepEqual(
    invoices.map(each => each.period_start),
    ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
  )
  const issued = invoices.map(each => each.number!)
  assert.deepEqual(issued, issued.toSorted())
  assert.equal((await shop.bill()).subscriptions, 0)
})

test('a declined card stops that at the first period', async () => {
  shop.at('2026-01-15')
  const payer = await shop.payer()
  await payer.card(numbers.card_declined)
  const id = await shop.subscribe(payer.customer, '2026-01-15')
  await shop.billOn('2026-06-01')
  assert.deepEqual(
    (await shop.invoicesOf(id)).map(each => each.period_start),
    ['2026-02-15'],
  )
  // Grace is not backdated.
  assert.equal((await shop.standing(id)).grace_ends_on, '2026-06-08')
})

test('numbers have no gaps, whoever issues', async () => {
  const numbered = await shop.db
    .selectFrom('invoices')
    .select('number')
    .where('type', '=', 'invoice')
    .where('number', 'is not', null)
    .orderBy('number')
    .execute()
  assert.deepEqual(
    numbered.map(each => each.number),
    numbered.map((_, i) => `INV/2026/${String(i + 1).padStart(5, '0')}`),
  )
})

test('what is sent is due by its date, and To Renew the day after', async t => {
  const own = await openShop('2026-03-10T10:00:00Z')
  t.after(own.close)
  const payer = await own.payer()
  const id = await own.subscribe(payer.customer, '2026-03-10', { collection: 'send_invoice' })
  await own.billOn('2026-04-10')
  const [invoice] = await own.invoicesOf(id)
  assert.deepEqual([invoice!.status, invoice!.due_date], ['open', '2026-04-24'])
  await own.billOn('2026-04-24', '21:59:59Z')
  assert.equal((await own.standing(id)).status, 'active')
  await own.billOn('2026-04-24', '22:00:00Z')
  const { status, grace_reason, grace_ends_on } = await own.standing(id)
  assert.deepEqual([status, grace_reason, grace_ends_on], ['to_renew', 'overdue', '2026-05-02'])
  await own.pay(invoice!.id, invoice!.amount_due)
  assert.equal((await own.standing(id)).status, 'active')
})

test('a card is charged through the last day of its month where the customer is', async () => {
  shop.at('2026-05-30')
  const card = { exp_month: 6, exp_year: 2026 }
  const of = async (anchor: string) => {
    const payer = await shop.payer({ time_zone: 'America/New_York' })
    await payer.card(numbers.succeeds, card)
    return shop.subscribe(payer.customer, anchor)
  }
  const [june, july] = [await of('2026-05-30'), await of('2026-06-01')]
  await shop.billOn('2026-07-01', '03:59:59Z')
  assert.deepEqual(
    (await shop.invoicesOf(june)).map(each => each.status),
    ['paid'],
  )
  assert.equal((await shop.invoicesOf(july)).length, 0)
  await shop.billOn('2026-07-01', '04:00:00Z')
  assert.deepEqual(
    (await shop.invoicesOf(july)).map(each => each.status),
    ['open'],
  )
  assert.equal((await shop.standing(july)).grace_reason, 'card_expired')
})

test('nothing to pay is paid at once', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  const id = await shop.subscribe(payer.customer, '2026-03-10', {}, [{ unit_price: '0' }])
  await shop.billOn('2026-04-10')
  const [invoice] = await shop.invoicesOf(id)
  assert.deepEqual(await shop.eventsOf(invoice!.id), ['invoice.issued', 'invoice.paid'])
  assert.equal((await shop.standing(id)).status, 'active')
})

test('one whose charge nobody knows the end of waits, and goes on once it is known', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  await payer.card(numbers.timeout_charged)
  const id = await shop.subscribe(payer.customer, '2026-03-10')
  const done = await shop.billOn('2026-04-10')
  assert.equal(done.undecided, 1)
  await shop.billOn('2026-05-10')
  assert.deepEqual((await shop.invoicesOf(id)).length, 1)
  await shop.reconcile()
  await shop.bill()
  assert.deepEqual(
    (await shop.invoicesOf(id)).map(each => each.period_start),
    ['2026-04-10', '2026-05-10'],
  )
})

test('a charge that never arrived is given up at last and counts as declined', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  await payer.card(numbers.timeout_not_charged)
  const id = await shop.subscribe(payer.customer, '2026-03-10')
  await shop.billOn('2026-04-10')
  const [payment] = await shop.paymentsOf(payer.customer.id)
  shop.wait(120)
  await shop.reconcile()
  await shop.bill()
  assert.equal((await shop.standing(id)).status, 'active')
  await cancelAtProvider(shop.services, payment!.id)
  await shop.bill()
  assert.equal((await shop.standing(id)).grace_reason, 'declined')
})

test('a period that somebody has invoiced is not invoiced again', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  const id = await shop.subscribe(payer.customer, '2026-03-10', { collection: 'send_invoice' })
  await shop.billOn('2026-04-10')
  await shop.db
    .updateTable('subscriptions')
    .set({ next_invoice_date: '2026-04-10', next_action_at: shop.clock.now() })
    .where('id', '=', id)
    .execute()
  await shop.bill()
  assert.equal((await shop.invoicesOf(id)).length, 1)
  assert.equal((await shop.standing(id)).next_invoice_date, '2026-05-10')
})

test('one that cannot be billed is put off and holds up nobody', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  const broken = await shop.subscribe(payer.customer, '2026-03-10', { collection: 'send_invoice' }, [
    { unit_price: '99999999999999999' },
  ])
  const id = await shop.subscribe(payer.customer, '2026-03-10', { collection: 'send_invoice' })
  const done = await shop.billOn('2026-04-10')
  assert.equal(done.failed, 1)
  assert.equal((await shop.invoicesOf(id)).length, 1)
  assert.equal((await shop.invoicesOf(broken)).length, 0)
  assert.equal((await shop.subscription(broken)).next_action_at, '2026-04-10T11:00:00Z')
})

test('a dry run counts and writes nothing', async () => {
  shop.at('2026-08-10')
  const payer = await shop.payer()
  await payer.card(numbers.succeeds)
  const id = await shop.subscribe(payer.customer, '2026-08-10')
  shop.at('2026-09-10')
  const done = await shop.bill({ dry_run: true, customer_id: payer.customer.id })
  assert.deepEqual([done.subscriptions, done.invoices, done.charged], [1, 1, 0])
  assert.equal((await shop.invoicesOf(id)).length, 0)
})
