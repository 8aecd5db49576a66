import type { Selectable } from 'kysely'
import type { SalesLine } from '../database/sales-schema.ts'
import type { SubscriptionsTable } from '../database/subscriptions-schema.ts'
import { addDays, daysBetween, periodStart } from '../money/dates.ts'
import { divideHalfAway, formatDecimal, parseDecimal, power10, trimDecimal } from '../money/decimals.ts'
import { periodOn } from './standing-rules.ts'

/** What of a subscription says which days an upsell is for. */
export type Prorated = Pick<
  Selectable<SubscriptionsTable>,
  | 'billed_by'
  | 'anchor_date'
  | 'interval_unit'
  | 'interval_count'
  | 'period_number'
  | 'period_start'
  | 'period_end'
  | 'next_invoice_date'
>
export type Proration = {
  /** The share of a whole interval's price: days that are left ÷ days of the period */
  left: number
  days: number
  /** What is paid for: from this day through that */
  start: string
  end: string
  /** The last day on which this share is right: on the next one the period has turned. */
  last_day: string
}

/**
 * What is left of the period of a subscription from this day on, the day itself included; the whole of it before it
 * begins. Periods that are invoiced ahead, as a renewal does, are paid for as well.
 * @returns null once the period is over and the next one not invoiced
 */
export function prorationOn(row: Prorated, day: string): Proration | null {
  const invoicedTo = row.next_invoice_date ?? addDays(row.period_end, 1)
  const byPortal = row.billed_by === 'portal'
  if (byPortal && day >= invoicedTo) return null
  const stated = { start: row.period_start, end: row.period_end, number: row.period_number }
  const period = day <= row.period_end ? stated : periodOn(row.anchor_date, row, day)
  const startOf = (n: number) => periodStart(row.anchor_date, row.interval_unit, row.interval_count, n)
  const days = daysBetween(period.start, period.end) + 1
  const start = day < period.start ? period.start : day
  let left = daysBetween(start, period.end) + 1
  let end = period.end
  for (let n = period.number + 2; byPortal && startOf(n) <= invoicedTo; n += 1) {
    left += days
    end = addDays(startOf(n), -1)
  }
  return { left, days, start, end, last_day: period.end }
}

/** A price for a whole interval as that of what is left, with 6 decimals at most, halves away from zero. */
export function prorate(price: string, { left, days }: Pick<Proration, 'left' | 'days'>): string {
  if (left === days) return price
  const { digits, scale } = parseDecimal(price)
  const share = divideHalfAway(digits * BigInt(left) * power10(6), BigInt(days) * power10(scale))
  const trimmed = trimDecimal({ digits: share, scale: 6 })
  // As many decimals as the price itself is written with: 20.00 of 30.00.
  const written = Math.min(scale, 6)
  return trimmed.scale >= written
    ? formatDecimal(trimmed)
    : formatDecimal({ digits: trimmed.digits * power10(written - trimmed.scale), scale: written })
}

/**
 * Lines of an upsell as they are charged: what recurs for what is left of the period.
 * @param lines with the prices of a whole interval, as {@link wholeLine} gives them back
 */
export const proratedLines = (lines: readonly SalesLine[], proration: Proration): SalesLine[] =>
  lines.map(line =>
    line.recurring
      ? {
          ...line,
          recurring_unit_price: line.unit_price,
          unit_price: prorate(line.unit_price, proration),
          period_start: proration.start,
          period_end: proration.end,
        }
      : line,
  )

/** The line with its price for a whole interval, however often it was prorated. */
export function wholeLine(line: SalesLine): SalesLine {
  const { recurring_unit_price: whole, ...rest } = line
  if (whole == null) return line
  return { ...rest, unit_price: whole, period_start: null, period_end: null }
}

/** The last day that an upsell's lines are for; null where nothing in it recurs. */
export const paidThrough = (lines: readonly Pick<SalesLine, 'recurring_unit_price' | 'period_end'>[]) =>
  lines.find(line => line.recurring_unit_price != null)?.period_end ?? null
