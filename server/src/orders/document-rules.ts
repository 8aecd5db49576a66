import type { SalesLine, TaxBehavior } from '../database/sales-schema.ts'
import type { DocumentLine, DocumentTotals } from '../documents/model.ts'
import { plainTotals } from '../documents/plain-totals.ts'
import { printedLines } from '../quotations/line-rules.ts'
import { documentLine } from '../quotations/print-rules.ts'

type Sold = {
  currency: string
  tax_behavior: TaxBehavior
  lines: readonly SalesLine[]
  subtotal: number
  tax_total: number
  total: number
}
type Period = { start: string; end: string }

/**
 * What was bought as the lines and totals of its invoice.
 * @param period what recurring lines are invoiced for, unless they say it themselves
 */
export function invoiced(
  sold: Sold,
  period: Period | null,
): { lines: DocumentLine[]; totals: DocumentTotals } {
  const printed = printedLines({ ...sold, requires_payment: false, prepayment_percent: null })
  const lines = sold.lines.map((line, i) => {
    const { optional: _, selected: __, ...own } = documentLine(line, printed.get(line.id)!, i)
    if (!line.recurring || period === null || own.period_start !== null || own.period_end !== null) return own
    return { ...own, period_start: period.start, period_end: period.end }
  })
  return { lines, totals: plainTotals(sold) }
}
