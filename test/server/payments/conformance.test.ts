import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { detachMethods } from '../../../server/src/payment-methods/actions/detach.ts'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { type Bank, type Kind, openSandbox, openStripe, type Payer } from '../../support/banks.ts'
import { refusal } from '../invoices/portal.ts'

/** What a card that is declined says, and whether it may be tried again. */
const declines: [kind: Kind, status: 'soft' | 'hard'][] = [
  ['card_declined', 'soft'],
  ['insufficient_funds', 'soft'],
  ['expired_card', 'hard'],
  ['incorrect_cvc', 'hard'],
  ['stolen_card', 'hard'],
  ['processing_error', 'soft'],
]

for (const [name, open] of [
  ['sandbox', openSandbox],
  ['stripe', openStripe],
] as [string, () => Promise<Bank>][])
  describe(`a provider: ${name}`, () => {
    let bank: Bank
    let payer: Payer
    before(async () => {
      bank = await open()
      payer = await bank.till.payer()
    })
    after(() => bank.close())

    /** A payment of a new invoice with a new card. */
    const pay = async (kind: Kind, key?: string) => {
      const invoice = await payer.invoice('10.00')
      const card = await bank.card(payer, kind)
      const { status, body } = await payer.pay([invoice], card, {}, key)
      return { invoice, card, status, body, payment: { id: body.payment_id ?? body.id } }
    }
    const statusOf = async ({ id }: { id: string }) => (await payer.payment(id)).status
    const times = async ({ id }: { id: string }, type: string) =>
      (await bank.till.eventsOf(id)).filter(each => each === type).length

    test('charges once, and settles', async () => {
      const { invoice, status, payment } = await pay('succeeds')
      assert.equal(status, 201)
      assert.deepEqual(await bank.till.settlement(invoice.id), ['paid', 1000, 0])
      assert.equal(await bank.charged(payment), 1)
    })

    for (const [kind, decline_kind] of declines)
      test(`says ${kind}, ${decline_kind}, and frees the invoice`, async () => {
        const { invoice, status, body, payment } = await pay(kind)
        assert.deepEqual([status, body.decline_code, body.decline_kind], [402, kind, decline_kind])
        assert.deepEqual(await bank.till.settlement(invoice.id), ['waiting', 0, 1000])
        assert.equal(await bank.charged(payment), 0)
        assert.equal(
          (await payer.pay([invoice], await bank.card(payer, 'succeeds'))).status,
          201,
          'another card pays it',
        )
      })

    test('charges what the customer confirms with his bank, once', async () => {
      const { status, body, payment } = await pay('requires_action')
      assert.deepEqual([status, body.status], [202, 'requires_action'])
      assert.equal(await bank.charged(payment), 0)
      const replies = await Promise.all([
        bank.answer(payer, payment, true),
        bank.webhook(payment),
        bank.webhook(payment),
      ])
      for (const reply of replies) assert.ok([200, 204].includes(reply.status), JSON.stringify(reply.body))
      assert.equal(await statusOf(payment), 'succeeded')
      assert.deepEqual([await times(payment, 'payment.succeeded'), await bank.charged(payment)], [1, 1])
    })

    test('does not charge what he refuses', async () => {
      const { invoice, payment } = await pay('requires_action')
      const reply = await bank.answer(payer, payment, false)
      assert.deepEqual([reply.status, reply.body.decline_code], [402, 'authentication_failed'])
      assert.deepEqual(await bank.till.settlement(invoice.id), ['waiting', 0, 1000])
      assert.equal(await bank.charged(payment), 0)
    })

    test('never charges what was given up', async () => {
      const { payment } = await pay('requires_action')
      assert.equal((await payer.ask('POST', `/v1/payments/${payment.id}/cancel`)).body.status, 'cancelled')
      await bank.answer(payer, payment, true)
      assert.deepEqual([await statusOf(payment), await bank.charged(payment)], ['cancelled', 0])
    })

    test('is asked when its answer was lost, and had charged', async () => {
      const { invoice, status, body, payment } = await pay('timeout_charged')
      assert.deepEqual([status, body.status], [202, 'processing'])
      bank.till.wait(61)
      await Promise.all([reconcilePayments(bank.till.services), reconcilePayments(bank.till.services)])
      assert.deepEqual(await bank.till.settlement(invoice.id), ['paid', 1000, 0])
      assert.deepEqual([await times(payment, 'payment.succeeded'), await bank.charged(payment)], [1, 1])
    })

    test('is asked when nothing arrived; in the end it failed, and nothing is charged any more', async () => {
      const { invoice, payment } = await pay('timeout_not_charged')
      bank.till.wait(10 * 60)
      await reconcilePayments(bank.till.services)
      assert.equal(await statusOf(payment), 'processing')
      bank.till.wait(15 * 60)
      await reconcilePayments(bank.till.services)
      const { status, failure } = await payer.payment(payment.id)
      assert.deepEqual([status, failure.code], ['failed', 'processing_error'])
      assert.deepEqual(await bank.till.settlement(invoice.id), ['waiting', 0, 1000])
      assert.equal(await bank.charged(payment), 0)
    })

    test('tells later of what comes later', async () => {
      const { invoice, status, body, payment } = await pay('succeeds_later')
      assert.deepEqual([status, body.status], [202, 'processing'])
      await bank.later(payment)
      assert.equal(await statusOf(payment), 'succeeded')
      assert.deepEqual(await bank.till.settlement(invoice.id), ['paid', 1000, 0])
    })

    test('takes the money back when it is disputed, and gives it back when that is won', async () => {
      const { invoice, payment } = await pay('succeeds')
      await bank.dispute(payment, false)
      assert.equal(await statusOf(payment), 'disputed')
      assert.deepEqual(await bank.till.settlement(invoice.id), ['waiting', 0, 1000])
      await bank.webhook(payment)
      assert.equal(await times(payment, 'payment.disputed'), 1)
      await bank.dispute(payment, true)
      assert.deepEqual(
        [await statusOf(payment), await bank.till.settlement(invoice.id)],
        ['succeeded', ['paid', 1000, 0]],
      )
    })

    test('refunds in parts, each once, and no more than there is', async () => {
      const { payment } = await pay('succeeds')
      const refund = (amount: number, key: string) =>
        bank.till.ask('POST', `/v1/payments/${payment.id}/refund`, {
          body: { amount },
          headers: { 'idempotency-key': `${name}-${key}` },
        })
      assert.equal((await refund(400, 'one')).body.refunded, 400)
      assert.equal((await refund(400, 'one')).body.refunded, 400)
      assert.equal(refusal(await refund(601, 'too much')), '422 validation_failed more_than_left #/amount')
      assert.deepEqual(
        [(await refund(600, 'rest')).body.status, await bank.refunded(payment)],
        ['refunded', 1000],
      )
    })

    test('forgets a card that was deleted', async () => {
      const card = await bank.card(payer, 'succeeds')
      const path = `/v1/payment_methods/${card.id}`
      assert.equal((await payer.ask('DELETE', path)).status, 204)
      await detachMethods(bank.till.services)
      const row = bank.till.db.selectFrom('payment_methods').select('detach_at').where('id', '=', card.id)
      assert.equal((await row.executeTakeFirstOrThrow()).detach_at, null)
      assert.equal((await payer.ask('GET', path)).status, 404)
    })

    test('leaves the books balanced', async () => {
      assert.deepEqual(await bank.till.imbalances(), [])
      assert.deepEqual(bank.till.faults, [])
    })
  })
