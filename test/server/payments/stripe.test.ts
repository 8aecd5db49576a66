import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { registerDomains } from '../../../server/src/payments/actions/domains.ts'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { runPayment } from '../../../server/src/payments/actions/run.ts'
import { type Kind, openSandbox, openStripe, type Payer } from '../../support/banks.ts'
import { until } from '../../support/until.ts'
import { refusal } from '../invoices/portal.ts'

let bank: Awaited<ReturnType<typeof openStripe>>
let payer: Payer
before(async () => {
  bank = await openStripe()
  payer = await bank.till.payer()
})
after(() => bank.close())

const setup = (who: Payer) => who.ask('POST', '/v1/payment_method_setups')
const add = (who: Payer, provider_token: string, more: object = {}) =>
  who.ask('POST', '/v1/payment_methods', { provider_token, ...more })
const pay = async (kind: Kind, amount = '10.00', invoiceFields: Record<string, unknown> = {}) => {
  const invoice = await payer.invoice(amount, invoiceFields)
  const card = await bank.card(payer, kind)
  const reply = await payer.pay([invoice], card)
  return { invoice, card, reply, payment: { id: reply.body.payment_id ?? reply.body.id } }
}
const posts = (path: RegExp) =>
  bank.stripe.requests.filter(each => each.method === 'POST' && path.test(each.path))
const refund = (id: string, body: object = {}) =>
  bank.till.ask('POST', `/v1/payments/${id}/refund`, {
    body,
    headers: { 'idempotency-key': `refund-${id}-${JSON.stringify(body)}` },
  })
const refundOf = (id: string) =>
  bank.till.db.selectFrom('refunds').selectAll().where('payment_id', '=', id).executeTakeFirstOrThrow()

describe('a new card', () => {
  test('is given to Stripe in the browser: one Stripe customer per customer, found again', async () => {
    const who = await bank.till.payer({ name: 'Two tabs' })
    const replies = await Promise.all([setup(who), setup(who)])
    assert.deepEqual(
      replies.map(each => [each.status, Object.keys(each.body)]),
      [
        [201, ['client_secret']],
        [201, ['client_secret']],
      ],
    )
    const customers = bank.stripe
      .all('customer')
      .filter(each => each.metadata.customer_id === who.customer.id)
    assert.deepEqual(
      customers.map(each => each.name),
      ['Two tabs'],
    )
    assert.ok(bank.stripe.all('setup_intent').some(each => each.customer === customers[0].id))
  })

  test('is what Stripe says of it', async () => {
    const who = await bank.till.payer()
    const token = await bank.token(who, 'succeeds', { brand: 'amex', last4: '0005', exp_month: 4 })
    const { status, body } = await add(who, token)
    const { brand, last4, exp_month, exp_year, holder, is_default } = body
    assert.deepEqual(
      [status, brand, last4, exp_month, exp_year, holder, is_default],
      [201, 'amex', '0005', 4, 2030, 'Alex Lambert', true],
    )
  })

  test('whose answer was lost is added once', async () => {
    const who = await bank.till.payer()
    const token = await bank.token(who, 'succeeds')
    const [first, second] = [await add(who, token), await add(who, token)]
    assert.deepEqual([second.status, second.body.id], [201, first.body.id])
    assert.equal((await who.ask('GET', '/v1/payment_methods')).body.data.length, 1)
    await who.ask('DELETE', `/v1/payment_methods/${first.body.id}`)
    assert.equal(refusal(await add(who, token)), '422 validation_failed not_accepted #/provider_token')
  })

  test('of somebody else, or not confirmed, or of nobody, is not accepted', async () => {
    const [mine, other] = [await bank.till.payer(), await bank.till.payer()]
    await setup(mine)
    const stolen = await bank.token(other, 'succeeds')
    const unconfirmed = (await setup(mine)).body.client_secret.split('_secret_')[0]
    for (const token of [stolen, unconfirmed, 'seti_unknown', 'pm_card_visa', '../customers'])
      assert.equal(
        refusal(await add(mine, token)),
        '422 validation_failed not_accepted #/provider_token',
        token,
      )
    const number = { number: '4242424242424242', exp_month: 1, exp_year: 2030, cvc: '123' }
    const sandbox = await mine.ask('POST', '/v1/payment_methods', { card: number })
    assert.equal(refusal(sandbox), '422 validation_failed not_accepted #/card')
  })

  test('needs Stripe to answer', async () => {
    bank.stripe.lose('POST', /setup_intents$/, 'before')
    assert.equal((await setup(payer)).status, 503)
    assert.equal((await setup(payer)).status, 201)
  })

  test('is not given so to the sandbox; the options tell which', async () => {
    const { body } = await payer.ask('GET', '/v1/payment_options')
    assert.deepEqual(
      [body.provider, body.stripe_publishable_key, body.test_cards],
      ['stripe', 'pk_test_double', []],
    )
    const sandbox = await openSandbox()
    try {
      const who = await sandbox.till.payer()
      assert.equal(refusal(await setup(who)), '409 invalid_state')
      assert.equal((await who.ask('GET', '/v1/payment_options')).body.stripe_publishable_key, null)
      const card = await sandbox.card(who, 'succeeds')
      const left = sandbox.till.db.updateTable('payment_methods').set({ provider: 'stripe' })
      await left.where('id', '=', card.id).execute()
      const reply = await who.pay([await who.invoice('10.00')], card)
      assert.equal(refusal(reply), '409 invalid_state', 'a card that was left behind')
    } finally {
      await sandbox.close()
    }
  })
})

describe('a charge', () => {
  test('carries our id as key and in its metadata, and is confirmed for a customer who is there', async () => {
    const { payment } = await pay('succeeds')
    const create = posts(/payment_intents$/).at(-1)!
    const { customer, payment_method, ...params } = create.params
    assert.equal(create.key, payment.id)
    assert.deepEqual(params, {
      amount: '1000',
      currency: 'eur',
      allowed_payment_method_types: ['card'],
      metadata: { payment_id: payment.id },
    })
    assert.equal(bank.stripe.objects.get(payment_method).customer, customer)
    const confirm = posts(/confirm$/).at(-1)!
    assert.deepEqual([confirm.key, confirm.params.off_session], [`${payment.id}:confirm`, 'false'])
  })

  for (const [currency, unit_price, units] of [
    ['JPY', '1000', '1000'],
    ['KWD', '5.120', '5120'],
    ['ISK', '500', '50000'],
    ['UGX', '5000', '500000'],
    ['MGA', '1200.00', '1200'],
    ['HUF', '1234.50', '123450'],
    ['TWD', '100.50', '10050'],
  ] as const)
    test(`of ${unit_price} ${currency} is ${units} to Stripe`, async () => {
      const { reply } = await pay('succeeds', unit_price, { currency })
      assert.equal(reply.status, 201)
      assert.equal(posts(/payment_intents$/).at(-1)!.params.amount, units)
    })

  for (const [currency, unit_price] of [
    ['KWD', '5.124'],
    ['MGA', '1200.50'],
    ['EUR', '0.10'],
  ] as const)
    test(`of ${unit_price} ${currency}, which Stripe cannot take exactly, is refused and never rounded`, async () => {
      const { reply, invoice } = await pay('succeeds', unit_price, { currency })
      assert.deepEqual(
        [reply.status, reply.body.decline_code, reply.body.decline_kind],
        [402, 'amount_not_supported', 'hard'],
      )
      assert.equal((await bank.till.settlement(invoice.id))[0], 'waiting')
    })

  test('that is declined is given up, so that nobody goes on with it', async () => {
    const { payment } = await pay('insufficient_funds')
    assert.equal(bank.intentOf(payment).status, 'canceled')
    assert.equal((await payer.payment(payment.id)).failure.code, 'insufficient_funds')
  })

  test('asks Stripe.js to go on, and only the customer is told how', async () => {
    const { reply, payment } = await pay('requires_action')
    const { client_secret } = bank.intentOf(payment)
    assert.deepEqual(reply.body.next_action, { type: 'stripe', client_secret })
    const events = await bank.till.db.selectFrom('events').select('data').where('subject_id', '=', payment.id)
    assert.ok(!JSON.stringify(await events.execute()).includes(client_secret))
  })

  test('whose intent got lost on its way back is found by its key', async () => {
    const { card } = await pay('succeeds')
    const invoice = await payer.invoice('10.00')
    bank.stripe.lose('POST', /payment_intents$/, 'after')
    const { body } = await payer.pay([invoice], card)
    assert.equal(body.status, 'processing')
    const again = await payer.ask('POST', `/v1/payments/${body.id}/confirm`, {})
    assert.equal(again.body.status, 'processing')
    bank.till.wait(16 * 60)
    await reconcilePayments(bank.till.services)
    assert.equal((await payer.payment(body.id)).status, 'failed')
    const made = bank.stripe.all('payment_intent').filter(each => each.metadata.payment_id === body.id)
    assert.deepEqual(
      made.map(each => each.status),
      ['canceled'],
    )
  })

  test('whose confirmation is still on its way cannot happen after it was given up', async () => {
    const { reply, payment } = await pay('timeout_not_charged')
    assert.equal(reply.body.status, 'processing')
    bank.till.wait(16 * 60)
    await reconcilePayments(bank.till.services)
    const { id, status } = bank.intentOf(payment)
    assert.equal(status, 'canceled')
    bank.stripe.mend()
    const late = await fetch(`${bank.stripe.url}/v1/payment_intents/${id}/confirm`, {
      method: 'POST',
      headers: { 'stripe-version': '2026-10-28.endive' },
    })
    assert.equal(late.status, 400)
    assert.equal(await bank.charged(payment), 0)
  })

  test('cannot be repeated with other parameters, and Stripe being away is not a decline', async () => {
    const { card } = await pay('succeeds')
    const invoice = await payer.invoice('10.00')
    bank.stripe.lose('POST', /payment_intents$/, 'before')
    assert.equal((await payer.pay([invoice], card, {}, 'the-key')).body.status, 'processing')
    const again = await payer.pay([invoice], card, {}, 'the-key')
    assert.equal(again.body.status, 'processing', 'the answer to the key is kept')
    assert.equal((await bank.till.settlement(invoice.id))[0], 'processing')
  })

  test('that is sent again is answered by what it is now, not by the kept answer of then', async () => {
    const card = await bank.card(payer, 'requires_action')
    bank.stripe.lose('POST', /confirm$/, 'after')
    const { body } = await payer.pay([await payer.invoice('10.00')], card)
    assert.equal(body.status, 'processing')
    bank.stripe.challenge(bank.intentOf(body).id, true)
    assert.equal((await runPayment(bank.till.services, body.id)).status, 'succeeded')
    assert.equal(await bank.charged(body), 1)
  })

  test('with a card that Stripe no longer has is declined', async () => {
    const { card } = await pay('succeeds')
    const { provider_reference } = await bank.till.db
      .selectFrom('payment_methods')
      .select('provider_reference')
      .where('id', '=', card.id)
      .executeTakeFirstOrThrow()
    bank.stripe.objects.get(provider_reference).customer = null
    const reply = await payer.pay([await payer.invoice('10.00')], card)
    assert.deepEqual([reply.status, reply.body.decline_code], [402, 'card_declined'])
  })
})

describe('a webhook of Stripe', () => {
  test('is refused without the right signature, in its time, over its own bytes', async () => {
    const { payment } = await pay('succeeds')
    const { event } = bank.stripe
    const intent = bank.intentOf(payment)
    const type = 'payment_intent.succeeded'
    const good = event(type, intent, bank.seconds())
    assert.equal((await bank.send(good)).status, 204)
    const bad = [
      { ...good, body: Buffer.concat([good.body, Buffer.from(' ')]) },
      { ...good, headers: {} as Record<string, string> },
      event(type, intent, bank.seconds(), 'whsec_other'),
      event(type, intent, bank.seconds() - 301),
    ]
    for (const each of bad) assert.equal(refusal(await bank.send(each as typeof good)), '400 webhook_refused')
  })

  test('that tells of nothing of ours is taken note of', async () => {
    const about = [
      ['payment_intent.succeeded', { object: 'payment_intent', id: 'pi_1', metadata: {} }],
      [
        'payment_intent.succeeded',
        { object: 'payment_intent', id: 'pi_1', metadata: { payment_id: 'pay_1' } },
      ],
      ['charge.dispute.created', { object: 'dispute', id: 'dp_1', payment_intent: 'pi_1' }],
      ['refund.failed', { object: 'refund', id: 're_1', metadata: { refund_id: 'ref_1' } }],
      ['payment_method.updated', { object: 'payment_method', id: 'pm_1' }],
      ['customer.created', { object: 'customer', id: 'cus_1' }],
    ] as const
    for (const [type, object] of about) assert.equal((await bank.tell(type, object)).status, 204, type)
  })

  test('is not believed: an old one that says failed changes nothing', async () => {
    const { payment } = await pay('succeeds')
    const old = { ...bank.intentOf(payment), status: 'requires_payment_method' }
    assert.equal((await bank.tell('payment_intent.payment_failed', old)).status, 204)
    assert.equal((await payer.payment(payment.id)).status, 'succeeded')
  })

  test('of an inquiry, before there is a dispute, leaves the money', async () => {
    const { payment } = await pay('succeeds')
    const dispute = bank.stripe.dispute(bank.intentOf(payment).id, 'warning_needs_response')
    await bank.tell('charge.dispute.created', dispute)
    assert.equal((await payer.payment(payment.id)).status, 'succeeded')
    dispute.status = 'lost'
    await bank.tell('charge.dispute.closed', dispute)
    assert.equal((await payer.payment(payment.id)).status, 'disputed')
  })

  test('whose answer is older than what is known by then is asked again', async () => {
    const { payment } = await pay('succeeds')
    const release = bank.stripe.hold('GET', new RegExp(bank.intentOf(payment).id))
    // Asked before the dispute, and answered after it.
    const slow = bank.webhook(payment)
    await until(() => bank.stripe.requests.at(-1)!.method === 'GET')
    await bank.dispute(payment, false)
    release()
    assert.equal((await slow).status, 204)
    const { status } = await payer.payment(payment.id)
    assert.deepEqual(
      [status, (await bank.till.eventsOf(payment.id)).at(-1)],
      ['disputed', 'payment.disputed'],
    )
  })

  test('of a card that its bank has renewed moves its last day', async () => {
    const card = await bank.card(payer, 'succeeds', { exp_year: 2026, exp_month: 3 })
    assert.equal(card.status, 'expiring')
    const method = bank.stripe.all('payment_method').at(-1)
    Object.assign(method.card, { exp_year: 2031, last4: '4444' })
    for (let i = 0; i < 2; i++) await bank.tell('payment_method.automatically_updated', method)
    const { body } = await payer.ask('GET', `/v1/payment_methods/${card.id}`)
    assert.deepEqual([body.status, body.exp_year, body.last4], ['valid', 2031, '4444'])
    assert.deepEqual(await bank.till.eventsOf(card.id), ['payment_method.created', 'payment_method.updated'])
  })
})

test('a card that seems to have expired is asked for before it is refused', async () => {
  const card = await bank.card(payer, 'succeeds', { exp_year: 2026, exp_month: 2 })
  const invoice = await payer.invoice('10.00')
  const expired = '422 validation_failed expired #/payment_method_id'
  assert.equal(refusal(await payer.pay([invoice], card)), expired)
  Object.assign(bank.stripe.all('payment_method').at(-1).card, { exp_year: 2032 })
  assert.equal((await payer.pay([invoice], card)).status, 201)
})

describe('a refund at Stripe', () => {
  test('whose answer was lost is found by its metadata, also when its key is long forgotten', async () => {
    const { payment } = await pay('succeeds')
    bank.stripe.lose('POST', /refunds$/, 'after')
    const { body } = await refund(payment.id)
    assert.deepEqual([body.refunded, (await refundOf(payment.id)).status], [0, 'processing'])
    bank.stripe.forgetKeys()
    bank.till.wait(61)
    await reconcilePayments(bank.till.services)
    assert.deepEqual(
      [(await payer.payment(payment.id)).status, await bank.refunded(payment)],
      ['refunded', 1000],
    )
  })

  test('that is under way is asked for by its id, until it is done', async () => {
    const { payment } = await pay('succeeds')
    const release = bank.stripe.hold('POST', /refunds$/)
    const asked = refund(payment.id)
    await until(() => bank.stripe.all('refund').at(-1)?.payment_intent === bank.intentOf(payment).id)
    const made = bank.stripe.all('refund').at(-1)
    made.status = 'pending'
    bank.stripe.forgetKeys()
    release()
    await asked
    bank.till.wait(61)
    await reconcilePayments(bank.till.services)
    assert.equal((await refundOf(payment.id)).status, 'succeeded', 'as the held answer said')
  })

  test('that the bank sends back days later is the customer’s credit', async () => {
    const { payment, invoice } = await pay('succeeds', '70.00')
    assert.equal((await refund(payment.id)).body.status, 'refunded')
    const made = bank.stripe.all('refund').find(each => each.payment_intent === bank.intentOf(payment).id)
    for (const type of ['refund.failed', 'charge.refund.updated']) {
      made.status = 'failed'
      assert.equal((await bank.tell(type, made)).status, 204)
    }
    const { status, refunded, unallocated } = await payer.payment(payment.id)
    assert.deepEqual([status, refunded, unallocated], ['succeeded', 0, 7000])
    assert.equal((await refundOf(payment.id)).status, 'failed')
    assert.deepEqual(await bank.till.settlement(invoice.id), ['waiting', 0, 7000])
    const events = (await bank.till.eventsOf(payment.id)).slice(-2)
    assert.deepEqual(events, ['payment.refunded', 'payment.refund_failed'])
  })
})

describe('hosts of sites', () => {
  test('are told to Stripe after the site is there; what fails is tried again, and no site waits', async () => {
    const { till, stripe } = bank
    const hosts = () =>
      stripe
        .all('payment_method_domain')
        .map(each => each.domain_name)
        .sort()
    stripe.lose('POST', /payment_method_domains$/, 'before', 4)
    const site = await till.must('POST', '/v1/sites', {
      partner_id: till.partner.id,
      name: 'Wallets',
      allowed_origins: [
        'https://pay.example',
        'https://pay.example:8443',
        'http://plain.example',
        'https://localhost',
      ],
    })
    assert.ok(site.id)
    await registerDomains(till.services)
    assert.deepEqual(hosts(), [])
    await registerDomains(till.services)
    assert.deepEqual(hosts(), [], 'not before its time')
    till.wait(121)
    await Promise.all([registerDomains(till.services), registerDomains(till.services)])
    assert.deepEqual(hosts(), ['pay.example', 'site.example'])
    till.wait(24 * 60 * 60)
    const before = stripe.requests.length
    await registerDomains(till.services)
    assert.equal(stripe.requests.length, before)
  })
})

test('the books balance, and nothing went wrong unseen', async () => {
  assert.deepEqual(await bank.till.imbalances(), [])
  assert.deepEqual(bank.till.faults, [])
})
