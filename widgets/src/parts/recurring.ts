import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import { formatMoney } from './money.js'

type Recurring = Pick<
  Schemas['QuotationPreview'],
  'currency' | 'recurring_total' | 'interval_unit' | 'interval_count'
>

/** What comes after the first invoice: `then €1,452.00 a month`; empty where nothing does. */
export function recurringText(t: Translate, locale: string, sale: Recurring): string {
  const { currency, recurring_total, interval_unit, interval_count } = sale
  if (!recurring_total || !interval_unit) return ''
  const amount = formatMoney(locale, currency, recurring_total)
  return t(interval_unit === 'year' ? 'sales.year' : 'sales.month', { amount, count: interval_count ?? 1 })
}
