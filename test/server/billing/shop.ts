import { type BillingOptions, runBilling } from '../../../server/src/billing/run.ts'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { makeSubscription } from '../../support/subscriptions.ts'
import { openTill } from '../../support/till.ts'

/** A till whose customers have subscriptions, and whose clock goes from day to day with the billing run. */
export async function openShop(now = '2026-03-10T10:00:00Z') {
  const till = await openTill(now)
  const bill = (options: BillingOptions = {}) => runBilling(till.services, options)
  const at = (day: string, time = '10:00:00Z') => till.clock.set(`${day}T${time}`)
  const subscription = (id: string) =>
    till.db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  return {
    ...till,
    bill,
    at,
    /** At this day's morning, and all that is due then. */
    billOn: (day: string, time?: string) => {
      at(day, time)
      return bill()
    },
    subscribe: (
      customer: { id: string; partner_id: string },
      anchor: string,
      ...rest: Parameters<typeof makeSubscription> extends [unknown, unknown, unknown, ...infer R] ? R : never
    ) => makeSubscription(till.db, customer, anchor, ...rest),
    subscription,
    /** What a person sees of where it stands. */
    standing: async (id: string) => {
      const { status, access, next_invoice_date, grace_reason, grace_ends_on, close_reason } =
        await subscription(id)
      return { status, access, next_invoice_date, grace_reason, grace_ends_on, close_reason }
    },
    invoicesOf: (id: string) =>
      till.db
        .selectFrom('invoices')
        .selectAll()
        .where('subscription_id', '=', id)
        .where('type', '=', 'invoice')
        .orderBy('period_start')
        .execute(),
    paymentsOf: (customerId: string) =>
      till.db
        .selectFrom('payments')
        .selectAll()
        .where('customer_id', '=', customerId)
        .orderBy('id')
        .execute(),
    /** What became of charges that nobody has heard of. */
    reconcile: () => reconcilePayments(till.services),
  }
}
