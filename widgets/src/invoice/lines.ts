import { html, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { taxText } from '../document/entries.js'
import { lineRow, lineTable } from '../document/lines.js'
import { formatPeriod } from '../parts/periods.js'
import { formatPrice, formatQuantity } from '../parts/quantities.js'
import { AT_ONCE, type View } from './amounts.js'

type Line = Schemas['InvoiceLine']

/** What was sold. */
export function lines(view: View, all: boolean): TemplateResult {
  const { lines } = view.invoice
  const shown = all ? lines : lines.slice(0, AT_ONCE)
  return lineTable(
    view.t,
    shown.map(line => row(view, line)),
  )
}

function row(view: View, line: Line): TemplateResult {
  const { locale, invoice, money } = view
  const price = formatPrice(locale, invoice.currency, line.unit_price)
  const per = line.base_quantity === '1' ? '' : ` / ${formatQuantity(locale, line.base_quantity, line.unit)}`
  return lineRow({
    name: html`<b><bdi>${line.name}</bdi></b>`,
    ask: view.ask(line),
    details: details(view, line),
    quantity: formatQuantity(locale, line.quantity, line.unit),
    price: price + per,
    amount: money(line.net),
  })
}

/** The second lines: only what the reader does not know from elsewhere on the page. */
function details(view: View, line: Line): (string | null)[] {
  const { invoice, t, locale } = view
  const period =
    line.period_start !== invoice.period_start || line.period_end !== invoice.period_end
      ? formatPeriod(locale, line.period_start, line.period_end)
      : ''
  return [
    line.description,
    line.note,
    period,
    ...line.allowances.map(each => view.extras!.allowance(view, each).join(' ')),
    invoice.taxes.length > 1 ? taxText(t, locale, line.tax_category, line.tax_rate) : '',
  ]
}
