import type { Selectable } from 'kysely'
import type { SubscriptionsTable } from '../database/subscriptions-schema.ts'
import { addDays, hasPassed } from '../money/dates.ts'

/** What of a subscription says when a declined method is tried again. */
export type Grace = Pick<
  Selectable<SubscriptionsTable>,
  'grace_started_on' | 'grace_ends_on' | 'last_attempt_on'
>
/** `expires_at`: the first instant at which it is no longer good */
export type Method = { id: string; expires_at: string }
export type Failure = { kind: 'soft' | 'hard'; payment_method_id: string | null }

/**
 * Whether a method is charged during the grace: at once when it has not failed, and after a soft decline on the days
 * for that, once a day. Of several days that were missed only the last is made up, even when the grace is over by then.
 */
export function mayCharge(
  grace: Grace,
  { now, today, retry_days }: { now: string; today: string; retry_days: readonly number[] },
  method: Method,
  failure: Failure | null,
): boolean {
  if (hasPassed(method.expires_at, now)) return false
  if (failure?.payment_method_id !== method.id) return true
  if (failure.kind === 'hard') return false
  const day = retryDays(grace, retry_days).findLast(each => each <= today)
  return day !== undefined && (grace.last_attempt_on ?? '') < day
}

/** The days of a grace on which a soft decline is tried again, in their order. */
export const retryDays = ({ grace_started_on, grace_ends_on }: Grace, after: readonly number[]): string[] =>
  after
    .map(days => addDays(grace_started_on!, days))
    .filter(day => day <= grace_ends_on!)
    .toSorted()
