import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween } from '../../../server/src/money/dates.ts'
import { formatDecimal, parseDecimal, roundDecimal } from '../../../server/src/money/decimals.ts'
import { salesFigures } from '../../../server/src/quotations/line-rules.ts'
import {
  type Prorated,
  paidThrough,
  prorate,
  proratedLines,
  prorationOn,
  wholeLine,
} from '../../../server/src/subscriptions/proration-rules.ts'
import { firstPeriod, nextPeriod } from '../../../server/src/subscriptions/rules.ts'

const monthly = { interval_unit: 'month', interval_count: 1 } as const
const from = (anchor: string, fields: Partial<Prorated> = {}) => ({
  billed_by: 'portal' as const,
  contract_end: null,
  ...monthly,
  ...firstPeriod(anchor, monthly),
  ...fields,
})
const line = {
  id: 'qln_1',
  product_id: null,
  price_id: null,
  product_kind: 'user' as const,
  pack_minutes: null,
  name: 'User',
  description: null,
  quantity: '1',
  unit: 'C62',
  unit_price: '30.00',
  discount_percent: null,
  recurring: true,
  optional: false,
  selected: true,
  net: 0,
  tax_category: 'S',
  tax_rate: '21',
  tax_source: 'stated' as const,
  tax_code: 'standard',
  tax_reason: null,
  tax_reason_code: null,
  period_start: null,
  period_end: null,
}

describe('what is left of a period', () => {
  const april = from('2027-04-01')

  test('counts the day itself and the last one', () => {
    assert.deepEqual(prorationOn(april, '2027-04-11'), {
      left: 20,
      days: 30,
      start: '2027-04-11',
      end: '2027-04-30',
      last_day: '2027-04-30',
    })
    assert.equal(prorationOn(april, '2027-04-21')!.left, 10)
    assert.equal(prorationOn(april, '2027-04-30')!.left, 1)
    assert.equal(prorationOn(april, '2027-04-01')!.left, 30)
  })

  test('is nothing once the next period is there and not invoiced', () =>
    assert.equal(prorationOn(april, '2027-05-01'), null))

  test('is all of it before it begins', () => {
    const { left, days, start } = prorationOn(april, '2027-03-20')!
    assert.deepEqual([left, days, start], [30, 30, '2027-04-01'])
  })

  test('has the days of a leap February', () => {
    const { left, days } = prorationOn(from('2028-02-01'), '2028-02-29')!
    assert.deepEqual([left, days], [1, 29])
    assert.equal(prorationOn(from('2027-02-01'), '2027-02-28')!.days, 28)
    // From 31 January: through 28 February, as the next one begins on the 29th.
    assert.equal(prorationOn(from('2028-01-31'), '2028-02-10')!.days, 29)
  })

  test('goes on through periods that are invoiced ahead', () => {
    const ahead = prorationOn({ ...april, next_invoice_date: '2027-06-01' }, '2027-04-11')!
    assert.deepEqual(
      [ahead.left, ahead.days, ahead.end, ahead.last_day],
      [50, 30, '2027-05-31', '2027-04-30'],
    )
    assert.equal(prorate('30.00', ahead), '50.00')
    const within = prorationOn({ ...april, next_invoice_date: '2027-06-01' }, '2027-05-17')!
    assert.deepEqual(
      [within.left, within.days, within.start, within.end],
      [15, 31, '2027-05-17', '2027-05-31'],
    )
    assert.equal(prorationOn({ ...april, next_invoice_date: '2027-06-01' }, '2027-06-01'), null)
  })

  test('is of the period of that day where somebody else invoices', () => {
    const elsewhere = from('2027-01-31', { billed_by: 'external' })
    const { start, end } = prorationOn(elsewhere, '2027-05-15')!
    assert.deepEqual([start, end], ['2027-05-15', '2027-05-30'])
  })

  test('never has more days than the period, and each day one less', () => {
    const days = fc.integer({ min: 0, max: 4000 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), fc.nat(400), (offset, periods, later) => {
        let row: Prorated & { contract_end: null } = from(addDays('2024-01-01', offset))
        for (let i = 0; i < periods; i += 1) {
          const { start, end, next, number } = nextPeriod(row)
          row = {
            ...row,
            period_number: number,
            period_start: start,
            period_end: end,
            next_invoice_date: next,
          }
        }
        const day = addDays(row.period_start, later)
        const proration = prorationOn(row, day)
        if (day > row.period_end) return proration === null
        const { left, days } = proration!
        return days === daysBetween(row.period_start, row.period_end) + 1 && left === days - later && left > 0
      }),
    )
  })
})

describe('a price for what is left', () => {
  test('of two upgrades inside one period adds up to what each day costs', () => {
    assert.equal(prorate('30.00', { left: 20, days: 30 }), '20.00')
    assert.equal(prorate('30.00', { left: 10, days: 30 }), '10.00')
  })

  test('has 6 decimals, halves away from zero, and no more zeros than it was written with', () => {
    assert.equal(prorate('10', { left: 1, days: 29 }), '0.344828')
    assert.equal(prorate('0.000001', { left: 1, days: 2 }), '0.000001')
    assert.equal(prorate('0.00000001', { left: 1, days: 2 }), '0.000000')
    assert.equal(prorate('12.50', { left: 14, days: 28 }), '6.25')
    assert.equal(prorate('1.00000001', { left: 30, days: 30 }), '1.00000001')
  })

  test('is never off by more than half a millionth', () => {
    const days = fc.integer({ min: 1, max: 366 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.nat(6), days, days, (digits, scale, a, b) => {
        const price = { digits: BigInt(digits), scale }
        const [left, days] = [Math.min(a, b), Math.max(a, b)]
        const share = roundDecimal(parseDecimal(prorate(formatDecimal(price), { left, days })), 6).digits
        const exact = price.digits * 10n ** BigInt(6 - scale) * BigInt(left)
        const off = share * BigInt(days) - exact
        return 2n * (off < 0n ? -off : off) <= BigInt(days)
      }),
    )
  })
})

describe('lines of an upsell', () => {
  const proration = prorationOn(from('2027-04-01'), '2027-04-11')!

  test('charge what recurs for what is left, and the rest as it is', () => {
    const [user, work] = proratedLines([line, { ...line, recurring: false }], proration)
    assert.deepEqual(
      [user!.unit_price, user!.recurring_unit_price, user!.period_start, user!.period_end],
      ['20.00', '30.00', '2027-04-11', '2027-04-30'],
    )
    assert.deepEqual(work, { ...line, recurring: false })
    assert.equal(paidThrough([work!, user!]), '2027-04-30')
    assert.equal(paidThrough([work!]), null)
  })

  test('are the same however often they are prorated', () => {
    const once = proratedLines([line], proration)
    assert.deepEqual(proratedLines(once.map(wholeLine), proration), once)
    assert.deepEqual(wholeLine(once[0]!), line)
    assert.equal(wholeLine(line), line)
  })

  test('recur at the full price, with tax in it or without', () => {
    const sold = (tax_behavior: 'inclusive' | 'exclusive') =>
      salesFigures(
        {
          currency: 'EUR',
          tax_behavior,
          requires_payment: true,
          prepayment_percent: null,
          lines: proratedLines([line], proration),
        },
        null,
      )
    const gross = sold('inclusive')
    assert.deepEqual(
      [gross.subtotal, gross.tax_total, gross.total, gross.due_now, gross.recurring_total],
      [1653, 347, 2000, 2000, 3000],
    )
    const net = sold('exclusive')
    assert.deepEqual([net.subtotal, net.total, net.recurring_total], [2000, 2420, 3630])
  })
})
