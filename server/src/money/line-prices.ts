import { type Minor, minor } from './amounts.ts'
import { currencyExponent } from './currencies.ts'
import { divideHalfAway, formatDecimal, parseDecimal, power10, trimDecimal } from './decimals.ts'
import { rateFraction } from './tax-keys.ts'

/** A line as it is priced. Decimals are text; a credit has a negative quantity, never a negative price. */
export type LineInput = {
  quantity: string
  /** In major units, as fine as it needs to be, per `base_quantity` */
  unit_price: string
  /** BT-149, above zero; default 1 */
  base_quantity?: string | null
  /** 0–100, taken off first */
  discount_percent?: string | null
  /** Minor units, taken off after the percentage; negative on a credited line */
  discount_amount?: Minor | null
  /** BT-151, UNCL 5305 */
  tax_category: string
  /** BT-152, percent; null in category O */
  tax_rate: string | null
}

/** A line's amount before and after its discounts, with or without tax as its price is; `before` is exact. */
export type PricedLine = { before: Fraction; listed: Minor; amount: Minor }

/** An exact value in minor units; the denominator is above zero. */
export type Fraction = { numerator: bigint; denominator: bigint }

/**
 * quantity × unit_price ÷ base_quantity less the line's discounts, rounded once, half away from zero.
 * @throws RangeError for malformed decimals, a negative price (BR-27), a base quantity of zero or less, a
 * percentage outside 0–100, or an amount that is not a safe integer
 */
export function priceLine(line: LineInput, currency: string): PricedLine {
  const before = listAmount(line, currency)
  const percent = parseDecimal(line.discount_percent ?? '0')
  const whole = 100n * power10(percent.scale)
  if (percent.digits < 0n || percent.digits > whole) {
    throw new RangeError(`discount is not within 0 and 100 percent: ${line.discount_percent}`)
  }
  const off = minor(line.discount_amount ?? 0)
  const denominator = before.denominator * whole
  const numerator = before.numerator * (whole - percent.digits) - BigInt(off) * denominator
  return {
    before,
    listed: minor(divideHalfAway(before.numerator, before.denominator)),
    amount: minor(divideHalfAway(numerator, denominator)),
  }
}

/**
 * BT-137: what the line's discounts are taken from, without tax. `rate` is the tax to take out of a price that
 * includes it, null where none is in it.
 */
export function lineBase({ before, listed, amount }: PricedLine, net: Minor, rate: string | null): Minor {
  const direction = Math.sign(listed - amount)
  const tax = rateFraction(rate)
  const base = minor(
    divideHalfAway(
      before.numerator * tax.denominator,
      before.denominator * (tax.denominator + tax.numerator),
    ),
  )
  // The net may be a unit off its own rounding so that its group adds up: that must not show as a discount.
  return Math.sign(base - net) === direction ? base : net
}

/**
 * BT-146 of a price that includes tax at `rate` percent: without it, rounded to 6 decimals, and more where a
 * large quantity would carry the error into the printed amount (Peppol R120 compares quantity × price).
 */
export function netUnitPrice(line: LineInput, rate: string | null): string {
  const price = parseDecimal(line.unit_price)
  const quantity = parseDecimal(line.quantity)
  const base = parseDecimal(line.base_quantity ?? '1')
  const times = (quantity.digits * power10(base.scale)) / (base.digits * power10(quantity.scale))
  const scale = Math.max(6, 3 + String(times < 0n ? -times : times).length)
  const { numerator, denominator } = rateFraction(rate)
  const digits = divideHalfAway(
    price.digits * power10(scale) * denominator,
    power10(price.scale) * (denominator + numerator),
  )
  return formatDecimal(trimDecimal({ digits, scale }))
}

function listAmount(line: LineInput, currency: string): Fraction {
  const quantity = parseDecimal(line.quantity)
  const price = parseDecimal(line.unit_price)
  const base = parseDecimal(line.base_quantity ?? '1')
  if (price.digits < 0n) throw new RangeError(`unit price is negative: ${line.unit_price}`)
  if (base.digits <= 0n) throw new RangeError(`base quantity is not above zero: ${line.base_quantity}`)
  return {
    numerator: quantity.digits * price.digits * power10(base.scale + currencyExponent(currency)),
    denominator: base.digits * power10(quantity.scale + price.scale),
  }
}
