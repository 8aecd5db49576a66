import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  divideHalfAway,
  formatDecimal,
  isDecimal,
  multiplyDecimals,
  negateDecimal,
  normaliseDecimal,
  parseDecimal,
  roundDecimal,
} from '../../../server/src/money/decimals.ts'

const decimals = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 12 }))
  .map(([digits, scale]) => ({ digits, scale }))
const rounded = (text: string, scale: number) => formatDecimal(roundDecimal(parseDecimal(text), scale))

test('a decimal is read with its scale and written back as it was', () => {
  assert.deepEqual(parseDecimal('1.005'), { digits: 1005n, scale: 3 })
  for (const text of ['0', '-0.5', '1.005', '21.00', '12345678901234567890.12345678901234567890']) {
    assert.equal(formatDecimal(parseDecimal(text)), text)
  }
  fc.assert(fc.property(decimals, value => assert.deepEqual(parseDecimal(formatDecimal(value)), value)))
})

test('anything but plain bounded digits is refused', () => {
  const refused = [
    '',
    ' 1',
    '1 ',
    '+1',
    '.5',
    '5.',
    '1e3',
    '1,5',
    '--1',
    '0x10',
    'NaN',
    'Infinity',
    '١',
    '1\n',
  ]
  for (const text of [...refused, '1'.repeat(21), `0.${'1'.repeat(21)}`]) {
    assert.equal(isDecimal(text), false, text)
    assert.throws(() => parseDecimal(text), RangeError, text)
  }
})

test('one value has one normal spelling', () => {
  for (const text of ['21', '21.0', '21.00', '0021', '21.000000']) assert.equal(normaliseDecimal(text), '21')
  for (const text of ['0', '-0', '0.00', '-0.0']) assert.equal(normaliseDecimal(text), '0')
  assert.equal(normaliseDecimal('-10.50'), '-10.5')
  assert.equal(normaliseDecimal('100'), '100')
})

test('halves round away from zero on both sides', () => {
  assert.equal(rounded('1.005', 2), '1.01')
  assert.equal(rounded('-1.005', 2), '-1.01')
  assert.equal(rounded('1.0049999', 2), '1.00')
  assert.equal(rounded('-0.004', 2), '0.00')
  assert.equal(rounded('2.5', 0), '3')
  assert.equal(rounded('-2512.5', 0), '-2513')
  assert.equal(rounded('1.5', 3), '1.500')
})

test('sums, products and comparisons are exact', () => {
  assert.equal(formatDecimal(addDecimals(parseDecimal('0.1'), parseDecimal('0.20'))), '0.30')
  assert.equal(formatDecimal(multiplyDecimals(parseDecimal('0.333'), parseDecimal('90'))), '29.970')
  assert.equal(compareDecimals(parseDecimal('21'), parseDecimal('21.00')), 0)
  assert.equal(compareDecimals(parseDecimal('-1.01'), parseDecimal('-1.005')), -1)
  assert.equal(compareDecimals(parseDecimal('0.10'), parseDecimal('0.09')), 1)
})

test('division rounds to the wanted decimals: 20 minutes are 0.333 hours', () => {
  const divide = (a: string, b: string, scale: number) =>
    formatDecimal(divideDecimals(parseDecimal(a), parseDecimal(b), scale))
  assert.equal(divide('20', '60', 3), '0.333')
  assert.equal(divide('-20', '60', 3), '-0.333')
  assert.equal(divide('1', '-8', 2), '-0.13')
  assert.equal(divide('0.5', '0.25', 0), '2')
  assert.throws(() => divide('1', '0.00', 2), RangeError)
})

test('a price prorated over days leaves no rest: two upgrades inside one period', () => {
  const prorated = (price: string, days: string, period: string) =>
    formatDecimal(
      divideDecimals(multiplyDecimals(parseDecimal(price), parseDecimal(days)), parseDecimal(period), 6),
    )
  assert.equal(prorated('30.00', '20', '30'), '20.000000')
  assert.equal(prorated('60.00', '20', '30'), '40.000000')
  assert.equal(prorated('60.00', '10', '30'), '20.000000')
  assert.equal(prorated('90.00', '10', '30'), '30.000000')
  assert.equal(prorated('100', '1', '31'), '3.225806')
})

test('rounding mirrors at zero and is never more than half a unit off', () => {
  const integers = fc.bigInt(-(10n ** 20n), 10n ** 20n)
  const divisors = fc.bigInt(1n, 10n ** 6n)
  fc.assert(
    fc.property(integers, divisors, (n, d) => {
      const quotient = divideHalfAway(n, d)
      assert.equal(divideHalfAway(-n, d), -quotient)
      assert.equal(divideHalfAway(n, -d), -quotient)
      const off = 2n * (quotient * d - n)
      assert.ok(-d <= off && off <= d)
      if (off === d) assert.ok(n > 0n)
      if (off === -d) assert.ok(n < 0n)
    }),
  )
  fc.assert(
    fc.property(decimals, fc.integer({ min: 0, max: 12 }), (value, scale) => {
      assert.deepEqual(roundDecimal(negateDecimal(value), scale), negateDecimal(roundDecimal(value, scale)))
    }),
  )
})
