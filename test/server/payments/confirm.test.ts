import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { askProvider } from '../../../server/src/payments/actions/run.ts'
import { numbers, openTill, type Till } from '../../support/till.ts'
import { refusal } from '../invoices/portal.ts'

let till: Till
let payer: Awaited<ReturnType<Till['payer']>>
let waiting: Awaited<ReturnType<(typeof payer)['card']>>
let good: typeof waiting
before(async () => {
  till = await openTill()
  payer = await till.payer()
  waiting = await payer.card(numbers.requires_action)
  good = await payer.card(numbers.succeeds)
})
after(() => till.close())

const confirm = (id: string, body: object = {}) => payer.ask('POST', `/v1/payments/${id}/confirm`, body)
const cancel = (id: string) => payer.ask('POST', `/v1/payments/${id}/cancel`)
async function pending() {
  const invoice = await payer.invoice('10.00')
  const { status, body } = await payer.pay([invoice], waiting)
  assert.equal(status, 202)
  return { invoice, payment: body }
}

describe('a payment that the bank asks to confirm', () => {
  test('says what to do, and keeps its invoice', async () => {
    const { invoice, payment } = await pending()
    assert.deepEqual(
      [payment.status, payment.next_action],
      ['requires_action', { type: 'sandbox_challenge' }],
    )
    assert.deepEqual(payment.invoices, [{ invoice_id: invoice.id, number: invoice.number, amount: 1000 }])
    assert.equal((await till.get(invoice.id)).tag, 'processing')
    assert.equal((await confirm(payment.id)).body.status, 'requires_action')
  })

  test('pays when it is approved, once', async () => {
    const { invoice, payment } = await pending()
    const { status, body } = await confirm(payment.id, { challenge: 'approve' })
    assert.deepEqual([status, body.status, body.next_action], [200, 'succeeded', null])
    assert.equal((await confirm(payment.id, { challenge: 'decline' })).body.status, 'succeeded')
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 1000, 0])
  })

  test('is declined when it is not, and frees its invoice', async () => {
    const { invoice, payment } = await pending()
    const { status, body } = await confirm(payment.id, { challenge: 'decline' })
    assert.deepEqual([status, body.decline_code, body.payment_id], [402, 'authentication_failed', payment.id])
    assert.equal((await confirm(payment.id)).status, 402)
    assert.deepEqual(await till.settlement(invoice.id), ['waiting', 0, 1000])
  })

  test('can be given up, and then never charged', async () => {
    const { invoice, payment } = await pending()
    assert.deepEqual((await cancel(payment.id)).body.status, 'cancelled')
    assert.deepEqual((await cancel(payment.id)).body.status, 'cancelled')
    assert.equal((await confirm(payment.id, { challenge: 'approve' })).body.status, 'cancelled')
    assert.deepEqual(await till.settlement(invoice.id), ['waiting', 0, 1000])
    assert.deepEqual((await till.eventsOf(payment.id)).slice(-1), ['payment.cancelled'])
  })

  test('makes room for another attempt, and is cancelled at the provider first', async () => {
    const { invoice, payment } = await pending()
    const { status, body } = await payer.pay([invoice], good)
    assert.deepEqual([status, body.status], [201, 'succeeded'])
    assert.equal((await payer.payment(payment.id)).status, 'cancelled')
    const charge = (await till.charges()).find(each => each.key === payment.id)
    assert.equal(charge?.status, 'cancelled')
  })

  test('that was approved in another tab is not charged again by a new attempt', async () => {
    const { invoice, payment } = await pending()
    await till.db
      .updateTable('sandbox_charges')
      .set({ status: 'succeeded' })
      .where('key', '=', payment.id)
      .execute()
    assert.equal(refusal(await payer.pay([invoice], good)), '409 invalid_state')
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 1000, 0])
  })

  test('that nobody confirms is given up after a day', async () => {
    const { invoice, payment } = await pending()
    till.wait(25 * 60 * 60)
    await reconcilePayments(till.services)
    await payer.signInAgain()
    assert.equal((await payer.payment(payment.id)).status, 'cancelled')
    assert.equal((await till.get(invoice.id)).tag, 'waiting')
    till.wait(-25 * 60 * 60)
    await payer.signInAgain()
  })

  test('is nobody else’s to confirm or cancel', async () => {
    const { payment } = await pending()
    const other = await till.payer()
    for (const path of ['confirm', 'cancel'])
      assert.equal(
        refusal(
          await other.ask('POST', `/v1/payments/${payment.id}/${path}`, path === 'confirm' ? {} : undefined),
        ),
        '404 not_found',
      )
    assert.equal(refusal(await other.ask('GET', `/v1/payments/${payment.id}`)), '404 not_found')
  })
})

test('what is decided, or being decided, cannot be given up', async () => {
  const [invoice, other] = [await payer.invoice('10.00'), await payer.invoice('10.00')]
  const paid = await payer.pay([invoice], good)
  assert.equal(refusal(await cancel(paid.body.id)), '409 invalid_state')
  const lost = await payer.pay([other], await payer.card(numbers.timeout_charged))
  assert.equal(refusal(await cancel(lost.body.id)), '409 payment_in_progress')
})

test('money that comes after it was given up is credit, and told of', async () => {
  const { invoice, payment } = await pending()
  await cancel(payment.id)
  await payer.pay([invoice], good)
  await till.db
    .updateTable('sandbox_charges')
    .set({ status: 'succeeded' })
    .where('key', '=', payment.id)
    .execute()
  await askProvider(till.services, payment.id)
  const after = await payer.payment(payment.id)
  assert.deepEqual([after.status, after.allocated, after.unallocated], ['succeeded', 0, 1000])
  assert.deepEqual((await till.eventsOf(payment.id)).slice(-2), ['payment.succeeded', 'payment.unmatched'])
  assert.deepEqual(await payer.credits(), [{ currency: 'EUR', amount: 1000 }])
})

test('the books balance after all of this', async () => {
  assert.deepEqual(await till.imbalances(), [])
  assert.deepEqual(till.faults, [])
})
