import { daysBetween, hasPassed, today } from '../money/dates.ts'

export type Settlement = {
  status: string
  total: number
  paid: number
  credited: number
  amount_due: number
  credit_notes_total: number
  /** Whether a payment is under way. */
  claimed: boolean
  overdue_from: string | null
}

/** The tag before Amount Due; the first that applies. Null for a draft, which nobody but its maker sees. */
export function tagOf(invoice: Settlement, now: string): string | null {
  const { status, total, amount_due } = invoice
  if (status === 'draft') return null
  if (status === 'void') return 'cancelled'
  if (total < 0) return amount_due < 0 ? 'credit' : 'settled'
  if (total > 0 && invoice.credit_notes_total >= total) return 'reversed'
  if (amount_due <= 0) return 'paid'
  if (invoice.claimed) return 'processing'
  if (isOverdue(invoice, now)) return 'overdue'
  return invoice.paid + invoice.credited > 0 ? 'partially_paid' : 'waiting'
}

export const isOverdue = ({ status, total, amount_due, overdue_from }: Settlement, now: string): boolean =>
  status === 'open' && total >= 0 && amount_due > 0 && overdue_from !== null && hasPassed(overdue_from, now)

/**
 * Days from the customer's today to the due date, negative when late; null when nothing is due or no date is set.
 * @param zone the customer's
 */
export function daysUntilDue(
  invoice: Settlement & { due_date: string | null },
  now: string,
  zone: string,
): number | null {
  if (invoice.due_date === null || invoice.status !== 'open' || invoice.amount_due <= 0) return null
  return daysBetween(today(now, zone), invoice.due_date)
}

/** A document with nothing left to settle is paid, whichever way that came about. */
export const statusFor = (total: number, amountDue: number): 'open' | 'paid' =>
  (total < 0 ? amountDue >= 0 : amountDue <= 0) ? 'paid' : 'open'

/** @returns for instance `INV/2026/00001` */
export const formatNumber = (prefix: string, year: number, number: number): string =>
  `${prefix}/${year}/${String(number).padStart(5, '0')}`
