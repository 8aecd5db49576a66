import type { Selectable } from 'kysely'
import type { SubscriptionsTable } from '../database/subscriptions-schema.ts'
import { addDays, periodStart } from '../money/dates.ts'
import type { Period } from './rules.ts'

type Row = Selectable<SubscriptionsTable>
type Ending = Pick<Row, 'status' | 'grace_ends_on' | 'cancels_on' | 'contract_end'>

/** The day of the next invoice; null when there will be none. */
export function nextInvoiceOn({
  status,
  next_invoice_date,
  cancels_on,
  contract_end,
}: Pick<Row, 'status' | 'next_invoice_date' | 'cancels_on' | 'contract_end'>): string | null {
  if (status === 'closed' || next_invoice_date === null) return null
  if (cancels_on !== null && cancels_on <= next_invoice_date) return null
  return contract_end !== null && contract_end < next_invoice_date ? null : next_invoice_date
}

/** The first day after all that was invoiced: on it a cancelled one has ended. */
export const firstDayWithout = ({
  next_invoice_date,
  period_end,
}: Pick<Row, 'next_invoice_date' | 'period_end'>): string => next_invoice_date ?? addDays(period_end, 1)

/** The last day with access; null while nothing will take it away. */
export function lastDayOf({ status, grace_ends_on, cancels_on, contract_end }: Ending): string | null {
  if (status === 'closed') return null
  const days = [grace_ends_on, cancels_on === null ? null : addDays(cancels_on, -1), contract_end]
  return days.filter(day => day !== null).toSorted()[0] ?? null
}

export type Action =
  | 'change_method'
  | 'add'
  | 'reduce'
  | 'switch_plan'
  | 'undo_change'
  | 'cancel'
  | 'undo_cancel'
  | 'reopen'

/** Who asks: whether he may write at all, and for a customer what the vendor leaves to him. */
export type Actor = { may_write: boolean; left_to_him: readonly string[] | null }

/** What of a subscription decides what can be done with it. */
export type Standing = Pick<Row, 'status' | 'billed_by' | 'cancels_on'> & { scheduled: unknown }

/** What can be done with a subscription on this day. */
export function allowedActions(standing: Standing, today: string, actor: Actor): Action[] {
  if (!actor.may_write) return []
  return possibleActions(standing, today).filter(
    action => actor.left_to_him === null || !leftByVendor.has(action) || actor.left_to_him.includes(action),
  )
}

const leftByVendor = new Set<Action>(['add', 'reduce', 'switch_plan', 'cancel', 'reopen'])

function possibleActions({ status, billed_by, cancels_on, scheduled }: Standing, today: string): Action[] {
  // What is billed elsewhere is changed there.
  if (billed_by === 'external') return []
  if (status === 'closed') return ['reopen']
  const ending: Action[] = cancels_on === null ? ['cancel'] : cancels_on > today ? ['undo_cancel'] : []
  if (status !== 'active') return ['change_method', ...ending]
  const changing: Action[] = cancels_on === null ? ['add', 'reduce', 'switch_plan'] : []
  return ['change_method', ...changing, ...(scheduled ? (['undo_change'] as const) : []), ...ending]
}

type Rhythm = Pick<Row, 'interval_unit' | 'interval_count'>

/** How many periods after the anchor one begins on this day; null when none does. */
export function periodBeginning(anchor: string, rhythm: Rhythm, day: string): number | null {
  if (day < anchor) return null
  const n = periodNumber(anchor, rhythm, day)
  return startOf(anchor, rhythm, n) === day ? n : null
}

/** Where a subscription stands on a day: in the period of that day, or in its first one before it starts. */
export function periodOn(
  anchor: string,
  rhythm: Rhythm,
  day: string,
): Period & { number: number; next: string } {
  const number = day < anchor ? 0 : periodNumber(anchor, rhythm, day)
  const next = startOf(anchor, rhythm, number + 1)
  return { number, start: startOf(anchor, rhythm, number), end: addDays(next, -1), next }
}

/** The number of the period that a day is in. */
function periodNumber(anchor: string, rhythm: Rhythm, day: string): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  const interval = rhythm.interval_count * (rhythm.interval_unit === 'year' ? 12 : 1)
  const number = Math.floor((months(day) - months(anchor)) / interval)
  return startOf(anchor, rhythm, number) <= day ? number : number - 1
}

const startOf = (anchor: string, { interval_unit, interval_count }: Rhythm, n: number): string =>
  periodStart(anchor, interval_unit, interval_count, n)
