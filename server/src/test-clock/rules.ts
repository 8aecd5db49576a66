import type { components } from '../../../openapi.d.ts'
import { invalidField } from '../http/problem.ts'
import { addDays, daysBetween, isCivilDate } from '../money/dates.ts'

type Schemas = components['schemas']
type Request = Schemas['TestClockAdvance']
export type Day = Schemas['TestClockDay']

/** As far as one request moves a clock. */
const most = 400

/**
 * How many days a request moves a clock that stands on this day.
 * @throws Problem 422 when it says nothing, both, a day that is none, one that has come already, or one too far ahead
 */
export function daysAhead({ days, to_date }: Request, standsOn: string): number {
  if ((days === undefined) === (to_date === undefined))
    throw invalidField('#/days', 'one_of', 'say how many days, or to which one')
  if (days !== undefined) return days
  if (!isCivilDate(to_date!)) throw invalidField('#/to_date', 'format', 'is not a date')
  const ahead = daysBetween(standsOn, to_date!)
  if (ahead < 0) throw invalidField('#/to_date', 'past', 'lies behind the clock, which only moves forward')
  if (ahead > most)
    throw invalidField('#/to_date', 'maximum', `is more than ${most} days ahead: ${addDays(standsOn, most)}`)
  return ahead
}

/** The same time of day, so many calendar days later in this zone. */
export const daysLater = (instant: string, zone: string, days: number): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .add({ days })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })

/** Whole seconds from one instant to another, and no less. */
export const secondsBetween = (from: string, to: string): number =>
  Math.ceil(
    (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000,
  )

/** Whether anything happened on a day. */
export const isEventful = ({ date: _, ...counts }: Day): boolean =>
  Object.values(counts).some(count => count > 0)
