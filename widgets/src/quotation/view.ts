import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import type { MessageKey } from '../locales/messages.js'
import { formatMoney } from '../parts/money.js'

/** A quotation with everything in it. */
export type Quotation = Schemas['Quotation']

/** What it comes to: as sent, or with other optional lines. */
export type Figures = Pick<
  Schemas['QuotationPreview'],
  | 'currency'
  | 'subtotal'
  | 'taxes'
  | 'total'
  | 'due_now'
  | 'recurring_total'
  | 'interval_unit'
  | 'interval_count'
>

/** What every part of the page needs. */
export interface View {
  readonly quotation: Quotation
  readonly figures: Figures
  /** The optional lines that are taken. */
  readonly taken: ReadonlySet<string>
  /** Whether the figures are about to change. */
  readonly busy: boolean
  readonly mayChoose: boolean
  readonly t: Translate
  readonly locale: string
  /** An amount of the quotation. */
  readonly money: (minor: number) => string
  readonly toggle: (lineId: string) => void
}

/** Formats amounts of a currency. */
export const moneyOf =
  (locale: string, currency: string): View['money'] =>
  minor =>
    formatMoney(locale, currency, minor)

/** A text that says how often: `each-month` with `every {count} months`, and its siblings. */
export function often(t: Translate, key: 'each' | 'then', figures: Figures): string {
  const { interval_unit, interval_count } = figures
  if (!interval_unit) return ''
  return t(`quotation.${key}-${interval_unit}` as MessageKey, { count: interval_count ?? 1 })
}
