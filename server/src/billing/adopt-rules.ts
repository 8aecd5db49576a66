import { addDays, periodStart } from '../money/dates.ts'
import type { SubscriptionRow } from '../subscriptions/queries/rows.ts'

type Imported = Pick<
  SubscriptionRow,
  | 'anchor_date'
  | 'interval_unit'
  | 'interval_count'
  | 'period_number'
  | 'period_start'
  | 'period_end'
  | 'next_invoice_date'
>
export type Adopted = Pick<
  SubscriptionRow,
  'period_number' | 'period_start' | 'period_end' | 'next_invoice_date'
>

/**
 * From where a subscription that somebody else has billed goes on: with the first period that begins today or later.
 * What began before then was his to invoice, unless it is asked for.
 */
export function adopted(row: Imported, today: string, chargePast: boolean): Adopted {
  const { period_number, period_start, period_end } = row
  const next = row.next_invoice_date ?? addDays(period_end, 1)
  if (chargePast || next >= today) return { period_number, period_start, period_end, next_invoice_date: next }
  const startOf = (n: number) => periodStart(row.anchor_date, row.interval_unit, row.interval_count, n)
  let n = 0
  while (startOf(n) < today) n += 1
  return n === 0
    ? { period_number, period_start, period_end, next_invoice_date: startOf(0) }
    : {
        period_number: n - 1,
        period_start: startOf(n - 1),
        period_end: addDays(startOf(n), -1),
        next_invoice_date: startOf(n),
      }
}
