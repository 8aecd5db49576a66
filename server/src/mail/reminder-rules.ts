import { addDays, daysBetween } from '../money/dates.ts'
import type { Template } from './kinds.ts'

/** Days after the due date, and how long each is made up for when it was missed. */
const steps = [
  { template: 'invoice.reminder.before_3', from: -3, to: 0 },
  { template: 'invoice.reminder.after_1', from: 1, to: 6 },
  { template: 'invoice.reminder.after_7', from: 7, to: 13 },
] as const satisfies { template: Template; from: number; to: number }[]

/** Around today, the due dates that any step is about. */
export const dueDates = { earliest: -steps[2].to, latest: -steps[0].from }

/**
 * Which reminder is due for an unpaid invoice.
 * @param invoice its due date, and the day it was issued: one that was due at once is not announced again
 * @param today of the customer
 * @param since day on which mailing began: what was to be reminded of until then is left alone
 */
export function reminderFor(
  { due_date, issue_date }: { due_date: string; issue_date: string },
  today: string,
  since: string,
): Template | null {
  const late = daysBetween(due_date, today)
  const step = steps.find(({ from, to }) => late >= from && late <= to)
  if (!step) return null
  const day = addDays(due_date, step.from)
  return day > since && day > issue_date ? step.template : null
}
