import { decimalsOf, formatDecimal } from './money.js'

/** A unit price: a decimal in major units that may be finer than the currency, as in `€1.005`. */
export function formatPrice(locale: string, currency: string, decimal: string): string {
  return formatDecimal(locale, decimal, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimalsOf(currency),
    maximumFractionDigits: 20,
  })
}

// UN/ECE Recommendation 20 codes that Intl knows how to say in every language.
const UNITS: Record<string, string> = {
  SEC: 'second',
  MIN: 'minute',
  HUR: 'hour',
  DAY: 'day',
  WEE: 'week',
  MON: 'month',
  ANN: 'year',
  GRM: 'gram',
  KGM: 'kilogram',
  MTR: 'meter',
  KMT: 'kilometer',
  LTR: 'liter',
  E34: 'gigabyte',
}

// Codes that only say "pieces": the number says it all.
const PIECES = new Set(['C62', 'H87', 'EA', 'PCE', 'NAR', 'ZZ', 'XPP'])

/** A quantity with its unit: `12`, `2 hr`, `0.333 KWH`. */
export function formatQuantity(locale: string, decimal: string, unit: string): string {
  const known = UNITS[unit]
  const options: Intl.NumberFormatOptions = { maximumFractionDigits: 20 }
  if (known) return formatDecimal(locale, decimal, { ...options, style: 'unit', unit: known })
  const number = formatDecimal(locale, decimal, options)
  return PIECES.has(unit) ? number : `${number} ${unit}`
}

/** A tax rate or discount, given in percent: `21%`, `8.1%`. */
export function formatPercent(locale: string, decimal: string): string {
  // The percent style would multiply by 100; the unit does not, so the digits stay those of the document.
  return formatDecimal(locale, decimal, { style: 'unit', unit: 'percent', maximumFractionDigits: 20 })
}
