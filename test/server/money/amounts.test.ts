import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  formatMoney,
  fromMinor,
  minor,
  negateMinor,
  roundToMinor,
  splitByLargestRemainder,
  sumMinor,
  toMinor,
} from '../../../server/src/money/amounts.ts'
import { currencyExponent, isCurrency } from '../../../server/src/money/currencies.ts'
import { parseDecimal } from '../../../server/src/money/decimals.ts'

const MAX = Number.MAX_SAFE_INTEGER
const amounts = fc.integer({ min: -(10 ** 12), max: 10 ** 12 })

test('exponents are those of ISO 4217, not those of daily use', () => {
  const byExponent: Record<number, string> = {
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    2: 'EUR USD GBP HUF IDR PKR COP RSD TWD AFN LBP MGA MRU SYP VED CHE CHW BOV MXV USN COU XCG ZWG',
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW',
  }
  for (const [exponent, codes] of Object.entries(byExponent)) {
    for (const code of codes.split(' ')) assert.equal(currencyExponent(code), Number(exponent), code)
  }
})

test('every currency of the runtime has an exponent, save those without a minor unit', () => {
  const without = Intl.supportedValuesOf('currency').filter(code => !isCurrency(code))
  assert.deepEqual(without, ['XDR', 'XSU'])
})

test('codes that no amount can be stated in are refused', () => {
  for (const code of ['XXX', 'XTS', 'XAU', 'QQQ', 'eur', 'EURO', 'EU', '', 'constructor']) {
    assert.equal(isCurrency(code), false, code)
    assert.throws(() => currencyExponent(code), RangeError, code)
  }
})

test('major units become minor units exactly or not at all', () => {
  assert.equal(toMinor('12.34', 'EUR'), 1234)
  assert.equal(toMinor('-0.01', 'EUR'), -1)
  assert.equal(toMinor('10000', 'JPY'), 10000)
  assert.equal(toMinor('1.234', 'KWD'), 1234)
  assert.equal(toMinor('1.2345', 'CLF'), 12345)
  assert.equal(toMinor('1.500', 'EUR'), 150, 'zeros at the end state nothing finer')
  assert.ok(Object.is(toMinor('-0.00', 'EUR'), 0))
  for (const [text, currency] of [
    ['1.005', 'EUR'],
    ['0.1', 'JPY'],
    ['1.2345', 'KWD'],
    ['1e3', 'EUR'],
  ] as const) {
    assert.throws(() => toMinor(text, currency), RangeError, `${text} ${currency}`)
  }
})

test('finer prices round half away from zero into the currency', () => {
  assert.equal(roundToMinor(parseDecimal('1.005'), 'EUR'), 101)
  assert.equal(roundToMinor(parseDecimal('-1.005'), 'EUR'), -101)
  assert.equal(roundToMinor(parseDecimal('0.5'), 'JPY'), 1)
})

test('minor units are written with all decimals of the currency', () => {
  assert.equal(fromMinor(5, 'EUR'), '0.05')
  assert.equal(fromMinor(-1234, 'EUR'), '-12.34')
  assert.equal(fromMinor(10000, 'JPY'), '10000')
  assert.equal(fromMinor(-1, 'KWD'), '-0.001')
  assert.equal(fromMinor(-0, 'EUR'), '0.00')
  const currencies = fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF')
  fc.assert(
    fc.property(fc.maxSafeInteger(), currencies, (amount, currency) => {
      assert.equal(toMinor(fromMinor(amount, currency), currency), minor(amount))
    }),
  )
})

test('money is shown with the decimals of its currency in any locale, also amounts that a float would change', () => {
  assert.equal(formatMoney(1000000, 'JPY', 'en'), '¥1,000,000')
  assert.equal(formatMoney(10000, 'JPY', 'ja-JP'), '\uffe510,000')
  assert.equal(formatMoney(123456, 'EUR', 'de-DE'), '1.234,56\u00a0€')
  assert.equal(formatMoney(-36, 'EUR', 'en'), '-€0.36')
  assert.equal(formatMoney(1234500, 'HUF', 'hu'), '12\u00a0345,00\u00a0Ft')
  assert.equal(formatMoney(1234, 'KWD', 'en'), 'KWD\u00a01.234')
  assert.equal(formatMoney(12345, 'UYW', 'en'), 'UYW\u00a01.2345')
  assert.equal(formatMoney(MAX, 'EUR', 'en'), '€90,071,992,547,409.91')
  assert.throws(() => formatMoney(1, 'EUR', 'no such locale'), RangeError)
})

test('amounts beyond safe integers are refused instead of losing units', () => {
  for (const amount of [MAX + 1, -MAX - 1, 0.5, NaN, Infinity, 2n ** 53n]) {
    assert.throws(() => minor(amount), RangeError)
    if (typeof amount === 'number') {
      assert.throws(() => fromMinor(amount, 'EUR'), RangeError)
      assert.throws(() => sumMinor([amount]), RangeError)
      assert.throws(() => splitByLargestRemainder(amount, [1]), RangeError)
      assert.throws(() => splitByLargestRemainder(1, [1, amount]), RangeError)
    }
  }
  assert.throws(() => toMinor('90071992547409.92', 'EUR'), RangeError)
  assert.throws(() => sumMinor([MAX, 1]), RangeError)
  assert.equal(sumMinor([MAX, MAX, -MAX]), MAX, 'only the result has to fit')
  assert.ok(Object.is(negateMinor(0), 0))
})

test('units left over in a split go to the largest remainders, the earlier of equals', () => {
  assert.deepEqual(splitByLargestRemainder(100, [1, 1, 1]), [34, 33, 33])
  assert.deepEqual(splitByLargestRemainder(-100, [1, 1, 1]), [-34, -33, -33])
  assert.deepEqual(splitByLargestRemainder(-100, [-1, -1, -1]), [-34, -33, -33])
  assert.deepEqual(splitByLargestRemainder(10, [10, 0, 25]), [3, 0, 7])
  assert.deepEqual(splitByLargestRemainder(7, [100, -30]), [10, -3])
  assert.deepEqual(splitByLargestRemainder(5, [0, 0]), [3, 2])
  assert.deepEqual(splitByLargestRemainder(0, []), [])
  assert.deepEqual(splitByLargestRemainder(MAX, [MAX, MAX]), [(MAX + 1) / 2, (MAX - 1) / 2])
})

test('what cannot be split is refused', () => {
  assert.throws(() => splitByLargestRemainder(1, []), RangeError)
  assert.throws(() => splitByLargestRemainder(1, [5, -5]), RangeError)
  assert.throws(() => splitByLargestRemainder(10 ** 10, [999_999, -1_000_000]), RangeError)
})

test('a split adds up, stays within a unit of proportion, and mirrors', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(amounts, weights, (total, parts) => {
      const shares = splitByLargestRemainder(total, parts)
      assert.equal(sumMinor(shares), minor(total))
      assert.deepEqual(splitByLargestRemainder(-total, parts), shares.map(negateMinor))
      assert.deepEqual(splitByLargestRemainder(total, parts.map(negateMinor)), shares)
      const sum = BigInt(sumMinor(parts))
      for (const [i, share] of shares.entries()) {
        const off = BigInt(share) * sum - BigInt(total) * BigInt(parts[i]!)
        if (sum > 0n) assert.ok(-sum < off && off < sum)
        if (sum > 0n && parts[i] === 0) assert.equal(share, 0)
      }
    }),
  )
})

test('a split over weights of both signs adds up and mirrors as well', () => {
  // A share can be as large as total × weight when the weights nearly cancel out: it still has to fit.
  const totals = fc.integer({ min: -(10 ** 9), max: 10 ** 9 })
  const weights = fc.array(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(totals, weights, (total, parts) => {
      fc.pre(sumMinor(parts) !== 0)
      const shares = splitByLargestRemainder(total, parts)
      assert.equal(sumMinor(shares), minor(total))
      assert.deepEqual(splitByLargestRemainder(-total, parts), shares.map(negateMinor))
    }),
  )
})
