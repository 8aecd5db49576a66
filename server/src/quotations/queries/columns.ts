import { type ExpressionBuilder, sql } from 'kysely'
import type { Database } from '../../database/schema.ts'

type Quotations = Database & { q: Database['quotations'] }

/** What a list row and every single quotation show: of the revision sent last, or of a draft never sent. */
export const summaryColumns = (eb: ExpressionBuilder<Quotations, 'q'>) =>
  [
    eb.ref('q.id').as('id'),
    eb.ref('q.partner_id').as('partner_id'),
    eb.ref('q.customer_id').as('customer_id'),
    eb.ref('q.kind').as('kind'),
    eb.ref('q.status').as('status'),
    eb.ref('q.number').as('number'),
    eb.ref('q.subject').as('subject'),
    eb.ref('q.revision').as('revision'),
    eb.ref('q.listed_on').as('listed_on'),
    eb.ref('q.valid_until').as('valid_until'),
    eb.ref('q.expires_at').as('expires_at'),
    eb.ref('q.currency').as('currency'),
    eb.ref('q.buyer_name').as('buyer_name'),
    eb.ref('q.subtotal').as('subtotal'),
    eb.ref('q.tax_total').as('tax_total'),
    eb.ref('q.total').as('total'),
    eb.ref('q.due_now').as('due_now'),
    eb.ref('q.recurring_total').as('recurring_total'),
    eb.ref('q.interval_unit').as('interval_unit'),
    eb.ref('q.interval_count').as('interval_count'),
    eb.ref('q.subscription_id').as('subscription_id'),
    eb.ref('q.version').as('version'),
    eb.ref('q.created_at').as('created_at'),
    eb.ref('q.updated_at').as('updated_at'),
    sql<string | null>`(select o.id from orders as o where o.quotation_id = q.id)`.as('order_id'),
    sql<string | null>`(select p.payment_id from payment_claims as p where p.document_id = q.id)`.as(
      'payment_id',
    ),
  ] as const

/** What each side's integrations have written. */
export const sidedColumns = [
  'q.vendor_external_id',
  'q.partner_external_id',
  'q.vendor_metadata',
  'q.partner_metadata',
] as const
