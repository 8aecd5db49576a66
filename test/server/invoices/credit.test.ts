import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { openPortal, type Portal, plan, refusal, wrongField } from './portal.ts'

let portal: Portal
let customerId: string
before(async () => {
  portal = await openPortal()
  customerId = (await portal.customer()).id
})
after(() => portal.close())

type Fields = Record<string, unknown>
const tryCredit = (id: string, body: Fields = {}) => portal.ask('POST', `/v1/invoices/${id}/credit`, { body })
const part = (line: { id: string }, quantity: string) => ({ line_id: line.id, quantity })
const creditState = async (id: string) => {
  const { tag, status, credited, amount_due } = await portal.get(id)
  return [tag, status, credited, amount_due]
}

describe('crediting in full', () => {
  const invoices: [name: string, Fields][] = [
    ['half a cent of tax', { lines: [{ ...plan, unit_price: '100.50', tax_rate: '25' }] }],
    [
      'promised prices',
      { tax_behavior: 'inclusive', lines: [{ ...plan, unit_price: '15.00', tax_rate: '19' }] },
    ],
    [
      'discounts on lines and on the whole',
      {
        lines: [
          { ...plan, quantity: '3', discount_percent: '33.3333' },
          { ...plan, tax_rate: '6', unit_price: '0.45' },
        ],
        allowances: [
          { kind: 'allowance', amount: 1234, reason: 'Loyal' },
          { kind: 'charge', amount: 500, reason: null },
        ],
      },
    ],
    ['lines of both signs', { lines: [plan, { ...plan, quantity: '-0.5' }] }],
    ['yen', { currency: 'JPY', lines: [{ ...plan, unit_price: '105', quantity: '3', tax_rate: '8' }] }],
    ['dinars', { currency: 'KWD', lines: [{ ...plan, unit_price: '1.2345', tax_rate: '5' }] }],
  ]
  for (const [name, fields] of invoices)
    test(`mirrors the invoice to the unit: ${name}`, async () => {
      const invoice = await portal.issued(customerId, fields)
      const note = await portal.credit(invoice.id, { reason: 'Mistake' })
      const opposite = (value: unknown): unknown =>
        typeof value === 'number'
          ? 0 - value
          : Array.isArray(value)
            ? value.map(opposite)
            : value && typeof value === 'object'
              ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, opposite(each)]))
              : value
      const amounts = ['line_total', 'allowance_total', 'charge_total', 'subtotal', 'tax_total', 'total']
      for (const field of [...amounts, 'taxes', 'allowances'])
        assert.deepEqual(note[field], opposite(invoice[field]), field)
      for (const [i, line] of invoice.lines.entries()) {
        const { id: _, quantity, ...mirrored } = opposite(line) as Fields
        const { id: __, quantity: credited, ...stated } = note.lines[i]
        assert.deepEqual(stated, mirrored)
        assert.equal(Number(credited), -Number(quantity))
      }
    })

  test('settles what was due, and both tell of each other', async () => {
    const invoice = await portal.issued(customerId, { period_start: '2026-03-01', period_end: '2026-03-31' })
    const note = await portal.credit(invoice.id, { reason: '<b>Mistake</b>' })
    const { type, type_code, number, credits_invoice_id, notes, issue_date, due_date, period_end } = note
    assert.deepEqual([type, type_code, credits_invoice_id], ['credit_note', '381', invoice.id])
    assert.match(number, /^RINV\/2026\/\d{5}$/)
    assert.deepEqual([notes, issue_date, due_date], [['<b>Mistake</b>'], '2026-03-10', null])
    assert.equal(period_end, '2026-03-31')
    assert.deepEqual(await creditState(note.id), ['settled', 'paid', -12100, 0])
    assert.deepEqual(await creditState(invoice.id), ['reversed', 'paid', 12100, 0])
    const { payments, credit_note_ids, paid } = await portal.get(invoice.id)
    assert.deepEqual(credit_note_ids, [note.id])
    assert.equal(paid, 0)
    assert.deepEqual(
      payments.map(({ kind, amount, credit_note_id, number, payment_id }: Fields) => [
        kind,
        amount,
        credit_note_id,
        number,
        payment_id,
      ]),
      [['credit_note', 12100, note.id, number, null]],
    )
  })

  test('of a paid invoice leaves a credit, of a partly paid one the rest', async () => {
    const paid = await portal.issued(customerId)
    await portal.pay(paid.id, 12100)
    const note = await portal.credit(paid.id)
    assert.deepEqual(await creditState(note.id), ['credit', 'open', 0, -12100])
    assert.deepEqual(await creditState(paid.id), ['reversed', 'paid', 0, 0])
    const partly = await portal.issued(customerId)
    await portal.pay(partly.id, 2100)
    const other = await portal.credit(partly.id)
    assert.deepEqual(await creditState(other.id), ['credit', 'open', -10000, -2100])
    assert.deepEqual(await creditState(partly.id), ['reversed', 'paid', 10000, 0])
  })

  test('is done once, also when asked twice at the same time', async () => {
    const { id } = await portal.issued(customerId)
    const replies = await Promise.all([1, 2, 3, 4].map(() => tryCredit(id)))
    assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 409, 409, 409])
    assert.deepEqual((await portal.get(id)).credit_note_ids.length, 1)
  })

  test('is never dated before its invoice', async () => {
    portal.clock.set('2026-05-02T10:00:00Z')
    const { id } = await portal.issued(customerId)
    portal.clock.set('2026-03-10T10:00:00Z')
    await portal.must('PATCH', '/v1/settings', { credit_note_prefix: 'LATER' })
    assert.equal((await portal.credit(id)).issue_date, '2026-05-02')
    await portal.must('PATCH', '/v1/settings', { credit_note_prefix: 'RINV', invoice_prefix: 'NEXT' })
  })
})

describe('crediting in part', () => {
  test('takes so much of a line, discount and tax with it', async () => {
    const lines = [
      { ...plan, quantity: '4', unit_price: '25', discount_percent: '10' },
      { ...plan, tax_rate: '6' },
    ]
    const invoice = await portal.issued(customerId, { lines })
    const note = await portal.credit(invoice.id, { lines: [part(invoice.lines[0], '1')] })
    assert.deepEqual([note.subtotal, note.tax_total, note.total], [-2250, -473, -2723])
    const [line] = note.lines
    assert.deepEqual([line.quantity, line.unit_price, line.net, line.line_number], ['-1', '25', -2250, '1'])
    assert.deepEqual([line.allowances[0].base_amount, line.allowances[0].amount], [-2500, -250])
    assert.deepEqual(await creditState(invoice.id), ['partially_paid', 'open', 2723, invoice.total - 2723])
  })

  test('several times, and then the rest, comes to zero', async () => {
    const lines = ['0.45', '0.45', '0.45'].map(unit_price => ({ ...plan, unit_price }))
    const invoice = await portal.issued(customerId, { lines })
    const notes = [
      await portal.credit(invoice.id, { lines: [part(invoice.lines[0], '1')] }),
      await portal.credit(invoice.id, { lines: [part(invoice.lines[1], '0.5')] }),
      await portal.credit(invoice.id),
    ]
    const total = notes.reduce((sum, note) => sum + note.total, invoice.total)
    assert.equal(total, 0)
    assert.deepEqual(await creditState(invoice.id), ['reversed', 'paid', 163, 0])
    assert.equal(refusal(await tryCredit(invoice.id)), '409 invalid_state')
    assert.equal((await tryCredit(invoice.id, { lines: [part(invoice.lines[0], '1')] })).status, 409)
  })

  test('more than is left is refused by its field, and nothing happens', async () => {
    const invoice = await portal.issued(customerId, { lines: [{ ...plan, quantity: '2' }, plan] })
    const [first, second] = invoice.lines
    await portal.credit(invoice.id, { lines: [part(first, '1.5')] })
    const before = await portal.get(invoice.id)
    const wrong: [Fields[], string][] = [
      [[part(first, '0.6')], 'range #/lines/0/quantity'],
      [[part(second, '1'), part(first, '2')], 'range #/lines/1/quantity'],
      [[part(first, '0')], 'range #/lines/0/quantity'],
      [[part(first, '-1')], 'pattern #/lines/0/quantity'],
      [[part(second, '0.5'), part(second, '0.5')], 'duplicate #/lines/1/line_id'],
      [[part({ id: newId('line') }, '1')], 'not_found #/lines/0/line_id'],
      [[part((await portal.issued(customerId)).lines[0], '1')], 'not_found #/lines/0/line_id'],
      [[], 'minItems #/lines'],
    ]
    for (const [lines, field] of wrong) {
      const reply = await tryCredit(invoice.id, { lines })
      assert.deepEqual([reply.status, wrongField(reply)], [422, field])
    }
    assert.deepEqual(await portal.get(invoice.id), before)
    // Two at once that fit one by one, but not together.
    const replies = await Promise.all(
      [1, 2].map(() => tryCredit(invoice.id, { lines: [part(first, '0.4')] })),
    )
    assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 422])
  })

  test('a line alone may not come to more than the whole, nor to less than nothing', async () => {
    const invoice = await portal.issued(customerId, { lines: [plan, { ...plan, quantity: '-0.5' }] })
    const [plus, minus] = invoice.lines
    for (const line of [part(plus, '1'), part(minus, '0.5')])
      assert.equal(wrongField(await tryCredit(invoice.id, { lines: [line] })), 'range #/lines')
    const both = await tryCredit(invoice.id, { lines: [part(plus, '1'), part(minus, '0.5')] })
    assert.deepEqual([both.status, both.body.total], [201, -6050])
  })

  test('an invoice with a discount on the whole is credited as a whole', async () => {
    const allowances = [{ kind: 'allowance', amount: 100 }]
    const { id, lines } = await portal.issued(customerId, { lines: [{ ...plan, quantity: '2' }], allowances })
    assert.equal(wrongField(await tryCredit(id, { lines: [part(lines[0], '1')] })), 'whole_only #/lines')
    await portal.credit(id)
    assert.equal(refusal(await tryCredit(id)), '409 invalid_state')
  })
})

test('what is no issued invoice of ours cannot be credited', async () => {
  const invoice = await portal.issued(customerId)
  const note = await portal.credit(invoice.id)
  const draft = await portal.draft(customerId)
  const below = await portal.issued(customerId, { lines: [{ ...plan, quantity: '-1' }] })
  for (const id of [note.id, draft.id, below.id])
    assert.equal(refusal(await tryCredit(id)), '409 invalid_state')
  assert.equal((await tryCredit(newId('inv'))).status, 404)
  const nothing = await portal.issued(customerId, { lines: [{ ...plan, unit_price: '0' }] })
  assert.equal((await portal.credit(nothing.id)).total, 0)
  assert.deepEqual(portal.faults, [])
})
