import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { entry, fact, isolated, taxText } from '../document/entries.js'
import { lineRow, lineTable } from '../document/lines.js'
import { formatDate } from '../parts/dates.js'
import { formatPeriod } from '../parts/periods.js'
import { formatPercent, formatPrice, formatQuantity } from '../parts/quantities.js'
import { often, type View } from './view.js'

/** Dates and who it is between. */
export function facts({ quotation, t, locale }: View): TemplateResult {
  const { date, revision, seller, buyer, revisions } = quotation
  return html`<dl class="facts" part="facts">
    ${fact(t('quotation.date'), formatDate(locale, date))}
    ${revisions.length > 1 ? fact(t('quotation.version'), String(revision)) : nothing}
    ${fact(t('quotation.seller'), isolated(seller.name))} ${fact(t('quotation.buyer'), isolated(buyer.name))}
  </dl>`
}

/** What is offered; optional lines can be taken or left. */
export function lines(view: View): TemplateResult {
  return lineTable(
    view.t,
    view.quotation.lines.map(line => row(view, line)),
  )
}

function row(view: View, line: Schemas['QuotationLine']): TemplateResult {
  const { quotation, t, locale, money, taken, mayChoose, toggle, figures } = view
  const { id, optional, discount_percent } = line
  const name = html`<b><bdi>${line.name}</bdi></b>`
  const off = optional && !taken.has(id)
  return lineRow({
    off,
    name: optional
      ? html`<label class="option" part="option">
          <input type="checkbox" .checked=${!off} ?disabled=${!mayChoose} @change=${() => toggle(id)} />
          <span>${name} <small>${t('quotation.optional')}</small></span>
        </label>`
      : name,
    details: [
      line.description,
      line.recurring ? often(t, 'each', figures) : '',
      formatPeriod(locale, line.period_start, line.period_end),
      discount_percent ? t('quotation.discount', { percent: formatPercent(locale, discount_percent) }) : '',
      quotation.taxes.length > 1 && line.tax_category
        ? taxText(t, locale, line.tax_category, line.tax_rate)
        : '',
    ],
    quantity: formatQuantity(locale, line.quantity, line.unit),
    price: formatPrice(locale, quotation.currency, line.unit_price),
    amount: money(line.net),
  })
}

/** From the lines to what is due now, and what comes after. */
export function totals(view: View): TemplateResult {
  const { quotation, figures, t, locale, money, busy } = view
  const { taxes, due_now, recurring_total } = figures
  return html`<dl class="totals" part="totals" aria-busy=${busy}>
    ${entry(t('document.subtotal'), money(figures.subtotal))}
    ${taxes.map(tax => {
      const { category, rate, taxable, exemption_reason } = tax
      const on = taxes.length > 1 ? t('document.vat-on', { amount: money(taxable) }) : ''
      return entry(
        taxText(t, locale, category, rate),
        money(tax.tax),
        exemption_reason ?? (reason(view, tax) || on),
      )
    })}
    ${entry(t('document.total'), money(figures.total), '', 'sum')}
    ${quotation.status === 'sent' ? entry(t('quotation.due-now'), money(due_now), '', 'now') : nothing}
    ${recurring_total ? entry(often(t, 'then', figures), money(recurring_total)) : nothing}
  </dl>`
}

/** Why this tax: as the lines that bear it say. */
function reason({ quotation }: View, { category, rate }: Schemas['TaxGroup']): string {
  const bearers = quotation.lines.filter(line => line.tax_category === category && line.tax_rate === rate)
  return [...new Set(bearers.map(line => line.tax_reason).filter(text => text !== null))].join('; ')
}

/** What the seller adds in words. */
export function notes({ quotation: { notes, terms }, t }: View): TemplateResult | typeof nothing {
  if (!notes && !terms) return nothing
  const block = (title: string, text: string | null) =>
    text
      ? html`<h3>${title}</h3>
          <p class="text"><bdi>${text}</bdi></p>`
      : nothing
  return html`<section class="block notes" part="notes">
    ${block(t('document.notes'), notes)} ${block(t('quotation.terms'), terms)}
  </section>`
}
