/**
 * Exact decimal numbers: the value is digits ÷ 10^scale. Quantities, prices, rates and percents are kept as
 * text and computed as these, because a float already misses 1.005.
 */
export type Decimal = { readonly digits: bigint; readonly scale: number }

// Twenty digits on either side hold every price and quantity that is meant; more is an attempt to keep us busy.
const PATTERN = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?$/

/** Whether `text` is a decimal that {@link parseDecimal} takes. */
export function isDecimal(text: string): boolean {
  return PATTERN.test(text)
}

/**
 * Reads `-12`, `1.005`, `21.00`: an optional minus, 1–20 digits, and after a point 1–20 more. The written
 * scale is kept. No plus sign, exponent, grouping or bare point.
 * @throws RangeError for anything else
 */
export function parseDecimal(text: string): Decimal {
  const match = PATTERN.exec(text)
  if (!match) throw new RangeError(`not a decimal number: ${JSON.stringify(text.slice(0, 48))}`)
  const [, sign, whole = '', fraction = ''] = match
  const digits = BigInt(whole + fraction)
  return { digits: sign ? -digits : digits, scale: fraction.length }
}

/** Writes the value with exactly its scale: `{digits: 2100n, scale: 2}` is `21.00`. Zero carries no sign. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = text.slice(0, text.length - scale)
  return `${digits < 0n ? '-' : ''}${whole}${scale > 0 ? `.${text.slice(-scale)}` : ''}`
}

/** The one shortest spelling of a decimal text: `21.00` and `021` are `21`, `-0.0` is `0`. */
export function normaliseDecimal(text: string): string {
  return formatDecimal(trimDecimal(parseDecimal(text)))
}

/** The same value without zeros at the end of its fraction. */
export function trimDecimal({ digits, scale }: Decimal): Decimal {
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n
    scale -= 1
  }
  return { digits, scale }
}

/** The exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: atScale(a, scale) + atScale(b, scale), scale }
}

/** The exact product. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** The same value with the other sign. */
export function negateDecimal({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale }
}

/** -1, 0 or 1: how `a` stands to `b` by value (`21` equals `21.00`). */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale)
  const difference = atScale(a, scale) - atScale(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** `value` with exactly `scale` decimals, halves rounded away from zero. */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) return { digits: atScale(value, scale), scale }
  return { digits: divideHalfAway(value.digits, power10(value.scale - scale)), scale }
}

/**
 * The quotient with exactly `scale` decimals, halves rounded away from zero.
 * @throws RangeError when the divisor is zero
 */
export function divideDecimals(dividend: Decimal, divisor: Decimal, scale: number): Decimal {
  const numerator = dividend.digits * power10(divisor.scale + scale)
  return { digits: divideHalfAway(numerator, divisor.digits * power10(dividend.scale)), scale }
}

/**
 * numerator ÷ denominator as an integer, halves rounded away from zero, so that a negative amount is the
 * exact mirror of the positive one (Math.round sends -2512.5 to -2512).
 * @throws RangeError when the denominator is zero
 */
export function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const quotient = (2n * n + d) / (2n * d)
  return negative ? -quotient : quotient
}

/** 10^exponent. */
export function power10(exponent: number): bigint {
  return 10n ** BigInt(exponent)
}

function atScale({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * power10(wanted - scale)
}
