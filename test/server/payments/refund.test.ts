import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
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

let made = 0
const refund = (id: string, body: object = {}, key = `refund-${++made}`) =>
  till.ask('POST', `/v1/payments/${id}/refund`, { body, headers: { 'idempotency-key': key } })
const chargeOf = async (id: string) => (await till.charges()).find(each => each.key === id)!

describe('a refund', () => {
  test('gives all back: the invoice is due again', async () => {
    const invoice = await payer.invoice('50.00')
    const { body } = await payer.pay([invoice], card)
    const reply = await refund(body.id, { reason: 'Cancelled' })
    const { status, refunded, allocated, unallocated, invoices } = reply.body
    assert.deepEqual([reply.status, status, refunded, allocated, unallocated], [200, 'refunded', 5000, 0, 0])
    assert.deepEqual(invoices, [])
    assert.deepEqual(await till.settlement(invoice.id), ['waiting', 0, 5000])
    assert.equal((await chargeOf(body.id)).refunded, 5000)
    assert.deepEqual((await till.eventsOf(body.id)).slice(-1), ['payment.refunded'])
    assert.equal(refusal(await refund(body.id)), '409 invalid_state')
    assert.equal((await payer.pay([invoice], card)).status, 201)
  })

  test('of an invoice that was credited leaves it settled: by its credit note', async () => {
    const invoice = await payer.invoice('50.00')
    const { body } = await payer.pay([invoice], card)
    const note = await till.credit(invoice.id, { reason: 'Returned' })
    assert.equal(note.amount_due, -5000)
    const before = await till.eventsOf(invoice.id)
    const reply = await refund(body.id)
    assert.deepEqual([reply.status, reply.body.status, reply.body.unallocated], [200, 'refunded', 0])
    assert.deepEqual(await till.settlement(invoice.id), ['reversed', 0, 0])
    assert.equal((await till.get(note.id)).amount_due, 0)
    assert.deepEqual((await till.eventsOf(invoice.id)).slice(before.length), ['invoice.updated'])
    const credits = (await payer.ask('GET', '/v1/credits')).body.data
    assert.deepEqual(credits, [])
  })

  test('comes in parts: from the invoice that was settled last', async () => {
    const first = await payer.invoice('30.00', { due_date: '2026-04-01' })
    const second = await payer.invoice('20.00', { due_date: '2026-05-01' })
    const { body } = await payer.pay([first, second], card)
    const part = await refund(body.id, { amount: 2500 })
    assert.deepEqual([part.body.status, part.body.refunded, part.body.allocated], ['succeeded', 2500, 2500])
    assert.deepEqual(
      [await till.settlement(first.id), await till.settlement(second.id)],
      [
        ['partially_paid', 2500, 500],
        ['waiting', 0, 2000],
      ],
    )
    assert.equal(
      refusal(await refund(body.id, { amount: 2501 })),
      '422 validation_failed more_than_left #/amount',
    )
    assert.equal((await refund(body.id, { amount: 2500 })).body.status, 'refunded')
    assert.equal((await chargeOf(body.id)).refunded, 5000)
  })

  test('comes out of what is not allocated first', async () => {
    const invoice = await payer.invoice('70.00')
    const recorded = (await till.pay(invoice.id, 10000)) as { id: string }
    const reply = await refund(recorded.id, { amount: 3000 })
    assert.deepEqual([reply.body.refunded, reply.body.unallocated, reply.body.allocated], [3000, 0, 7000])
    assert.equal((await till.get(invoice.id)).tag, 'paid')
    await refund(recorded.id, { amount: 1000 })
    assert.deepEqual(await till.settlement(invoice.id), ['partially_paid', 6000, 1000])
  })

  test('is made once under one key, and never twice at the same time', async () => {
    const { body } = await payer.pay([await payer.invoice('50.00')], card)
    const replies = await Promise.all([refund(body.id), refund(body.id), refund(body.id, {}, 'same')])
    assert.equal(replies.filter(each => each.status === 200).length, 1)
    await refund(body.id, {}, 'same')
    assert.equal((await chargeOf(body.id)).refunded, 5000)
  })

  test('whose process was killed is finished by the next round, once', async () => {
    const { body } = await payer.pay([await payer.invoice('50.00')], card)
    const now = till.clock.now()
    const { partner_id, id: customer_id } = payer.customer
    const row = { id: 'ref_killed', payment_id: body.id, partner_id, customer_id, amount: 2000 }
    await till.db
      .insertInto('refunds')
      .values({ ...row, status: 'processing', created_at: now, updated_at: now })
      .execute()
    assert.equal(
      refusal(await refund(body.id, { amount: 3001 })),
      '422 validation_failed more_than_left #/amount',
    )
    till.wait(61)
    await Promise.all([reconcilePayments(till.services), reconcilePayments(till.services)])
    assert.equal((await payer.payment(body.id)).refunded, 2000)
    assert.equal((await chargeOf(body.id)).refunded, 2000)
  })

  test('that the provider refuses leaves everything as it was', async () => {
    const invoice = await payer.invoice('50.00')
    const { body } = await payer.pay([invoice], card)
    await till.db.updateTable('sandbox_charges').set({ refunded: 5000 }).where('key', '=', body.id).execute()
    const reply = await refund(body.id)
    assert.deepEqual([reply.body.status, reply.body.refunded, reply.body.allocated], ['succeeded', 0, 5000])
    assert.deepEqual((await till.eventsOf(body.id)).slice(-1), ['payment.refund_failed'])
    assert.equal((await till.get(invoice.id)).tag, 'paid')
  })

  test('is the vendor’s alone, and for money that is here', async () => {
    const { body } = await payer.pay([await payer.invoice('50.00')], card)
    assert.equal((await payer.ask('POST', `/v1/payments/${body.id}/refund`, {})).status, 403)
    const failed = await payer.pay([await payer.invoice('50.00')], await payer.card(numbers.card_declined))
    assert.equal(refusal(await refund(failed.body.payment_id)), '409 invalid_state')
  })
})

test('the books balance after all of this', async () => {
  assert.deepEqual(await till.imbalances(), [])
  assert.deepEqual(till.faults, [])
})
