import { html, nothing, type TemplateResult } from 'lit'
import { entry, taxEntries } from '../document/entries.js'
import type { MessageKey } from '../locales/messages.js'
import type { View } from './amounts.js'

/** From the lines to what is due. */
export function totals(view: View): TemplateResult {
  const { invoice, t, money } = view
  const { allowances, taxes, total, amount_due, prepaid, rounding, paid, credited } = invoice
  const credit = total < 0
  const less = (key: MessageKey, minor: number) => (minor ? entry(t(key), money(-minor)) : nothing)
  return html`<dl class="totals" part="totals">
    ${allowances.length ? view.extras!.allowances(view) : nothing}
    ${entry(t('document.subtotal'), money(invoice.subtotal))}
    ${taxEntries(view, taxes)}
    ${entry(t('document.total'), money(total), '', 'sum')}
    ${less('invoice.prepaid', prepaid)} ${less('invoice.rounding', -rounding)}
    ${credit ? less('invoice.used', paid + credited) : [less('invoice.paid', paid), less('invoice.credited', credited)]}
    ${
      amount_due === total
        ? nothing
        : entry(
            t(credit ? 'invoice.credit-left' : 'invoice.amount-due'),
            money(amount_due),
            '',
            'sum due-sum',
          )
    }
  </dl>`
}
