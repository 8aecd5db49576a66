import type { AllowanceCharge, DocumentLine } from '../model.ts'
import { isolate } from './bidi.ts'
import type { Formatter } from './format.ts'
import { STYLE } from './styles.ts'
import { type TextLine, wrapText } from './wrap.ts'

/** Figures of one line of the document, as set text; `description` waits for its column's width. */
export type LineCells = { quantity: TextLine[]; price: TextLine[]; tax: TextLine[]; amount: TextLine[] }

export const FIGURES = ['quantity', 'price', 'tax', 'amount'] as const

// So wide that twelve digits stay on one line, and so narrow that there is room left for the description.
const WIDEST: Record<(typeof FIGURES)[number], number> = { quantity: 76, price: 88, tax: 58, amount: 92 }

export function figureCells(line: DocumentLine, format: Formatter): LineCells {
  const per = line.base_quantity === '1' ? '' : ` / ${format.quantity(line.base_quantity, line.unit)}`
  return {
    quantity: figure('quantity', format.quantity(line.quantity, line.unit)),
    price: figure('price', `${format.price(line.unit_price)}${per}`),
    tax: figure('tax', shortTax(line.tax_category, line.tax_rate, format)),
    amount: figure('amount', format.money(line.net)),
  }
}

export function figureHeadings({ messages: words }: Formatter, taxName: string): LineCells {
  const heading = (name: (typeof FIGURES)[number], text: string) => wrapText(text, STYLE.label, WIDEST[name])
  return {
    quantity: heading('quantity', words.quantity),
    price: heading('price', words.unit_price),
    tax: heading('tax', taxName),
    amount: heading('amount', words.amount),
  }
}

/** Name, description and what else is told about a line, one below the other. */
export function descriptionCell(line: DocumentLine, format: Formatter, width: number): TextLine[] {
  const { messages: words } = format
  const details = [
    line.description,
    line.note,
    [
      line.seller_item_id && words.pair(words.item, isolate(line.seller_item_id)),
      line.buyer_item_id && words.pair(words.buyer_item, isolate(line.buyer_item_id)),
    ]
      .filter(Boolean)
      .join(' · '),
    format.period(line.period_start, line.period_end),
    ...line.allowances.map(each => words.pair(allowanceText(each, format), signedAllowance(each, format))),
  ]
  return [
    ...wrapText(line.name, STYLE.strong, width),
    ...details.flatMap(text => (text ? wrapText(text, STYLE.detail, width) : [])),
  ]
}

/** What an allowance or charge is for, with its percent. */
export function allowanceText(
  { kind, reason, percent, base_amount }: AllowanceCharge,
  format: Formatter,
): string {
  const { messages: words } = format
  const name = isolate(reason || (kind === 'allowance' ? words.discount : words.charge))
  if (!percent) return name
  const share = format.percent(percent)
  return `${name}, ${base_amount === null ? share : words.percent_of(share, format.money(base_amount))}`
}

/** The amount as it acts on the total: an allowance lowers it. */
export function signedAllowance({ kind, amount }: AllowanceCharge, format: Formatter): string {
  return kind === 'allowance' ? format.minus(amount) : format.money(amount)
}

/** Rate of a line; in its place the reason, where there is no rate to speak of. */
export function shortTax(category: string, rate: string | null, format: Formatter): string {
  const named = format.messages.categories[category]
  if (named && Number(rate ?? 0) === 0) return named.short
  return rate === null ? category : format.percent(rate)
}

function figure(name: (typeof FIGURES)[number], text: string): TextLine[] {
  return wrapText(text, STYLE.body, WIDEST[name])
}
