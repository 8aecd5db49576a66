import { currenciesWithDecimals } from '../money/currencies.ts'

/** An amount in minor units, of the currencies in which the text that was looked for means it. */
export type SoughtAmount = { value: number; only?: readonly string[]; except?: readonly string[] }

/** The text looked for, and the amounts it may stand for. */
export type Sought = { pattern: string; amounts: SoughtAmount[] }

/** Every character of `q` is looked for as it is; what reads as an amount is also compared with amounts. */
export const searchFor = (q: string): Sought => ({
  pattern: `%${q.replaceAll(/[\\%_]/g, character => `\\${character}`)}%`,
  amounts: readings(q).flatMap(toMinorUnits),
})

/** Digits without their separators, and how many of them are decimals. */
type Reading = { digits: string; decimals: number }

/**
 * `1,210.00`, `1 210,00`, `€1.210,00` and `1210` mean one amount each. `1,234` means two: over a thousand, or,
 * in currencies with three decimals, a little more than one.
 */
function readings(q: string): Reading[] {
  const text = q.replaceAll(/[\s'’\p{Sc}]/gu, '').replace('\u2212', '-')
  const match = /^(-?)(\d+(?:[.,]\d+)*)$/.exec(text)
  if (!match) return []
  const [, minus = '', number = ''] = match
  const whole = { digits: minus + number.replaceAll(/[.,]/g, ''), decimals: 0 }
  const [, before = '', separator = '', after = ''] = /^(.*)([.,])(\d+)$/.exec(number) ?? []
  if (!separator) return [whole]
  const fraction = { digits: whole.digits, decimals: after.length }
  // Between thousands the same sign comes again and again, before decimals only once.
  if (before.includes(separator)) return after.length === 3 ? [whole] : [fraction]
  const grouped = after.length === 3 && /^[1-9]\d{0,2}$/.test(before)
  return grouped ? [whole, fraction] : [fraction]
}

function toMinorUnits({ digits, decimals }: Reading): SoughtAmount[] {
  return [...currenciesWithDecimals].flatMap(([exponent, currencies]) => {
    const value = Number(digits) * 10 ** (exponent - decimals)
    return decimals <= exponent && Number.isSafeInteger(value) ? [{ value, ...currencies }] : []
  })
}
