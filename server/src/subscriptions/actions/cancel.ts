import type { components } from '../../../../openapi.d.ts'
import { undoOpen } from '../../billing/closing.ts'
import { findOpenPeriods } from '../../billing/queries/facts.ts'
import { lockCustomer } from '../../customers/queries.ts'
import { recordEvents } from '../../events/actions.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Context, Trx } from '../../http/context.ts'
import { invalidState, notFound, Problem } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { lockInvoices } from '../../invoices/queries/read.ts'
import { today } from '../../money/dates.ts'
import { inProgress } from '../../payments/actions/begin.ts'
import { clearTheWay } from '../../payments/actions/cancel.ts'
import { readSettings } from '../../settings/queries.ts'
import { refuseClosed, refuseExternal, refuseUnlessLeft } from '../guard-rules.ts'
import type { Details } from '../present.ts'
import { findDetails, lockVisible } from '../queries/read.ts'
import { type SubscriptionRow, updateSubscription } from '../queries/rows.ts'
import { closedAs } from '../rules.ts'
import { firstDayWithout } from '../standing-rules.ts'
import { recordSubscriptionEvents, subscriptionEvents } from './events.ts'
import { loadSubscription } from './load.ts'

type Body = components['schemas']['SubscriptionCancel']
type Caller = Context<ContactScope | IntegrationScope>
type Scope = ContactScope | IntegrationScope

/**
 * Makes room for ending a subscription that waits for its money: a payment of what is open that only waits for the
 * customer is given up first.
 * @throws Problem 404, 409 while a payment is being decided
 */
export async function clearToCancel(context: Caller, id: string): Promise<void> {
  const { db, scope } = context
  const row = await findDetails(db, scope, id)
  if (!row) throw notFound()
  if (row.status !== 'to_renew') return
  const open = await findOpenPeriods(db, [id])
  if (open.length > 0)
    await clearTheWay(
      context,
      scope,
      open.map(invoice => invoice.id),
    )
}

/**
 * Cancels at the end of what is paid. One that waits for its money ends at once, as does one of which an integration
 * says so; what is open then is dealt with as the settings say.
 * @throws Problem 403, 404, 409
 */
export async function cancelSubscription(
  trx: Trx,
  scope: Scope,
  clock: Clock,
  id: string,
  body: Body,
): Promise<Details> {
  const settings = await readSettings(trx)
  const now = clock.now()
  const { row, day, open } = await lockWithOpen(trx, scope, now, id)
  refuseUnlessLeft(scope, settings.subscription_actions, 'cancel')
  if (body.at_once && scope.kind === 'contact')
    throw new Problem(403, 'permission_denied', 'Only integrations end a subscription at once.')
  refuseClosed(row)
  const cancellation = { reason: body.reason ?? null, message: body.message ?? null, requested_at: now }
  if (row.status === 'to_renew' || body.at_once) {
    if (scope.kind === 'contact') refuseExternal(row)
    if (open.some(invoice => invoice.claimed)) throw inProgress()
    await updateSubscription(trx, id, now, { ...closedAs('cancelled', day), open_invoice_id: null })
    await undoOpen(trx, clock, settings.closing_invoice, { open, today: day })
    // The row keeps why only while it runs.
    const events = await subscriptionEvents(trx, id, ['subscription.closed'])
    const why = { ...cancellation, effective_on: day }
    await recordEvents(
      trx,
      now,
      events.map(event => ({ ...event, data: { ...event.data, cancellation: why } })),
    )
  } else {
    refuseExternal(row)
    if (row.cancels_on !== null) throw invalidState('It is cancelled already.', row.status)
    await updateSubscription(trx, id, now, {
      cancels_on: firstDayWithout(row),
      cancellation: JSON.stringify(cancellation),
      next_action_at: now,
    })
    await recordSubscriptionEvents(trx, now, id, ['subscription.cancel_scheduled'])
  }
  return loadSubscription(trx, scope, id)
}

/** @throws Problem 404, 409 when it is not cancelled or the day has come */
export async function undoCancellation(trx: Trx, scope: Scope, clock: Clock, id: string): Promise<Details> {
  const now = clock.now()
  const { row, day } = await lockWithOpen(trx, scope, now, id)
  if (row.status === 'closed' || row.cancels_on === null || row.cancels_on <= day)
    throw invalidState('It is not cancelled, or has ended.', row.status)
  await updateSubscription(trx, id, now, { cancels_on: null, cancellation: null, next_action_at: now })
  await recordSubscriptionEvents(trx, now, id, ['subscription.updated'])
  return loadSubscription(trx, scope, id)
}

/**
 * Takes a subscription with what is open of it, in the order in which everybody does: the customer, the invoices, the
 * subscription.
 * @returns with the customer's day
 */
async function lockWithOpen(trx: Trx, scope: Scope, now: string, id: string) {
  const found = await findDetails(trx, scope, id)
  const customer = found && (await lockCustomer(trx, scope, found.customer_id))
  if (!customer) throw notFound()
  const named = await findOpenPeriods(trx, [id])
  if (named.length > 0)
    await lockInvoices(
      trx,
      scope,
      named.map(invoice => invoice.id),
    )
  const row: SubscriptionRow = (await lockVisible(trx, scope, id))!
  const open = await findOpenPeriods(trx, [id])
  return { row, open, day: today(shift(now, customer.clock_seconds), customer.time_zone) }
}
