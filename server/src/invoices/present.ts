import type { components } from '../../../openapi.d.ts'
import { ownFields, type Sided } from '../customers/sides.ts'
import type { InvoiceContent } from '../database/schema.ts'
import type { DocumentLine, InvoiceDocument } from '../documents/model.ts'
import { presentFile } from '../files/present.ts'
import type { Scope } from '../http/scope.ts'
import type { ListRow } from './queries/list.ts'
import type * as read from './queries/read.ts'
import { daysUntilDue, tagOf } from './rules.ts'

type LineRow = Awaited<ReturnType<typeof read.findLines>>[number]

/**
 * One row of a list.
 * @param now the business instant by which days are judged
 */
export function presentSummary(
  scope: Scope,
  row: Omit<ListRow, 'sort_key'>,
  now: string,
): components['schemas']['InvoiceSummary'] {
  const zone = row.time_zone ?? (scope.kind === 'contact' || scope.kind === 'share' ? scope.time_zone : 'UTC')
  return {
    id: row.id,
    object: 'invoice',
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    // Lists leave these out for contacts; the system's view goes into events, where they lie apart.
    ...(scope.kind === 'vendor' || scope.kind === 'partner' ? ownFields(scope, row as Sided) : {}),
    type: row.type,
    type_code: row.type_code,
    origin: row.origin,
    status: row.status,
    tag: tagOf(row, now),
    number: row.number,
    subject: row.subject,
    customer_id: row.customer_id,
    partner_id: row.partner_id,
    seller_name: row.seller_name,
    buyer_name: row.buyer_name,
    issue_date: row.issue_date,
    due_date: row.due_date,
    days_until_due: daysUntilDue(row, now, zone),
    currency: row.currency,
    language: row.language,
    line_total: row.line_total,
    allowance_total: row.allowance_total,
    charge_total: row.charge_total,
    subtotal: row.subtotal,
    tax_total: row.tax_total,
    total: row.total,
    prepaid: row.prepaid,
    rounding: row.rounding,
    paid: row.paid,
    credited: row.credited,
    amount_due: row.amount_due,
    credits_invoice_id: row.credits_invoice_id,
    subscription_id: row.subscription_id,
    period_start: row.period_start,
    period_end: row.period_end,
  }
}

export type Details = {
  row: read.InvoiceRow
  lines: LineRow[]
  allocations: Awaited<ReturnType<typeof read.findAllocations>>
  files: Awaited<ReturnType<typeof read.findInvoiceFiles>>
  creditNoteIds: string[]
}

export function presentInvoice(
  scope: Scope,
  { row, lines, allocations, files, creditNoteIds }: Details,
  now: string,
): components['schemas']['Invoice'] {
  const { allowances, taxes, differences, tax_point_date, contract_reference, notes, payment_terms } =
    row.content
  // A link leads to nothing else: neither to what settled the invoice nor to its files.
  const shared = scope.kind === 'share'
  return {
    ...presentSummary(scope, row, now),
    tax_point_date,
    buyer_reference: row.buyer_reference,
    order_reference: row.order_reference,
    contract_reference,
    notes,
    payment_terms,
    seller: row.seller,
    buyer: row.buyer,
    lines: lines.map(line => ({ id: line.id, ...documentLine(line) })),
    allowances,
    taxes,
    payments: (shared ? [] : allocations).map(allocation => ({
      kind: allocation.payment_id === null ? 'credit_note' : 'payment',
      amount: allocation.amount,
      date: allocation.allocated_on,
      payment_id: allocation.payment_id,
      credit_note_id: allocation.credit_note_id,
      number: allocation.number,
      method: allocation.method,
      reference: allocation.reference,
    })),
    files: shared ? [] : files.map(presentFile),
    credit_note_ids: shared ? [] : creditNoteIds,
    differences,
  }
}

export const documentLine = (line: LineRow): DocumentLine => ({
  line_number: line.line_number,
  name: line.name,
  description: line.description,
  note: line.note,
  quantity: line.quantity,
  unit: line.unit,
  unit_price: line.unit_price,
  base_quantity: line.base_quantity,
  allowances: line.allowances,
  net: line.net,
  tax_category: line.tax_category,
  tax_rate: line.tax_rate,
  period_start: line.period_start,
  period_end: line.period_end,
  seller_item_id: line.seller_item_id,
  buyer_item_id: line.buyer_item_id,
})

/** The row and its lines as the document that is printed and compared; settlement since is no part of it. */
export function documentOf(row: read.InvoiceRow, lines: LineRow[]): InvoiceDocument {
  const { differences: _, payment_instructions: __, ...content }: InvoiceContent = row.content
  return {
    ...content,
    type: row.type,
    type_code: row.type_code,
    number: row.number,
    issue_date: row.issue_date,
    due_date: row.due_date,
    currency: row.currency,
    buyer_reference: row.buyer_reference,
    order_reference: row.order_reference,
    period_start: row.period_start,
    period_end: row.period_end,
    seller: row.seller,
    buyer: row.buyer,
    lines: lines.map(documentLine),
    totals: {
      line_total: row.line_total,
      allowance_total: row.allowance_total,
      charge_total: row.charge_total,
      subtotal: row.subtotal,
      tax_total: row.tax_total,
      total: row.total,
      prepaid: row.prepaid,
      rounding: row.rounding,
      amount_due: row.total - row.prepaid + row.rounding,
    },
  }
}
