import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  type FiguredLine,
  lowestTotal,
  type Sale,
  salesFigures,
} from '../../../server/src/quotations/line-rules.ts'

const line = (fields: Partial<FiguredLine> = {}, i = 0): FiguredLine => ({
  id: `l${i}`,
  quantity: '1',
  unit_price: '100.00',
  discount_percent: null,
  recurring: false,
  optional: false,
  selected: true,
  tax_category: 'S',
  tax_rate: '21',
  tax_reason: null,
  tax_reason_code: null,
  ...fields,
})
const sale = (lines: Partial<FiguredLine>[], fields: Partial<Sale> = {}): Sale => ({
  currency: 'EUR',
  tax_behavior: 'exclusive',
  requires_payment: true,
  prepayment_percent: null,
  lines: lines.map((each, i) => line(each, i)),
  ...fields,
})
const totals = (input: Sale, selected: ReadonlySet<string> | null = null) => {
  const { subtotal, tax_total, total } = salesFigures(input, selected)
  return [subtotal, tax_total, total]
}

describe('tax is computed once per rate', () => {
  const cases: [string, Partial<FiguredLine>[], number[]][] = [
    ['three of 0.45 at 21 %', Array(3).fill({ unit_price: '0.45' }), [135, 28, 163]],
    ['three of 0.35 at 19 %', Array(3).fill({ unit_price: '0.35', tax_rate: '19' }), [105, 20, 125]],
    [
      '55.55 and 11.11 at 23 %',
      [
        { unit_price: '55.55', tax_rate: '23' },
        { unit_price: '11.11', tax_rate: '23' },
      ],
      [6666, 1533, 8199],
    ],
    [
      '16 × 348.35 less 4 % at 22 %',
      [{ quantity: '16', unit_price: '348.35', discount_percent: '4', tax_rate: '22' }],
      [535066, 117715, 652781],
    ],
  ]
  for (const [name, lines, expected] of cases)
    test(name, () => assert.deepEqual(totals(sale(lines)), expected))
})

test('a credit for more than the rest makes a negative total, of which nothing is due', () => {
  const figures = salesFigures(sale([{}, { quantity: '-1', unit_price: '130.00' }]), null)
  assert.deepEqual([figures.total, figures.due_now], [-3630, 0])
})

describe('prices with tax keep what was promised', () => {
  const inclusive = (lines: Partial<FiguredLine>[]) => sale(lines, { tax_behavior: 'inclusive' })
  test('two of 379.00 at 21 %', () => {
    const figures = salesFigures(inclusive([{ unit_price: '379.00' }, { unit_price: '379.00' }]), null)
    assert.deepEqual([figures.subtotal, figures.tax_total, figures.total], [62645, 13155, 75800])
    assert.deepEqual(figures.lines.map(each => each.net).toSorted(), [31322, 31323])
  })
  test('15.00 at 19 %, which no net gives', () =>
    assert.deepEqual(totals(inclusive([{ unit_price: '15.00', tax_rate: '19' }])), [1261, 239, 1500]))
  test('79.20 at 19 %', () =>
    assert.deepEqual(totals(inclusive([{ unit_price: '79.20', tax_rate: '19' }])), [6655, 1265, 7920]))
})

describe('what is due now', () => {
  const due = (fields: Partial<Sale>, price = '100.00') =>
    salesFigures(sale([{ unit_price: price }], fields), null).due_now
  test('is everything, a share rounded half away, or nothing', () => {
    assert.equal(due({}), 12100)
    assert.equal(due({ prepayment_percent: '30' }), 3630)
    assert.equal(due({ prepayment_percent: '12.5' }, '0.33'), 5) // 0.40 × 12.5 % = 0.05
    assert.equal(due({ prepayment_percent: '50' }, '0.01'), 1) // half a cent
    assert.equal(due({ requires_payment: false }), 0)
  })
  test('is a whole unit where the currency has no smaller one', () => {
    assert.equal(due({ currency: 'JPY', prepayment_percent: '50' }, '101'), 61)
    assert.equal(due({ currency: 'KWD', prepayment_percent: '50' }, '1.000'), 605)
  })
})

describe('optional lines', () => {
  const lines = [
    { recurring: true },
    { optional: true, selected: false, unit_price: '10.00' },
    { optional: true, selected: true, unit_price: '20.00', recurring: true },
  ]
  test('count as they are chosen, or as they are proposed', () => {
    assert.equal(salesFigures(sale(lines), null).total, 14520)
    assert.equal(salesFigures(sale(lines), new Set()).total, 12100)
    assert.equal(salesFigures(sale(lines), new Set(['l1'])).total, 13310)
    assert.equal(salesFigures(sale(lines), new Set(['l1', 'l2'])).total, 15730)
    assert.equal(salesFigures(sale(lines), new Set(['l2'])).recurring_total, 14520)
  })
  test('show their net and whether they count', () => {
    const figures = salesFigures(sale(lines), new Set(['l1']))
    assert.deepEqual(
      figures.lines.map(({ net, selected }) => [net, selected]),
      [
        [10000, true],
        [1000, true],
        [2000, false],
      ],
    )
  })
})

test('a line without a tax yet counts without tax and shows in no group', () => {
  const figures = salesFigures(sale([{}, { tax_category: null, tax_rate: null }]), null)
  assert.deepEqual([figures.subtotal, figures.tax_total, figures.total], [20000, 2100, 22100])
  assert.deepEqual(
    figures.taxes.map(group => [group.category, group.taxable]),
    [['S', 10000]],
  )
})

test('a group without tax says why, in the words of the rule', () => {
  const group = (fields: Partial<FiguredLine>) =>
    salesFigures(sale([{ tax_category: 'AE', tax_rate: '0', ...fields }]), null).taxes[0]!
  assert.deepEqual([group({}).exemption_reason, group({}).exemption_code], ['Reverse charge', 'VATEX-EU-AE'])
  const own = group({ tax_reason: 'Article 196', tax_reason_code: 'VATEX-EU-79-C' })
  assert.deepEqual([own.exemption_reason, own.exemption_code], ['Article 196', 'VATEX-EU-79-C'])
  assert.equal(salesFigures(sale([{ tax_reason: 'Belgian VAT' }]), null).taxes[0]!.exemption_reason, null)
})

describe('for any lines', () => {
  const anyLine = fc.record({
    quantity: fc.integer({ min: -999, max: 9999 }).map(n => String(n / 100)),
    unit_price: fc.integer({ min: 0, max: 99_999 }).map(n => (n / 1000).toFixed(3)),
    discount_percent: fc.constantFrom(null, '10', '33.3'),
    recurring: fc.boolean(),
    optional: fc.boolean(),
    selected: fc.boolean(),
    tax: fc.constantFrom(['S', '21'], ['S', '6'], ['Z', '0'], ['AE', '0'], [null, null]),
  })
  const anySale = fc
    .tuple(
      fc.array(anyLine, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('exclusive' as const, 'inclusive' as const),
      fc.constantFrom(null, '1', '33.33', '100'),
    )
    .map(([lines, tax_behavior, prepayment_percent]) =>
      sale(
        lines.map(({ tax, ...each }) => ({ ...each, tax_category: tax[0]!, tax_rate: tax[1]! })),
        { tax_behavior, prepayment_percent },
      ),
    )

  test('the parts are the whole, and due is no more than the total', () =>
    fc.assert(
      fc.property(anySale, input => {
        const figures = salesFigures(input, null)
        const taken = figures.lines.filter(each => each.selected)
        assert.equal(
          taken.reduce((sum, each) => sum + each.net, 0),
          figures.subtotal,
        )
        assert.equal(
          figures.taxes.reduce((sum, group) => sum + group.tax, 0),
          figures.tax_total,
        )
        assert.equal(figures.subtotal + figures.tax_total, figures.total)
        assert.ok(figures.due_now >= 0 && figures.due_now <= Math.max(0, figures.total))
      }),
    ))

  test('no choice of optional lines comes to less than the lowest total', () =>
    fc.assert(
      fc.property(anySale, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (input, chosen) => {
        const set = new Set(input.lines.flatMap(({ id }, i) => (chosen[i] ? [id] : [])))
        assert.ok(lowestTotal(input) <= salesFigures(input, set).total)
      }),
    ))
})
