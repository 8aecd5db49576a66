import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { deliverSandboxEvents } from '../../../server/src/payments/actions/webhook.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from './shop.ts'

const shop = await openShop('2026-03-10T10:00:00Z')
after(shop.close)

/** A customer whose card declines, and whose subscription is To Renew since the day on which it was charged. */
async function declined(anchor: string, due: string, number = numbers.card_declined) {
  shop.at(anchor)
  const payer = await shop.payer()
  const card = await payer.card(number)
  const id = await shop.subscribe(payer.customer, anchor)
  await shop.billOn(due)
  await payer.signInAgain()
  return { payer, card, id }
}

test('a declined charge makes it To Renew for seven days', async () => {
  const { id, payer } = await declined('2026-03-10', '2026-04-10')
  assert.deepEqual(await shop.standing(id), {
    status: 'to_renew',
    access: 'granted',
    next_invoice_date: '2026-05-10',
    grace_reason: 'declined',
    grace_ends_on: '2026-04-17',
    close_reason: null,
  })
  const [invoice] = await shop.invoicesOf(id)
  assert.equal((await shop.subscription(id)).open_invoice_id, invoice!.id)
  assert.deepEqual(await shop.eventsOf(id), ['subscription.renewed', 'subscription.to_renew'])
  const [payment] = await shop.paymentsOf(payer.customer.id)
  assert.deepEqual([payment!.status, payment!.intent.off_session], ['failed', true])
})

test('without a method it is To Renew on the day of the invoice', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  const id = await shop.subscribe(payer.customer, '2026-03-10')
  await shop.billOn('2026-04-10')
  assert.deepEqual(
    [(await shop.standing(id)).grace_reason, (await shop.invoicesOf(id)).length],
    ['no_method', 1],
  )
})

test('a new default card is charged at once, and it goes on from its anchor', async () => {
  const { id, payer } = await declined('2026-03-10', '2026-04-10')
  shop.at('2026-04-12')
  await payer.signInAgain()
  const card = await payer.card(numbers.succeeds)
  const made = await payer.ask('PATCH', `/v1/payment_methods/${card.id}`, { is_default: true })
  assert.equal(made.status, 200, JSON.stringify(made.body))
  const done = await shop.bill({ customer_id: payer.customer.id })
  assert.deepEqual([done.charged, done.recovered], [1, 1])
  const { status, grace_reason, next_invoice_date } = await shop.standing(id)
  assert.deepEqual([status, grace_reason, next_invoice_date], ['active', null, '2026-05-10'])
  assert.deepEqual(await shop.eventsOf(id), [
    'subscription.renewed',
    'subscription.to_renew',
    'subscription.recovered',
  ])
  await shop.billOn('2026-05-10')
  assert.deepEqual(
    (await shop.invoicesOf(id)).map(each => [each.period_start, each.status]),
    [
      ['2026-04-10', 'paid'],
      ['2026-05-10', 'paid'],
    ],
  )
})

test('paying the invoice in the portal makes it active at once', async () => {
  const { id, payer } = await declined('2026-03-10', '2026-04-10')
  const [invoice] = await shop.invoicesOf(id)
  const other = await payer.card(numbers.mastercard)
  assert.equal((await payer.pay([invoice], other)).status, 201)
  assert.equal((await shop.standing(id)).status, 'active')
  assert.equal((await shop.subscription(id)).open_invoice_id, null)
})

test('a part of it by bank transfer is not enough, the rest of it is', async () => {
  const { id } = await declined('2026-03-10', '2026-04-10')
  const [invoice] = await shop.invoicesOf(id)
  await shop.pay(invoice!.id, 5000)
  assert.equal((await shop.standing(id)).status, 'to_renew')
  await shop.pay(invoice!.id, 6374)
  assert.equal((await shop.standing(id)).status, 'active')
})

test('a credit note that covers it is enough as well', async () => {
  const { id } = await declined('2026-03-10', '2026-04-10')
  const [invoice] = await shop.invoicesOf(id)
  await shop.credit(invoice!.id)
  assert.equal((await shop.standing(id)).status, 'active')
})

test('a soft decline is tried again on its days only, and never twice on one', async () => {
  const { id, payer } = await declined('2026-03-10', '2026-04-10', numbers.insufficient_funds)
  const tried = async () => (await shop.paymentsOf(payer.customer.id)).length
  for (const [day, times] of [
    ['2026-04-10', 1],
    ['2026-04-11', 2],
    ['2026-04-11', 2],
    ['2026-04-12', 2],
    ['2026-04-13', 3],
    ['2026-04-15', 4],
    ['2026-04-16', 4],
    ['2026-04-17', 5],
  ] as const) {
    await shop.billOn(day)
    assert.equal(await tried(), times, day)
  }
  assert.equal((await shop.standing(id)).status, 'to_renew')
})

for (const [setting, tag, due] of [
  ['credit_all', 'reversed', 0],
  ['credit_unserved', 'partially_paid', 3033],
  ['keep_open', 'waiting', 11374],
] as const)
  test(`after seven days it is closed, and by ${setting} its invoice is ${tag}`, async () => {
    await shop.must('PATCH', '/v1/settings', { closing_invoice: setting })
    const { id, payer } = await declined('2026-03-10', '2026-04-10', numbers.stolen_card)
    await shop.billOn('2026-04-17', '21:59:59Z')
    assert.equal((await shop.standing(id)).status, 'to_renew')
    const done = await shop.billOn('2026-04-17', '22:00:00Z')
    assert.ok(done.closed > 0)
    const { status, access, close_reason, next_invoice_date } = await shop.standing(id)
    assert.deepEqual(
      [status, access, close_reason, next_invoice_date],
      ['closed', 'revoked', 'non_payment', null],
    )
    const [invoice] = await shop.invoicesOf(id)
    assert.deepEqual((await shop.settlement(invoice!.id)).toSpliced(1, 1), [tag, due])
    assert.deepEqual((await shop.eventsOf(id)).at(-1), 'subscription.closed')
    assert.equal((await shop.paymentsOf(payer.customer.id)).length, 1)
    assert.deepEqual(await shop.imbalances(), [])
  })

test('what was credited before is left out when the unserved rest of its invoice is credited', async () => {
  await shop.must('PATCH', '/v1/settings', { closing_invoice: 'credit_unserved' })
  const { id } = await declined('2026-03-10', '2026-04-10', numbers.stolen_card)
  const [invoice] = await shop.invoicesOf(id)
  const { lines } = await shop.must('GET', `/v1/invoices/${invoice!.id}`)
  const [first, ...others] = lines
  await shop.must('POST', `/v1/invoices/${invoice!.id}/credit`, {
    lines: [{ line_id: first.id, quantity: first.quantity }],
  })
  const left = Number((await shop.settlement(invoice!.id))[2])
  assert.ok(others.length > 0 && left > 0, 'something else is open')
  await shop.billOn('2026-04-18')
  assert.equal((await shop.standing(id)).status, 'closed')
  // 8 of its 30 days were served.
  const [tag, , due] = await shop.settlement(invoice!.id)
  assert.deepEqual([tag, due], ['partially_paid', Math.round((left * 8) / 30)])
  assert.deepEqual(await shop.imbalances(), [])
})

test('late money settles the invoice of a closed one, which stays closed and is billed no more', async () => {
  await shop.must('PATCH', '/v1/settings', { closing_invoice: 'keep_open' })
  const { id } = await declined('2026-03-10', '2026-04-10', numbers.stolen_card)
  await shop.billOn('2026-04-20')
  assert.equal((await shop.standing(id)).status, 'closed')
  const [invoice] = await shop.invoicesOf(id)
  await shop.pay(invoice!.id, 11374)
  assert.deepEqual(await shop.settlement(invoice!.id), ['paid', 11374, 0])
  for (const day of ['2026-05-10', '2026-06-01', '2026-06-10']) await shop.billOn(day)
  assert.equal((await shop.standing(id)).status, 'closed')
  assert.equal((await shop.invoicesOf(id)).length, 1)
})

test('what is cancelled while it is To Renew is not tried again', async () => {
  await shop.must('PATCH', '/v1/settings', { closing_invoice: 'credit_all' })
  const { id, payer } = await declined('2026-03-10', '2026-04-10', numbers.insufficient_funds)
  shop.at('2026-04-11')
  const now = shop.clock.now()
  await shop.db
    .updateTable('subscriptions')
    .set({
      cancels_on: '2026-04-11',
      cancellation: JSON.stringify({ reason: null, message: null, requested_at: now }),
      next_action_at: now,
    })
    .where('id', '=', id)
    .execute()
  for (let i = 0; i < 3; i++) await shop.bill()
  await shop.billOn('2026-04-13')
  assert.equal((await shop.standing(id)).close_reason, 'cancelled')
  assert.equal((await shop.paymentsOf(payer.customer.id)).length, 1)
})

test('money that the bank takes back is due again, and it is To Renew', async () => {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  await payer.card(numbers.returned)
  const id = await shop.subscribe(payer.customer, '2026-03-10')
  await shop.billOn('2026-04-10')
  assert.equal((await shop.invoicesOf(id))[0]!.status, 'paid')
  shop.wait(60)
  await deliverSandboxEvents(shop.services)
  const [invoice] = await shop.invoicesOf(id)
  assert.equal(invoice!.status, 'open')
  await shop.bill()
  assert.deepEqual(
    [(await shop.standing(id)).grace_reason, (await shop.subscription(id)).open_invoice_id],
    ['declined', invoice!.id],
  )
  assert.equal((await shop.paymentsOf(payer.customer.id)).length, 1)
})

/** A customer whose invoice was paid by a debit and then credited in full, before the bank takes the debit back. */
async function credited() {
  await shop.must('PATCH', '/v1/settings', { closing_invoice: 'credit_all' })
  shop.at('2026-03-10')
  const payer = await shop.payer()
  await payer.card(numbers.returned)
  const id = await shop.subscribe(payer.customer, '2026-03-10')
  await shop.billOn('2026-04-10')
  const [invoice] = await shop.invoicesOf(id)
  await shop.credit(invoice!.id)
  await payer.signInAgain()
  const takeBack = async () => {
    shop.wait(60)
    await deliverSandboxEvents(shop.services)
    await shop.billOn('2026-04-11')
    await payer.signInAgain()
  }
  return { payer, id, invoice: invoice!, takeBack }
}

test('nothing is asked for again of an invoice that was credited before the bank took its money back', async () => {
  const { payer, id, invoice, takeBack } = await credited()
  assert.deepEqual(await payer.credits(), [{ currency: 'EUR', amount: invoice.total }])
  await takeBack()
  assert.deepEqual(await shop.settlement(invoice.id), ['reversed', 0, 0])
  assert.deepEqual(await payer.credits(), [])
  await payer.card(numbers.succeeds)
  await shop.billOn('2026-04-25')
  assert.equal((await shop.standing(id)).status, 'active')
  assert.equal((await shop.paymentsOf(payer.customer.id)).length, 1)
  assert.deepEqual(await shop.imbalances(), [])
})

test('one whose credit was used elsewhere before the bank took the money back is closed all the same', async () => {
  const { payer, id, invoice, takeBack } = await credited()
  const other = await payer.invoice('500.00')
  const used = await payer.ask('POST', `/v1/invoices/${other.id}/apply_credit`)
  assert.equal(used.status, 200, JSON.stringify(used.body))
  await takeBack()
  assert.deepEqual(await shop.settlement(invoice.id), ['reversed', 0, invoice.total])
  assert.equal((await shop.standing(id)).status, 'to_renew')
  await shop.billOn('2026-04-25')
  assert.equal((await shop.standing(id)).status, 'closed')
  assert.deepEqual(await shop.imbalances(), [])
})
