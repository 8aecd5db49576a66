import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isCovered, isPaid, paymentStatusOf, productKindsOf } from '../../../server/src/orders/rules.ts'
import { extended, firstPeriod, nextPeriod } from '../../../server/src/subscriptions/rules.ts'
import { minutesIn } from '../../../server/src/success-packs/rules.ts'

const open = {
  invoice_count: 1,
  invoiced: 12100,
  amount_due: 12100,
  paid: 0,
  credited: 0,
  credit_notes_total: 0,
  claimed: false,
}

describe('how far an order is paid', () => {
  const cases: [string, Partial<typeof open>, string][] = [
    ['without invoices', { invoice_count: 0, invoiced: 0, amount_due: 0 }, 'not_invoiced'],
    ['nothing yet', {}, 'unpaid'],
    ['a payment runs', { claimed: true }, 'processing'],
    ['a part', { paid: 100, amount_due: 12000 }, 'partially_paid'],
    ['all', { paid: 12100, amount_due: 0 }, 'paid'],
    ['all from credit', { credited: 12100, amount_due: 0 }, 'paid'],
    [
      'taken back before it was paid',
      { credited: 12100, amount_due: 0, credit_notes_total: 12100 },
      'reversed',
    ],
    ['taken back after it was paid', { paid: 12100, amount_due: 0, credit_notes_total: 12100 }, 'paid'],
    ['nothing to pay', { invoiced: 0, amount_due: 0 }, 'paid'],
  ]
  for (const [name, change, status] of cases)
    test(`${name}: ${status}`, () => assert.equal(paymentStatusOf({ ...open, ...change }), status))
})

test('an order has what it waits for once the deposit is there, and own credit notes are no money', () => {
  const waiting = { ...open, due_now: 3000 }
  assert.equal(isCovered(waiting), false)
  assert.equal(isCovered({ ...waiting, paid: 2999, amount_due: 9101 }), false)
  assert.equal(isCovered({ ...waiting, paid: 3000, amount_due: 9100 }), true)
  assert.equal(isCovered({ ...waiting, credited: 3000, amount_due: 9100 }), true)
  assert.equal(isCovered({ ...waiting, credited: 3000, credit_notes_total: 3000, amount_due: 9100 }), false)
  assert.equal(isCovered({ ...waiting, credited: 12100, credit_notes_total: 12100, amount_due: 0 }), false)
  assert.equal(isPaid({ ...open, paid: 12100, amount_due: 0 }), true)
})

test('kinds are told once, in the order of the lines', () => {
  const lines = [{ product_kind: 'user' }, { product_kind: 'application' }, { product_kind: 'user' }] as const
  assert.deepEqual(productKindsOf(lines), ['user', 'application'])
})

describe('periods', () => {
  const day = fc
    .tuple(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, date]) =>
      [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'),
    )
  const rhythm = fc.record({
    interval_unit: fc.constantFrom('month' as const, 'year' as const),
    interval_count: fc.integer({ min: 1, max: 24 }),
  })

  test('follow each other without a gap', () => {
    fc.assert(
      fc.property(day, rhythm, (anchor, every) => {
        const first = firstPeriod(anchor, every)
        const next = nextPeriod({ ...every, ...first, contract_end: null })
        assert.equal(next.start, first.next_invoice_date)
        assert.ok(first.period_start <= first.period_end && first.period_end < next.start)
        assert.ok(next.start <= next.end && next.end < next.next)
      }),
    )
  })

  test('of a month’s end are clamped one by one', () => {
    const first = firstPeriod('2026-01-31', { interval_unit: 'month', interval_count: 1 })
    assert.deepEqual([first.period_end, first.next_invoice_date], ['2026-02-27', '2026-02-28'])
    const running = { ...first, interval_unit: 'month' as const, interval_count: 1, contract_end: null }
    assert.deepEqual(nextPeriod(running), {
      start: '2026-02-28',
      end: '2026-03-30',
      next: '2026-03-31',
      number: 1,
    })
    const later = { ...running, next_invoice_date: '2026-03-31' }
    assert.deepEqual(nextPeriod(later), {
      start: '2026-03-31',
      end: '2026-04-29',
      next: '2026-04-30',
      number: 2,
    })
    assert.equal(nextPeriod({ ...running, next_invoice_date: null }).start, '2026-02-28')
  })

  test('of a contract go on to a last day', () => {
    const yearly = { interval_unit: 'year' as const, interval_count: 1 }
    assert.equal(extended({ ...yearly, contract_end: '2026-12-31' }), '2027-12-31')
    assert.equal(extended({ ...yearly, contract_end: '2027-02-28' }), '2028-02-29')
    assert.equal(extended({ ...yearly, contract_end: null }), null)
  })
})

test('minutes are whole packs, as many as can be counted', () => {
  assert.equal(minutesIn('2', 600), 1200)
  assert.equal(minutesIn('2.00', 600), 1200)
  for (const quantity of ['0', '-1', '1.5', '3579140']) assert.equal(minutesIn(quantity, 600), null)
  assert.equal(minutesIn('3579139', 600), 2147483400)
})
