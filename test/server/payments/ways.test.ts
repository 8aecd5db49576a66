import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isCreditorReference } from '../../../server/src/payments/reference-rules.ts'
import { numbers, openTill, type Till } from '../../support/till.ts'
import { refusal } from '../invoices/portal.ts'

let till: Till
let payer: Awaited<ReturnType<Till['payer']>>
before(async () => {
  till = await openTill()
  payer = await till.payer()
})
after(() => till.close())

const account = { holder: 'Northwind', iban: 'BE71096123456769', bic: 'GKCCBEBB' }
const setAccount = (value: object | null) =>
  till.db
    .updateTable('settings')
    .set({ bank_account: value && JSON.stringify(value) })
    .execute()
const instructions = (id: string) => payer.ask('GET', `/v1/invoices/${id}/payment_instructions`)

describe('how to pay by transfer', () => {
  test('is told with a reference and a code while something is due', async () => {
    const invoice = await payer.invoice('121.00')
    assert.equal(refusal(await instructions(invoice.id)), '409 invalid_state')
    await setAccount(account)
    await till.pay(invoice.id, 100)
    const { status, body } = await instructions(invoice.id)
    const { qr, reference, ...rest } = body
    assert.deepEqual([status, rest], [200, { ...account, amount: 12000, currency: 'EUR' }])
    assert.ok(isCreditorReference(reference) && reference.endsWith('INV202600001'))
    assert.ok(qr.length >= 21 && qr.length === qr[0].length)
    await till.pay(invoice.id, 12000)
    assert.equal(refusal(await instructions(invoice.id)), '409 invalid_state')
  })

  test('has no code in another currency, and is nobody else’s', async () => {
    const invoice = await payer.invoice('121.00', { currency: 'USD' })
    assert.equal((await instructions(invoice.id)).body.qr, null)
    const other = await till.payer()
    assert.equal(
      refusal(await other.ask('GET', `/v1/invoices/${invoice.id}/payment_instructions`)),
      '404 not_found',
    )
  })
})

test('the ways there are name the test cards', async () => {
  await setAccount(null)
  const { status, body } = await payer.ask('GET', '/v1/payment_options')
  assert.deepEqual(
    [status, body.provider, body.mode, body.bank_transfer, body.partial_payments, body.test_cards.length],
    [200, 'sandbox', 'sandbox', false, true, 14],
  )
  assert.equal(body.partial_payment_minimum_percent, 10)
  await till.must('PATCH', '/v1/settings', { partial_payment_percent: 25 })
  const percent = async () =>
    (await payer.ask('GET', '/v1/payment_options')).body.partial_payment_minimum_percent
  assert.equal(await percent(), 25)
  await till.must('PATCH', '/v1/settings', { partial_payments: false })
  assert.equal(await percent(), null)
  await till.must('PATCH', '/v1/settings', { partial_payments: true })
  await setAccount(account)
  assert.equal((await payer.ask('GET', '/v1/payment_options')).body.bank_transfer, true)
})

describe('a list of payments', () => {
  test('goes on page by page, the newest first, and by status', async () => {
    const payer = await till.payer()
    const [good, bad] = [await payer.card(numbers.succeeds), await payer.card(numbers.card_declined)]
    for (const card of [good, bad, good, good, bad]) await payer.pay([await payer.invoice('10.00')], card)
    const all = (await payer.ask('GET', '/v1/payments')).body.data
    assert.deepEqual(
      all.map((each: { status: string }) => each.status),
      ['failed', 'succeeded', 'succeeded', 'failed', 'succeeded'],
    )
    const first = (await payer.ask('GET', '/v1/payments?limit=3')).body
    const second = (await payer.ask('GET', `/v1/payments?limit=3&cursor=${first.next_cursor}`)).body
    assert.deepEqual([...first.data, ...second.data], all)
    const failed = (await payer.ask('GET', '/v1/payments?status=failed')).body.data
    assert.equal(failed.length, 2)
    const asked = await till.ask('GET', `/v1/payments?customer_id=${payer.customer.id}`)
    assert.equal(asked.body.data.length, 5)
    assert.deepEqual((await (await till.payer()).ask('GET', '/v1/payments')).body.data, [])
  })
})

describe('a receipt', () => {
  test('is there once the money is, in the customer’s language', async () => {
    for (const language of ['en', 'fr']) {
      const payer = await till.payer({ language })
      const { body } = await payer.pay([await payer.invoice('121.00')], await payer.card(numbers.succeeds))
      const { status, bytes, headers } = await payer.ask('GET', `/v1/payments/${body.id}/receipt`)
      assert.deepEqual([status, headers.get('content-type')], [200, 'application/pdf'])
      const text = Buffer.from(bytes).toString('latin1')
      assert.ok(text.startsWith('%PDF-1.7') && text.includes(`/Lang (${language})`))
      assert.match(text, language === 'fr' ? /Re\S{1,8}u pay_/ : /Receipt pay_/)
      const foreign = await (await till.payer()).ask('GET', `/v1/payments/${body.id}/receipt`)
      assert.equal(refusal(foreign), '404 not_found')
    }
  })

  test('is not there for a payment that failed', async () => {
    const { body } = await payer.pay([await payer.invoice('10.00')], await payer.card(numbers.card_declined))
    assert.equal(
      refusal(await payer.ask('GET', `/v1/payments/${body.payment_id}/receipt`)),
      '409 invalid_state',
    )
  })
})
