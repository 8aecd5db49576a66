import type { Selectable } from 'kysely'
import type { QuotationContent, QuotationsTable, TaxBehavior } from '../../database/sales-schema.ts'
import type { SubscriptionsTable } from '../../database/subscriptions-schema.ts'
import { shift } from '../../http/clock.ts'
import type { Db, Trx } from '../../http/context.ts'
import { invalidField, invalidState } from '../../http/problem.ts'
import { today } from '../../money/dates.ts'
import { type Proration, paidThrough, prorationOn } from '../../subscriptions/proration-rules.ts'
import { findSubscription } from '../queries/read.ts'
import type { Interval } from '../resolve-rules.ts'

/** The running subscription that a quotation is about; of an upsell with what it is charged for as of now. */
export type Running = { subscription: Selectable<SubscriptionsTable>; proration: Proration | null }
type About = Pick<Selectable<QuotationsTable>, 'kind' | 'subscription_id'>
type Buyer = { id: string; time_zone: string; clock_seconds: number }

/**
 * @throws Problem 422 when the subscription is missing or another customer's; 409 for an upsell when nothing can be
 * added to it
 */
export async function runningFor(
  trx: Db | Trx,
  now: string,
  customer: Buyer,
  { kind, subscription_id }: About,
): Promise<Running | null> {
  if (subscription_id === null) return null
  const subscription = await findSubscription(trx, customer.id, subscription_id)
  if (!subscription)
    throw invalidField('#/subscription_id', 'not_found', 'is no subscription of this customer')
  if (kind !== 'upsell') return { subscription, proration: null }
  const day = today(shift(now, customer.clock_seconds), customer.time_zone)
  return { subscription, proration: upsellOn(subscription, day) }
}

/**
 * What an upsell of this day is charged for.
 * @throws Problem 409 when the subscription has ended, waits for money, or its next period is not invoiced yet
 */
export function upsellOn(subscription: Selectable<SubscriptionsTable>, day: string): Proration {
  const { status } = subscription
  if (status === 'closed' || status === 'to_renew')
    throw invalidState('Nothing can be added to a subscription that has ended or waits for money.', status)
  const proration = prorationOn(subscription, day)
  if (proration === null) throw invalidState('Its next period has not begun yet; try again shortly.', status)
  return proration
}

/**
 * Whether what an upsell charges for is still what is left: once the period has turned it is not.
 * @throws Problem 409 when not, or when nothing can be added any more
 */
export async function refuseTurned(
  trx: Trx,
  now: string,
  customer: Buyer,
  quotation: About & { status: string },
  content: QuotationContent,
): Promise<void> {
  if (quotation.kind !== 'upsell') return
  const running = await runningFor(trx, now, customer, quotation)
  const through = paidThrough(content.lines)
  if (through !== null && running?.proration?.end !== through)
    throw invalidState('The period that this quotation is for is over.', quotation.status)
}

/** @throws Problem 422 when what recurs would be invoiced in another way than the subscription is */
export function checkFits(
  { subscription }: Running,
  sold: { interval: Interval | null; tax_behavior: TaxBehavior },
): void {
  if (sold.interval === null) return
  const { interval_unit: unit, interval_count: count, tax_behavior } = subscription
  if (sold.interval.unit !== unit || sold.interval.count !== count)
    throw invalidField('#/interval_unit', 'interval', 'is not the interval of the subscription')
  if (sold.tax_behavior !== tax_behavior)
    throw invalidField('#/tax_behavior', 'tax_behavior', 'is not that of the subscription')
}

/** What is left of a period is offered until the period turns. */
export function capped(content: QuotationContent, running: Running | null): QuotationContent {
  const last = running?.proration?.last_day
  if (last === undefined || !content.lines.some(line => line.recurring)) return content
  const { valid_until } = content
  return { ...content, valid_until: valid_until !== null && valid_until < last ? valid_until : last }
}
