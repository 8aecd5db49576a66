import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { numbers } from '../../support/till.ts'
import { openShop } from './shop.ts'

const shop = await openShop('2026-01-31T10:00:00Z')
after(shop.close)

test('a charged subscription lives from period to period', async () => {
  const payer = await shop.payer()
  await payer.card(numbers.succeeds)
  const id = await shop.subscribe(payer.customer, '2026-01-31')

  assert.equal((await shop.bill()).invoices, 0)
  assert.equal((await shop.subscription(id)).next_action_at, '2026-02-27T23:00:00Z')
  const nothing = await shop.billOn('2026-02-27', '22:59:59Z')
  assert.equal(nothing.invoices, 0)

  const done = await shop.billOn('2026-02-27', '23:00:00Z')
  assert.deepEqual([done.invoices, done.charged, done.declined], [1, 1, 0])
  await shop.billOn('2026-03-31')
  await shop.billOn('2026-04-30')

  const invoices = await shop.invoicesOf(id)
  assert.deepEqual(
    invoices.map(each => [each.period_start, each.period_end, each.status, each.total, each.amount_due]),
    [
      ['2026-02-28', '2026-03-30', 'paid', 11374, 0],
      ['2026-03-31', '2026-04-29', 'paid', 11374, 0],
      ['2026-04-30', '2026-05-30', 'paid', 11374, 0],
    ],
  )
  const row = await shop.subscription(id)
  assert.deepEqual(
    [
      row.status,
      row.period_number,
      row.period_start,
      row.period_end,
      row.next_invoice_date,
      row.open_invoice_id,
    ],
    ['active', 3, '2026-04-30', '2026-05-30', '2026-05-31', null],
  )
  assert.deepEqual(await shop.eventsOf(id), [
    'subscription.renewed',
    'subscription.renewed',
    'subscription.renewed',
  ])
  assert.deepEqual(await shop.eventsOf(invoices[0]!.id), ['invoice.issued', 'invoice.paid'])
  assert.deepEqual(await shop.imbalances(), [])
})
