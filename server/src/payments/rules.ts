import type { PaymentStatus } from '../database/payments-schema.ts'
import { later } from '../http/clock.ts'

/** What a declined payment says to a person, and whether it may be tried again (`soft`). */
const failures: Record<string, { kind: 'soft' | 'hard'; detail: string }> = {
  card_declined: { kind: 'soft', detail: 'The bank declined the card without saying why.' },
  insufficient_funds: { kind: 'soft', detail: 'The card has too little money on it.' },
  processing_error: { kind: 'soft', detail: 'The bank could not process the payment. Try again.' },
  authentication_failed: { kind: 'soft', detail: 'The payment was not confirmed with the bank.' },
  authentication_required: {
    kind: 'soft',
    detail: 'The bank wants the payment to be confirmed. Pay it again.',
  },
  expired_card: { kind: 'hard', detail: 'The card has expired.' },
  incorrect_cvc: { kind: 'hard', detail: 'The security code of the card is wrong.' },
  amount_not_supported: { kind: 'hard', detail: 'Cards do not take this amount in this currency.' },
  stolen_card: { kind: 'hard', detail: 'The bank does not accept this card any more.' },
}

/** A code that is not known here may be tried again: giving up is the customer's choice then. */
export function failureOf(code: string | null): { code: string; kind: 'soft' | 'hard'; detail: string } {
  const known = code ?? 'card_declined'
  return { code: known, ...(failures[known] ?? failures.card_declined!) }
}

/** Whether it is not decided yet, and so claims what it pays. */
export const isOpen = (status: PaymentStatus): boolean =>
  status === 'processing' || status === 'requires_action'

/** Whether its money is here, all of it or what refunds have left. */
export const hasMoney = (status: PaymentStatus): boolean => status === 'succeeded' || status === 'refunded'

/** Seconds after which a charge that the provider has never heard of is given up: no call lasts as long. */
export const lostAfter = 15 * 60
/** Seconds after which a confirmation is waited for no longer. */
export const waitForConfirmation = 24 * 60 * 60

const soonest = 5
const latest = 60 * 60

/** When to ask again what became of a payment: at first soon, then the rarer the older it is. */
export function askAgainAt(createdAt: string, now: string): string {
  return later(now, Math.round(Math.min(latest, Math.max(soonest, age(createdAt, now) / 2))))
}

/** Seconds since then. */
export const age = (since: string, now: string): number =>
  (Temporal.Instant.from(now).epochMilliseconds - Temporal.Instant.from(since).epochMilliseconds) / 1000

/** Of a payment's money what settles nothing: the customer's credit. Refunds under way are spoken for. */
export const unallocatedOf = (payment: {
  status: PaymentStatus
  amount: number
  refunded: number
  refunding: number
  allocated: number
}): number =>
  payment.status === 'succeeded'
    ? Math.max(0, payment.amount - payment.refunded - payment.refunding - payment.allocated)
    : 0

type Due = { id: string; amount_due: number; due_date: string | null; issue_date: string | null }
export type Part = { invoice_id: string; amount: number }

/** Spreads an amount over invoices, the one due first before the others; those that get nothing are left out. */
export function oldestFirst(invoices: readonly Due[], amount: number): Part[] {
  const day = (invoice: Due) => invoice.due_date ?? invoice.issue_date ?? ''
  const ordered = invoices.toSorted((a, b) =>
    day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? -1 : 1,
  )
  let left = amount
  return ordered.flatMap(({ id, amount_due }) => {
    const part = Math.min(left, amount_due)
    left -= part
    return part > 0 ? [{ invoice_id: id, amount: part }] : []
  })
}

/**
 * What is wrong with the amount a customer wants to pay, if anything.
 * @param due of all the invoices together
 */
export function wrongAmount(
  amount: number,
  due: number,
  partial: { partial_payments: boolean; partial_payment_percent: number },
): { code: string; detail: string } | null {
  if (amount > due) return { code: 'more_than_due', detail: 'is more than is due' }
  if (amount === due) return null
  if (!partial.partial_payments)
    return { code: 'partial_payment', detail: 'must be all that is due: parts are not taken here' }
  if (BigInt(amount) * 100n < BigInt(due) * BigInt(partial.partial_payment_percent))
    return {
      code: 'partial_payment',
      detail: `must be at least ${partial.partial_payment_percent} % of what is due`,
    }
  return null
}

/** Takes an amount back from allocations, the newest first. */
export function takeNewest<A extends { amount: number }>(
  newestFirst: readonly A[],
  amount: number,
): { allocation: A; take: number }[] {
  let left = amount
  return newestFirst.flatMap(allocation => {
    const take = Math.min(left, allocation.amount)
    left -= take
    return take > 0 ? [{ allocation, take }] : []
  })
}

type Source = { id: string; left: number }

/** Covers an amount from credits in their order. */
export function drawFrom<S extends Source>(
  sources: readonly S[],
  amount: number,
): { source: S; take: number }[] {
  let left = amount
  return sources.flatMap(source => {
    const take = Math.min(left, source.left)
    left -= take
    return take > 0 ? [{ source, take }] : []
  })
}
