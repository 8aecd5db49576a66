import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { monthly, plan, work } from './portal.ts'
import { type Buyer, card, cards, onAccount, openShop, type Shop, signature, transfer } from './shop.ts'

let shop: Shop
let buyer: Buyer
before(async () => {
  shop = await openShop()
  buyer = await shop.buyer()
})
after(() => shop.close())

describe('with nothing due now', () => {
  test('the order is confirmed and its invoice is open', async () => {
    const quotation = await buyer.sent(onAccount)
    const since = await shop.lastEvent()
    const { status, body } = await buyer.accept(quotation, { po_number: ' PO-7 ' })
    assert.equal(status, 200, JSON.stringify(body))
    assert.equal(body.quotation.status, 'accepted')
    assert.deepEqual(body.quotation.allowed_actions, [])
    assert.equal(body.quotation.order_id, body.order.id)
    assert.equal(body.payment, null)
    const { order } = body
    assert.deepEqual(
      [order.status, order.kind, order.payment_status, order.total, order.amount_due, order.po_number],
      ['confirmed', 'new', 'unpaid', 12100, 12100, 'PO-7'],
    )
    assert.match(order.number, /^SO\/2026\/\d{5}$/)
    assert.equal(order.date, '2026-03-10')
    assert.deepEqual(order.product_kinds, ['service'])
    assert.deepEqual(
      order.invoices.map((each: { id: string; status: string }) => [each.id, each.status]),
      [[body.invoice_id, 'open']],
    )
    const invoice = await shop.invoice(body.invoice_id)
    assert.deepEqual(
      [invoice.total, invoice.amount_due, invoice.order_reference, invoice.due_date, invoice.buyer.name],
      [12100, 12100, 'PO-7', '2026-03-24', 'Acme'],
    )
    assert.equal(invoice.lines[0].name, 'Work')
    assert.deepEqual(await shop.eventsOf(buyer.customer.id, since), [
      'invoice.issued',
      'order.created',
      'quotation.accepted',
    ])
  })

  test('a total of nothing is paid at once, and no way of paying is asked for', async () => {
    const quotation = await buyer.sent({ lines: [{ ...work, unit_price: '0' }] })
    const since = await shop.lastEvent()
    const { status, body } = await buyer.accept(quotation)
    assert.deepEqual([status, body.order.payment_status, body.order.total], [200, 'paid', 0])
    assert.equal((await shop.invoice(body.invoice_id)).status, 'paid')
    assert.ok((await shop.eventsOf(buyer.customer.id, since)).includes('invoice.paid'))
    assert.deepEqual(await shop.charged(buyer.customer.id), [])
  })

  test('the evidence says who has signed what, and only the inside sees it', async () => {
    const quotation = await buyer.sent(onAccount)
    const drawing = 'data:image/png;base64,iVBORw0KGgo='
    const { body } = await buyer.accept(quotation, {
      signature: { ...signature, drawing },
      po_number: 'PO-9',
    })
    const [shown] = body.quotation.responses
    assert.deepEqual(
      [shown.kind, shown.signed_name, shown.po_number, shown.contact_name, shown.evidence],
      ['acceptance', 'Ada Owner', 'PO-9', 'Ada Owner', undefined],
    )
    const [{ evidence }] = (await shop.quotation(quotation.id)).responses
    assert.equal(evidence.sha256, quotation.sha256)
    assert.equal(evidence.drawing, drawing)
    assert.match(evidence.session_minted_by, /^key_/)
    assert.match(evidence.contact_id, /^con_/)
    assert.equal(evidence.accepted_at, '2026-03-10T10:00:00.000Z')
    assert.equal(evidence.ip, 'unknown')
    assert.ok('user_agent' in evidence)
  })
})

describe('by card', () => {
  test('what is due is charged once, and everything is there', async () => {
    const owner = await shop.buyer()
    const quotation = await owner.sent({ lines: [plan], ...monthly })
    const method = await owner.card()
    const since = await shop.lastEvent()
    const { status, body } = await owner.accept(quotation, card(method))
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(
      [body.payment.status, body.payment.amount, body.payment.allocated],
      ['succeeded', 12100, 12100],
    )
    assert.deepEqual(
      [body.order.status, body.order.payment_status, body.order.amount_due],
      ['confirmed', 'paid', 0],
    )
    assert.equal((await shop.invoice(body.invoice_id)).tag, 'paid')
    assert.deepEqual(await shop.charged(owner.customer.id), [12100])
    assert.deepEqual(await shop.eventsOf(owner.customer.id, since), [
      'payment.created',
      'invoice.issued',
      'order.created',
      'subscription.created',
      'quotation.accepted',
      'invoice.paid',
      'payment.succeeded',
    ])
    const subscription = await shop.subscription(body.order.subscription_id)
    assert.deepEqual(
      [subscription.collection, subscription.payment_method_id, subscription.access, subscription.status],
      ['charge', method, 'granted', 'active'],
    )
  })

  test('of a deposit the whole is invoiced and a part of it paid', async () => {
    const owner = await shop.buyer()
    const quotation = await owner.sent({ prepayment_percent: '30' })
    const { body } = await owner.accept(quotation, card(await owner.card()))
    assert.deepEqual(
      [body.payment.amount, body.order.status, body.order.payment_status],
      [3630, 'confirmed', 'partially_paid'],
    )
    const invoice = await shop.invoice(body.invoice_id)
    assert.deepEqual([invoice.total, invoice.paid, invoice.amount_due], [12100, 3630, 8470])
  })

  test('a declined one leaves the quotation open for another', async () => {
    const owner = await shop.buyer()
    const quotation = await owner.sent()
    const refused = await owner.accept(quotation, card(await owner.card(cards.poor)))
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.decline_code],
      [402, 'payment_declined', 'insufficient_funds'],
    )
    assert.equal((await shop.quotation(quotation.id)).tag, 'to_review')
    assert.deepEqual(await shop.ordersOf(owner.customer.id), [])
    const { status } = await owner.accept(quotation, card(await owner.card()))
    assert.equal(status, 200)
    assert.deepEqual(await shop.charged(owner.customer.id), [12100])
  })

  test('one that the bank wants confirmed accepts when it is', async () => {
    const owner = await shop.buyer()
    const quotation = await owner.sent()
    const { status, body } = await owner.accept(quotation, card(await owner.card(cards.asks)))
    assert.deepEqual([status, body.payment.status, body.order], [202, 'requires_action', null])
    assert.deepEqual([body.quotation.tag, body.quotation.payment_id], ['processing', body.payment.id])
    const key = { 'Idempotency-Key': crypto.randomUUID() }
    await shop.must(
      'POST',
      `/v1/payments/${body.payment.id}/confirm`,
      { challenge: 'approve' },
      {
        token: owner.token,
        headers: key,
      },
    )
    const after = await shop.quotation(quotation.id)
    assert.equal(after.status, 'accepted')
    assert.equal((await shop.order(after.order_id)).payment_status, 'paid')
  })

  test('one that fails later says why, until it is tried again or another revision is sent', async () => {
    const owner = await shop.buyer()
    const quotation = await owner.sent()
    const why = async () => (await shop.quotation(quotation.id)).last_payment_failure
    assert.equal(await why(), null)
    const { body } = await owner.accept(quotation, card(await owner.card(cards.asks)))
    assert.equal(await why(), null)
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    const before = await shop.must('GET', `/v1/quotations/${quotation.id}`, undefined, { token: owner.token })
    const confirm = `/v1/payments/${body.payment.id}/confirm`
    await shop.ask('POST', confirm, { token: owner.token, headers, body: { challenge: 'decline' } })
    const message = 'The payment was not confirmed with the bank.'
    const after = await shop.must('GET', `/v1/quotations/${quotation.id}`, undefined, { token: owner.token })
    assert.deepEqual(after.last_payment_failure, { code: 'authentication_failed', message })
    assert.ok(after.version > before.version)
    await owner.accept(quotation, card(await owner.card(cards.poor)))
    assert.equal((await why()).code, 'insufficient_funds')
    const silent = await owner.accept(quotation, card(await owner.card(cards.silent)))
    assert.deepEqual([silent.status, await why()], [202, null])
    const other = await owner.sent()
    await owner.accept(other, card(await owner.card(cards.poor)))
    assert.equal((await shop.quotation(other.id)).last_payment_failure.code, 'insufficient_funds')
    await shop.must('POST', `/v1/quotations/${other.id}/revise`, { subject: `Again` })
    await shop.must('POST', `/v1/quotations/${other.id}/send`, {})
    assert.equal((await shop.quotation(other.id)).last_payment_failure, null)
  })

  test('one that is waited for gives way to another way of paying', async () => {
    const owner = await shop.buyer()
    const quotation = await owner.sent()
    const first = await owner.accept(quotation, card(await owner.card(cards.asks)))
    const { status, body } = await owner.accept(quotation, card(await owner.card()))
    assert.deepEqual([first.status, status, body.order.payment_status], [202, 200, 'paid'])
    assert.deepEqual(await shop.charged(owner.customer.id), [12100])
  })
})

describe('what is taken', () => {
  const optional = { ...work, name: 'Training', unit_price: '50.00', optional: true, selected: false }

  test('is what the customer says of the optional lines, and the figures are the server’s', async () => {
    const quotation = await buyer.sent({ ...onAccount, lines: [work, optional] })
    const [, training] = quotation.lines
    const { body } = await buyer.accept(quotation, { selected_line_ids: [training.id] })
    assert.deepEqual([quotation.total, body.order.total, body.quotation.total], [12100, 18150, 18150])
    assert.equal(body.order.lines.length, 2)
    const list = await shop.must(
      'GET',
      `/v1/quotations?customer_id=${buyer.customer.id}&q=${quotation.number}`,
    )
    assert.equal(list.data[0].total, 18150)
  })

  test('is what was preselected where he says nothing', async () => {
    const quotation = await buyer.sent({ ...onAccount, lines: [work, { ...optional, selected: true }] })
    assert.equal((await buyer.accept(quotation)).body.order.total, 18150)
    const without = await buyer.sent({ ...onAccount, lines: [work, { ...optional, selected: true }] })
    assert.equal((await buyer.accept(without, { selected_line_ids: [] })).body.order.total, 12100)
  })

  test('is charged as it is shown: by tax group and with tax included', async () => {
    const line = { ...work, unit_price: '0.45' }
    const small = await buyer.sent({ ...onAccount, lines: [line, line, line] })
    const { order, invoice_id } = (await buyer.accept(small)).body
    assert.deepEqual([order.subtotal, order.tax_total, order.total], [135, 28, 163])
    assert.equal((await shop.invoice(invoice_id)).total, 163)
    const gross = await buyer.sent({
      ...onAccount,
      tax_behavior: 'inclusive',
      lines: [{ ...work, unit_price: '15.00', tax_rate: '19' }],
    })
    const inclusive = await shop.invoice((await buyer.accept(gross)).body.invoice_id)
    assert.deepEqual([inclusive.total, inclusive.subtotal + inclusive.tax_total], [1500, 1500])
  })

  test('is charged in yen without decimals', async () => {
    const owner = await shop.buyer({ currency: 'JPY' })
    const line = { ...work, unit_price: '105', tax_rate: '8' }
    const quotation = await owner.sent({ lines: [line, line, line] })
    const { body } = await owner.accept(quotation, card(await owner.card()))
    assert.deepEqual([body.order.total, body.order.tax_total], [340, 25])
    assert.deepEqual(await shop.charged(owner.customer.id), [340])
  })
})

test('by transfer of a deposit the order waits for the deposit only', async () => {
  const owner = await shop.buyer()
  const quotation = await owner.sent({ prepayment_percent: '50' })
  const { body } = await owner.accept(quotation, transfer)
  assert.equal(body.order.status, 'awaiting_payment')
  await shop.pay(body.invoice_id, 6000)
  assert.equal((await shop.order(body.order.id)).status, 'awaiting_payment')
  await shop.pay(body.invoice_id, 50)
  const order = await shop.order(body.order.id)
  assert.deepEqual([order.status, order.payment_status], ['confirmed', 'partially_paid'])
})
