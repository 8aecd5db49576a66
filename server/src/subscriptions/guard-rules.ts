import { invalidState, Problem } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import type { SubscriptionRow } from './queries/rows.ts'

/**
 * What the vendor leaves to customers.
 * @param left of the settings
 * @throws Problem 403
 */
export function refuseUnlessLeft(scope: Scope, left: readonly string[], action: string): void {
  if (scope.kind === 'contact' && !left.includes(action))
    throw new Problem(403, 'permission_denied', 'The vendor does not leave this to customers.')
}

/** @throws Problem 409 for one that is billed elsewhere: it is changed there */
export function refuseExternal({ billed_by, status }: Pick<SubscriptionRow, 'billed_by' | 'status'>): void {
  if (billed_by === 'external') throw invalidState('It is billed elsewhere, and changed there.', status)
}

/** @throws Problem 409 for one that has ended */
export function refuseClosed({ status }: Pick<SubscriptionRow, 'status'>): void {
  if (status === 'closed') throw invalidState('It has ended.', status)
}

/** Has the billing run look at it, where the portal bills and it has not ended. */
export const wake = ({ billed_by, status }: Pick<SubscriptionRow, 'billed_by' | 'status'>, now: string) => ({
  next_action_at: billed_by === 'portal' && status !== 'closed' ? now : null,
})
