import { currencyExponent } from './currencies.ts'
import { type Decimal, formatDecimal, parseDecimal, power10, roundDecimal } from './decimals.ts'

/** An amount of money as a safe integer in the minor unit of its currency: 12.34 EUR is 1234, 12 JPY is 12. */
export type Minor = number

const MAX_FORMATS = 256
const formats = new Map<string, Intl.NumberFormat>()

/**
 * A whole number as a {@link Minor}.
 * @throws RangeError when it is not a safe integer: beyond 2^53 - 1 a number would silently lose units
 */
export function minor(value: bigint | number): Minor {
  const amount = Number(value)
  if (!Number.isSafeInteger(amount)) throw new RangeError(`amount is not a safe integer: ${value}`)
  return amount === 0 ? 0 : amount // never -0, which is written "0" but compares as different
}

/**
 * The exact sum; intermediate sums may be of any size.
 * @throws RangeError when a part or the sum is not a safe integer
 */
export function sumMinor(amounts: Iterable<Minor>): Minor {
  let sum = 0n
  for (const amount of amounts) sum += BigInt(minor(amount))
  return minor(sum)
}

/** The amount with the other sign; zero stays plain zero. */
export function negateMinor(amount: Minor): Minor {
  return minor(-amount)
}

/**
 * Major units as text to minor units, exactly: `toMinor('12.34', 'EUR')` is 1234, `toMinor('1.500', 'EUR')` 150.
 * @throws RangeError when the text is no decimal, has digits finer than the currency, or the amount is too large
 */
export function toMinor(major: string, currency: string): Minor {
  const value = parseDecimal(major)
  const rounded = roundDecimal(value, currencyExponent(currency))
  if (rounded.digits * power10(value.scale) !== value.digits * power10(rounded.scale)) {
    throw new RangeError(`${major} has more decimals than ${currency}`)
  }
  return minor(rounded.digits)
}

/**
 * A decimal in major units to minor units, halves rounded away from zero: 1.005 EUR is 101.
 * @throws RangeError when the amount is too large or the currency unknown
 */
export function roundToMinor(major: Decimal, currency: string): Minor {
  return minor(roundDecimal(major, currencyExponent(currency)).digits)
}

/**
 * Minor units as major units in text, with all decimals of the currency: 1234 EUR is `12.34`, 12 JPY is `12`.
 * @throws RangeError when the amount is not a safe integer or the currency unknown
 */
export function fromMinor(amount: Minor, currency: string): string {
  return formatDecimal({ digits: BigInt(minor(amount)), scale: currencyExponent(currency) })
}

/**
 * The amount as a person of `locale` (BCP 47) reads it, with the currency's ISO decimals.
 * @throws RangeError when the amount is not a safe integer, or the currency or locale is unknown
 */
export function formatMoney(amount: Minor, currency: string, locale: string): string {
  // The text goes in as it is: Intl reads it exactly, where a division would round large amounts.
  return moneyFormat(currency, locale).format(fromMinor(amount, currency) as Intl.StringNumericLiteral)
}

/**
 * Splits `total` in proportion to `weights`: whole shares, in the order of the weights, that add up to it
 * exactly. The units left over go to the largest remainders, the earlier one of equals. The split of the
 * negative total is the exact mirror. A zero weight gets nothing, unless all are zero: then all count alike.
 * Weights may be of both signs as long as their sum is not zero.
 * @throws RangeError when no split exists (no weights, or weights that cancel out), or a number is not a safe integer
 */
export function splitByLargestRemainder(total: Minor, weights: readonly Minor[]): Minor[] {
  if (minor(total) === 0) return weights.map(() => 0)
  const parts = weights.every(weight => weight === 0)
    ? weights.map(() => 1n)
    : weights.map(w => BigInt(minor(w)))
  const sum = parts.reduce((a, b) => a + b, 0n)
  if (sum === 0n) throw new RangeError('nothing to split the amount over')

  // Both signs are taken out first, which makes the mirror exact also where remainders are equal.
  const divisor = sum < 0n ? -sum : sum
  const size = BigInt(Math.abs(total))
  const shares = parts.map((part, index) => {
    const exact = size * (sum < 0n ? -part : part)
    const remainder = ((exact % divisor) + divisor) % divisor
    return { index, remainder, floor: (exact - remainder) / divisor }
  })
  const left = Number(size - shares.reduce((a, { floor }) => a + floor, 0n))
  const lucky = new Set(
    shares
      .toSorted((a, b) =>
        a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
      )
      .slice(0, left)
      .map(({ index }) => index),
  )
  return shares.map(({ index, floor }) => {
    const share = lucky.has(index) ? floor + 1n : floor
    return minor(total < 0 ? -share : share)
  })
}

function moneyFormat(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  let format = formats.get(key)
  if (!format) {
    const digits = currencyExponent(currency)
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    if (formats.size >= MAX_FORMATS) formats.clear() // locales come from outside: the cache must not grow for ever
    formats.set(key, format)
  }
  return format
}
