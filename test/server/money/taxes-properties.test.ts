import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { creditOf } from '../../../server/src/money/credit.ts'
import { checkStated } from '../../../server/src/money/stated.ts'
import { computeTotals, type TotalsInput } from '../../../server/src/money/taxes.ts'
import { figuresOf, mirrored } from './documents.ts'

// A slow oracle of its own: integers are drawn first and spelled as decimals, and every rule is written again
// over plain fractions of bigints.

const EXPONENT: Record<string, number> = { EUR: 2, JPY: 0, KWD: 3 }
const spell = (digits: number, scale: number, zeros: number) => {
  const text = String(Math.abs(digits)).padStart(scale + 1, '0')
  const cut = text.length - scale
  return `${digits < 0 ? '-' : ''}${text.slice(0, cut)}${scale + zeros > 0 ? '.' : ''}${text.slice(cut)}${'0'.repeat(zeros)}`
}
const abs = (n: bigint) => (n < 0n ? -n : n)
const round = (n: bigint, d: bigint) => {
  const whole = abs(n) / d
  const up = (abs(n) % d) * 2n >= d ? whole + 1n : whole
  return n < 0n ? -up : up
}
const sum = (values: bigint[]) => values.reduce((a, b) => a + b, 0n)

const taxes = fc
  .oneof(
    fc.record({ category: fc.constant('S'), permille: fc.constantFrom(210, 90, 55, 200, 190, 77) }),
    fc.record({ category: fc.constant('L'), permille: fc.constantFrom(70, 90) }),
    fc.record({ category: fc.constantFrom('AE', 'Z', 'E', 'K', 'G'), permille: fc.constant(0) }),
  )
  .chain(tax =>
    fc.integer({ min: 0, max: 2 }).map(zeros => ({ ...tax, rate: spell(tax.permille, 1, zeros) })),
  )

const lines = (sign: 'any' | 'positive') =>
  fc.record({
    quantity: fc.integer({ min: sign === 'any' ? -50000 : 1, max: 50000 }),
    quantityScale: fc.integer({ min: 0, max: 3 }),
    price: fc.integer({ min: 0, max: 2_000_000 }),
    priceScale: fc.integer({ min: 0, max: 6 }),
    base: fc.constantFrom(1, 1, 1, 3, 100),
    percent: fc.constantFrom(0, 0, 5, 333, 1000),
    off: fc.constantFrom(0, 0, 0, 7, -7),
    tax: taxes,
  })
type Line = ReturnType<typeof lines> extends fc.Arbitrary<infer T> ? T : never

const documents = (sign: 'any' | 'positive', tax_behavior: 'exclusive' | 'inclusive') =>
  fc.record({
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    tax_behavior: fc.constant(tax_behavior),
    raw: fc.array(lines(sign), { minLength: 1, maxLength: 8 }),
    allowances: fc.array(
      fc.record({
        kind: fc.constantFrom('allowance' as const, 'charge' as const),
        amount: fc.integer({ min: -5000, max: 5000 }),
        tax: fc.option(taxes),
      }),
      { maxLength: 3 },
    ),
    prepaid: fc.integer({ min: -9999, max: 9999 }),
    rounding: fc.integer({ min: -5, max: 5 }),
  })

function inputOf(
  document: {
    raw: Line[]
    allowances: {
      kind: 'allowance' | 'charge'
      amount: number
      tax: { category: string; rate: string } | null
    }[]
  } & Omit<TotalsInput, 'lines' | 'allowances'>,
): TotalsInput {
  const { raw, allowances, ...rest } = document
  return {
    ...rest,
    lines: raw.map(l => ({
      quantity: spell(l.quantity, l.quantityScale, 0),
      unit_price: spell(l.price, l.priceScale, 0),
      base_quantity: String(l.base),
      discount_percent: l.percent === 0 ? null : spell(l.percent, 2, 0),
      discount_amount: l.off,
      tax_category: l.tax.category,
      tax_rate: l.tax.rate,
    })),
    allowances: allowances.map(({ kind, amount, tax }) => ({
      kind,
      amount,
      tax_category: tax?.category,
      tax_rate: tax?.rate,
    })),
  }
}

function oracleAmount(l: Line, currency: string): bigint {
  const top =
    BigInt(l.quantity) * BigInt(l.price) * 10n ** BigInt(EXPONENT[currency]!) * BigInt(10000 - l.percent)
  const bottom = 10n ** BigInt(l.quantityScale + l.priceScale) * BigInt(l.base) * 10000n
  return round(top - BigInt(l.off) * bottom, bottom)
}

function assertSums(
  { lines, allowances, taxes, totals }: ReturnType<typeof computeTotals>,
  input: TotalsInput,
) {
  const big = (values: number[]) => sum(values.map(BigInt))
  const allowed = big(allowances.filter(a => a.kind === 'allowance').map(a => a.amount))
  const charged = big(allowances.filter(a => a.kind === 'charge').map(a => a.amount))
  assert.equal(BigInt(totals.line_total), big(lines.map(l => l.net)), 'BR-CO-10')
  assert.equal(BigInt(totals.allowance_total), allowed, 'BR-CO-11')
  assert.equal(BigInt(totals.charge_total), charged, 'BR-CO-12')
  assert.equal(BigInt(totals.subtotal), big(lines.map(l => l.net)) - allowed + charged, 'BR-CO-13')
  assert.equal(BigInt(totals.tax_total), big(taxes.map(t => t.tax)), 'BR-CO-14')
  assert.equal(totals.total, totals.subtotal + totals.tax_total, 'BR-CO-15')
  assert.equal(totals.amount_due, totals.total - input.prepaid! + input.rounding!, 'BR-CO-16')
  for (const { category, rate, taxable } of taxes) {
    const own = (item: { tax_category: string; tax_rate: string | null }) =>
      item.tax_category === category && item.tax_rate === rate
    const parts = [
      ...lines.filter(own).map(l => l.net),
      ...allowances.filter(own).map(a => (a.kind === 'allowance' ? -a.amount : a.amount)),
    ]
    assert.ok(parts.length > 0)
    assert.equal(BigInt(taxable), big(parts), 'BR-S-08')
  }
  assert.equal(
    new Set(taxes.map(t => `${t.category} ${Number(t.rate)}`)).size,
    taxes.length,
    'one group per rate',
  )
}

function assertShares(computed: ReturnType<typeof computeTotals>, input: TotalsInput) {
  for (const [source, allowance] of input.allowances!.entries()) {
    const shares = computed.allowances.filter(a => a.source === source)
    assert.ok(shares.length > 0 && shares.every(a => a.kind === allowance.kind))
    if (input.tax_behavior === 'exclusive')
      assert.equal(
        shares.reduce((s, a) => s + a.amount, 0),
        allowance.amount,
      )
  }
}

test('prices without tax: lines, groups and totals are what the rules say', () => {
  fc.assert(
    fc.property(documents('any', 'exclusive'), document => {
      const input = inputOf(document)
      const computed = computeTotals(input)
      assertSums(computed, input)
      assertShares(computed, input)
      document.raw.forEach((l, i) => {
        assert.equal(BigInt(computed.lines[i]!.net), oracleAmount(l, document.currency))
      })
      const permilles = new Map(
        [...document.raw, ...document.allowances].flatMap(({ tax }) =>
          tax ? [[tax.category + Number(tax.rate), tax.permille]] : [],
        ),
      )
      for (const { category, rate, taxable, tax } of computed.taxes) {
        const permille = permilles.get(category + Number(rate))!
        assert.equal(BigInt(tax), round(BigInt(taxable) * BigInt(permille), 1000n), 'BR-CO-17')
      }
      assert.deepEqual(checkStated(figuresOf(input, computed)), { refused: [], differences: [] })
    }),
    { numRuns: 400 },
  )
})

test('prices without tax: an unkeyed discount lowers every group by its share to within a unit', () => {
  fc.assert(
    fc.property(documents('positive', 'exclusive'), fc.integer({ min: 1, max: 5000 }), (document, amount) => {
      const raw = document.raw.map(l => ({ ...l, off: 0 as const }))
      const input = inputOf({ ...document, raw, allowances: [{ kind: 'allowance', amount, tax: null }] })
      const computed = computeTotals(input)
      const total = BigInt(computed.totals.line_total)
      fc.pre(total > 0n)
      for (const { category, rate } of computed.taxes) {
        const own = (item: { tax_category: string; tax_rate: string | null }) =>
          item.tax_category === category && item.tax_rate === rate
        const goods = sum(computed.lines.filter(own).map(l => BigInt(l.net)))
        const share = sum(computed.allowances.filter(own).map(a => BigInt(a.amount)))
        assert.ok(abs(share * total - BigInt(amount) * goods) < total)
      }
    }),
    { numRuns: 200 },
  )
})

test('prices with tax: the promised gross is kept for every mix of lines, discounts and charges', () => {
  fc.assert(
    fc.property(documents('any', 'inclusive'), document => {
      const input = inputOf(document)
      const computed = computeTotals(input)
      const promised =
        sum(document.raw.map(l => oracleAmount(l, document.currency))) +
        sum(document.allowances.map(a => BigInt(a.kind === 'allowance' ? -a.amount : a.amount)))
      assert.equal(BigInt(computed.totals.total), promised)
      assertSums(computed, input)
      assertShares(computed, input)
      for (const [i, l] of computed.lines.entries()) {
        const raw = document.raw[i]!
        assert.equal(BigInt(l.gross!), oracleAmount(raw, document.currency))
        assert.equal(l.base_amount - l.discount, l.net)
        if (raw.percent === 0 && raw.off === 0) assert.equal(l.discount, 0)
        const divisor = BigInt(1000 + raw.tax.permille)
        assert.ok(abs(BigInt(l.net) * divisor - 1000n * BigInt(l.gross!)) <= divisor, 'within a unit')
      }
      for (const { rate, taxable, tax } of computed.taxes) {
        const off = abs(BigInt(tax) - round(BigInt(taxable) * BigInt(Math.round(Number(rate) * 10)), 1000n))
        assert.ok(off <= 1n, 'never more than the one unit that no net avoids')
      }
      assert.deepEqual(checkStated(figuresOf(input, computed)).refused, [])
    }),
    { numRuns: 400 },
  )
})

test('prices with tax: a unit lies in the tax only where no net gives the gross by the rate', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 7 }),
      fc.constantFrom(210, 190, 55, 200, 77),
      (gross, permille) => {
        const unit_price = spell(gross, 2, 0)
        const lines = [{ quantity: '1', unit_price, tax_category: 'S', tax_rate: spell(permille, 1, 0) }]
        const { taxes } = computeTotals({ currency: 'EUR', tax_behavior: 'inclusive', lines })
        const near = Math.round((gross * 1000) / (1000 + permille))
        const possible = [near - 1, near, near + 1].filter(
          net => BigInt(net) + round(BigInt(net) * BigInt(permille), 1000n) === BigInt(gross),
        )
        if (possible.length > 0) assert.deepEqual([taxes[0]!.taxable], possible)
      },
    ),
  )
})

test('prices with tax: quantity times the price without tax is the stated amount within two cents', () => {
  fc.assert(
    fc.property(documents('any', 'inclusive'), document => {
      const input = { ...inputOf(document), currency: 'EUR' }
      for (const [i, l] of computeTotals(input).lines.entries()) {
        const product =
          (Number(input.lines[i]!.quantity) * Number(l.unit_price)) / Number(input.lines[i]!.base_quantity)
        assert.ok(Math.abs(product * 100 - l.discount - l.net) <= 2)
      }
    }),
  )
})

test('a full credit mirrors every figure to the unit, copied or computed', () => {
  const behaviors = fc.constantFrom('exclusive' as const, 'inclusive' as const)
  fc.assert(
    fc.property(
      behaviors.chain(behavior => documents('any', behavior)),
      document => {
        const input = inputOf(document)
        const invoice = figuresOf(input, computeTotals(input))
        const credit = creditOf(invoice)
        const computed = figuresOf(mirrored(input), computeTotals(mirrored(input)))
        const quantities = credit.lines.map(l => l.quantity)
        assert.deepEqual(
          { ...computed, lines: computed.lines.map((l, i) => ({ ...l, quantity: quantities[i]! })) },
          { currency: input.currency, ...credit },
        )
        quantities.forEach((quantity, i) => {
          assert.equal(Number(quantity) + Number(invoice.lines[i]!.quantity), 0)
        })
        assert.deepEqual({ currency: input.currency, ...creditOf(credit) }, invoice)
        assert.deepEqual(checkStated({ currency: input.currency, ...credit }).refused, [])
      },
    ),
    { numRuns: 300 },
  )
})
