import type { IntervalUnit, SalesLine, TaxBehavior } from '../../database/sales-schema.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { takeNumber } from '../../invoices/queries/write.ts'
import { formatNumber } from '../../invoices/rules.ts'
import { countsOf, periodFigures } from '../figures-rules.ts'
import * as queries from '../queries/rows.ts'
import { firstPeriod, itemRows, type Period, planNameOf } from '../rules.ts'

export const prefix = 'SUB'

export type NewSubscription = {
  owner: { partner_id: string; customer_id: string }
  currency: string
  tax_behavior: TaxBehavior
  interval: { unit: IntervalUnit; count: number }
  /** The recurring ones */
  lines: SalesLine[]
  payment_method_id: string | null
  access: 'granted' | 'revoked'
}

/**
 * Starts a subscription of what was bought. Told by `recordSubscriptionEvents` once all is there.
 * @param days the customer's day, on which it starts, and the vendor's, for its number
 */
export async function startSubscription(
  trx: Trx,
  now: string,
  days: { customer: string; vendor: string },
  sold: NewSubscription,
): Promise<{ id: string; period: Period }> {
  const { year, number } = await takeNumber(trx, prefix, days.vendor)
  const rhythm = { interval_unit: sold.interval.unit, interval_count: sold.interval.count }
  const first = firstPeriod(days.customer, rhythm)
  const id = newId('sub')
  await queries.insertSubscription(trx, {
    id,
    ...sold.owner,
    number: formatNumber(prefix, year, number),
    status: 'active',
    plan_name: planNameOf(sold.lines),
    currency: sold.currency,
    tax_behavior: sold.tax_behavior,
    ...rhythm,
    ...first,
    payment_method_id: sold.payment_method_id,
    collection: sold.payment_method_id === null ? 'send_invoice' : 'charge',
    billed_by: 'portal',
    access: sold.access,
    ...countsOf(sold.lines),
    figures: JSON.stringify(periodFigures(sold, sold.lines.map(withTax))),
    // The billing run finds out by itself when there is something to do.
    next_action_at: now,
    created_at: now,
    updated_at: now,
  })
  await addItems(trx, id, sold.lines, 0)
  return { id, period: { start: first.period_start, end: first.period_end } }
}

/** Appends lines from this place on. */
export const addItems = (trx: Trx, id: string, lines: SalesLine[], from: number) =>
  queries.insertItems(
    trx,
    itemRows(
      id,
      lines.map(line => ({ ...line, item_id: newId('item') })),
      from,
    ),
  )

export const withTax = (line: SalesLine) => ({ ...line, tax_category: line.tax_category! })
