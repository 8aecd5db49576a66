import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import { entry, fact, isolated, taxEntries, taxText } from '../document/entries.js'
import { type AskAbout, lineRow, lineTable } from '../document/lines.js'
import { kindsText } from '../orders/state.js'
import { link } from '../parts/button.js'
import { formatDate } from '../parts/dates.js'
import { formatMoney } from '../parts/money.js'
import { formatPercent, formatPrice, formatQuantity } from '../parts/quantities.js'

/** An order with everything in it. */
export type Order = Schemas['Order']

/** What every part of the page needs. */
export interface View {
  readonly order: Order
  readonly t: Translate
  readonly locale: string
  /** An amount of the order. */
  readonly money: (minor: number) => string
  readonly ask: AskAbout
  readonly openInvoice: (id: string, number: string | null) => void
  readonly openQuotation: (id: string) => void
}

/** What the parts of the page share. */
export function viewOf(
  order: Order,
  t: Translate,
  locale: string,
  ways: Pick<View, 'ask' | 'openInvoice' | 'openQuotation'>,
): View {
  return { order, t, locale, money: minor => formatMoney(locale, order.currency, minor), ...ways }
}

/** Date, kinds, references. */
export function facts({ order, t, locale, openQuotation }: View): TemplateResult {
  const { quotation_id } = order
  return html`<dl class="facts" part="facts">
    ${fact(t('order.date'), formatDate(locale, order.date))}
    ${fact(t('order.kinds'), kindsText(t, locale, order.product_kinds))}
    ${fact(t('order.po'), isolated(order.po_number))}
    ${
      quotation_id
        ? fact(
            t('order.quotation'),
            link(t('order.show-quotation'), () => openQuotation(quotation_id), quotation_id),
          )
        : nothing
    }
  </dl>`
}

/** What was ordered. */
export function lines({ order, t, locale, money, ask }: View): TemplateResult {
  return lineTable(
    t,
    order.lines.map(line =>
      lineRow({
        name: html`<b><bdi>${line.name}</bdi></b>`,
        ask: ask(line),
        details: [
          line.description,
          line.discount_percent
            ? t('order.discount', { percent: formatPercent(locale, line.discount_percent) })
            : '',
          order.taxes.length > 1 ? taxText(t, locale, line.tax_category, line.tax_rate) : '',
        ],
        quantity: formatQuantity(locale, line.quantity, line.unit),
        price: formatPrice(locale, order.currency, line.unit_price),
        amount: money(line.net),
      }),
    ),
  )
}

/** From the lines to what is due. */
export function totals(view: View): TemplateResult {
  const { order, t, money } = view
  const { taxes, total, amount_due } = order
  return html`<dl class="totals" part="totals">
    ${entry(t('document.subtotal'), money(order.subtotal))}
    ${taxEntries(view, taxes)}
    ${entry(t('document.total'), money(total), '', 'sum')}
    ${amount_due && amount_due !== total ? entry(t('order.amount-due'), money(amount_due), '', 'sum') : nothing}
  </dl>`
}

/** Its invoices, and what is due on each. */
export function invoices({ order, t, locale, money, openInvoice }: View): TemplateResult | typeof nothing {
  if (!order.invoices.length) return nothing
  return html`<section class="block" part="invoices">
    <h3>${t('order.invoices')}</h3>
    <ul>
      ${order.invoices.map(({ id, number, due_date, amount_due, total, status }) => {
        const open = status === 'open' && amount_due > 0
        const amount = money(open ? amount_due : total)
        return html`<li part="invoice">
          <span class="what">
            ${link(number ?? t('order.invoice'), () => openInvoice(id, number), id)}
            ${due_date && open ? html`<small>${t('order.due', { date: formatDate(locale, due_date) })}</small>` : nothing}
          </span>
          <span class="num"><bdi>${open ? t('sales.still-due', { amount }) : amount}</bdi></span>
        </li>`
      })}
    </ul>
  </section>`
}
