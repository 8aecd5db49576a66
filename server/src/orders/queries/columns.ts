import { type ExpressionBuilder, sql } from 'kysely'
import type { CivilDate } from '../../database/columns.ts'
import type { Database } from '../../database/schema.ts'
import type { PaymentState, Settlement } from '../rules.ts'

type Orders = Database & { o: Database['orders'] }

/** The last of the customer's days on which the money can come: the deadline itself may be the instant after it. */
const payUntilOn = sql<CivilDate | null>`(
  select ((o.pay_until - interval '1 microsecond') at time zone c.time_zone)::date
  from customers as c where c.id = o.customer_id and o.status = 'awaiting_payment'
)`.as('pay_until_on')

/** What a list row and every single order show; `with` what its invoices come to. */
export const summaryColumns = (eb: ExpressionBuilder<Orders, 'o'>) =>
  [
    eb.ref('o.id').as('id'),
    eb.ref('o.partner_id').as('partner_id'),
    eb.ref('o.customer_id').as('customer_id'),
    eb.ref('o.kind').as('kind'),
    eb.ref('o.status').as('status'),
    eb.ref('o.number').as('number'),
    eb.ref('o.subject').as('subject'),
    eb.ref('o.product_kinds').as('product_kinds'),
    eb.ref('o.buyer_name').as('buyer_name'),
    eb.ref('o.listed_on').as('listed_on'),
    eb.ref('o.po_number').as('po_number'),
    eb.ref('o.currency').as('currency'),
    eb.ref('o.subtotal').as('subtotal'),
    eb.ref('o.tax_total').as('tax_total'),
    eb.ref('o.total').as('total'),
    eb.ref('o.quotation_id').as('quotation_id'),
    eb.ref('o.subscription_id').as('subscription_id'),
    eb.ref('o.version').as('version'),
    eb.ref('o.created_at').as('created_at'),
    eb.ref('o.updated_at').as('updated_at'),
    payUntilOn,
  ] as const

/** What each side's integrations have written. */
export const sidedColumns = [
  'o.vendor_external_id',
  'o.partner_external_id',
  'o.vendor_metadata',
  'o.partner_metadata',
] as const

/** Counts up with every change of the invoices: how far an order is paid changes without its own row. */
type Invoiced = Settlement & { invoices_version: number }

/** The issued invoices of `orders as o` summed up, one row for each order. */
export const invoicesSummed = sql<Invoiced>`(
  select count(*)::int as invoice_count,
    coalesce(sum(i.total), 0)::bigint as invoiced,
    coalesce(sum(greatest(i.amount_due, 0)), 0)::bigint as amount_due,
    coalesce(sum(i.paid), 0)::bigint as paid,
    coalesce(sum(i.credited), 0)::bigint as credited,
    coalesce(sum(i.credit_notes_total), 0)::bigint as credit_notes_total,
    coalesce(bool_or(exists (select from payment_claims as p where p.document_id = i.id)), false) as claimed,
    coalesce(sum(i.version), 0)::bigint as invoices_version
  from invoices as i where i.order_id = o.id and i.status in ('open', 'paid')
)`

/** `paymentStatusOf` in SQL, of `invoicesSummed as n`. */
export const paymentState = sql<PaymentState>`(case
  when n.invoice_count = 0 then 'not_invoiced'
  when n.invoiced > 0 and n.credit_notes_total >= n.invoiced and n.paid = 0 then 'reversed'
  when n.amount_due = 0 then 'paid'
  when n.claimed then 'processing'
  when n.paid + n.credited > 0 then 'partially_paid'
  else 'unpaid'
end)`

export const invoicedColumns = [
  'n.invoice_count',
  'n.invoiced',
  'n.amount_due',
  'n.paid',
  'n.credited',
  'n.credit_notes_total',
  'n.claimed',
  'n.invoices_version',
] as const
