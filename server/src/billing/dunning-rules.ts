import type { Selectable } from 'kysely'
import type { CloseReason, GraceReason, SubscriptionsTable } from '../database/subscriptions-schema.ts'
import { addDays, endOfDay, hasPassed } from '../money/dates.ts'
import {
  type Contract,
  type ContractSettings,
  type ContractStep,
  contractDays,
  contractStep,
} from './contract-rules.ts'
import { type Failure, type Grace, type Method, mayCharge, retryDays } from './retry-rules.ts'

/** What of a subscription decides what happens to it next. */
export type Standing = Contract &
  Grace &
  Pick<
    Selectable<SubscriptionsTable>,
    'status' | 'billed_by' | 'collection' | 'anchor_date' | 'period_end' | 'next_invoice_date' | 'closes_at'
  > & { scheduled: unknown }

export type OpenInvoice = {
  /** The first instant at which it is overdue */
  overdue_from: string | null
  /** A payment is under way, or its result is not known. */
  claimed: boolean
  /**
   * How its last charge to `method` failed; without one, its last charge to any other saved method. One that was given
   * up counts as soft.
   */
  failure: Failure | null
}
export type DunningSettings = ContractSettings & { grace_days: number; retry_days: readonly number[] }
export type Facts = {
  /** Business instant of the customer, and his day then */
  now: string
  today: string
  zone: string
  settings: DunningSettings
  /** The oldest invoice of a period with something due */
  invoice: OpenInvoice | null
  /** Its own, else the customer's default one */
  method: Method | null
}

export type Step =
  | { do: 'activate' }
  | { do: 'apply_change' }
  | { do: 'invoice' }
  /** A period has begun that was invoiced ahead, as a renewal does. */
  | { do: 'turn' }
  | { do: 'charge'; payment_method_id: string }
  | { do: 'to_renew'; reason: GraceReason; started_on: string; ends_on: string; closes_at: string }
  | { do: 'recover' }
  | { do: 'close'; reason: CloseReason }
  | ContractStep
  /** Until this instant of the customer, or until something else happens to it */
  | { do: 'wait'; until: string | null }

/**
 * What happens to a subscription next, one step at a time until it waits: the whole of its life over civil days. Days
 * are the customer's. Nothing here depends on when it was last asked, so a server that was down goes on where it stood.
 */
export function nextStep(standing: Standing, facts: Facts): Step {
  const { status, anchor_date, cancels_on, contract_end } = standing
  const { today, invoice } = facts
  if (standing.billed_by === 'external' || status === 'closed') return { do: 'wait', until: null }
  // Whatever is decided now could be wrong once the result is known.
  if (invoice?.claimed) return { do: 'wait', until: null }
  if (cancels_on !== null && cancels_on <= today) return { do: 'close', reason: 'cancelled' }
  if (contract_end !== null && contract_end < today) return { do: 'close', reason: 'contract_ended' }
  if (status === 'pending') return anchor_date <= today ? { do: 'activate' } : waitFor(standing, facts)
  const step = status === 'active' ? whileActive(standing, facts) : whileToRenew(standing, facts)
  return step ?? contractStep(standing, today, facts.settings) ?? waitFor(standing, facts)
}

function whileActive(standing: Standing, facts: Facts): Step | null {
  const { next_invoice_date, period_end, scheduled } = standing
  const { today } = facts
  const late = facts.invoice && collect(standing, facts, facts.invoice)
  if (late) return late
  if (next_invoice_date === null) return null
  if (next_invoice_date > today) return period_end < today ? { do: 'turn' } : null
  return scheduled ? { do: 'apply_change' } : { do: 'invoice' }
}

/** What an invoice with something due asks for; null while it may wait. */
function collect(standing: Standing, facts: Facts, invoice: OpenInvoice): Step | null {
  const { now, method } = facts
  if (!isCharged(standing)) return isOverdue(invoice, now) ? toRenew('overdue', facts) : null
  if (method === null) return toRenew('no_method', facts)
  if (hasPassed(method.expires_at, now)) return toRenew('card_expired', facts)
  if (invoice.failure?.payment_method_id === method.id) return toRenew('declined', facts)
  return { do: 'charge', payment_method_id: method.id }
}

function toRenew(reason: GraceReason, { today, zone, settings }: Facts): Step {
  const ends_on = addDays(today, settings.grace_days)
  return { do: 'to_renew', reason, started_on: today, ends_on, closes_at: endOfDay(ends_on, zone) }
}

function whileToRenew(standing: Standing, facts: Facts): Step | null {
  const { invoice, method, now, settings } = facts
  if (invoice === null) return { do: 'recover' }
  if (isCharged(standing)) {
    // Also past the last day: what was given in time, or missed by a server that was down, is tried before it closes.
    if (method !== null && mayCharge(standing, { ...facts, ...settings }, method, invoice.failure))
      return { do: 'charge', payment_method_id: method.id }
  } else if (!isOverdue(invoice, now)) return { do: 'recover' }
  return hasPassed(standing.closes_at!, now) ? { do: 'close', reason: 'non_payment' } : null
}

/** Whether it is paid by itself. A cancelled one is never charged again: its customer pays what is still open. */
const isCharged = ({ collection, cancels_on }: Standing): boolean =>
  collection === 'charge' && cancels_on === null

const isOverdue = ({ overdue_from }: OpenInvoice, now: string): boolean =>
  overdue_from !== null && hasPassed(overdue_from, now)

/** Until the first instant at which time alone changes something. */
function waitFor(standing: Standing, facts: Facts): Step {
  const { status, anchor_date, period_end, next_invoice_date, contract_end, cancels_on } = standing
  const { now, zone, invoice, settings } = facts
  const days = [cancels_on, contract_end && addDays(contract_end, 1)]
  if (status === 'pending') days.push(anchor_date)
  else days.push(...contractDays(standing, settings))
  if (status === 'active') days.push(addDays(period_end, 1), next_invoice_date)
  if (status === 'to_renew' && invoice?.failure?.kind === 'soft')
    days.push(...retryDays(standing, settings.retry_days))
  const instants = days.map(day => day && endOfDay(addDays(day, -1), zone))
  if (status === 'active' && invoice) instants.push(invoice.overdue_from)
  if (status === 'to_renew') instants.push(standing.closes_at)
  const later = instants.filter(each => each !== null && !hasPassed(each, now))
  return { do: 'wait', until: later.toSorted()[0] ?? null }
}
