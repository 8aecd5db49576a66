import { normaliseDecimal, parseDecimal, power10 } from './decimals.ts'

/** What tax is computed per: a category (UNCL 5305) and the rate in percent, in its shortest spelling. */
export type TaxKey = { category: string; rate: string | null }

// EN 16931: standard, IGIC, IPSI and split payment carry tax; the rest say why there is none.
const TAXED = new Set(['S', 'L', 'M', 'B'])
const UNTAXED = new Set(['Z', 'E', 'AE', 'K', 'G', 'O'])

/**
 * The key of a category and rate, the rate in one spelling (`21.00` is `21`). Without tax the rate is `0`, and
 * null in category O, whatever of null and zero was given.
 * @throws RangeError for an unknown category, a missing or negative rate, or a rate where the category forbids
 * one (BR-Z-05, BR-E-05, BR-AE-05, …): a contradiction is refused, not guessed at
 */
export function taxKey(category: string, rate: string | null | undefined): TaxKey {
  const normal = rate == null ? null : normaliseDecimal(rate)
  if (TAXED.has(category)) {
    if (normal === null) throw new RangeError(`tax category ${category} needs a rate`)
    if (normal.startsWith('-')) throw new RangeError(`tax rate is negative: ${normal}`)
    return { category, rate: normal }
  }
  if (!UNTAXED.has(category)) throw new RangeError(`unknown tax category: ${JSON.stringify(category)}`)
  if (normal !== null && normal !== '0')
    throw new RangeError(`tax category ${category} has no rate, got ${normal}`)
  return { category, rate: category === 'O' ? null : '0' }
}

/**
 * The key of a tax that somebody states: without a category S where there is a rate and Z where it is 0. Null for
 * a contradiction: category S without a rate, or a rate in any other.
 */
export function statedTax(category: string | undefined, rate: string | undefined): TaxKey | null {
  const zero = normaliseDecimal(rate ?? '0') === '0'
  const named = category ?? (zero ? 'Z' : 'S')
  try {
    return named === 'S' && zero ? null : taxKey(named, rate ?? '0')
  } catch {
    return null
  }
}

/** The key as text, equal for equal keys; for grouping in a Map. No rate counts as zero. */
export function taxKeyText(category: string, rate: string | null): string {
  return `${category} ${rate === null ? '0' : normaliseDecimal(rate)}`
}

/** A rate in percent as the exact fraction numerator ÷ denominator: `19` is 19/100. */
export function rateFraction(rate: string | null): { numerator: bigint; denominator: bigint } {
  const { digits, scale } = parseDecimal(rate ?? '0')
  return { numerator: digits, denominator: 100n * power10(scale) }
}
