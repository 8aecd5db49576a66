import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { openPortal, type Portal, plan, refusal, wrongField } from './portal.ts'

let portal: Portal
let customerId: string
before(async () => {
  portal = await openPortal('2026-03-10T22:30:00Z')
  customerId = (await portal.customer()).id
})
after(() => portal.close())

type Fields = Record<string, unknown>
const record = (id: string, fields: Fields = {}, headers = {}) =>
  portal.ask('POST', `/v1/invoices/${id}/record_payment`, {
    body: { amount: 100, received_on: '2026-03-10', method: 'bank_transfer', ...fields },
    headers,
  })
const settlement = async (id: string) => {
  const { tag, status, paid, amount_due, payments } = await portal.get(id)
  return [tag, status, paid, amount_due, payments.map((each: { amount: number }) => each.amount)]
}
const twoThousand = { lines: [{ ...plan, unit_price: '2000.00', tax_rate: '0' }] }

/** Whatever happened: what invoices count as paid is what is allocated, and no payment gives away more than it is. */
async function checkBooks(): Promise<void> {
  const [invoices, payments, allocations] = await Promise.all([
    portal.db.selectFrom('invoices').selectAll().execute(),
    portal.db.selectFrom('payments').selectAll().execute(),
    portal.db.selectFrom('allocations').selectAll().execute(),
  ])
  const sum = (rows: { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0)
  for (const { id, paid, credited, total, amount_due, type } of invoices) {
    const own = allocations.filter(each => each.invoice_id === id)
    assert.equal(paid, sum(own.filter(each => each.payment_id !== null)))
    if (type === 'invoice') assert.equal(credited, sum(own.filter(each => each.credit_note_id !== null)))
    else assert.equal(0 - credited, sum(allocations.filter(each => each.credit_note_id === id)))
    assert.ok(total < 0 ? amount_due <= 0 : amount_due >= 0)
  }
  for (const { id, amount } of payments)
    assert.ok(sum(allocations.filter(each => each.payment_id === id)) <= amount)
}

describe('money that came from outside', () => {
  test('settles in parts, to the last cent', async () => {
    const { id } = await portal.issued(customerId, twoThousand)
    const first = (await record(id, { amount: 50000, reference: 'REF <1>', method: 'cheque' })).body
    const { object, status, amount, allocated, unallocated, currency, reference, method, customer_id } = first
    assert.deepEqual(
      [object, status, amount, allocated, unallocated, currency, reference, method, customer_id],
      ['payment', 'succeeded', 50000, 50000, 0, 'EUR', 'REF <1>', 'cheque', customerId],
    )
    assert.deepEqual(await settlement(id), ['partially_paid', 'open', 50000, 150000, [50000]])
    await record(id, { amount: 149999 })
    assert.deepEqual(await settlement(id), ['partially_paid', 'open', 199999, 1, [50000, 149999]])
    await record(id, { amount: 1 })
    assert.deepEqual(await settlement(id), ['paid', 'paid', 200000, 0, [50000, 149999, 1]])
    const { payments } = await portal.get(id)
    assert.deepEqual(
      [payments[0].kind, payments[0].payment_id, payments[0].date, payments[0].reference, payments[0].number],
      ['payment', first.id, '2026-03-10', 'REF <1>', null],
    )
  })

  test('beyond what is due is kept as credit, and due stays at zero', async () => {
    const { id } = await portal.issued(customerId, { lines: [{ ...plan, unit_price: '70', tax_rate: '0' }] })
    const { allocated, unallocated, amount } = (await record(id, { amount: 10000 })).body
    assert.deepEqual([amount, allocated, unallocated], [10000, 7000, 3000])
    assert.deepEqual(await settlement(id), ['paid', 'paid', 7000, 0, [7000]])
    const late = (await record(id, { amount: 500 })).body
    assert.deepEqual([late.allocated, late.unallocated], [0, 500])
    assert.deepEqual(await settlement(id), ['paid', 'paid', 7000, 0, [7000]])
  })

  test('after a credit settles only the rest', async () => {
    const invoice = await portal.issued(customerId, { lines: [{ ...plan, quantity: '2', tax_rate: '0' }] })
    await portal.credit(invoice.id, { lines: [{ line_id: invoice.lines[0].id, quantity: '1' }] })
    const { allocated, unallocated } = (await record(invoice.id, { amount: 20000 })).body
    assert.deepEqual([allocated, unallocated], [10000, 10000])
    assert.deepEqual(await settlement(invoice.id), ['paid', 'paid', 10000, 0, [10000, 10000]])
  })

  test('that comes many times at once is never allocated twice, nor lost', async () => {
    const { id } = await portal.issued(customerId, twoThousand)
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        record(id, { amount: 30000 }, { 'idempotency-key': `many-${id}-${i}` }),
      ),
    )
    assert.ok(replies.every(({ status }) => status === 201))
    const sum = (field: string) => replies.reduce((total, { body }) => total + body[field], 0)
    assert.deepEqual([sum('amount'), sum('allocated'), sum('unallocated')], [360000, 200000, 160000])
    const [tag, , paid, due] = await settlement(id)
    assert.deepEqual([tag, paid, due], ['paid', 200000, 0])
  })

  test('that comes while the invoice is credited leaves either a paid or a credited one', async () => {
    for (let i = 0; i < 5; i++) {
      const { id } = await portal.issued(customerId)
      const [payment, note] = await Promise.all([
        record(id, { amount: 12100 }),
        portal.ask('POST', `/v1/invoices/${id}/credit`, { body: {} }),
      ])
      assert.deepEqual([payment.status, note.status], [201, 201])
      const { paid, credited, amount_due, tag } = await portal.get(id)
      assert.deepEqual([paid + credited, amount_due, tag], [12100, 0, 'reversed'])
    }
  })

  test('is recorded once under one key, whatever happens to the answer', async () => {
    const { id } = await portal.issued(customerId)
    const headers = { 'idempotency-key': `once-${id}` }
    const first = await record(id, {}, headers)
    const again = await record(id, {}, headers)
    assert.deepEqual([again.status, again.body.id], [201, first.body.id])
    assert.equal(refusal(await record(id, { amount: 101 }, headers)), '422 idempotency_key_reused')
    assert.equal((await settlement(id))[2], 100)
  })
})

describe('is refused', () => {
  test('for what is not an issued invoice with a total', async () => {
    const draft = await portal.draft(customerId)
    const below = await portal.issued(customerId, { lines: [{ ...plan, quantity: '-1' }] })
    const note = await portal.credit((await portal.issued(customerId)).id)
    const cancelled = await portal.issued(customerId)
    await portal.db.updateTable('invoices').set({ status: 'void' }).where('id', '=', cancelled.id).execute()
    for (const { id } of [draft, below, note, cancelled])
      assert.equal(refusal(await record(id)), '409 invalid_state')
    assert.equal((await record(newId('inv'))).status, 404)
  })

  test('by its field, and then nothing is written', async () => {
    const { id } = await portal.issued(customerId)
    const payments = async () => (await portal.db.selectFrom('payments').select('id').execute()).length
    const before = await payments()
    const wrong: [Fields, string][] = [
      [{ received_on: '2026-03-11' }, 'range #/received_on'],
      [{ received_on: '0000-01-01' }, 'format #/received_on'],
      [{ received_on: '2026-02-30' }, 'format #/received_on'],
      [{ amount: 0 }, 'minimum #/amount'],
      [{ amount: -5 }, 'minimum #/amount'],
      [{ amount: 1.5 }, 'type #/amount'],
      [{ amount: '100' }, 'type #/amount'],
      [{ amount: 2 ** 53 }, 'maximum #/amount'],
      [{ method: 'gold' }, 'enum #/method'],
    ]
    for (const [fields, field] of wrong) {
      const reply = await record(id, fields)
      assert.deepEqual([reply.status, wrongField(reply)], [422, field])
    }
    assert.equal(await payments(), before)
    assert.deepEqual(await settlement(id), ['waiting', 'open', 0, 12100, []])
    assert.deepEqual(portal.faults, [])
  })

  test('today is the vendor’s day', async () => {
    const { id } = await portal.issued(customerId)
    portal.clock.set('2026-03-10T23:00:00Z')
    assert.equal((await record(id, { received_on: '2026-03-11' })).status, 201)
    assert.equal((await record(id, { received_on: '2026-03-12' })).status, 422)
    portal.clock.set('2026-03-10T22:30:00Z')
  })

  test('for a contact, who pays in another way', async () => {
    const { id } = await portal.issued(customerId)
    const token = await portal.tokenFor(customerId)
    const body = { amount: 1, received_on: '2026-03-10', method: 'cash' }
    const reply = await portal.ask('POST', `/v1/invoices/${id}/record_payment`, { token, body })
    assert.equal(reply.status, 403)
  })
})

test('the books are right after all of this', () => checkBooks())
