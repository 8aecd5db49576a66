import type { InvoiceDocument } from '../model.ts'
import type { Column } from './flow.ts'
import type { Formatter } from './format.ts'
import { allowanceText, signedAllowance } from './line-cells.ts'
import type { InvoicePdfOptions } from './options.ts'
import { COLOR } from './page.ts'
import type { Row } from './rows.ts'
import { STYLE } from './styles.ts'
import { taxLabel } from './tax-table.ts'
import { type TextLine, type TextStyle, wrapText } from './wrap.ts'

const MOST_FOR_AMOUNT = 0.62
const GAP = 10
const MOST_TAX_LINES = 6
const SMALLEST_DUE = 8

/** What of a document its totals come from. */
export type Totalled = Pick<InvoiceDocument, 'totals' | 'taxes' | 'allowances'>
export type Place = { x: number; width: number }
type Sum = { label: string; amount: string; style?: TextStyle; ruled?: boolean }

/** The totals, as the document states them: nothing is added up here. They are drawn together or not yet. */
export function totalRows(
  document: Totalled,
  format: Formatter,
  status: InvoicePdfOptions['status'],
  { x, width, taxName, accent }: Place & { taxName: string; accent: string },
): Row[] {
  const place = { x, width }
  const { messages: words } = format
  const label = status.amount_due < 0 ? words.credit_left : words.amount_due
  return [
    ...sumRows(document, format, status, { ...place, taxName }),
    dueRow(format, label, status.amount_due, place, accent),
  ]
}

/** All but the last of them: from the subtotal to what was paid. */
export const sumRows = (
  document: Totalled,
  format: Formatter,
  status: Pick<InvoicePdfOptions['status'], 'paid' | 'credited'>,
  { taxName, ...place }: Place & { taxName: string },
): Row[] => sums(document, format, status, taxName).map(sum => sumRow(sum, place))

function sums(
  document: Totalled,
  format: Formatter,
  status: Pick<InvoicePdfOptions['status'], 'paid' | 'credited'>,
  taxName: string,
): Sum[] {
  const { messages: words } = format
  const { totals, taxes, allowances } = document
  const list: Sum[] = []
  const add = (label: string, amount: string, look: Partial<Sum> = {}) =>
    list.push({ label, amount, ...look })

  if (allowances.length > 0) {
    add(words.line_total, format.money(totals.line_total))
    for (const each of allowances) add(allowanceText(each, format), signedAllowance(each, format))
  }
  add(words.subtotal, format.money(totals.subtotal))
  if (taxes.length > 0 && taxes.length <= MOST_TAX_LINES) {
    for (const group of taxes) add(taxLabel(group, format, taxName), format.money(group.tax))
  } else if (taxes.length > 0 || totals.tax_total !== 0) {
    add(words.tax_total(taxName), format.money(totals.tax_total))
  }
  add(words.total, format.money(totals.total), { style: STYLE.total, ruled: true })
  if (totals.prepaid !== 0) add(words.prepaid, format.minus(totals.prepaid))
  if (totals.rounding !== 0) add(words.rounding, format.money(totals.rounding))
  if (status.paid !== 0) add(words.paid, format.minus(status.paid))
  if (status.credited !== 0) add(words.credited, format.minus(status.credited))
  return list
}

export function sumRow({ label, amount, style = STYLE.body, ruled }: Sum, { x, width }: Place): Row {
  const figures = wrapText(amount, style, width * MOST_FOR_AMOUNT)
  const columns = beside(label, style, figures, { x, width })
  if (!ruled) return { before: 3.5, columns }
  return { before: 10, columns, rule: { x, width, color: COLOR.heavy } }
}

/** The amount due: the largest figure of the page, yet on one line with its label. */
export function dueRow({ money }: Formatter, label: string, due: number, place: Place, accent: string): Row {
  const set = (size: number) => wrapText(money(due), { ...STYLE.due, size }, place.width * MOST_FOR_AMOUNT)
  let size = STYLE.due.size
  while (size > SMALLEST_DUE && set(size).length > 1) size -= 0.5
  const columns = beside(label, STYLE.due_label, set(size), place)
  return { before: 20, columns, rule: { ...place, color: accent, thickness: 1.5 } }
}

function beside(label: string, style: TextStyle, figures: TextLine[], { x, width }: Place): Column[] {
  const left = width - GAP - Math.max(...figures.map(line => line.width))
  return [
    { x, width, align: 'start', lines: wrapText(label, style, left) },
    { x, width, align: 'end', lines: figures },
  ]
}
