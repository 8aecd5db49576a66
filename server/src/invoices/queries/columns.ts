import { type ExpressionBuilder, sql } from 'kysely'
import type { Database } from '../../database/schema.ts'

type Invoices = Database & { i: Database['invoices'] }

/** What a list row and every single invoice show. */
export const summaryColumns = (eb: ExpressionBuilder<Invoices, 'i'>) =>
  [
    eb.ref('i.id').as('id'),
    eb.ref('i.partner_id').as('partner_id'),
    eb.ref('i.customer_id').as('customer_id'),
    eb.ref('i.type').as('type'),
    eb.ref('i.type_code').as('type_code'),
    eb.ref('i.origin').as('origin'),
    eb.ref('i.status').as('status'),
    eb.ref('i.number').as('number'),
    eb.ref('i.subject').as('subject'),
    eb.ref('i.seller_name').as('seller_name'),
    eb.ref('i.buyer_name').as('buyer_name'),
    eb.ref('i.issue_date').as('issue_date'),
    eb.ref('i.due_date').as('due_date'),
    eb.ref('i.overdue_from').as('overdue_from'),
    eb.ref('i.currency').as('currency'),
    eb.ref('i.language').as('language'),
    eb.ref('i.line_total').as('line_total'),
    eb.ref('i.allowance_total').as('allowance_total'),
    eb.ref('i.charge_total').as('charge_total'),
    eb.ref('i.subtotal').as('subtotal'),
    eb.ref('i.tax_total').as('tax_total'),
    eb.ref('i.total').as('total'),
    eb.ref('i.prepaid').as('prepaid'),
    eb.ref('i.rounding').as('rounding'),
    eb.ref('i.paid').as('paid'),
    eb.ref('i.credited').as('credited'),
    eb.ref('i.amount_due').as('amount_due'),
    eb.ref('i.credit_notes_total').as('credit_notes_total'),
    eb.ref('i.credits_invoice_id').as('credits_invoice_id'),
    eb.ref('i.subscription_id').as('subscription_id'),
    eb.ref('i.period_start').as('period_start'),
    eb.ref('i.period_end').as('period_end'),
    eb.ref('i.version').as('version'),
    eb.ref('i.created_at').as('created_at'),
    eb.ref('i.updated_at').as('updated_at'),
    sql<boolean>`exists (select from payment_claims where document_id = i.id)`.as('claimed'),
  ] as const

/** What only a single invoice shows. */
export const wholeColumns = [
  'i.buyer_reference',
  'i.order_reference',
  'i.seller',
  'i.buyer',
  'i.content',
  'i.draft',
  'i.branding',
] as const

/** What each side's integrations have written. */
export const sidedColumns = [
  'i.vendor_external_id',
  'i.partner_external_id',
  'i.vendor_metadata',
  'i.partner_metadata',
] as const
