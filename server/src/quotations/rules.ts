import type { QuotationsTable } from '../database/sales-schema.ts'
import { Problem } from '../http/problem.ts'
import { daysBetween, hasPassed, today } from '../money/dates.ts'

export type Status = QuotationsTable['status']
type Judged = { status: Status; revision: number; expires_at: string | null }

export type Refusal = {
  status: 409
  code: 'invalid_state' | 'revision_superseded' | 'quotation_expired' | 'payment_in_progress'
  detail: string
  current_status?: Status
  /** The revision that is open now. */
  current_version?: number
}

/**
 * Why a quotation cannot be acted on by its customer, null when it can. The one guard that accepting, paying,
 * rejecting, asking for changes and the buttons for these ask.
 * @param asked.now business instant of the customer
 * @param asked.claimed whether a payment for it is under way
 * @param asked.revision the one that was read; null where none is named
 */
export function refusal(
  { status, revision, expires_at }: Judged,
  asked: { now: string; claimed: boolean; revision: number | null },
): Refusal | null {
  const no = (code: Refusal['code'], detail: string, more: Partial<Refusal> = {}): Refusal => {
    return { status: 409, code, detail, current_status: status, ...more }
  }
  if (status !== 'sent') return no('invalid_state', 'This quotation is not open.')
  if (asked.revision !== null && asked.revision !== revision) {
    const detail = 'Another revision has taken the place of this one; read it first.'
    return no('revision_superseded', detail, { current_version: revision })
  }
  if (asked.claimed) return underPayment(status)
  if (isExpired({ status, expires_at }, asked.now))
    return no('quotation_expired', 'The last day of this quotation is over.')
  return null
}

/** While a payment for it is under way, nobody takes a quotation away from under it. */
export const underPayment = (status: Status): Refusal => ({
  status: 409,
  code: 'payment_in_progress',
  detail: 'A payment for this quotation is under way; wait until it is decided.',
  current_status: status,
})

export const toProblem = ({ status, code, detail, ...members }: Refusal): Problem =>
  new Problem(status, code, detail, members)

/** Whether it waited for the customer and its last day is over. */
export const isExpired = ({ status, expires_at }: Omit<Judged, 'revision'>, now: string): boolean =>
  isPending(status) && expires_at !== null && hasPassed(expires_at, now)

const isPending = (status: Status): boolean => status === 'sent' || status === 'changes_requested'

/** What to show; the first that applies. */
export function tagOf(quotation: Omit<Judged, 'revision'> & { claimed: boolean }, now: string): string {
  if (quotation.status === 'sent' && quotation.claimed) return 'processing'
  if (isExpired(quotation, now)) return 'expired'
  return quotation.status === 'sent' ? 'to_review' : quotation.status
}

/**
 * Days through which it can still be accepted: 0 on the last one, null once it is over or where none are counted.
 * @param zone the customer's
 */
export function daysLeft(
  quotation: Omit<Judged, 'revision'> & { valid_until: string | null },
  now: string,
  zone: string,
): number | null {
  const { status, valid_until } = quotation
  if (!isPending(status) || valid_until === null || isExpired(quotation, now)) return null
  return Math.max(0, daysBetween(today(now, zone), valid_until))
}

/** What may be revised: all but what was settled or taken back for good. */
export const isRevisable = (status: Status): boolean => isPending(status) || status === 'rejected'

/** What may be cancelled. A draft is deleted instead. */
export const isCancellable = isPending

/**
 * What a contact may do with it now.
 * @param due what has to be paid when accepting
 */
export function allowedActions(
  refused: Refusal | null,
  permissions: readonly string[],
  due: number,
): string[] {
  if (refused !== null || !permissions.includes('quotations:write')) return []
  const pays = due <= 0 || permissions.includes('payments:write')
  return [...(pays ? ['accept'] : []), 'reject', 'request_changes']
}
