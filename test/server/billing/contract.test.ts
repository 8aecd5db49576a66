import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { periodFigures } from '../../../server/src/subscriptions/figures-rules.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from './shop.ts'

const shop = await openShop('2026-03-10T10:00:00Z')
after(shop.close)

test('one that starts later is activated on its day, with access and its first invoice', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  await payer.card(numbers.succeeds)
  const id = await shop.subscribe(payer.customer, '2026-04-01', {
    status: 'pending',
    access: 'revoked',
    next_invoice_date: '2026-04-01',
    next_action_at: shop.clock.now(),
  })
  await shop.bill()
  assert.equal((await shop.standing(id)).status, 'pending')
  await shop.billOn('2026-03-31', '22:00:00Z')
  const { status, access, next_invoice_date } = await shop.standing(id)
  assert.deepEqual([status, access, next_invoice_date], ['active', 'granted', '2026-05-01'])
  assert.deepEqual(await shop.eventsOf(id), ['subscription.activated', 'subscription.renewed'])
  assert.deepEqual(
    (await shop.invoicesOf(id)).map(each => [each.period_start, each.period_end, each.status]),
    [['2026-04-01', '2026-04-30', 'paid']],
  )
})

test('the end of a contract is told, its renewal offered, and it closes after its last day', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  await payer.card(numbers.succeeds)
  const id = await shop.subscribe(payer.customer, '2026-03-10', { contract_end: '2026-06-09' })
  const told = async () =>
    (await shop.eventsOf(id)).filter(type => type === 'subscription.contract_ending').length
  await shop.billOn('2026-04-09')
  assert.equal(await told(), 0)
  await shop.billOn('2026-04-10')
  assert.equal(await told(), 1)
  await shop.billOn('2026-05-11')
  assert.equal(await told(), 2)
  const offered = await shop.db
    .selectFrom('quotations')
    .select(['kind', 'status'])
    .where('subscription_id', '=', id)
    .execute()
  assert.deepEqual(offered, [{ kind: 'renewal', status: 'sent' }])
  await shop.billOn('2026-06-03')
  assert.equal(await told(), 3)
  await shop.billOn('2026-06-09', '22:00:00Z')
  const { status, close_reason } = await shop.standing(id)
  assert.deepEqual([status, close_reason], ['closed', 'contract_ended'])
  assert.equal((await shop.invoicesOf(id)).length, 2)
})

test('what was scheduled is in force before the invoice of its period', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  await payer.card(numbers.succeeds)
  const id = await shop.subscribe(payer.customer, '2026-03-10')
  const before = await shop.db
    .selectFrom('subscription_items')
    .selectAll()
    .where('subscription_id', '=', id)
    .orderBy('position')
    .execute()
  const items = before.map(({ subscription_id: _, position: __, ...item }) => ({ ...item, quantity: '1' }))
  const figures = periodFigures({ currency: 'EUR', tax_behavior: 'exclusive' }, items)
  await shop.db
    .updateTable('subscriptions')
    .set({ scheduled: JSON.stringify({ plan: null, items, figures }) })
    .where('id', '=', id)
    .execute()
  await shop.billOn('2026-04-10')
  assert.deepEqual(
    (await shop.invoicesOf(id)).map(each => each.total),
    [figures.total],
  )
  assert.deepEqual(await shop.eventsOf(id), ['subscription.changed', 'subscription.renewed'])
  assert.equal((await shop.subscription(id)).scheduled, null)
})
