import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { numbers, openTill, type Till } from '../../support/till.ts'
import { refusal } from '../invoices/portal.ts'

let till: Till
type Payer = Awaited<ReturnType<Till['payer']>>
before(async () => {
  till = await openTill()
})
after(() => till.close())

const record = (payer: Payer, fields: object) =>
  till.ask('POST', '/v1/payments/recorded', {
    body: {
      customer_id: payer.customer.id,
      amount: 10000,
      currency: 'EUR',
      received_on: '2026-03-10',
      method: 'bank_transfer',
      ...fields,
    },
  })
const apply = (payer: Payer, id: string) => payer.ask('POST', `/v1/invoices/${id}/apply_credit`)
const allocate = (id: string, allocations: object[]) =>
  till.ask('POST', `/v1/payments/${id}/allocate`, { body: { allocations } })

describe('credit', () => {
  test('is what a transfer had too much, and settles the next invoice', async () => {
    const payer = await till.payer()
    const first = await payer.invoice('70.00')
    await till.pay(first.id, 10000)
    assert.deepEqual(await till.settlement(first.id), ['paid', 7000, 0])
    assert.deepEqual(await payer.credits(), [{ currency: 'EUR', amount: 3000 }])
    const next = await payer.invoice('50.00')
    const { status, body, headers } = await apply(payer, next.id)
    assert.deepEqual([status, body.tag, body.paid, body.amount_due], [200, 'partially_paid', 3000, 2000])
    assert.equal(headers.get('etag'), `"v${body.version}-2026-03-10"`)
    assert.deepEqual(await payer.credits(), [])
    assert.equal(refusal(await apply(payer, next.id)), '409 invalid_state')
    const { body: paid } = await payer.pay([next], await payer.card(numbers.succeeds))
    assert.equal(paid.amount, 2000)
  })

  test('comes from payments first, then from credit notes, the oldest first', async () => {
    const payer = await till.payer()
    const credited = await payer.invoice('40.00')
    await till.pay(credited.id, 4000)
    const note = await till.credit(credited.id)
    await record(payer, { amount: 1000, received_on: '2026-03-09' })
    await record(payer, { amount: 500, received_on: '2026-03-01' })
    assert.deepEqual(await payer.credits(), [{ currency: 'EUR', amount: 5500 }])
    const invoice = await payer.invoice('20.00')
    const { body } = await apply(payer, invoice.id)
    assert.deepEqual(
      body.payments.map((each: { kind: string; amount: number }) => [each.kind, each.amount]),
      [
        ['payment', 500],
        ['payment', 1000],
        ['credit_note', 500],
      ],
    )
    assert.deepEqual([body.tag, body.credited, body.paid], ['paid', 500, 1500])
    assert.equal((await till.get(note.id)).amount_due, -3500)
    const rest = await payer.invoice('35.00')
    await apply(payer, rest.id)
    assert.deepEqual([(await till.get(rest.id)).tag, (await till.get(note.id)).tag], ['paid', 'settled'])
    assert.deepEqual(await payer.credits(), [])
  })

  test('is used once, however many invoices take it at the same time', async () => {
    const payer = await till.payer()
    await record(payer, { amount: 3000 })
    const invoices = await Promise.all([
      payer.invoice('20.00'),
      payer.invoice('20.00'),
      payer.invoice('20.00'),
    ])
    await Promise.all(invoices.map(each => apply(payer, each.id)))
    const after = await Promise.all(invoices.map(each => till.get(each.id)))
    assert.equal(
      after.reduce((sum, each) => sum + each.paid, 0),
      3000,
    )
    assert.deepEqual(await payer.credits(), [])
  })

  test('stays in its currency and with its company', async () => {
    const [payer, other] = [await till.payer(), await till.payer()]
    await record(payer, { amount: 3000, currency: 'USD' })
    const invoice = await payer.invoice('20.00')
    assert.equal(refusal(await apply(payer, invoice.id)), '409 invalid_state')
    assert.deepEqual(await payer.credits(), [{ currency: 'USD', amount: 3000 }])
    assert.deepEqual(await other.credits(), [])
    assert.equal(refusal(await apply(other, invoice.id)), '404 not_found')
    const asked = await till.ask('GET', `/v1/credits?customer_id=${payer.customer.id}`)
    assert.deepEqual(asked.body.data, [{ currency: 'USD', amount: 3000 }])
    assert.equal(
      refusal(await other.ask('GET', `/v1/credits?customer_id=${payer.customer.id}`)),
      '404 not_found',
    )
    assert.equal((await till.ask('GET', '/v1/credits')).status, 422)
  })

  test('waits while a payment is under way', async () => {
    const payer = await till.payer()
    await record(payer, { amount: 3000 })
    const invoice = await payer.invoice('20.00')
    await payer.pay([invoice], await payer.card(numbers.requires_action))
    assert.equal(refusal(await apply(payer, invoice.id)), '409 payment_in_progress')
  })
})

describe('money recorded for a customer', () => {
  test('settles the invoices it names, and keeps the rest', async () => {
    const payer = await till.payer()
    const [a, b] = [await payer.invoice('20.00'), await payer.invoice('30.00')]
    const { status, body } = await record(payer, {
      allocations: [
        { invoice_id: a.id, amount: 2000 },
        { invoice_id: b.id, amount: 1000 },
      ],
    })
    assert.deepEqual(
      [status, body.allocated, body.unallocated, body.method],
      [201, 3000, 7000, 'bank_transfer'],
    )
    assert.deepEqual(
      [await till.settlement(a.id), await till.settlement(b.id)],
      [
        ['paid', 2000, 0],
        ['partially_paid', 1000, 2000],
      ],
    )
    const more = await allocate(body.id, [{ invoice_id: b.id, amount: 2000 }])
    assert.deepEqual([more.status, more.body.allocated, more.body.unallocated], [200, 5000, 5000])
    assert.equal((await till.get(b.id)).tag, 'paid')
    assert.deepEqual(await till.eventsOf(body.id), ['payment.succeeded', 'payment.allocated'])
  })

  test('is refused where a part does not fit, and then nothing is written', async () => {
    const [payer, other] = [await till.payer(), await till.payer()]
    const invoice = await payer.invoice('20.00')
    const foreign = await other.invoice('20.00')
    const dollars = await payer.invoice('20.00', { currency: 'USD' })
    const part = (id: string, amount: number) => ({ allocations: [{ invoice_id: id, amount }] })
    const twice = {
      allocations: [...part(invoice.id, 100).allocations, ...part(invoice.id, 100).allocations],
    }
    for (const [fields, answer] of [
      [part(invoice.id, 2001), '422 validation_failed more_than_due #/allocations/0/amount'],
      [
        { ...part(invoice.id, 1500), amount: 1000 },
        '422 validation_failed more_than_left #/allocations/0/amount',
      ],
      [twice, '422 validation_failed duplicate #/allocations/1/invoice_id'],
      [part(dollars.id, 100), '422 validation_failed one_currency #/allocations/0/invoice_id'],
      [part(foreign.id, 100), '404 not_found'],
      [part(newId('inv'), 100), '404 not_found'],
      [{ currency: 'XAU' }, '422 validation_failed currency #/currency'],
      [{ received_on: '2026-03-11' }, '422 validation_failed range #/received_on'],
      [{ customer_id: undefined }, '422 validation_failed one_of #/customer_id'],
    ] as const)
      assert.equal(refusal(await record(payer, fields)), answer)
    assert.deepEqual(await payer.credits(), [])
    assert.deepEqual(await till.settlement(invoice.id), ['waiting', 0, 2000])
  })

  test('gives no more than is left of it, also at once', async () => {
    const payer = await till.payer()
    const { body } = await record(payer, { amount: 3000 })
    const invoices = await Promise.all([payer.invoice('20.00'), payer.invoice('20.00')])
    const replies = await Promise.all(
      invoices.map(each => allocate(body.id, [{ invoice_id: each.id, amount: 2000 }])),
    )
    assert.deepEqual(replies.map(each => each.status).sort(), [200, 422])
    assert.deepEqual(await payer.credits(), [{ currency: 'EUR', amount: 1000 }])
  })
})

test('the books balance after all of this', async () => {
  assert.deepEqual(await till.imbalances(), [])
  assert.deepEqual(till.faults, [])
})
