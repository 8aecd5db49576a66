import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Context } from '../../../server/src/http/context.ts'
import type { ContactScope } from '../../../server/src/http/scope.ts'
import { makeScope } from '../../../server/src/http/scope.ts'
import { remind } from '../../../server/src/mail/actions/remind.ts'
import { intendToPay } from '../../../server/src/payments/actions/pay.ts'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { deliverSandboxEvents } from '../../../server/src/payments/actions/webhook.ts'
import { sandboxWebhook } from '../../../server/src/payments/providers/sandbox/sandbox.ts'
import { numbers, openTill, type Till } from '../../support/till.ts'
import { refusal } from '../invoices/portal.ts'

let till: Till
let payer: Awaited<ReturnType<Till['payer']>>
before(async () => {
  till = await openTill()
  await till.startMails()
  payer = await till.payer()
})
after(() => till.close())

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Json = any

const webhook = (key: string) => {
  const { raw, headers } = sandboxWebhook(till.services, key)
  return till.request('POST', '/v1/provider_events/sandbox', {
    body: raw,
    headers: { ...headers, 'content-type': 'application/json' } as Record<string, string>,
  })
}
/** What a request's first process had stored before it was killed. */
const begun = (invoice: { id: string }, card: { id: string }, key: string) => {
  const scope = makeScope({
    kind: 'contact',
    session_id: 'ses',
    site_id: 'site',
    partner_id: payer.customer.partner_id,
    customer_id: payer.customer.id,
    contact_id: payer.contact.id,
    signed_in: true,
    permissions: ['payments:write'],
    sections: [],
    time_zone: 'Europe/Brussels',
    clock_offset: 0,
  })
  const context = { ...till.services, scope, attempt: `${payer.contact.id}:${key}` }
  return intendToPay(context as unknown as Context<ContactScope>, {
    invoice_ids: [invoice.id],
    payment_method_id: card.id,
  })
}
const chargesOf = async (id: string) => (await till.charges()).filter(each => each.key === id).length

describe('one payment', () => {
  test('of two tabs: one is charged, the other told that it is under way or paid', async () => {
    const card = await payer.card(numbers.succeeds)
    for (let i = 0; i < 5; i++) {
      const invoice = await payer.invoice('121.00')
      const before = (await till.charges()).length
      const replies = await Promise.all([payer.pay([invoice], card), payer.pay([invoice], card)])
      assert.deepEqual(replies.map(each => each.status).sort(), [201, 409])
      assert.equal((await till.charges()).length, before + 1)
      assert.deepEqual(await till.settlement(invoice.id), ['paid', 12100, 0])
    }
  })

  test('of two tabs within 100 ms is one charge at the bank, and the loser is told which payment it is', async () => {
    const card = await payer.card(numbers.succeeds)
    const invoice = await payer.invoice('121.00')
    const before = (await till.charges()).length
    const first = payer.pay([invoice], card)
    await new Promise(resolve => setTimeout(resolve, 5))
    const replies = await Promise.all([first, payer.pay([invoice], card)])
    assert.deepEqual(replies.map(each => each.status).sort(), [201, 409])
    const amounts = (await till.charges()).slice(before).map(each => each.amount)
    assert.deepEqual(amounts, [12100])
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 12100, 0])
  })

  test('when the customer returns and two webhooks come, all at once', async () => {
    const card = await payer.card(numbers.requires_action)
    const invoice = await payer.invoice('121.00')
    const { body } = await payer.pay([invoice], card)
    const confirm = () => payer.ask('POST', `/v1/payments/${body.id}/confirm`, { challenge: 'approve' })
    const replies = await Promise.all([confirm(), webhook(body.id), webhook(body.id), confirm()])
    for (const { status } of replies) assert.ok(status === 200 || status === 204, String(status))
    await webhook(body.id)
    const events = await till.eventsOf(body.id)
    assert.deepEqual(events, ['payment.created', 'payment.requires_action', 'payment.succeeded'])
    const paid = (await till.eventsOf(invoice.id)).filter(type => type === 'invoice.paid')
    assert.equal(paid.length, 1)
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 12100, 0])
    const { data } = (await payer.ask('GET', '/v1/payments')).body
    const own = data.filter((each: Json) => each.invoices[0]?.invoice_id === invoice.id)
    assert.deepEqual(
      own.map((each: Json) => each.amount),
      [12100],
    )
    assert.deepEqual(await till.mailsOf(body.id), ['payment.requires_action', 'payment.succeeded'])
  })

  test('under one key, however often it is sent', async () => {
    const card = await payer.card(numbers.succeeds)
    const invoice = await payer.invoice('10.00')
    const first = await payer.pay([invoice], card, {}, 'the-key')
    const again = await payer.pay([invoice], card, {}, 'the-key')
    assert.deepEqual([again.status, again.body.id], [201, first.body.id])
    assert.equal(
      refusal(await payer.pay([invoice], card, { amount: 1 }, 'the-key')),
      '422 idempotency_key_reused',
    )
  })

  test('of a request whose process was killed before the provider was called: another try goes on', async () => {
    const card = await payer.card(numbers.succeeds)
    const invoice = await payer.invoice('10.00')
    const { id } = await begun(invoice, card, 'killed-early')
    assert.equal((await till.get(invoice.id)).tag, 'processing')
    const { status, body } = await payer.pay([invoice], card, {}, 'killed-early')
    assert.deepEqual([status, body.id, body.status], [201, id, 'succeeded'])
    assert.equal(await chargesOf(id), 1)
  })

  test('of a request whose process was killed after the provider was called', async () => {
    const card = await payer.card(numbers.timeout_charged)
    const invoice = await payer.invoice('10.00')
    const { id } = await begun(invoice, card, 'killed-late')
    const { body } = await payer.pay([invoice], card, {}, 'killed-late')
    assert.deepEqual([body.id, body.status], [id, 'processing'])
    till.wait(6)
    await Promise.all([reconcilePayments(till.services), reconcilePayments(till.services)])
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 1000, 0])
    assert.equal(await chargesOf(id), 1)
    assert.equal((await till.eventsOf(id)).filter(type => type === 'payment.succeeded').length, 1)
  })
})

describe('a lost answer', () => {
  test('keeps the invoice until it is found that the charge happened', async () => {
    const invoice = await payer.invoice('10.00')
    const before = (await till.get(invoice.id)).version
    const { status, body } = await payer.pay([invoice], await payer.card(numbers.timeout_charged))
    assert.deepEqual([status, body.status], [202, 'processing'])
    const seen = await till.get(invoice.id)
    assert.equal(seen.tag, 'processing')
    assert.ok(seen.version > before)
    const other = await payer.pay([invoice], await payer.card(numbers.succeeds))
    assert.deepEqual([refusal(other), other.body.payment_id], ['409 payment_in_progress', body.id])
    await reconcilePayments(till.services)
    assert.equal((await payer.payment(body.id)).status, 'processing')
    till.wait(6)
    await reconcilePayments(till.services)
    assert.equal((await payer.payment(body.id)).status, 'succeeded')
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 1000, 0])
  })

  test('of a charge that never arrived fails in the end, and lets the invoice be paid', async () => {
    const invoice = await payer.invoice('10.00')
    const { body } = await payer.pay([invoice], await payer.card(numbers.timeout_not_charged))
    till.wait(10 * 60)
    await reconcilePayments(till.services)
    assert.equal((await payer.payment(body.id)).status, 'processing')
    till.wait(15 * 60)
    await reconcilePayments(till.services)
    const { status, failure } = await payer.payment(body.id)
    assert.deepEqual([status, failure.code, failure.kind], ['failed', 'processing_error', 'soft'])
    assert.equal((await payer.pay([invoice], await payer.card(numbers.succeeds))).status, 201)
  })

  test('is found by confirming, too', async () => {
    const invoice = await payer.invoice('10.00')
    const { body } = await payer.pay([invoice], await payer.card(numbers.timeout_charged))
    const reply = await payer.ask('POST', `/v1/payments/${body.id}/confirm`, {})
    assert.deepEqual([reply.status, reply.body.status], [200, 'succeeded'])
  })
})

describe('a webhook', () => {
  test('tells of a success that comes later', async () => {
    const invoice = await payer.invoice('10.00')
    const { status, body } = await payer.pay([invoice], await payer.card(numbers.succeeds_later))
    assert.deepEqual([status, body.status], [202, 'processing'])
    await deliverSandboxEvents(till.services)
    assert.equal((await payer.payment(body.id)).status, 'processing')
    till.wait(4)
    await Promise.all([deliverSandboxEvents(till.services), deliverSandboxEvents(till.services)])
    assert.equal((await payer.payment(body.id)).status, 'succeeded')
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 1000, 0])
    assert.equal((await till.eventsOf(body.id)).filter(type => type === 'payment.succeeded').length, 1)
  })

  test('is refused without the right signature, in its time, over its own bytes', async () => {
    const { raw, headers } = sandboxWebhook(till.services, 'pay_1')
    const send = (body: Uint8Array, given: Record<string, string | undefined>) =>
      till.request('POST', '/v1/provider_events/sandbox', {
        body,
        headers: { ...given, 'content-type': 'application/json' } as Record<string, string>,
      })
    assert.equal((await send(raw, headers)).status, 204)
    assert.equal(refusal(await send(Buffer.from('{"key":"pay_2"}'), headers)), '400 webhook_refused')
    assert.equal(refusal(await send(raw, {})), '400 webhook_refused')
    assert.equal(
      refusal(await send(raw, { ...headers, 'webhook-signature': 'v1,AAAA' })),
      '400 webhook_refused',
    )
    till.wait(301)
    assert.equal(refusal(await send(raw, headers)), '400 webhook_refused')
    till.wait(-301)
    const other = await till.request('POST', '/v1/provider_events/stripe', {
      body: raw,
      headers: { ...headers, 'content-type': 'application/json' } as Record<string, string>,
    })
    assert.equal(other.status, 404)
  })

  test('of a dispute takes the money back, and one that is won gives it back without another receipt', async () => {
    const invoice = await payer.invoice('10.00')
    const { status, body } = await payer.pay([invoice], await payer.card(numbers.disputed))
    assert.deepEqual([status, await till.settlement(invoice.id)], [201, ['paid', 1000, 0]])
    till.wait(4)
    await deliverSandboxEvents(till.services)
    assert.equal((await payer.payment(body.id)).status, 'disputed')
    assert.deepEqual(await till.settlement(invoice.id), ['waiting', 0, 1000])
    assert.deepEqual(await payer.credits(), [])
    await webhook(body.id)
    assert.equal((await till.eventsOf(body.id)).filter(type => type === 'payment.disputed').length, 1)
    await till.db.updateTable('sandbox_charges').set({ disputed: false }).where('key', '=', body.id).execute()
    await webhook(body.id)
    await webhook(body.id)
    assert.equal((await payer.payment(body.id)).status, 'succeeded')
    assert.deepEqual(await till.settlement(invoice.id), ['paid', 1000, 0])
    assert.deepEqual((await till.eventsOf(body.id)).slice(1), [
      'payment.succeeded',
      'payment.disputed',
      'payment.reinstated',
    ])
    assert.deepEqual(await till.mailsOf(body.id), ['payment.succeeded'])
  })

  test('of a returned debit takes the money back: its invoices are open again, and reminders wait', async () => {
    const fields = { due_date: '2026-03-14' }
    const [first, second] = [await payer.invoice('10.00', fields), await payer.invoice('5.00', fields)]
    const other = await payer.invoice('1.00', fields)
    const card = await payer.card(numbers.returned)
    const { status, body } = await payer.pay([first, second], card)
    assert.deepEqual([status, body.status], [201, 'succeeded'])
    till.wait(4)
    await deliverSandboxEvents(till.services)
    await webhook(body.id)
    const { status: then, allocated, unallocated } = await payer.payment(body.id)
    assert.deepEqual([then, allocated, unallocated], ['returned', 0, 0])
    assert.deepEqual(await till.settlement(first.id), ['waiting', 0, 1000])
    assert.deepEqual(await till.settlement(second.id), ['waiting', 0, 500])
    assert.deepEqual(await payer.credits(), [])
    assert.deepEqual(await till.eventsOf(body.id), [
      'payment.created',
      'payment.succeeded',
      'payment.returned',
    ])
    assert.deepEqual(await till.mailsOf(body.id), ['payment.succeeded'])
    const reminders = async () => {
      await remind(till.services)
      return (await Promise.all([first, second, other].map(each => till.mailsOf(each.id)))).map(
        mails => mails.filter(template => /reminder/.test(template)).length,
      )
    }
    till.wait(24 * 60 * 60)
    assert.deepEqual(await reminders(), [0, 0, 1])
    till.wait(10 * 24 * 60 * 60)
    await payer.signInAgain()
    assert.deepEqual(await reminders(), [1, 1, 2])
    assert.equal((await payer.pay([first, second], await payer.card(numbers.succeeds))).status, 201)
    till.wait(-11 * 24 * 60 * 60)
  })
})

test('the books balance after all of this', async () => {
  assert.deepEqual(await till.imbalances(), [])
  assert.deepEqual(till.faults, [])
})
