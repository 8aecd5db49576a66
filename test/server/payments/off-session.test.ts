import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { beginPayment } from '../../../server/src/payments/actions/begin.ts'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { runPayment } from '../../../server/src/payments/actions/run.ts'
import { type Bank, type Kind, openSandbox, openStripe, type Payer } from '../../support/banks.ts'

// What a renewal does: it charges a card while nobody is there.

for (const [name, open] of [
  ['sandbox', openSandbox],
  ['stripe', openStripe],
] as [string, () => Promise<Bank>][])
  describe(`a charge while the customer is away: ${name}`, () => {
    let bank: Bank
    let payer: Payer
    before(async () => {
      bank = await open()
      payer = await bank.till.payer()
    })
    after(() => bank.close())

    async function begin(kind: Kind) {
      const card = await bank.card(payer, kind)
      const invoice = await payer.invoice('10.00')
      const { id, partner_id } = payer.customer
      const payment = await bank.till.db.transaction().execute(trx =>
        beginPayment(trx, bank.till.clock.now(), {
          owner: { partner_id, customer_id: id },
          contact_id: null,
          amount: 1000,
          currency: 'EUR',
          method: { id: card.id, provider: name as 'sandbox' | 'stripe', type: 'card' },
          quotation_id: null,
          document_ids: [invoice.id],
          intent: { invoices: [{ invoice_id: invoice.id, amount: 1000 }] },
          off_session: true,
          attempt: null,
        }),
      )
      return { card, invoice, payment }
    }

    test('succeeds, and pays its invoice', async () => {
      const { invoice, payment } = await begin('succeeds')
      assert.equal((await runPayment(bank.till.services, payment.id)).status, 'succeeded')
      assert.deepEqual(await bank.till.settlement(invoice.id), ['paid', 1000, 0])
    })

    test('that the bank wants confirmed is declined, soft, and a new attempt of the customer confirms it', async () => {
      const { card, invoice, payment } = await begin('requires_action')
      const run = () => runPayment(bank.till.services, payment.id)
      const [first, second] = await Promise.all([run(), run()])
      assert.deepEqual([first.status, second.status], ['failed', 'failed'])
      const { failure, next_action } = await payer.payment(payment.id)
      assert.deepEqual([failure.code, failure.kind, next_action], ['authentication_required', 'soft', null])
      assert.deepEqual(await bank.till.settlement(invoice.id), ['waiting', 0, 1000])
      assert.equal(await bank.charged(payment), 0)
      const { status, body } = await payer.pay([invoice], card)
      assert.deepEqual([status, body.status], [202, 'requires_action'])
      assert.equal((await bank.answer(payer, body, true)).body.status, 'succeeded')
      assert.deepEqual(await bank.till.settlement(invoice.id), ['paid', 1000, 0])
      assert.equal(await bank.charged(body), 1)
    })

    test('whose process ended before the charge is not made by asking, and is made by another run', async () => {
      const { invoice, payment } = await begin('succeeds')
      bank.till.wait(61)
      await reconcilePayments(bank.till.services)
      assert.equal((await payer.payment(payment.id)).status, 'processing')
      assert.equal(await bank.charged(payment), 0)
      await runPayment(bank.till.services, payment.id)
      assert.deepEqual(await bank.till.settlement(invoice.id), ['paid', 1000, 0])
    })
  })

test('Stripe is told whether the customer is there', async () => {
  const bank = await openStripe()
  try {
    const payer = await bank.till.payer()
    const card = await bank.card(payer, 'requires_action')
    await payer.pay([await payer.invoice('10.00')], card)
    const [confirm] = bank.stripe.requests.filter(each => /confirm$/.test(each.path))
    assert.deepEqual([confirm!.params.off_session, confirm!.params.use_stripe_sdk], ['false', 'true'])
  } finally {
    await bank.close()
  }
})
