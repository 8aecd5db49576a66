import type { components } from '../../../openapi.d.ts'
import { ownFields, type Sided } from '../customers/sides.ts'
import type { SalesLine } from '../database/sales-schema.ts'
import type { Scope } from '../http/scope.ts'
import type { ListRow } from './queries/list.ts'
import type { findOrderInvoices, OrderRow } from './queries/read.ts'
import { paymentStatusOf } from './rules.ts'

type Schemas = components['schemas']
export type Details = { row: OrderRow; invoices: Awaited<ReturnType<typeof findOrderInvoices>> }

/** One row of a list. */
export function presentSummary(scope: Scope, row: Omit<ListRow, 'sort_key'>): Schemas['OrderSummary'] {
  return {
    id: row.id,
    object: 'order',
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    // Lists leave these out for contacts; the system's view goes into events, where they lie apart.
    ...(scope.kind === 'vendor' || scope.kind === 'partner' ? ownFields(scope, row as Sided) : {}),
    kind: row.kind,
    status: row.status,
    payment_status: paymentStatusOf(row),
    pay_until_on: row.pay_until_on,
    number: row.number,
    subject: row.subject,
    product_kinds: row.product_kinds,
    customer_id: row.customer_id,
    partner_id: row.partner_id,
    buyer_name: row.buyer_name,
    date: row.listed_on,
    po_number: row.po_number,
    currency: row.currency,
    subtotal: row.subtotal,
    tax_total: row.tax_total,
    total: row.total,
    amount_due: row.amount_due,
    quotation_id: row.quotation_id,
    subscription_id: row.subscription_id,
  }
}

/** Its invoices are shown to contacts who may read invoices, and by no link. */
export function presentOrder(scope: Scope, { row, invoices }: Details): Schemas['Order'] {
  const may = scope.kind === 'contact' ? scope.permissions.includes('invoices:read') : scope.kind !== 'share'
  const shown = may ? invoices : []
  return {
    ...presentSummary(scope, row),
    lines: row.content.lines.map(presentLine),
    taxes: row.content.taxes,
    invoices: shown.map(({ order_id: _, ...invoice }) => invoice),
  }
}

const presentLine = (line: SalesLine): Schemas['OrderLine'] => ({
  id: line.id,
  product_id: line.product_id,
  product_kind: line.product_kind,
  name: line.name,
  description: line.description,
  quantity: line.quantity,
  unit: line.unit,
  unit_price: line.unit_price,
  discount_percent: line.discount_percent,
  recurring: line.recurring,
  net: line.net,
  // Nothing is bought before its tax is decided.
  tax_category: line.tax_category!,
  tax_rate: line.tax_rate,
})
