import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { adoptSubscriptions } from '../../../server/src/billing/adopt.ts'
import { runPortal } from '../../support/portal-process.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from './shop.ts'

const shop = await openShop('2026-03-10T10:00:00Z')
after(shop.close)

const portal = (args: string[], settings: Record<string, string> = {}) =>
  runPortal(['billing', ...args], shop.connectionString, { PORTAL_MODE: 'sandbox', ...settings }).ended

test('billing run --date bills what is due by the end of that day', async () => {
  const payer = await shop.payer()
  await payer.card(numbers.succeeds, { exp_year: 2099 })
  const id = await shop.subscribe(payer.customer, '2026-03-10')
  const counted = await portal(['run', '--date', '2026-04-10', '--dry-run'])
  assert.deepEqual([counted.code, counted.stdout], [0, 'Would be done first: 1 subscriptions, 1 invoices\n'])
  assert.equal((await shop.invoicesOf(id)).length, 0)
  const done = await portal(['run', '--date', '2026-04-10'])
  assert.deepEqual([done.code, done.stdout], [0, '1 subscriptions, 1 invoices, 1 charged\n'])
  assert.deepEqual(
    (await shop.invoicesOf(id)).map(each => [each.period_start, each.status]),
    [['2026-04-10', 'paid']],
  )
})

test('what it does not understand it says', async () => {
  for (const [args, says] of [
    [[], /billing run/],
    [['stop'], /billing run/],
    [['run', '--date', '2026-02-30'], /no date/],
  ] as const) {
    const { code, stderr } = await portal([...args])
    assert.equal(code, 1)
    assert.match(stderr, says)
  }
})

test('in live mode a day to come is only looked at', async t => {
  const live = await openShop()
  t.after(live.close)
  await live.db.updateTable('settings').set({ mode: 'live' }).execute()
  const run = (...more: string[]) =>
    runPortal(['billing', 'run', '--date', '2999-01-01', ...more], live.connectionString, {
      PORTAL_MODE: 'live',
      SMTP_URL: 'smtp://mail.example',
      MAIL_FROM: 'portal@mail.example',
      PORTAL_SECRET: 'for the tests and nothing else..',
    }).ended
  const refused = await run()
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /--dry-run/)
  assert.equal((await run('--dry-run')).code, 0)
})

test('imported subscriptions are billed from their next period on, once they are adopted', async () => {
  shop.at('2026-05-20')
  const payer = await shop.payer({ name: 'Imported' })
  await payer.card(numbers.succeeds, { exp_year: 2099 })
  const imported = { billed_by: 'external', next_action_at: null } as const
  const [early, late] = [
    await shop.subscribe(payer.customer, '2026-01-31', { ...imported, number: 'OLD/1' }),
    await shop.subscribe(payer.customer, '2026-05-10', { ...imported, number: 'OLD/2' }),
  ]
  await shop.bill()
  const listed: unknown[] = []
  const adopt = (options: object) =>
    adoptSubscriptions(shop.services, {
      customer_id: payer.customer.id,
      onAdopted: each => listed.push([each.number, each.next_invoice_date]),
      ...options,
    })
  assert.equal(await adopt({ dry_run: true }), 2)
  assert.deepEqual(listed, [
    ['OLD/1', '2026-05-31'],
    ['OLD/2', '2026-06-10'],
  ])
  assert.equal((await shop.subscription(early)).billed_by, 'external')
  assert.equal(await adopt({}), 2)
  assert.equal(await adopt({}), 0)
  const { period_number, period_start, period_end } = await shop.subscription(early)
  assert.deepEqual([period_number, period_start, period_end], [3, '2026-04-30', '2026-05-30'])
  await shop.billOn('2026-06-12')
  assert.deepEqual(
    (await shop.invoicesOf(early)).map(each => each.period_start),
    ['2026-05-31'],
  )
  assert.deepEqual(
    (await shop.invoicesOf(late)).map(each => each.period_start),
    ['2026-06-10'],
  )
  assert.deepEqual((await shop.eventsOf(early))[0], 'subscription.updated')
})

test('--charge-past invoices what had begun before as well', async () => {
  shop.at('2026-05-20')
  const payer = await shop.payer({ name: 'Imported' })
  await payer.card(numbers.succeeds, { exp_year: 2099 })
  const id = await shop.subscribe(payer.customer, '2026-03-10', {
    billed_by: 'external',
    next_action_at: null,
  })
  const { code, stdout } = await portal(['adopt', '--customer', payer.customer.id, '--charge-past'])
  assert.deepEqual([code, stdout.trim().split('\n').at(-1)], [0, '1 are billed from here on'])
  await shop.db
    .updateTable('subscriptions')
    .set({ next_action_at: shop.clock.now() })
    .where('id', '=', id)
    .execute()
  await shop.bill()
  assert.deepEqual(
    (await shop.invoicesOf(id)).map(each => each.period_start),
    ['2026-04-10', '2026-05-10'],
  )
})
