import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import { formatMoney } from './money.js'

/**
 * The amount of a document that matters, and a note that says what it is a part of. A credit is never due: it is told
 * by its own size, and by what is left of it once some was used.
 */
export function mattering(
  t: Translate,
  locale: string,
  { total, amount_due, currency }: Pick<Schemas['InvoiceSummary'], 'total' | 'amount_due' | 'currency'>,
): { amount: string; note: string } {
  const money = (minor: number) => formatMoney(locale, currency, minor)
  const [shown, other, key] =
    total < 0
      ? ([total, amount_due, 'document.left'] as const)
      : ([amount_due, total, 'document.of'] as const)
  return { amount: money(shown), note: other && other !== shown ? t(key, { amount: money(other) }) : '' }
}
