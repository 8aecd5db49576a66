import type { EventType } from '../events/actions.ts'
import { shift } from '../http/clock.ts'
import { newId } from '../http/ids.ts'
import { addDays, endOfDay } from '../money/dates.ts'
import { periodFigures } from '../subscriptions/figures-rules.ts'
import { presentSubscription } from '../subscriptions/present.ts'
import type { findItemsOf, SubscriptionRow } from '../subscriptions/queries/rows.ts'
import { closedAs, nextPeriod } from '../subscriptions/rules.ts'
import { periodOn } from '../subscriptions/standing-rules.ts'
import { type Facts, nextStep, type Step } from './dunning-rules.ts'
import type { BilledCustomer, ChargedMethod, OpenPeriod } from './queries/facts.ts'

/** A subscription that is looked at, with all that decides what happens to it. */
export type Look = {
  row: SubscriptionRow
  items: Awaited<ReturnType<typeof findItemsOf>>
  customer: BilledCustomer
  /** Real time, and the instant and days of the customer and the vendor by the customer's clock */
  now: string
  business: string
  today: string
  vendorDay: string
  settings: Facts['settings'] & { payment_days: number }
  /** What is open, the oldest first */
  open: Open[]
  method: ChargedMethod | null
  /** Days on which periods begin that have an invoice already */
  invoiced: Set<string>
}

type Open = Pick<
  OpenPeriod,
  'id' | 'number' | 'amount_due' | 'overdue_from' | 'claimed' | 'period_start' | 'period_end'
> & {
  failure: NonNullable<Facts['invoice']>['failure']
}
/** An invoice that is to be issued. */
export type PlannedInvoice = {
  id: string
  look: Look
  period: { start: string; end: string }
  figures: Figures
}
type Figures = NonNullable<SubscriptionRow['figures']>
/** What follows only once all this is written, as it reads and writes more. */
export type Afterwards = 'apply_change' | 'offer_renewal' | 'close'

/** What is to be written of one look. */
export type Plan = {
  look: Look
  /** The row as it will be */
  row: SubscriptionRow
  changed: boolean
  invoices: PlannedInvoice[]
  charge: { invoice: { id: string; number: string | null; amount_due: number }; method: ChargedMethod } | null
  events: { type: EventType; data: Record<string, unknown> }[]
  afterwards: Afterwards | null
  steps: Step['do'][]
}

/** Periods that one look invoices at most; the next look goes on. */
const most = 100

/** Takes one step after the other until there is nothing to do, or nothing more before the rest is written. */
export function plan(look: Look): Plan {
  const planned: Plan = {
    look,
    row: { ...look.row },
    changed: false,
    invoices: [],
    charge: null,
    events: [],
    afterwards: null,
    steps: [],
  }
  const open = [...look.open]
  for (;;) {
    const step = nextStep(planned.row, factsOf(look, open))
    if (step.do === 'wait') {
      planned.row.next_action_at =
        step.until === null ? null : shift(step.until, -look.customer.clock_seconds)
      break
    }
    take(planned, open, step)
    if (planned.afterwards !== null || planned.invoices.length >= most) break
  }
  // A closed one is never looked at again; one of which the rest is still to come is at once.
  if (planned.row.status === 'closed') planned.row.next_action_at = null
  else if (planned.afterwards !== null || planned.invoices.length >= most)
    planned.row.next_action_at = look.now
  planned.row.open_invoice_id = open[0]?.id ?? null
  return planned
}

const factsOf = ({ business, today, customer, settings, method }: Look, open: Open[]): Facts => ({
  now: business,
  today,
  zone: customer.time_zone,
  settings,
  invoice: open[0] ?? null,
  method,
})

function take(planned: Plan, open: Open[], step: Exclude<Step, { do: 'wait' }>): void {
  const { look, row } = planned
  planned.steps.push(step.do)
  switch (step.do) {
    case 'activate':
      change(planned, { status: 'active', access: 'granted' }, 'subscription.activated')
      break
    case 'invoice':
      invoice(planned, open)
      break
    case 'turn': {
      const { start, end, number } = periodOn(row.anchor_date, row, look.today)
      const period = { period_start: start, period_end: end, period_number: number }
      change(planned, period, 'subscription.renewed')
      break
    }
    case 'charge':
      planned.charge = { invoice: { ...open[0]! }, method: look.method! }
      open[0] = { ...open[0]!, claimed: true }
      planned.changed = true
      Object.assign(row, { charge_attempts: row.charge_attempts + 1, last_attempt_on: look.today })
      break
    case 'to_renew':
      change(planned, { status: 'to_renew', ...graceOf(step) }, 'subscription.to_renew')
      break
    case 'recover':
      change(planned, { status: 'active', ...noGrace }, 'subscription.recovered')
      break
    case 'close':
      change(planned, closedAs(step.reason, look.today), 'subscription.closed')
      if (open.length > 0) planned.afterwards = 'close'
      break
    case 'notice':
      change(planned, { noticed_days: step.days }, 'subscription.contract_ending', { days: step.days })
      break
    case 'apply_change':
    case 'offer_renewal':
      planned.afterwards = step.do
  }
}

/** Every change counts up the version, and is told with the subscription as it is then. */
function change(planned: Plan, values: Partial<SubscriptionRow>, type: EventType, more: object = {}): void {
  const { row, look, events } = planned
  Object.assign(row, values, { version: row.version + 1, updated_at: look.now })
  planned.changed = true
  events.push({ type, data: { ...presentSubscription(row, look.items), ...more } })
}

export const noGrace = { grace_reason: null, grace_started_on: null, grace_ends_on: null, closes_at: null }

const graceOf = (step: Extract<Step, { do: 'to_renew' }>) => ({
  grace_reason: step.reason,
  grace_started_on: step.started_on,
  grace_ends_on: step.ends_on,
  closes_at: step.closes_at,
})

function invoice(planned: Plan, open: Open[]): void {
  const { look, row, invoices } = planned
  const { start, end, next, number } = nextPeriod(row)
  row.figures ??= periodFigures(row, look.items)
  const { total } = row.figures
  const period = { period_start: start, period_end: end, period_number: number, next_invoice_date: next }
  // Somebody has invoiced it by hand.
  if (look.invoiced.has(start)) {
    planned.changed = true
    Object.assign(row, period, { version: row.version + 1, updated_at: look.now })
    return
  }
  const id = newId('inv')
  invoices.push({ id, look, period: { start, end }, figures: row.figures })
  if (total > 0) open.push(openedNow(look, id, total, period))
  change(planned, { ...period, charge_attempts: 0, last_attempt_on: null }, 'subscription.renewed')
}

/** When it is overdue is known by the day of its number, which is hardly ever a later one. */
const openedNow = (
  { vendorDay, settings, customer }: Look,
  id: string,
  amount_due: number,
  { period_start, period_end }: { period_start: string; period_end: string },
): Open => ({
  id,
  period_start,
  period_end,
  number: null,
  amount_due,
  overdue_from: endOfDay(addDays(vendorDay, settings.payment_days), customer.time_zone),
  claimed: false,
  failure: null,
})
