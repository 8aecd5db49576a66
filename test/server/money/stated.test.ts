import assert from 'node:assert/strict'
import { test } from 'node:test'
import { creditOf } from '../../../server/src/money/credit.ts'
import { checkStated } from '../../../server/src/money/stated.ts'
import { computeTotals, type TotalsInput } from '../../../server/src/money/taxes.ts'
import { type Figures, figuresOf, line } from './documents.ts'

const INPUT: TotalsInput = {
  currency: 'EUR',
  tax_behavior: 'exclusive',
  lines: [
    line('1', '98.71', '21'),
    line('2', '50.00', '9'),
    line('1', '10.00', null, { tax_category: 'AE' }),
  ],
  allowances: [
    { kind: 'allowance', amount: 1000 },
    { kind: 'charge', amount: 500, tax_category: 'S', tax_rate: '9' },
  ],
  prepaid: 2000,
  rounding: 1,
}

function document(change: (figures: Figures) => void = () => {}, input = INPUT): Figures {
  const figures = structuredClone(figuresOf(input, computeTotals(input)))
  change(figures)
  return figures
}

/** Moves the tax of the first group and all totals that hang on it. */
function shiftTax(figures: Figures, by: number) {
  figures.taxes[0]!.tax += by
  figures.totals.tax_total += by
  figures.totals.total += by
  figures.totals.amount_due += by
}

test('a document that follows the rules has nothing to report, nor has its credit', () => {
  const none = { refused: [], differences: [] }
  assert.deepEqual(checkStated(document()), none)
  assert.deepEqual(checkStated({ currency: 'EUR', ...creditOf(document()) }), none)
})

test('each sum must hold to the unit, and is named by its rule and field', () => {
  const rules: Record<string, keyof Figures['totals']> = {
    'BR-CO-10': 'line_total',
    'BR-CO-11': 'allowance_total',
    'BR-CO-12': 'charge_total',
    'BR-CO-13': 'subtotal',
    'BR-CO-14': 'tax_total',
    'BR-CO-15': 'total',
    'BR-CO-16': 'amount_due',
  }
  for (const [rule, field] of Object.entries(rules)) {
    for (const by of [1, -1, 100]) {
      const changed = document(figures => {
        figures.totals[field] += by
      })
      const stated = changed.totals[field]
      const found = checkStated(changed).refused.find(difference => difference.rule === rule)
      assert.deepEqual(found, { rule, field: `/totals/${field}`, stated, computed: stated - by })
    }
  }
})

test('one wrong total is reported once where nothing else hangs on it', () => {
  const { refused, differences } = checkStated(
    document(figures => {
      figures.totals.amount_due -= 1
    }),
  )
  assert.deepEqual([refused.length, differences.length], [1, 0])
})

test('a tax that is off by less than one major unit is stored as a difference', () => {
  for (const by of [1, -1, 99, -99]) {
    const { refused, differences } = checkStated(document(figures => shiftTax(figures, by)))
    assert.deepEqual(refused, [])
    const computed = document().taxes[0]!.tax
    assert.deepEqual(differences, [
      { rule: 'BR-CO-17', field: '/taxes/0/tax', stated: computed + by, computed },
    ])
  }
})

test('a tax that is off by one major unit or more is refused', () => {
  for (const by of [100, -100, 5000]) {
    const { refused, differences } = checkStated(document(figures => shiftTax(figures, by)))
    assert.deepEqual(
      refused.map(({ rule, field }) => [rule, field]),
      [['BR-CO-17', '/taxes/0/tax']],
    )
    assert.deepEqual(differences, [])
  }
})

test('the tolerance is one major unit in every currency; whole yen may be rounded either way', () => {
  const off = (currency: string, price: string, by: number) => {
    const input: TotalsInput = { currency, tax_behavior: 'exclusive', lines: [line('1', price, '8')] }
    const { refused, differences } = checkStated(document(figures => shiftTax(figures, by), input))
    return [refused.length, differences.length]
  }
  assert.deepEqual(off('KWD', '100.000', 999), [0, 1])
  assert.deepEqual(off('KWD', '100.000', 1000), [1, 0])
  assert.deepEqual(off('JPY', '322', -1), [0, 1], '25.76 rounded down')
  assert.deepEqual(off('JPY', '322', 1), [1, 0])
  assert.deepEqual(off('JPY', '325', 1), [1, 0], 'exactly 26')
})

test('a group whose taxable amount is not its lines, allowances and charges is a difference', () => {
  const { refused, differences } = checkStated(
    document(figures => {
      figures.taxes[0]!.taxable += 1
      figures.taxes[1]!.taxable -= 1
    }),
  )
  assert.deepEqual(refused, [])
  const taxable = document().taxes.map(group => group.taxable)
  assert.deepEqual(differences, [
    { rule: 'BR-S-08', field: '/taxes/0/taxable', stated: taxable[0]! + 1, computed: taxable[0] },
    { rule: 'BR-S-08', field: '/taxes/1/taxable', stated: taxable[1]! - 1, computed: taxable[1] },
  ])
})

test('a group that is missing or belongs to no line is a difference, under the name of its category', () => {
  const missing = checkStated(
    document(figures => {
      figures.taxes.pop()
    }),
  )
  const { taxable } = document().taxes[2]!
  assert.deepEqual(missing, {
    refused: [],
    differences: [{ rule: 'BR-AE-08', field: '/taxes', stated: 0, computed: taxable }],
  })
  const superfluous = checkStated(
    document(figures => {
      figures.taxes.push({ ...figures.taxes[2]!, category: 'K', taxable: 700 })
    }),
  )
  assert.deepEqual(superfluous.differences, [
    { rule: 'BR-IC-08', field: '/taxes/3/taxable', stated: 700, computed: 0 },
  ])
})

test('rates that are written differently are one group, and line nets are kept as stated', () => {
  const respelled = document(figures => {
    figures.taxes[0]!.rate = '21.00'
    figures.lines[1]!.tax_rate = '9.0'
    figures.lines[2]!.tax_rate = null
    figures.lines[0]!.quantity = '17'
  })
  assert.deepEqual(checkStated(respelled), { refused: [], differences: [] })
})

test('where an allowance names no tax the groups are compared in sum', () => {
  const unkeyed = (by: number) =>
    checkStated(
      document(figures => {
        figures.allowances[0]!.tax_category = null
        figures.taxes[2]!.taxable += by
      }),
    )
  assert.deepEqual(unkeyed(0), { refused: [], differences: [] })
  assert.deepEqual(
    unkeyed(1).differences.map(({ rule, field }) => [rule, field]),
    [['BR-S-08', '/taxes']],
  )
})

test('figures that cannot be computed with are refused outright', () => {
  assert.throws(
    () =>
      checkStated(
        document(figures => {
          figures.taxes[0]!.rate = '21%'
        }),
      ),
    RangeError,
  )
  assert.throws(
    () =>
      checkStated(
        document(figures => {
          figures.lines[0]!.net = 0.5
        }),
      ),
    RangeError,
  )
  assert.throws(
    () =>
      checkStated(
        document(figures => {
          figures.currency = 'XXX'
        }),
      ),
    RangeError,
  )
})
