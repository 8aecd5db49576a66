import type { Trx } from '../http/context.ts'
import { recordEventsOfSubscriptions } from '../subscriptions/actions/events.ts'
import { lockOfPeriods, settleSubscriptions, wakeOfPeriods, wakeToRenew } from './queries/settled.ts'

/**
 * What follows for subscriptions when what is due of their invoices has moved, in whatever way: one that waited for
 * its money is active again at once, and the billing run looks at all of them. One that is closed stays so. Called by
 * whoever settles invoices, in the same transaction.
 */
export async function subscriptionsSettled(trx: Trx, now: string, invoiceIds: string[]): Promise<void> {
  if (invoiceIds.length === 0) return
  const ids = await lockOfPeriods(trx, invoiceIds)
  if (ids.length === 0) return
  // A statement of its own: what others settled while this one waited is then seen.
  const recovered = await settleSubscriptions(trx, now, ids)
  await recordEventsOfSubscriptions(trx, now, recovered, 'subscription.recovered')
}

/** A payment of these invoices is decided and has settled nothing: the billing run finds out what follows. */
export async function wakeSubscriptions(trx: Trx, now: string, invoiceIds: string[]): Promise<void> {
  if (invoiceIds.length > 0) await wakeOfPeriods(trx, now, invoiceIds)
}

/** A customer has other cards than before: the billing run finds out whether what is To Renew can be charged. */
export const wakeWaiting = (trx: Trx, now: string, customerId: string): Promise<void> =>
  wakeToRenew(trx, now, customerId)
