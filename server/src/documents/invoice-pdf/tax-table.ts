import type { InvoiceDocument, TaxGroup } from '../model.ts'
import type { Column } from './flow.ts'
import type { Formatter } from './format.ts'
import { COLOR } from './page.ts'
import type { Row } from './rows.ts'
import { STYLE } from './styles.ts'
import { type TextStyle, wrapText } from './wrap.ts'

const GAP = 12
const LEAST_FOR_LABEL = 64

/** Taxable amount and tax of each group, with the legal ground for a tax that is not charged. */
export function taxRows(
  document: Pick<InvoiceDocument, 'taxes'>,
  format: Formatter,
  { x, width, taxName }: { x: number; width: number; taxName: string },
): Row[] {
  if (document.taxes.length === 0) return []
  const { messages: words } = format
  const headings = [words.taxable, words.amount_of_tax(taxName)]
  const groups = document.taxes.map(group => ({
    label: taxLabel(group, format, taxName),
    figures: [format.money(group.taxable), format.money(group.tax)],
    ground: legalGround(group),
  }))
  // The two columns of figures are as wide as their widest, the label gets what is left. Only figures that would
  // leave it nothing are wrapped.
  const natural = [0, 1].map(index => {
    const lines = groups.flatMap(group => wrapText(group.figures[index]!, STYLE.body, width))
    return Math.max(...[...lines, ...wrapText(headings[index]!, STYLE.label, width)].map(line => line.width))
  })
  const room = width - LEAST_FOR_LABEL - 2 * GAP
  const widths = natural.map(each => (sum(natural) > room ? Math.min(each, room / 2) : each))
  const labelWidth = width - sum(widths) - 2 * GAP

  const columns = (label: string, figures: string[], style: TextStyle): Column[] => {
    let right = x + labelWidth
    const ends = figures.map((text, index): Column => {
      const own = widths[index]!
      right += GAP + own
      return { x: right - own, width: own, align: 'end', lines: wrapText(text, style, own) }
    })
    return [{ x, width: labelWidth, align: 'start', lines: wrapText(label, style, labelWidth) }, ...ends]
  }
  const rows: Row[] = [{ before: 0, columns: columns(taxName, headings, STYLE.label) }]
  for (const [index, { label, figures, ground }] of groups.entries()) {
    const rule = { x, width, color: index === 0 ? COLOR.heavy : COLOR.rule }
    rows.push({ before: 6, rule, columns: columns(label, figures, STYLE.body) })
    if (ground) {
      const lines = wrapText(ground, STYLE.detail, width)
      rows.push({ before: 1, columns: [{ x, width, align: 'start', lines }] })
    }
  }
  return rows
}

/** `VAT 20%`, or the kind of supply where no rate applies. */
export function taxLabel({ category, rate }: TaxGroup, format: Formatter, taxName: string): string {
  const named = format.messages.categories[category]
  if (named && Number(rate ?? 0) === 0) return named.long
  return rate === null ? `${taxName} ${category}` : `${taxName} ${format.percent(rate)}`
}

function legalGround({ exemption_reason: reason, exemption_code: code }: TaxGroup): string | null {
  return reason && code ? `${reason} (${code})` : reason || code
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
