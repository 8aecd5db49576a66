import type { OrdersTable, SalesLine } from '../database/sales-schema.ts'

/** What the issued invoices of an order come to together, in minor units. */
export type Settlement = {
  invoice_count: number
  invoiced: number
  amount_due: number
  paid: number
  credited: number
  credit_notes_total: number
  /** Whether a payment of one of them is under way. */
  claimed: boolean
}

export type PaymentState = 'not_invoiced' | 'unpaid' | 'partially_paid' | 'processing' | 'paid' | 'reversed'

/** How far an order is paid, as its invoices say; the first that applies. */
export function paymentStatusOf(order: Settlement): PaymentState {
  if (order.invoice_count === 0) return 'not_invoiced'
  if (isReversed(order) && order.paid === 0) return 'reversed'
  if (order.amount_due === 0) return 'paid'
  if (order.claimed) return 'processing'
  return order.paid + order.credited > 0 ? 'partially_paid' : 'unpaid'
}

/** Whether nothing is left to pay of what was invoiced, and not because it was taken back. */
export const isPaid = (order: Settlement): boolean =>
  order.invoice_count > 0 && order.amount_due === 0 && !isReversed(order)

/**
 * Whether an order that waits for money has what it waits for: what was due when it was accepted, which is less than
 * the invoice where a deposit was agreed.
 */
export const isCovered = (order: Settlement & { due_now: number | null }): boolean =>
  isPaid(order) || (order.due_now !== null && !isReversed(order) && moneyIn(order) >= order.due_now)

/** What settles its invoices other than their own credit notes. */
const moneyIn = ({ paid, credited, credit_notes_total }: Settlement): number =>
  paid + Math.max(0, credited - credit_notes_total)

const isReversed = ({ invoiced, credit_notes_total }: Settlement): boolean =>
  invoiced > 0 && credit_notes_total >= invoiced

/** The kinds of what was bought, each once, in the order of the lines. */
export const productKindsOf = (lines: readonly Pick<SalesLine, 'product_kind'>[]): string[] => [
  ...new Set(lines.map(line => line.product_kind)),
]

/** Whether the order starts a subscription of its own. */
export const startsSubscription = (
  kind: OrdersTable['kind'],
  lines: readonly Pick<SalesLine, 'recurring'>[],
): boolean => kind === 'new' && lines.some(line => line.recurring)
