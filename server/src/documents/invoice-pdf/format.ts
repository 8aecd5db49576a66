import { formatMoney } from '../../money/amounts.ts'
import { currencyExponent } from '../../money/currencies.ts'
import { type Locale, type Messages, messages } from './messages.ts'

/** Everything that turns data into words and figures, for one document. */
export type Formatter = {
  messages: Messages
  /** Minor units of the document's currency. */
  money(amount: number): string
  /** The amount with the other sign; zero stays zero. */
  minus(amount: number): string
  /** Decimal text in major units, with all the decimals it states and at least those of the currency. */
  price(major: string): string
  /** Decimal text with the decimals it states. */
  number(decimal: string): string
  /** `"20"` is 20 %. */
  percent(decimal: string): string
  quantity(decimal: string, unit: string): string
  /** Civil date `YYYY-MM-DD`. */
  date(civil: string): string
  /** From and to; one of them may be missing. Null when both are. */
  period(start: string | null, end: string | null): string | null
  country(code: string): string
}

const MOST_DECIMALS = 20
const NARROW_SPACE = '\u202f'
const NO_BREAK_SPACE = '\u00a0'

const numbers = new Map<Locale, Intl.NumberFormat>()
const prices = new Map<string, Intl.NumberFormat>()
const dates = new Map<Locale, Intl.DateTimeFormat>()
const plurals = new Map<Locale, Intl.PluralRules>()
const countries = new Map<Locale, Intl.DisplayNames>()

/** @throws RangeError when the currency is unknown */
export function formatter(locale: Locale, currency: string): Formatter {
  const words = messages(locale)
  const digits = currencyExponent(currency)
  const number = kept(numbers, locale, () => {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: MOST_DECIMALS })
  })
  const price = kept(prices, `${locale} ${currency}`, () => {
    const decimals = { minimumFractionDigits: digits, maximumFractionDigits: MOST_DECIMALS }
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...decimals })
  })
  // Civil dates have no zone: written and read at midnight UTC they stay the day they are.
  const date = kept(dates, locale, () => {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  })
  const plural = kept(plurals, locale, () => new Intl.PluralRules(locale))
  const country = kept(countries, locale, () => new Intl.DisplayNames(locale, { type: 'region' }))

  const figures = (decimal: string) => number.format(decimal as Intl.StringNumericLiteral)
  const at = (civil: string) => new Date(`${civil}T00:00:00Z`)
  const day = (civil: string) => date.format(at(civil))
  const money = (amount: number) => formatMoney(amount, currency, locale)
  return {
    messages: words,
    money,
    minus: amount => money(amount === 0 ? 0 : -amount),
    price: major => price.format(major as Intl.StringNumericLiteral),
    number: figures,
    percent: decimal => `${figures(decimal)}${locale === 'fr' ? `${NARROW_SPACE}%` : '%'}`,
    quantity(decimal, unit) {
      const [one, many] = words.units[unit] ?? [unit, unit]
      const name = plural.select(Math.abs(Number(decimal))) === 'one' ? one : many
      return name ? `${figures(decimal)}${NO_BREAK_SPACE}${name}` : figures(decimal)
    },
    date: day,
    period(start, end) {
      // formatRange throws on a range that ends before it starts, which an imported document may state.
      if (start && end)
        return start <= end ? date.formatRange(at(start), at(end)) : `${day(start)} – ${day(end)}`
      if (start) return `${day(start)} –`
      return end ? `– ${day(end)}` : null
    },
    country(code) {
      // Imported documents may hold anything here, and Intl throws on what is not shaped like a code.
      return /^[A-Z]{2}$/.test(code) ? (country.of(code) ?? code) : code
    },
  }
}

function kept<K, V>(store: Map<K, V>, key: K, make: () => V): V {
  let value = store.get(key)
  if (value === undefined) {
    value = make()
    store.set(key, value)
  }
  return value
}
