import type { QuotationContent, SalesLine } from '../database/sales-schema.ts'
import type { AllowanceCharge } from '../documents/model.ts'
import type { Evidence, QuotationDocument, QuotationDocumentLine } from '../documents/quotation-pdf/model.ts'
import type { LineTotals } from '../money/taxes.ts'
import { printedLines } from './line-rules.ts'

type Printed = {
  number: string | null
  revision: number | null
  sent_on: string | null
  acceptance: Evidence | null
}

/** A content as the document that is printed. */
export function documentOf(content: QuotationContent, printed: Printed): QuotationDocument {
  const computed = printedLines(content)
  const { interval_unit: unit, interval_count: count } = content
  return {
    ...printed,
    valid_until: content.valid_until,
    currency: content.currency,
    seller: content.seller,
    buyer: content.buyer,
    lines: content.lines.map((line, i) => documentLine(line, computed.get(line.id)!, i)),
    taxes: content.taxes,
    subtotal: content.subtotal,
    tax_total: content.tax_total,
    total: content.total,
    due_now: content.requires_payment ? content.due_now : null,
    recurring: unit === null ? null : { total: content.recurring_total, unit, count: count ?? 1 },
    notes: content.notes,
    terms: content.terms,
  }
}

/** One of its lines, which an invoice prints in the same way. */
export function documentLine(line: SalesLine, computed: LineTotals, i: number): QuotationDocumentLine {
  const discount: AllowanceCharge = {
    kind: 'allowance',
    amount: computed.discount,
    base_amount: computed.base_amount,
    percent: line.discount_percent,
    reason: null,
    reason_code: '95',
    tax_category: null,
    tax_rate: null,
  }
  return {
    line_number: String(i + 1),
    name: line.name,
    description: line.description,
    note: null,
    quantity: line.quantity,
    unit: line.unit,
    unit_price: computed.unit_price,
    base_quantity: '1',
    allowances: computed.discount === 0 ? [] : [discount],
    net: computed.net,
    // Nothing is printed as the tax of a line for which none is decided yet.
    tax_category: line.tax_category ?? '–',
    tax_rate: line.tax_rate,
    period_start: line.period_start,
    period_end: line.period_end,
    seller_item_id: null,
    buyer_item_id: null,
    optional: line.optional,
    selected: line.selected,
  }
}

/** The PNG of a drawn signature; null for what is none. */
export function drawingIn(dataUrl: string | null): Uint8Array | null {
  const [, encoded] = /^data:image\/png;base64,(.+)$/.exec(dataUrl ?? '') ?? []
  return encoded === undefined ? null : Buffer.from(encoded, 'base64')
}
