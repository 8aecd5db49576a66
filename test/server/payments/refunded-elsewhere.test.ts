import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { openStripe, type Payer } from '../../support/banks.ts'

// Refunds that were made in Stripe's own pages, of which only webhooks tell.

let bank: Awaited<ReturnType<typeof openStripe>>
let payer: Payer
before(async () => {
  bank = await openStripe()
  payer = await bank.till.payer()
})
after(() => bank.close())

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Json = any

async function paid(amount = '10.00', fields: Record<string, unknown> = {}) {
  const invoice = await payer.invoice(amount, fields)
  const { status, body: payment } = await payer.pay([invoice], await bank.card(payer, 'succeeds'))
  assert.equal(status, 201)
  return { invoice, payment, intent: bank.intentOf(payment) }
}
const chargeOf = (intent: Json) => ({
  ...bank.stripe.objects.get(intent.latest_charge),
  amount_refunded: 400,
})
const refundsOf = (payment: Json) =>
  bank.till.db
    .selectFrom('refunds')
    .select(['amount', 'status', 'provider_reference', 'attempt_key'])
    .where('payment_id', '=', payment.id)
    .orderBy('id')
    .execute()
const told = async (payment: Json, type: string) =>
  (await bank.till.eventsOf(payment.id)).filter(each => each === type).length
const ownRefund = (payment: Json, amount: number) =>
  bank.till.ask('POST', `/v1/payments/${payment.id}/refund`, {
    body: { amount },
    headers: { 'idempotency-key': `refund-${payment.id}-${amount}` },
  })

describe('a refund made at Stripe itself', () => {
  test('reopens the invoice, once, however many webhooks tell of it at once', async () => {
    const { invoice, payment, intent } = await paid()
    const refund = bank.stripe.refundElsewhere(intent.id, 400)
    const replies = await Promise.all([
      bank.tell('charge.refunded', chargeOf(intent)),
      bank.tell('refund.created', refund),
      bank.tell('refund.updated', refund),
      bank.tell('charge.refunded', chargeOf(intent)),
    ])
    assert.deepEqual(
      replies.map(each => each.status),
      [204, 204, 204, 204],
    )
    await bank.tell('charge.refunded', chargeOf(intent))
    assert.deepEqual(await refundsOf(payment), [
      { amount: 400, status: 'succeeded', provider_reference: refund.id, attempt_key: null },
    ])
    const { status, refunded, allocated } = await payer.payment(payment.id)
    assert.deepEqual([status, refunded, allocated], ['succeeded', 400, 600])
    assert.deepEqual(await bank.till.settlement(invoice.id), ['partially_paid', 600, 400])
    assert.equal(await told(payment, 'payment.refunded'), 1)
  })

  test('of all of it leaves the payment refunded', async () => {
    const { invoice, payment, intent } = await paid()
    for (const amount of [400, 600]) bank.stripe.refundElsewhere(intent.id, amount)
    await bank.tell('charge.refunded', chargeOf(intent))
    assert.equal((await payer.payment(payment.id)).status, 'refunded')
    assert.deepEqual(await bank.till.settlement(invoice.id), ['waiting', 0, 1000])
    assert.equal(await told(payment, 'payment.refunded'), 2)
  })

  test('counts in the provider’s units, and one of no whole ones is left out', async () => {
    const { payment, intent } = await paid('500', { currency: 'ISK' })
    bank.stripe.refundElsewhere(intent.id, 12300)
    bank.stripe.refundElsewhere(intent.id, 50)
    await bank.tell('charge.refunded', chargeOf(intent))
    assert.equal((await payer.payment(payment.id)).refunded, 123)
    const [fault, ...others] = bank.till.faults.splice(0)
    assert.deepEqual([fault, others], [{ payment: payment.id }, []])
  })

  test('that is not decided yet is asked for until it is, and speaks for its money meanwhile', async () => {
    const { payment, intent } = await paid()
    const refund = bank.stripe.refundElsewhere(intent.id, 400, 'pending')
    await bank.tell('refund.created', refund)
    assert.deepEqual(
      (await refundsOf(payment)).map(each => each.status),
      ['processing'],
    )
    assert.equal((await ownRefund(payment, 601)).status, 422)
    refund.status = 'succeeded'
    bank.till.wait(61)
    await reconcilePayments(bank.till.services)
    await bank.tell('refund.updated', refund)
    assert.equal((await payer.payment(payment.id)).refunded, 400)
    assert.equal(await told(payment, 'payment.refunded'), 1)
  })

  test('that the bank sends back is the customer’s credit, out of which the next one comes', async () => {
    const { invoice, payment, intent } = await paid()
    const refund = bank.stripe.refundElsewhere(intent.id, 400)
    await bank.tell('refund.created', refund)
    const old = { ...refund }
    refund.status = 'failed'
    await bank.tell('refund.failed', refund)
    await bank.tell('refund.created', old)
    const { refunded, unallocated } = await payer.payment(payment.id)
    assert.deepEqual([refunded, unallocated], [0, 400])
    assert.equal(await told(payment, 'payment.refund_failed'), 1)
    await bank.tell('refund.created', bank.stripe.refundElsewhere(intent.id, 300))
    const after = await payer.payment(payment.id)
    assert.deepEqual([after.refunded, after.unallocated, after.allocated], [300, 100, 600])
    assert.deepEqual(await bank.till.settlement(invoice.id), ['partially_paid', 600, 400])
  })

  test('that never moved any money is no news', async () => {
    const { payment, intent } = await paid()
    await bank.tell('refund.failed', bank.stripe.refundElsewhere(intent.id, 400, 'failed'))
    assert.deepEqual(await refundsOf(payment), [])
  })

  test('is told from those made here, whichever webhook is first', async () => {
    const { payment, intent } = await paid()
    assert.equal((await ownRefund(payment, 300)).status, 200)
    bank.stripe.refundElsewhere(intent.id, 200)
    await bank.tell('charge.refunded', chargeOf(intent))
    await bank.tell('charge.refunded', chargeOf(intent))
    assert.deepEqual(
      (await refundsOf(payment)).map(each => each.amount),
      [300, 200],
    )
    assert.equal((await payer.payment(payment.id)).refunded, 500)
  })

  test('whose webhook comes while the answer to one from here is lost is not mixed up with it', async () => {
    const { payment, intent } = await paid()
    bank.stripe.lose('POST', /refunds$/, 'after')
    await ownRefund(payment, 300)
    bank.stripe.mend()
    bank.stripe.refundElsewhere(intent.id, 300)
    await bank.tell('charge.refunded', chargeOf(intent))
    bank.till.wait(61)
    await reconcilePayments(bank.till.services)
    await bank.tell('charge.refunded', chargeOf(intent))
    assert.deepEqual(
      (await refundsOf(payment)).map(each => [each.amount, each.status]),
      [
        [300, 'succeeded'],
        [300, 'succeeded'],
      ],
    )
    assert.equal((await payer.payment(payment.id)).refunded, 600)
  })

  test('before it is known that the charge succeeded is written down after that', async () => {
    const invoice = await payer.invoice('10.00')
    const { body } = await payer.pay([invoice], await bank.card(payer, 'succeeds_later'))
    const intent = bank.intentOf(body)
    bank.stripe.finish(intent.id)
    bank.stripe.refundElsewhere(intent.id, 1000)
    await bank.tell('charge.refunded', chargeOf(intent))
    assert.deepEqual(await bank.till.eventsOf(body.id), [
      'payment.created',
      'payment.succeeded',
      'payment.refunded',
    ])
    assert.equal((await payer.payment(body.id)).status, 'refunded')
  })

  test('of a charge of another installation is nothing to us', async () => {
    const refund = { object: 'refund', id: 're_1', payment_intent: 'pi_other', metadata: {} }
    assert.equal((await bank.tell('refund.created', refund)).status, 204)
    const charge = { object: 'charge', id: 'ch_1', payment_intent: 'pi_other' }
    assert.equal((await bank.tell('charge.refunded', charge)).status, 204)
  })
})

test('the books balance after all of this', async () => {
  assert.deepEqual(await bank.till.imbalances(), [])
  assert.deepEqual(bank.till.faults, [])
})
