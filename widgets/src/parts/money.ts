// ISO 4217 minor units that are not two. Intl cannot be asked: its digits are those of daily use (HUF, IDR and
// PKR have none there), and an amount of the API counts minor units by ISO.
const DECIMALS: Record<string, number> = {}
decimals(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF')
decimals(3, 'BHD IQD JOD KWD LYD OMR TND')
decimals(4, 'CLF UYW')

function decimals(count: number, codes: string): void {
  for (const code of codes.split(' ')) DECIMALS[code] = count
}

/** How many decimals a major unit of a currency has. */
export function decimalsOf(currency: string): number {
  return DECIMALS[currency] ?? 2
}

const formats = new Map<string, Intl.NumberFormat>()

/** A cached formatter. Making one costs about as much as formatting a hundred numbers with it. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, options)
    formats.set(key, format)
  }
  return format
}

/** Formats from text, so that no digit is lost to a float, and with a real minus sign. */
export function formatDecimal(locale: string, decimal: string, options: Intl.NumberFormatOptions): string {
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
  const decimals = decimalsOf(currency)
  return formatDecimal(locale, minorToDecimal(minor, decimals), {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

/** A count of days, without direction: `10 days`. */
export function formatDays(locale: string, days: number): string {
  return numberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)
}
