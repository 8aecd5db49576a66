import type { components } from '../../../openapi.d.ts'
import type { IntervalUnit } from '../database/sales-schema.ts'
import { invalidField } from '../http/problem.ts'
import { periodBeginning, periodOn } from './standing-rules.ts'

type Body = Pick<
  components['schemas']['SubscriptionCreate'],
  'starts_on' | 'next_invoice_date' | 'contract_end' | 'billed_by'
>

/**
 * Where a subscription that was sold elsewhere stands on this day: in the period of the day, the first one that was not
 * invoiced being the next, unless the request names it.
 * @throws Problem 422 for a day on which no period begins or that lies in the past, or a contract that is over
 */
export function startingColumns(
  body: Body,
  rhythm: { interval_unit: IntervalUnit; interval_count: number },
  day: string,
) {
  const { starts_on: anchor = day, contract_end = null, billed_by } = body
  const period = periodOn(anchor, rhythm, day)
  const pending = anchor > day
  const next = body.next_invoice_date ?? (pending ? anchor : period.next)
  const portal = billed_by === 'portal'
  if (periodBeginning(anchor, rhythm, next) === null)
    throw invalidField('#/next_invoice_date', 'period', 'is no day on which a period begins')
  if (portal && next < day) throw invalidField('#/next_invoice_date', 'range', 'must not be in the past')
  if (contract_end !== null && (contract_end < anchor || (portal && contract_end < day)))
    throw invalidField('#/contract_end', 'range', 'must not be over already')
  return {
    status: pending ? ('pending' as const) : ('active' as const),
    access: pending ? ('revoked' as const) : ('granted' as const),
    anchor_date: anchor,
    period_number: period.number,
    period_start: period.start,
    period_end: period.end,
    next_invoice_date: next,
    contract_end,
  }
}
