import type { components } from '../../../openapi.d.ts'
import type { QuotationContent, SalesLine } from '../database/sales-schema.ts'
import type { ScheduledChange } from '../database/subscriptions-schema.ts'
import { addDays } from '../money/dates.ts'
import { type Item, placed, scheduledWith, withMore } from './change-rules.ts'
import { periodFigures } from './figures-rules.ts'
import { presentNextInvoice } from './present.ts'
import type { SubscriptionRow } from './queries/rows.ts'
import { firstPeriod, itemOf, nextPeriod } from './rules.ts'
import { firstDayWithout } from './standing-rules.ts'

type Preview = components['schemas']['SubscriptionPreview']
/** A subscription as it is now, with the customer's day. */
export type Now = { row: SubscriptionRow; items: readonly Item[]; day: string }

const nextInvoice = (row: SubscriptionRow, items: readonly Item[]) =>
  presentNextInvoice({ ...row, figures: periodFigures(row, items) }, placed(row.id, items))

/** What more comes to: what the offer says of it now, and what the next invoice says then. */
export function addPreview({ row, items, day }: Now, content: QuotationContent): Preview {
  const more = content.lines.filter(line => line.recurring).map(line => itemOf(line, line.id))
  return {
    currency: row.currency,
    effective_on: day,
    ends_on: null,
    due_now: {
      date: day,
      lines: content.lines.map(previewLine),
      subtotal: content.subtotal,
      taxes: content.taxes,
      tax_total: content.tax_total,
      total: content.total,
    },
    next_invoice: nextInvoice(
      { ...row, scheduled: scheduledWith(row, row.scheduled, more) },
      withMore(items, more),
    ),
  }
}

const previewLine = ({ name, quantity, unit_price, net, period_start, period_end }: SalesLine) => ({
  name,
  quantity,
  unit_price,
  net,
  period_start,
  period_end,
})

/** What a change from the next period on comes to. */
export const changePreview = ({ row, items }: Now, scheduled: ScheduledChange): Preview => ({
  currency: row.currency,
  effective_on: nextPeriod(row).start,
  ends_on: null,
  due_now: null,
  next_invoice: nextInvoice({ ...row, scheduled }, items),
})

/** What cancelling comes to. One that waits for its money ends at once. */
export function cancelPreview({ row, day }: Now): Preview {
  const atOnce = row.status === 'to_renew'
  const effective_on = atOnce ? day : firstDayWithout(row)
  return {
    currency: row.currency,
    effective_on,
    ends_on: atOnce ? day : addDays(effective_on, -1),
    due_now: null,
    next_invoice: null,
  }
}

/** What opening it again comes to: a period that begins today is invoiced at once. */
export function reopenPreview({ row, items, day }: Now): Preview {
  const over = row.contract_end !== null && row.contract_end < day
  const anew: SubscriptionRow = {
    ...row,
    status: 'active',
    scheduled: null,
    cancels_on: null,
    contract_end: over ? null : row.contract_end,
  }
  const before = { anchor_date: day, period_number: -1, next_invoice_date: day, contract_end: null }
  return {
    currency: row.currency,
    effective_on: day,
    ends_on: null,
    due_now: nextInvoice({ ...anew, ...before }, items),
    next_invoice: nextInvoice({ ...anew, ...firstPeriod(day, row) }, items),
  }
}
