import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineInput } from '../../../server/src/money/line-prices.ts'
import { type AllowanceInput, computeTotals, taxOf } from '../../../server/src/money/taxes.ts'
import { line } from './documents.ts'

const net = (lines: LineInput[], allowances: AllowanceInput[] = [], currency = 'EUR') =>
  computeTotals({ currency, tax_behavior: 'exclusive', lines, allowances })
const gross = (lines: LineInput[], allowances: AllowanceInput[] = [], currency = 'EUR') =>
  computeTotals({ currency, tax_behavior: 'inclusive', lines, allowances })
const three = (price: string, rate: string) => [
  line('1', price, rate),
  line('1', price, rate),
  line('1', price, rate),
]

test('tax is computed once per rate, not per line', () => {
  const cases: [LineInput[], number, number][] = [
    [three('0.45', '21'), 135, 28],
    [three('0.35', '19'), 105, 20],
    [[line('1', '55.55', '23'), line('1', '11.11', '23')], 6666, 1533],
    [[line('16', '348.35', '22', { discount_percent: '4' })], 535066, 117715],
  ]
  for (const [lines, subtotal, tax_total] of cases) {
    const { totals } = net(lines)
    assert.deepEqual(
      [totals.subtotal, totals.tax_total, totals.total],
      [subtotal, tax_total, subtotal + tax_total],
    )
  }
})

test('a currency without decimals rounds its tax to whole units once per rate', () => {
  const { totals } = net(three('105', '8'), [], 'JPY')
  assert.deepEqual([totals.subtotal, totals.tax_total, totals.total], [315, 25, 340])
  assert.equal(net([line('1', '10000', '0', { tax_category: 'Z' })], [], 'JPY').totals.amount_due, 10000)
})

test('a currency with three decimals keeps them', () => {
  const { totals } = net([line('3', '0.3335', '5')], [], 'KWD')
  assert.deepEqual([totals.subtotal, totals.tax_total], [1001, 50])
})

test('the printed quantity times the price is the printed amount', () => {
  assert.equal(net([line('0.333', '90.00', '21')]).lines[0]!.net, 2997)
  assert.equal(net([line('0.3333', '90.00', '21')]).lines[0]!.net, 3000)
  assert.equal(net([line('1', '1.005', '21')]).lines[0]!.net, 101)
  assert.equal(net([line('1500', '2.50', '21', { base_quantity: '1000' })]).lines[0]!.net, 375)
})

test('negative amounts are the mirror of positive ones', () => {
  const invoice = net([line('1', '100.50', '25')])
  const credit = net([line('-1', '100.50', '25')])
  assert.deepEqual([invoice.totals.tax_total, credit.totals.tax_total], [2513, -2513])
  assert.equal(invoice.totals.total + credit.totals.total, 0)
})

test('a larger credit line makes the total negative', () => {
  const { totals, taxes } = net([line('1', '100.00', '21'), line('-1', '130.00', '21')])
  assert.equal(totals.total, -3630)
  assert.deepEqual(taxes, [{ category: 'S', rate: '21', taxable: -3000, tax: -630 }])
})

test('rates that are written differently are one rate', () => {
  const { taxes } = net([line('1', '0.45', '21'), line('1', '0.45', '21.00'), line('1', '0.45', '021.0')])
  assert.deepEqual(taxes, [{ category: 'S', rate: '21', taxable: 135, tax: 28 }])
})

test('equal rates of different categories are taxed apart', () => {
  const { taxes } = net([line('1', '0.45', '7'), line('1', '0.45', '7', { tax_category: 'L' })])
  assert.deepEqual(
    taxes.map(({ category, tax }) => [category, tax]),
    [
      ['S', 3],
      ['L', 3],
    ],
  )
})

test('categories without tax have rate 0, and none when out of scope', () => {
  for (const category of ['Z', 'E', 'AE', 'K', 'G', 'O']) {
    const { taxes, lines } = net([
      line('1', '10', null, { tax_category: category }),
      line('1', '5', '0.0', { tax_category: category }),
    ])
    const rate = category === 'O' ? null : '0'
    assert.deepEqual(taxes, [{ category, rate, taxable: 1500, tax: 0 }])
    assert.equal(lines[0]!.tax_rate, rate)
  }
})

test('a tax that contradicts itself is refused', () => {
  const refused: [string, string | null][] = [
    ['S', null],
    ['AE', '21'],
    ['O', '5'],
    ['S', '-1'],
    ['X', '5'],
    ['', '0'],
    ['S', '21 %'],
  ]
  for (const [tax_category, rate] of refused) {
    assert.throws(() => net([line('1', '1', rate, { tax_category })]), RangeError, `${tax_category} ${rate}`)
  }
})

test('prices are never negative, base quantities above zero, discounts within 0 and 100 percent', () => {
  const refused: LineInput[] = [
    line('1', '-1', '21'),
    line('1', '1', '21', { base_quantity: '0' }),
    line('1', '1', '21', { base_quantity: '-1' }),
    line('1', '1', '21', { discount_percent: '-1' }),
    line('1', '1', '21', { discount_percent: '100.01' }),
    line('1', '1', '21', { discount_amount: 0.5 }),
    line('99999999999999', '99999999999999', '21'),
  ]
  for (const bad of refused) assert.throws(() => net([bad]), RangeError)
})

test('line discounts come off before the one rounding and are stated so that the line adds up', () => {
  const [percent, amount, both] = net([
    line('16', '348.35', '22', { discount_percent: '4' }),
    line('2', '10.00', '22', { discount_amount: 150 }),
    line('2', '10.00', '22', { discount_percent: '10', discount_amount: 150 }),
  ]).lines
  assert.deepEqual([percent!.base_amount, percent!.discount, percent!.net], [557360, 22294, 535066])
  assert.deepEqual([amount!.base_amount, amount!.discount, amount!.net], [2000, 150, 1850])
  assert.deepEqual([both!.base_amount, both!.discount, both!.net], [2000, 350, 1650])
})

test('a document discount without a tax is split over the rates by largest remainder', () => {
  const lines = [line('1', '100.00', '21'), line('1', '50.00', '9'), line('1', '50.00', '9.0')]
  const { allowances, taxes, totals } = net(lines, [
    { kind: 'allowance', amount: 1001 },
    { kind: 'charge', amount: 500 },
  ])
  assert.deepEqual(allowances, [
    { source: 0, kind: 'allowance', amount: 501, tax_category: 'S', tax_rate: '21' },
    { source: 0, kind: 'allowance', amount: 500, tax_category: 'S', tax_rate: '9' },
    { source: 1, kind: 'charge', amount: 250, tax_category: 'S', tax_rate: '21' },
    { source: 1, kind: 'charge', amount: 250, tax_category: 'S', tax_rate: '9' },
  ])
  assert.deepEqual(
    taxes.map(group => group.taxable),
    [9749, 9750],
  )
  assert.deepEqual([totals.allowance_total, totals.charge_total, totals.subtotal], [1001, 500, 19499])
})

test('a charge with its own tax opens its own group and draws no discount', () => {
  const { taxes } = net(
    [line('1', '100.00', '9')],
    [
      { kind: 'charge', amount: 1000, tax_category: 'S', tax_rate: '21.00' },
      { kind: 'allowance', amount: 1000 },
    ],
  )
  assert.deepEqual(taxes, [
    { category: 'S', rate: '9', taxable: 9000, tax: 810 },
    { category: 'S', rate: '21', taxable: 1000, tax: 210 },
  ])
})

test('a discount over rates of both signs follows the percentage, but never dwarfs the goods', () => {
  const shares = (lines: LineInput[], amount: number) =>
    net(lines, [{ kind: 'allowance', amount }]).allowances.map(allowance => allowance.amount)
  assert.deepEqual(shares([line('1', '100.00', '21'), line('-1', '30.00', '9')], 700), [1000, -300])
  assert.deepEqual(shares([line('1', '100.00', '21'), line('-1', '99.99', '9')], 500), [250, 250])
  assert.deepEqual(shares([line('1', '100.00', '21'), line('-1', '100.00', '9')], 500), [250, 250])
})

test('charges on goods that cost nothing are split evenly, and without any goods refused', () => {
  const free = [line('1', '0', '21'), line('1', '0', '9')]
  assert.deepEqual(
    net(free, [{ kind: 'charge', amount: 5 }]).taxes.map(group => group.taxable),
    [3, 2],
  )
  assert.throws(() => net([], [{ kind: 'charge', amount: 5 }]), RangeError)
})

test('prices with tax: net and tax are the promised gross', () => {
  const cases: [LineInput[], number, number, number, number[]][] = [
    [[line('1', '379.00', '21'), line('1', '379.00', '21')], 75800, 62645, 13155, [31322, 31323]],
    [[line('1', '15.00', '19')], 1500, 1261, 239, [1261]],
    [[line('1', '79.20', '19')], 7920, 6655, 1265, [6655]],
  ]
  for (const [lines, total, subtotal, tax_total, nets] of cases) {
    const computed = gross(lines)
    assert.equal(computed.totals.total, total)
    assert.equal(computed.totals.amount_due, total)
    assert.equal(computed.totals.subtotal, subtotal)
    assert.equal(computed.totals.tax_total, tax_total)
    assert.deepEqual(
      computed.lines.map(l => l.net),
      nets,
    )
    assert.equal(
      computed.lines.reduce((sum, l) => sum + l.gross!, 0),
      total,
    )
  }
})

test('prices with tax: lines of both signs whose halves meet are at most a unit off and show no discount', () => {
  const { lines, totals } = gross([line('-1', '0.03', '20'), line('1', '0.06', '20')])
  assert.deepEqual(
    lines.map(l => [l.net, l.discount]),
    [
      [-3, 0],
      [6, 0],
    ],
  )
  assert.deepEqual([totals.subtotal, totals.tax_total, totals.total], [3, 0, 3])
})

test('prices with tax: discounts are with tax as well and are stated without', () => {
  const { lines, allowances, totals, taxes } = gross(
    [line('1', '121.00', '21', { discount_percent: '10' }), line('1', '109.00', '9')],
    [{ kind: 'allowance', amount: 1000 }],
  )
  assert.equal(totals.total, 10890 + 10900 - 1000)
  assert.deepEqual(
    lines.map(l => [l.base_amount, l.discount, l.net, l.gross]),
    [
      [10000, 1000, 9000, 10890],
      [10000, 0, 10000, 10900],
    ],
  )
  assert.deepEqual(
    allowances.map(a => [a.tax_rate, a.amount]),
    [
      ['21', 413],
      ['9', 459],
    ],
  )
  assert.deepEqual(
    taxes.map(group => group.taxable),
    [9000 - 413, 10000 - 459],
  )
})

test('prices with tax: the unit price without it carries enough digits for the quantity', () => {
  assert.equal(gross([line('1', '121.00', '21')]).lines[0]!.unit_price, '100')
  assert.equal(gross([line('1', '15.00', '19')]).lines[0]!.unit_price, '12.605042')
  assert.equal(gross([line('1000000', '0.15', '19')]).lines[0]!.unit_price, '0.1260504202')
  assert.equal(net([line('1', '1.0050', '21')]).lines[0]!.unit_price, '1.0050')
})

test('what was paid before and a rounding move only the amount due', () => {
  const lines = [line('1', '2000.00', '0', { tax_category: 'E' })]
  const base = { currency: 'EUR', tax_behavior: 'exclusive', lines } as const
  assert.equal(computeTotals({ ...base, prepaid: 50000 }).totals.amount_due, 150000)
  const { totals } = computeTotals({ ...base, prepaid: 50000, rounding: -2 })
  assert.deepEqual(
    [totals.total, totals.prepaid, totals.rounding, totals.amount_due],
    [200000, 50000, -2, 149998],
  )
  assert.equal(
    computeTotals({ ...base, prepaid: 200100 }).totals.amount_due,
    -100,
    'an excess is not clamped',
  )
})

test('a document without lines has totals of zero', () => {
  const { totals, taxes } = net([])
  assert.deepEqual(taxes, [])
  assert.ok(Object.values(totals).every(amount => Object.is(amount, 0)))
})

test('the tax of an amount rounds half away from zero on both sides', () => {
  assert.equal(taxOf(10050, '25'), 2513)
  assert.equal(taxOf(-10050, '25'), -2513)
  assert.equal(taxOf(135, '20.6'), 28)
  assert.equal(taxOf(100, null), 0)
})
