import type { Insertable } from 'kysely'
import type { IntervalUnit, SalesLine } from '../database/sales-schema.ts'
import type {
  CloseReason,
  ScheduledChange,
  SubscriptionItemsTable,
  SubscriptionsTable,
} from '../database/subscriptions-schema.ts'
import { addDays, periodStart } from '../money/dates.ts'

export type Period = { start: string; end: string }
type Rhythm = { interval_unit: IntervalUnit; interval_count: number }
type Running = Rhythm &
  Pick<SubscriptionsTable, 'anchor_date' | 'period_end' | 'next_invoice_date' | 'contract_end'> & {
    period_number: number
  }

/** Where a subscription that begins on the anchor stands on its first day. */
export function firstPeriod(anchor: string, { interval_unit, interval_count }: Rhythm) {
  const next = periodStart(anchor, interval_unit, interval_count, 1)
  return {
    anchor_date: anchor,
    period_number: 0,
    period_start: anchor,
    period_end: addDays(next, -1),
    next_invoice_date: next,
  }
}

/** The first period that is not invoiced yet, its number, and the day on which the one after it begins. */
export function nextPeriod(subscription: Running): Period & { next: string; number: number } {
  const { anchor_date, interval_unit, interval_count, period_number } = subscription
  const start = subscription.next_invoice_date ?? addDays(subscription.period_end, 1)
  const startOf = (n: number) => periodStart(anchor_date, interval_unit, interval_count, n)
  let number = period_number
  let next = startOf(number + 1)
  while (next <= start) {
    number += 1
    next = startOf(number + 1)
  }
  return { start, end: addDays(next, -1), next, number }
}

/** The last day of a contract that goes on for one more interval; one without an end stays without. */
export function extended({
  contract_end,
  interval_unit,
  interval_count,
}: Rhythm & Pick<Running, 'contract_end'>) {
  if (contract_end === null) return null
  return addDays(periodStart(addDays(contract_end, 1), interval_unit, interval_count, 1), -1)
}

/** What a subscription is once it has ended: nothing more happens to it by itself. */
export const closedAs = (reason: CloseReason, day: string) =>
  ({
    status: 'closed',
    access: 'revoked',
    close_reason: reason,
    closed_on: day,
    next_invoice_date: null,
    next_action_at: null,
    grace_reason: null,
    grace_started_on: null,
    grace_ends_on: null,
    closes_at: null,
    scheduled: null,
    cancels_on: null,
    cancellation: null,
  }) as const

/** A plan is called as its application is, else as the first line that recurs. */
export const planNameOf = (lines: readonly SalesLine[]): string =>
  (lines.find(line => line.product_kind === 'application') ?? lines[0]!).name

/** What recurring lines become, at these places of a subscription. */
export const itemRows = (
  subscriptionId: string,
  lines: readonly (SalesLine & { item_id: string })[],
  from: number,
): Insertable<SubscriptionItemsTable>[] =>
  lines.map((line, i) => ({
    ...itemOf(line, line.item_id),
    subscription_id: subscriptionId,
    position: from + i,
  }))

/** What a line that recurs becomes in a subscription, for the price of a whole interval. */
export const itemOf = (line: SalesLine, id: string): ScheduledChange['items'][number] => ({
  id,
  price_id: line.price_id,
  product_id: line.product_id,
  product_kind: line.product_kind,
  name: line.name,
  description: line.description,
  quantity: line.quantity,
  unit: line.unit,
  unit_price: line.recurring_unit_price ?? line.unit_price,
  discount_percent: line.discount_percent,
  tax_category: line.tax_category!,
  tax_rate: line.tax_rate,
})
