import { html, nothing, type TemplateResult } from 'lit'
import { entry, taxText } from '../document/entries.js'
import type { View } from './amounts.js'

/** From the lines to what is due. */
export function totals(view: View): TemplateResult {
  const { invoice, t, locale, money } = view
  const { allowances, taxes, total, amount_due, prepaid, rounding, paid, credited } = invoice
  const credit = total < 0
  const settled = paid + credited
  return html`<dl class="totals" part="totals">
    ${allowances.length ? view.extras!.allowances(view) : nothing}
    ${entry(t('document.subtotal'), money(invoice.subtotal))}
    ${taxes.map(({ category, rate, taxable, tax, exemption_reason }) =>
      entry(
        taxText(t, locale, category, rate),
        money(tax),
        exemption_reason ?? (taxes.length > 1 ? t('document.vat-on', { amount: money(taxable) }) : ''),
      ),
    )}
    ${entry(t('document.total'), money(total), '', 'sum')}
    ${prepaid ? entry(t('invoice.prepaid'), money(-prepaid)) : nothing}
    ${rounding ? entry(t('invoice.rounding'), money(rounding)) : nothing}
    ${
      credit
        ? settled
          ? entry(t('invoice.used'), money(-settled))
          : nothing
        : [
            paid ? entry(t('invoice.paid'), money(-paid)) : nothing,
            credited ? entry(t('invoice.credited'), money(-credited)) : nothing,
          ]
    }
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
