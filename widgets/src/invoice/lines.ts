import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { formatPeriod } from '../parts/periods.js'
import { formatPrice, formatQuantity } from '../parts/quantities.js'
import { allowanceAmount, allowanceLabel, taxText, type View } from './amounts.js'

type Line = Schemas['InvoiceLine']

/** Above this many, the rest is drawn when asked for. */
const AT_ONCE = 200

/** What was sold. */
export function lines(view: View, all: boolean, showAll: () => void): TemplateResult {
  const { invoice, t } = view
  const { lines } = invoice
  const shown = all ? lines : lines.slice(0, AT_ONCE)
  return html`<table class="lines" part="lines" role="table">
      <caption class="visually-hidden">${t('invoice.lines')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${t('invoice.description')}</th>
          <th role="columnheader" scope="col" class="end">${t('invoice.quantity')}</th>
          <th role="columnheader" scope="col" class="end">${t('invoice.unit-price')}</th>
          <th role="columnheader" scope="col" class="end">${t('invoice.amount')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shown.map(line => row(view, line))}
      </tbody>
    </table>
    ${
      shown.length < lines.length
        ? html`<p class="more">
            <button type="button" class="button" part="button all-lines" @click=${showAll}>
              ${t('invoice.all-lines', { count: lines.length })}
            </button>
          </p>`
        : nothing
    }`
}

function row(view: View, line: Line): TemplateResult {
  const { locale, invoice, money } = view
  const price = formatPrice(locale, invoice.currency, line.unit_price)
  const per = line.base_quantity === '1' ? '' : ` / ${formatQuantity(locale, line.base_quantity, line.unit)}`
  return html`<tr role="row" part="line">
    <td role="cell" class="what">
      <b><bdi>${line.name}</bdi></b>
      ${details(view, line).map(text => html`<small><bdi>${text}</bdi></small>`)}
    </td>
    <td role="cell" class="end quantity"><bdi>${formatQuantity(locale, line.quantity, line.unit)}</bdi></td>
    <td role="cell" class="end price"><bdi>${price}${per}</bdi></td>
    <td role="cell" class="end net"><bdi>${money(line.net)}</bdi></td>
  </tr>`
}

/** The second lines: only what the reader does not know from elsewhere on the page. */
function details(view: View, line: Line): string[] {
  const { invoice, t, locale } = view
  const period =
    line.period_start !== invoice.period_start || line.period_end !== invoice.period_end
      ? formatPeriod(locale, line.period_start, line.period_end)
      : ''
  return [
    line.description,
    line.note,
    period,
    ...line.allowances.map(each => `${allowanceLabel(view, each)} ${allowanceAmount(view, each)}`),
    invoice.taxes.length > 1 ? taxText(t, locale, line.tax_category, line.tax_rate) : '',
  ].filter((text): text is string => !!text)
}
