import { decimalsOf } from '../parts/money.js'

/**
 * Minor units of what a person typed: `1210`, `1,210.00`, `1.210,00`, `1 210,5 €`. The last separator is the decimal one
 * where no more digits follow it than the currency has; undefined where there is no amount.
 */
export function parseAmount(currency: string, text: string): number | undefined {
  const decimals = decimalsOf(currency)
  const [, whole = '', fraction = ''] = new RegExp(`^(.*?)(?:[.,](\\d{0,${decimals}}))?$`).exec(
    text.replace(/[^\d.,-]/g, ''),
  )!
  const digits = whole.replace(/[.,]/g, '')
  if (!/^\d{1,13}$/.test(digits)) return undefined
  return Number(digits + fraction.padEnd(decimals, '0'))
}
