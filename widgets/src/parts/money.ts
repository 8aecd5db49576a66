import { intl } from '../base/intl.js'

// ISO 4217 minor units that are not two. Intl cannot be asked: its digits are those of daily use (HUF, IDR and
// PKR have none there), and an amount of the API counts minor units by ISO.
const DECIMALS = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

/** How many decimals a major unit of a currency has. */
export function decimalsOf(currency: string): number {
  return Number(Object.entries(DECIMALS).find(([, codes]) => codes.includes(currency))?.[0] ?? 2)
}

/** Formats from text, so that no digit is lost to a float, and with a real minus sign. */
export function formatDecimal(locale: string, decimal: string, options: Intl.NumberFormatOptions): string {
  return intl(Intl.NumberFormat, locale, options)
    .format(decimal as Intl.StringNumericLiteral)
    .replace('-', '−')
}

/** An amount of the API (minor units of its currency) as people write it: `€1,210.00`, `¥10,000`. */
export function formatMoney(locale: string, currency: string, minor: number): string {
  const decimals = decimalsOf(currency)
  return formatDecimal(locale, `${minor}e-${decimals}`, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

/** A count of days, without direction: `10 days`. */
export function formatDays(locale: string, days: number): string {
  return intl(Intl.NumberFormat, locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)
}
