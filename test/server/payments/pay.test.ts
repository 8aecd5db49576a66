import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { numbers, openTill, type Till } from '../../support/till.ts'
import { refusal } from '../invoices/portal.ts'

let till: Till
let payer: Awaited<ReturnType<Till['payer']>>
let card: Awaited<ReturnType<(typeof payer)['card']>>
before(async () => {
  till = await openTill()
  payer = await till.payer()
  card = await payer.card(numbers.succeeds)
})
after(() => till.close())

describe('a card that is good', () => {
  test('pays an invoice: due is nothing, and both are told', async () => {
    const invoice = await payer.invoice('121.00')
    const reply = await payer.pay([invoice], card)
    assert.equal(reply.status, 201, JSON.stringify(reply.body))
    const { status, amount, allocated, unallocated, received_on, invoices, method } = reply.body
    assert.deepEqual(
      [status, amount, allocated, unallocated, received_on, method],
      ['succeeded', 12100, 12100, 0, '2026-03-10', 'card'],
    )
    assert.deepEqual(invoices, [{ invoice_id: invoice.id, number: invoice.number, amount: 12100 }])
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 12100, 0])
    assert.deepEqual(await till.eventsOf(reply.body.id), ['payment.created', 'payment.succeeded'])
    assert.deepEqual((await till.eventsOf(invoice.id)).slice(-1), ['invoice.paid'])
  })

  test('pays several invoices of one currency at once', async () => {
    const invoices = [await payer.invoice('10.00'), await payer.invoice('20.00')]
    const { status, body } = await payer.pay(invoices, card)
    assert.deepEqual([status, body.amount, body.invoices.length], [201, 3000, 2])
    for (const { id } of invoices) assert.equal((await till.get(id)).tag, 'paid')
  })

  test('pays the invoice that is due first before the others', async () => {
    const late = await payer.invoice('50.00', { due_date: '2026-05-01' })
    const soon = await payer.invoice('50.00', { due_date: '2026-04-01' })
    const { body } = await payer.pay([late, soon], card, { amount: 6000 })
    assert.deepEqual(
      body.invoices.map((each: { invoice_id: string; amount: number }) => [each.invoice_id, each.amount]),
      [
        [soon.id, 5000],
        [late.id, 1000],
      ],
    )
    assert.deepEqual(await till.settlement(late.id), ['partially_paid', 1000, 4000])
  })

  test('charges what is due after a part was paid, and is paid only at nothing', async () => {
    const invoice = await payer.invoice('2000.00')
    await till.pay(invoice.id, 50000)
    assert.equal(
      refusal(await payer.pay([invoice], card, { amount: 150001 })),
      '422 validation_failed more_than_due #/amount',
    )
    const reply = await payer.pay([invoice], card)
    assert.deepEqual([reply.status, reply.body.amount], [201, 150000])
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 200000, 0])
  })

  test('takes yen and dinars in their own minor units', async () => {
    for (const [currency, price, amount] of [
      ['JPY', '10000', 10000],
      ['KWD', '12.345', 12345],
    ]) {
      const invoice = await payer.invoice(price as string, { currency })
      const { body } = await payer.pay([invoice], card)
      assert.deepEqual([body.amount, body.currency], [amount, currency])
      const charge = (await till.charges()).find(each => each.key === body.id)
      assert.deepEqual([charge?.amount, charge?.currency], [amount, currency])
    }
  })
})

describe('the amount', () => {
  test('may be a part from the least one on, and none where parts are not taken', async () => {
    const invoice = await payer.invoice('100.00')
    assert.equal(
      refusal(await payer.pay([invoice], card, { amount: 999 })),
      '422 validation_failed partial_payment #/amount',
    )
    assert.equal((await payer.pay([invoice], card, { amount: 1000 })).status, 201)
    await till.db.updateTable('settings').set({ partial_payments: false }).execute()
    assert.equal(
      refusal(await payer.pay([invoice], card, { amount: 8999 })),
      '422 validation_failed partial_payment #/amount',
    )
    assert.equal((await payer.pay([invoice], card, { amount: 9000 })).status, 201)
    await till.db.updateTable('settings').set({ partial_payments: true }).execute()
  })

  test('must be in one currency', async () => {
    const invoices = [await payer.invoice('10.00'), await payer.invoice('10.00', { currency: 'USD' })]
    assert.equal(refusal(await payer.pay(invoices, card)), '422 validation_failed one_currency #/invoice_ids')
  })
})

describe('is refused, and nothing is charged', () => {
  test('for what is paid, a draft, another company’s invoice or card', async () => {
    const before = (await till.charges()).length
    const other = await till.payer()
    const [foreign, invoice] = [await other.invoice('10.00'), await payer.invoice('10.00')]
    const paid = await payer.invoice('10.00')
    await till.pay(paid.id, 1000)
    assert.equal(refusal(await payer.pay([paid], card)), '409 invalid_state')
    assert.equal(refusal(await payer.pay([foreign], card)), '404 not_found')
    assert.equal(refusal(await payer.pay([invoice, foreign], card)), '404 not_found')
    assert.equal(refusal(await payer.pay([invoice], await other.card(numbers.succeeds))), '404 not_found')
    assert.equal(refusal(await payer.pay([await till.draft(payer.customer.id)], card)), '404 not_found')
    assert.equal((await till.charges()).length, before)
    assert.deepEqual(await till.settlement(invoice.id), ['waiting', 0, 1000])
  })

  test('without the permission, and without a key', async () => {
    const invoice = await payer.invoice('10.00')
    const body = { invoice_ids: [invoice.id], payment_method_id: card.id }
    const token = await till.tokenFor(payer.customer.id)
    const reader = await till.ask('POST', '/v1/payments', {
      token,
      body,
      headers: { 'idempotency-key': 'r' },
    })
    assert.equal(reader.status, 403)
    const keyless = await till.ask('POST', '/v1/payments', { token: payer.token, body })
    assert.equal(refusal(keyless), '400 idempotency_key_invalid')
  })

  test('for a card that has expired where the customer is', async () => {
    const other = await till.payer()
    const old = await other.card(numbers.succeeds, { exp_month: 3, exp_year: 2026 })
    const invoices = [await other.invoice('10.00'), await other.invoice('10.00')] as const
    till.clock.set('2026-03-31T21:59:59Z')
    await other.signInAgain()
    assert.equal((await other.pay([invoices[0]], old)).status, 201)
    till.clock.set('2026-03-31T22:00:00Z')
    assert.equal(
      refusal(await other.pay([invoices[1]], old)),
      '422 validation_failed expired #/payment_method_id',
    )
    till.clock.set('2026-03-10T10:00:00Z')
  })
})

for (const [code, kind] of Object.entries({
  card_declined: 'soft',
  insufficient_funds: 'soft',
  processing_error: 'soft',
  expired_card: 'hard',
  incorrect_cvc: 'hard',
  stolen_card: 'hard',
}))
  test(`a card with ${code} is declined ${kind}, and the invoice can be paid at once`, async () => {
    const invoice = await payer.invoice('10.00')
    const bad = await payer.card(numbers[code as keyof typeof numbers])
    const { status, body } = await payer.pay([invoice], bad)
    assert.deepEqual(
      [status, body.code, body.decline_code, body.decline_kind],
      [402, 'payment_declined', code, kind],
    )
    const payment = await payer.payment(body.payment_id)
    assert.deepEqual([payment.status, payment.failure.code, payment.allocated], ['failed', code, 0])
    assert.deepEqual(await till.eventsOf(payment.id), ['payment.created', 'payment.failed'])
    assert.deepEqual(await till.settlement(invoice.id), ['waiting', 0, 1000])
    assert.equal((await payer.pay([invoice], card)).status, 201)
  })

test('the books balance after all of this', async () => {
  assert.deepEqual(await till.imbalances(), [])
  assert.deepEqual(till.faults, [])
})
