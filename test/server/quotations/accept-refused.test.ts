import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { refusal } from '../invoices/portal.ts'
import { work } from './portal.ts'
import { type Buyer, card, cards, onAccount, openShop, type Shop, transfer } from './shop.ts'

let shop: Shop
let buyer: Buyer
const start = '2026-03-10T10:00:00Z'
before(async () => {
  shop = await openShop(start)
  buyer = await shop.buyer()
})
beforeEach(() => shop.clock.set(start))
after(() => shop.close())

/** Nothing was ordered or charged, and the quotation is as it was. */
async function untouched(quotation: { id: string; version: number; status: string }) {
  const { version, status, order_id } = await shop.quotation(quotation.id)
  assert.deepEqual([version, status, order_id], [quotation.version, quotation.status, null])
}

describe('a request that lacks something is told what', () => {
  test('the signature, where one is asked for', async () => {
    const quotation = await buyer.sent(onAccount)
    const reply = await buyer.accept(quotation, { signature: undefined })
    assert.equal(refusal(reply), '422 validation_failed required #/signature')
    await untouched(quotation)
    const unsigned = await buyer.sent({ ...onAccount, requires_signature: false })
    assert.equal((await buyer.accept(unsigned, { signature: undefined })).status, 200)
  })

  test('the way of paying, where something is due', async () => {
    const quotation = await buyer.sent()
    assert.equal(refusal(await buyer.accept(quotation)), '422 validation_failed required #/payment')
    const unnamed = await buyer.accept(quotation, { payment: { type: 'payment_method' } })
    assert.equal(refusal(unnamed), '422 validation_failed required #/payment/payment_method_id')
    await untouched(quotation)
  })

  test('lines that are not there, or not his to choose', async () => {
    const quotation = await buyer.sent(onAccount)
    for (const id of [quotation.lines[0].id, `qln_${'0'.repeat(26)}`]) {
      const reply = await buyer.accept(quotation, { selected_line_ids: [id] })
      assert.equal(refusal(reply), '422 validation_failed not_found #/selected_line_ids/0')
    }
    await untouched(quotation)
  })

  test('an account to transfer to, where the vendor has none', async () => {
    const quotation = await buyer.sent()
    const settings = shop.db.selectFrom('settings').select('bank_account')
    const { bank_account } = await settings.executeTakeFirstOrThrow()
    await shop.set({ bank_account: null })
    const reply = await buyer.accept(quotation, transfer)
    await shop.set({ bank_account: JSON.stringify(bank_account) })
    assert.equal(refusal(reply), '422 validation_failed unavailable #/payment/type')
    await untouched(quotation)
  })

  test('a key, so that a repetition can be told from a wish', async () => {
    const quotation = await buyer.sent(onAccount)
    const body = { revision: 1, signature: { name: 'Ada' } }
    const reply = await shop.ask('POST', `/v1/quotations/${quotation.id}/accept`, {
      token: buyer.token,
      body,
    })
    assert.equal(refusal(reply), '400 idempotency_key_invalid')
  })
})

describe('the last day', () => {
  test('is good to its end, and not a moment longer', async () => {
    const first = await buyer.sent({ ...onAccount, valid_until: '2026-03-15' })
    const second = await buyer.sent({ ...onAccount, valid_until: '2026-03-15' })
    const paid = await buyer.sent({ valid_until: '2026-03-15' })
    const method = await buyer.card()
    shop.clock.set('2026-03-15T22:59:59Z')
    const token = await shop.person(buyer.customer.id)
    const ask = (quotation: { id: string }, body = {}) =>
      shop.act(
        quotation.id,
        'accept',
        { revision: 1, signature: { name: 'Ada' }, ...body },
        {
          token,
          headers: { 'Idempotency-Key': crypto.randomUUID() },
        },
      )
    assert.equal((await ask(first)).status, 200)
    shop.clock.set('2026-03-15T23:00:00Z')
    assert.equal(refusal(await ask(second)), '409 quotation_expired')
    assert.equal(refusal(await ask(paid, card(method))), '409 quotation_expired')
    assert.deepEqual(await shop.charged(buyer.customer.id), [])
    assert.equal((await shop.quotation(second.id)).tag, 'expired')
    await untouched(second)
    await untouched(paid)
  })
})

describe('another state', () => {
  test('an older revision is refused with the number of the new one', async () => {
    const quotation = await buyer.sent({ ...onAccount, lines: [{ ...work, unit_price: '100.00' }] })
    const lines = [{ ...work, unit_price: '120.00' }]
    await shop.must('POST', `/v1/quotations/${quotation.id}/revise`, { lines })
    const sent = await shop.send(quotation.id)
    const reply = await buyer.accept(quotation)
    assert.deepEqual([refusal(reply), reply.body.current_version], ['409 revision_superseded', 2])
    const orders = await shop.ordersOf(buyer.customer.id)
    assert.ok(orders.every(order => order.quotation_id !== quotation.id))
    const { body } = await buyer.accept(sent)
    assert.equal(body.order.total, 14520)
    const [response] = (await shop.quotation(quotation.id)).responses
    assert.equal(response.evidence.sha256, sent.sha256)
  })

  test('one that was accepted, rejected or taken back is not accepted', async () => {
    const accepted = await buyer.sent(onAccount)
    await buyer.accept(accepted)
    const again = await buyer.accept(accepted)
    assert.deepEqual([refusal(again), again.body.current_status], ['409 invalid_state', 'accepted'])
    const cancelled = await buyer.sent(onAccount)
    await shop.post(cancelled.id, 'cancel')
    assert.equal(refusal(await buyer.accept(cancelled)), '409 invalid_state')
  })

  test('while a payment runs nobody takes it away', async () => {
    const quotation = await buyer.sent()
    assert.equal((await buyer.accept(quotation, card(await buyer.card(cards.later)))).status, 202)
    const { token } = buyer
    const attempts = [
      await buyer.accept(quotation, card(await buyer.card())),
      await buyer.accept(quotation, transfer),
      await shop.act(quotation.id, 'cancel'),
      await shop.act(quotation.id, 'revise', { notes: 'New' }),
      await shop.act(quotation.id, 'reject', { revision: 1, reason: 'price' }, { token }),
    ]
    for (const reply of attempts) assert.equal(refusal(reply), '409 payment_in_progress')
    assert.deepEqual(await shop.charged(buyer.customer.id), [])
  })

  test('money that comes after it was given up is credit, and never an order', async () => {
    const owner = await shop.buyer()
    const quotation = await owner.sent()
    const { body } = await owner.accept(quotation, card(await owner.card(cards.later)))
    // As if the claim had been given up while the bank was still deciding.
    await shop.db.deleteFrom('payment_claims').where('payment_id', '=', body.payment.id).execute()
    await shop.post(quotation.id, 'cancel')
    await shop.db
      .updateTable('sandbox_charges')
      .set({ status: 'succeeded' })
      .where('key', '=', body.payment.id)
      .execute()
    const reply = await shop.ask('POST', `/v1/payments/${body.payment.id}/confirm`, {
      token: owner.token,
      body: {},
      headers: { 'Idempotency-Key': crypto.randomUUID() },
    })
    assert.deepEqual([reply.status, reply.body.status, reply.body.unallocated], [200, 'succeeded', 12100])
    assert.deepEqual(await shop.ordersOf(owner.customer.id), [])
    assert.ok((await shop.eventsOf(owner.customer.id)).includes('payment.unmatched'))
  })
})

describe('somebody else', () => {
  test('without a person in the session nobody has accepted', async () => {
    const quotation = await buyer.sent(onAccount)
    const token = await shop.tokenFor(buyer.customer.id)
    const given = { token, headers: { 'Idempotency-Key': crypto.randomUUID() } }
    const body = { revision: 1, signature: { name: 'Ada' } }
    assert.equal((await shop.act(quotation.id, 'accept', body, given)).status, 403)
    await untouched(quotation)
  })

  test('who may not pay cannot charge a card, and may accept all the same', async () => {
    const method = await buyer.card()
    const permissions = ['quotations:read', 'quotations:write']
    const token = await shop.person(buyer.customer.id, {}, { permissions })
    const ask = (id: string, body: object) =>
      shop.act(
        id,
        'accept',
        { revision: 1, signature: { name: 'Ada' }, ...body },
        {
          token,
          headers: { 'Idempotency-Key': crypto.randomUUID() },
        },
      )
    const quotation = await buyer.sent()
    assert.equal(refusal(await ask(quotation.id, card(method))), '403 permission_denied')
    await untouched(quotation)
    const { status, body } = await ask((await buyer.sent(onAccount)).id, {})
    assert.equal(status, 200)
    // He is not shown what he may not read.
    assert.deepEqual([body.order, body.invoice_id], [null, null])
  })

  test('another customer’s quotation and card do not exist', async () => {
    const stranger = await shop.buyer()
    const quotation = await buyer.sent()
    assert.equal((await stranger.accept(quotation, transfer)).status, 404)
    const reply = await buyer.accept(quotation, card(await stranger.card()))
    assert.equal(reply.status, 404)
    await untouched(quotation)
  })

  test('looking never accepts', async () => {
    const quotation = await buyer.sent(onAccount)
    for (const method of ['GET', 'HEAD'])
      assert.equal(
        (await shop.ask(method, `/v1/quotations/${quotation.id}/accept`, { token: buyer.token })).status,
        405,
      )
    await untouched(quotation)
    assert.equal((await buyer.accept(quotation)).status, 200)
  })
})
