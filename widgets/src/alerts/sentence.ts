import type { Schemas } from '../api.js'
import { knownText, type Translate } from '../base/localize.js'
import { cardName } from '../parts/card-name.js'
import { formatDate, formatInDays } from '../parts/dates.js'
import { formatMoney } from '../parts/money.js'

/** Something that needs the customer, as the API gives it. */
export type Alert = Schemas['Alert']

/** What it is, in a sentence; undefined for a kind that this version does not know. */
export function sentence(t: Translate, { kind, name, number }: Alert): string | undefined {
  const card = cardName({ brand: name ?? '', last4: number ?? '' })
  const words: Translate = key => t(key, { name: name ?? '', number: number ?? '', card })
  return knownText(words, `alert.${kind}`)
}

/** The day that matters, how near it is, and what it is about in money: `2 Dec 2026, in 7 days · €143.75`. */
export function details(locale: string, { date, days, amount, currency }: Alert): string {
  const when = [date && formatDate(locale, date), days !== null && formatInDays(locale, days)]
  const money = amount !== null && currency && formatMoney(locale, currency, amount)
  return [when.filter(Boolean).join(', '), money].filter(Boolean).join(' · ')
}
