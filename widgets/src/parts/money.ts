// ISO 4217 minor units that are not two. Intl cannot be asked: its digits are those of daily use (HUF, IDR and
// PKR have none there), and an amount of the API counts minor units by ISO.
const DECIMALS = new Map<string, number>()
for (const code of 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '))
  DECIMALS.set(code, 0)
for (const code of 'BHD IQD JOD KWD LYD OMR TND'.split(' ')) DECIMALS.set(code, 3)
for (const code of ['CLF', 'UYW']) DECIMALS.set(code, 4)

const formats = new Map<string, Intl.NumberFormat>()

/** A cached formatter. Making one costs about as much as formatting a hundred numbers with it. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, options)
    formats.set(key, format)
  }
  return format
}

/** Formats from text, so that no digit is lost to a float, and with a real minus sign. */
function format(locale: string, decimal: string, options: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options)
    .format(decimal as Intl.StringNumericLiteral)
    .replace('-', '−')
}

/** Minor units as a decimal in major units: `minorToDecimal(-4500, 2)` is `-45.00`. */
function minorToDecimal(minor: number, decimals: number): string {
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  return (minor < 0 ? '-' : '') + digits.slice(0, cut) + (decimals ? `.${digits.slice(cut)}` : '')
}

/** An amount of the API (minor units of its currency) as people write it: `€1,210.00`, `¥10,000`. */
export function formatMoney(locale: string, currency: string, minor: number): string {
  const decimals = DECIMALS.get(currency) ?? 2
  return format(locale, minorToDecimal(minor, decimals), {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

/** A unit price: a decimal in major units that may be finer than the currency, as in `€1.005`. */
export function formatPrice(locale: string, currency: string, decimal: string): string {
  return format(locale, decimal, {
    style: 'currency',
    currency,
    minimumFractionDigits: DECIMALS.get(currency) ?? 2,
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
  if (known) return format(locale, decimal, { ...options, style: 'unit', unit: known })
  const number = format(locale, decimal, options)
  return PIECES.has(unit) ? number : `${number} ${unit}`
}

/** A tax rate or discount, given in percent: `21%`, `8.1%`. */
export function formatPercent(locale: string, decimal: string): string {
  // The percent style would multiply by 100; the unit does not, so the digits stay those of the document.
  return format(locale, decimal, { style: 'unit', unit: 'percent', maximumFractionDigits: 20 })
}

/** A count of days, without direction: `10 days`. */
export function formatDays(locale: string, days: number): string {
  return numberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)
}

/** A file size: `1.2 MB`. */
export function formatSize(locale: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte']
  let step = 0
  let size = bytes
  while (size >= 1000 && step < units.length - 1) {
    size /= 1000
    step++
  }
  return numberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step ? 'short' : 'long',
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size)
}
