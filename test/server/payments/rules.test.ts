import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readContract } from '../../../server/src/http/contract.ts'
import { currencyExponent, isCurrency } from '../../../server/src/money/currencies.ts'
import {
  fromProviderUnits,
  sandboxExponents,
  stripeExponents,
  toProviderUnits,
} from '../../../server/src/payments/providers/exponent-rules.ts'
import { startOf, testCards } from '../../../server/src/payments/providers/sandbox/scenario-rules.ts'
import { epcPayload, qrMatrix } from '../../../server/src/payments/qr-rules.ts'
import { creditorReference, isCreditorReference } from '../../../server/src/payments/reference-rules.ts'
import {
  askAgainAt,
  drawFrom,
  failureOf,
  oldestFirst,
  takeNewest,
  wrongAmount,
} from '../../../server/src/payments/rules.ts'

const currencies = Intl.supportedValuesOf('currency').filter(isCurrency)

describe('what a provider counts in', () => {
  for (const currency of currencies)
    test(`${currency}: the sandbox counts as we do`, () => {
      assert.equal(toProviderUnits(sandboxExponents, 1230, currency), 1230)
    })

  // https://docs.stripe.com/currencies: zero-decimal, three-decimal and special cases.
  const zero = 'BIF CLP DJF GNF JPY KMF KRW PYG RWF VND VUV XAF XOF XPF'.split(' ')
  const special: Record<string, [number, number | null]> = {
    ISK: [123, 12300],
    UGX: [123, 12300],
    MGA: [1200, 12],
    KWD: [1230, 1230],
    BHD: [1231, null],
    JOD: [5120, 5120],
    OMR: [5124, null],
    TND: [10, 10],
    HUF: [1234, 1234],
    TWD: [1234, 1234],
  }
  for (const currency of currencies.filter(each => currencyExponent(each) <= 3))
    test(`${currency}: Stripe’s`, () => {
      const [amount, units] = special[currency] ?? [1230, 1230]
      assert.equal(toProviderUnits(stripeExponents, amount, currency), units)
      if (zero.includes(currency)) assert.equal(currencyExponent(currency), 0)
      if (units !== null) assert.equal(fromProviderUnits(stripeExponents, units, currency), amount)
    })

  test('an amount that cannot be said exactly is not said', () => {
    assert.equal(fromProviderUnits(stripeExponents, 12350, 'ISK'), null)
    assert.equal(toProviderUnits(stripeExponents, 1230, 'MGA'), null)
    assert.equal(toProviderUnits(stripeExponents, Number.MAX_SAFE_INTEGER, 'ISK'), null)
  })
})

test('the test cards are those of the contract, and each goes as it says', () => {
  const { SandboxCard } = readContract().components.schemas
  assert.deepEqual([...testCards.keys()], SandboxCard.properties.number.enum)
  assert.equal(startOf('stolen_card', false)?.failure_code, 'stolen_card')
  assert.equal(startOf('timeout_not_charged', true), null)
  assert.deepEqual([failureOf('stolen_card').kind, failureOf('new_code').kind], ['hard', 'soft'])
})

describe('a creditor reference', () => {
  test('has the check digits of ISO 11649', () => {
    // The example of the standard.
    assert.equal(creditorReference('539007547034'), 'RF18539007547034')
    assert.ok(isCreditorReference(creditorReference('INV/2026/00001')))
    assert.equal(isCreditorReference('RF18539007547035'), false)
  })

  test('finds every digit taken for another, and every letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{2,21}$/), fc.nat(), (number, at) => {
        const reference = creditorReference(number)
        const i = 4 + (at % (reference.length - 4))
        const [one, other] = /\d/.test(reference[i]!) ? '78' : 'XY'
        const wrong = reference[i] === one ? other : one
        const changed = reference.slice(0, i) + wrong + reference.slice(i + 1)
        return isCreditorReference(reference) && !isCreditorReference(changed)
      }),
    )
  })

  test('of a long number keeps its end', () => {
    assert.match(creditorReference('VERY-LONG-PREFIX/2026/000123456'), /^RF\d\d[A-Z0-9]{21}$/)
  })
})

describe('the SEPA code', () => {
  const transfer = {
    holder: 'Café  Northwind',
    iban: 'BE71 0961 2345 6769',
    bic: null,
    amount: 12100,
    reference: 'RF18539007547034',
  }
  test('says what EPC069-12 wants, line by line', () => {
    assert.equal(
      epcPayload(transfer),
      'BCD\n002\n1\nSCT\n\nCafé Northwind\nBE71096123456769\nEUR121.00\n\nRF18539007547034',
    )
    assert.equal(epcPayload({ ...transfer, amount: 100_000_000_000 }), null)
    assert.equal(epcPayload({ ...transfer, holder: 'x'.repeat(80) })?.split('\n')[5]?.length, 70)
  })

  test('is a square with its three corners', () => {
    const rows = qrMatrix(epcPayload(transfer)!)
    assert.ok(rows.every(row => row.length === rows.length && /^[01]+$/.test(row)))
    const corner = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']
    assert.deepEqual(
      rows.slice(0, 7).map(row => row.slice(0, 7)),
      corner,
    )
    assert.deepEqual(
      rows.slice(0, 7).map(row => row.slice(-7)),
      corner,
    )
    assert.deepEqual(
      rows.slice(-7).map(row => row.slice(0, 7)),
      corner,
    )
  })
})

describe('amounts', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 })
  test('are spread without a rest, and drawn and taken back as far as there is', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 2e10 }), (dues, wanted) => {
        const total = dues.reduce((sum, due) => sum + due, 0)
        const invoices = dues.map((amount_due, i) => ({
          id: `inv_${i}`,
          amount_due,
          due_date: null,
          issue_date: null,
        }))
        const sum = (parts: { amount: number }[]) => parts.reduce((all, { amount }) => all + amount, 0)
        const expected = Math.min(total, wanted)
        assert.equal(sum(oldestFirst(invoices, wanted)), expected)
        const drawn = drawFrom(
          dues.map((left, i) => ({ id: String(i), left })),
          wanted,
        )
        assert.equal(sum(drawn.map(each => ({ amount: each.take }))), expected)
        const taken = takeNewest(
          dues.map(amount => ({ amount })),
          wanted,
        )
        assert.equal(sum(taken.map(each => ({ amount: each.take }))), expected)
        assert.ok(taken.every(({ allocation, take }) => take > 0 && take <= allocation.amount))
      }),
    )
  })

  test('in part are at least the least part, exactly', () => {
    const setting = { partial_payments: true, partial_payment_percent: 10 }
    const big = 9007199254740990
    assert.equal(wrongAmount(big / 10, big, setting), null)
    assert.equal(wrongAmount(big / 10 - 1, big, setting)?.code, 'partial_payment')
    assert.equal(wrongAmount(big + 1, big, setting)?.code, 'more_than_due')
    assert.equal(wrongAmount(5, 10, { ...setting, partial_payments: false })?.code, 'partial_payment')
  })
})

test('it is asked again soon at first, and rarely in the end', () => {
  const at = '2026-03-10T10:00:00Z'
  assert.equal(askAgainAt(at, at), '2026-03-10T10:00:05.000Z')
  assert.equal(askAgainAt(at, '2026-03-10T10:10:00Z'), '2026-03-10T10:15:00.000Z')
  assert.equal(askAgainAt(at, '2026-03-11T10:00:00Z'), '2026-03-11T11:00:00.000Z')
})
