// ISO 4217, list one. Intl cannot be asked: its digits are those of daily use (HUF, IDR and PKR have none there).
const EXPONENTS = new Map([
  ...codes('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF', 0),
  ...codes('BHD IQD JOD KWD LYD OMR TND', 3),
  ...codes('CLF UYW', 4),
])

// Gold, drawing rights, test codes and the like: ISO gives them no minor unit, so no amount can be written.
const WITHOUT_MINOR_UNIT = new Set('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '))

// Two decimals: what the runtime lists, the ISO codes that it leaves out, and codes withdrawn lately, since
// old invoices must stay readable after an update of the runtime has dropped them.
const TWO_DECIMALS = new Set([
  ...Intl.supportedValuesOf('currency'),
  ...'BOV CHE CHW COU MXV USN VED XAD XCG ZWG ANG BGN CUC HRK SLL ZWL'.split(' '),
])

/** Whether amounts can be stated in `currency` (upper-case ISO 4217 code with a minor unit). */
export function isCurrency(currency: string): boolean {
  return !WITHOUT_MINOR_UNIT.has(currency) && (EXPONENTS.has(currency) || TWO_DECIMALS.has(currency))
}

/**
 * How many decimals one major unit of `currency` has by ISO 4217: EUR 2, JPY 0, KWD 3, CLF 4.
 * @throws RangeError for a code that is unknown, not upper case, or has no minor unit
 */
export function currencyExponent(currency: string): number {
  if (!isCurrency(currency))
    throw new RangeError(`not a currency with a minor unit: ${JSON.stringify(currency)}`)
  return EXPONENTS.get(currency) ?? 2
}

/** The codes of ISO 4217 by their number of decimals: those listed, or all but those listed. */
export const currenciesWithDecimals: ReadonlyMap<
  number,
  { only: readonly string[] } | { except: readonly string[] }
> = new Map([
  [0, { only: withExponent(0) }],
  [2, { except: [...EXPONENTS.keys()] }],
  [3, { only: withExponent(3) }],
  [4, { only: withExponent(4) }],
])

function withExponent(exponent: number): string[] {
  return [...EXPONENTS].flatMap(([code, each]) => (each === exponent ? [code] : []))
}

function codes(list: string, exponent: number): [string, number][] {
  return list.split(' ').map(code => [code, exponent])
}
