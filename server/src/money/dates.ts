// A civil date is the text `YYYY-MM-DD`; an instant is RFC 3339 text in UTC (`2026-03-15T23:00:00Z`). "Now" is
// always a parameter here: nothing in this file asks a clock.

export type IntervalUnit = 'day' | 'week' | 'month' | 'year'

const CIVIL_DATE = /^[1-9]\d{3}-\d{2}-\d{2}$/
const LAST_YEAR = 9998
// A name, not an offset such as +02:00 (which knows no daylight saving) nor a date with a zone in brackets. The
// four bare names are refused because PostgreSQL reads them as abbreviations, without daylight saving.
const ZONE_NAME = /^(?!(?:CET|EET|MET|WET)$)[a-z][\w+-]*(?:\/[a-z][\w+-]*)*$/i

/**
 * Whether `text` is a day of the calendar, `YYYY-MM-DD`, in the years 1000–9998: those whose first and last
 * instants can be written with four digits in any zone.
 */
export function isCivilDate(text: string): boolean {
  if (!CIVIL_DATE.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8))
  return year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** Whether `zone` is a time zone of the IANA database by name (`Europe/Brussels`, `UTC`; no offsets). */
export function isTimeZone(zone: string): boolean {
  if (!ZONE_NAME.test(zone)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/**
 * The civil date in `zone` at the instant `now`.
 * @throws RangeError when either is malformed
 */
export function today(now: string, zone: string): string {
  // A list asks once per row for the same instant and zone.
  if (latest.now !== now || latest.zone !== zone)
    latest = { now, zone, date: text(Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()) }
  return latest.date
}

let latest = { now: '', zone: '', date: '' }

/**
 * Whether `deadline` has passed at `now`: it has at the instant itself. Both are RFC 3339 text in UTC, the
 * deadline without trailing zeros in its fraction, as PostgreSQL writes it: then their order as text is their
 * order in time.
 */
export const hasPassed = (deadline: string, now: string): boolean => deadline.slice(0, -1) <= now.slice(0, -1)

/**
 * The instant at which `date` is over in `zone`: the first one whose local date is a later one. What holds
 * "through `date`" holds before it and no longer at it. A midnight that daylight saving leaves out, one that
 * comes twice, and a day that a zone skips altogether are right, because the zone's first instant is looked up
 * and no hours are added.
 * @throws RangeError when either is malformed
 */
export function endOfDay(date: string, zone: string): string {
  // Invoices that are issued together are due together.
  if (latestEnd.date !== date || latestEnd.zone !== zone)
    latestEnd = { date, zone, end: civil(date).add({ days: 1 }).toZonedDateTime(zone).toInstant().toString() }
  return latestEnd.end
}

let latestEnd = { date: '', zone: '', end: '' }

/**
 * `date` moved by whole calendar days (negative: back).
 * @throws RangeError when the date is malformed, the result leaves the calendar, or `days` is not an integer
 */
export function addDays(date: string, days: number): string {
  return text(civil(date).add({ days }))
}

/**
 * Calendar days from `from` to `to`, negative when `to` is earlier; the same day is 0.
 * @throws RangeError when a date is malformed
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 0000-03-01 of the proleptic Gregorian calendar; years begin in March, so that leap days end them. */
function dayNumber(date: string): number {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${JSON.stringify(date.slice(0, 40))}`)
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear
}

/**
 * The last day of the month in which `date` lies; through it a card of that month is good.
 * @throws RangeError when the date is malformed
 */
export function lastDayOfMonth(date: string): string {
  const day = civil(date)
  return text(day.with({ day: day.daysInMonth }))
}

/**
 * The first day of period `n` (0 is the anchor's own) of an interval of `count` units. Always counted from the
 * anchor, never from the period before, and clamped to the month's end: from 31 January monthly 28 February,
 * then 31 March; from 29 February yearly 28 February, and in leap years the 29th again.
 * @throws RangeError when the anchor is malformed, `count` or `n` is not an integer, `count` is below 1, or the
 * result leaves the calendar
 */
export function periodStart(anchor: string, unit: IntervalUnit, count: number, n: number): string {
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`interval count is not a whole number: ${count}`)
  if (!Number.isSafeInteger(n)) throw new RangeError(`period is not a whole number: ${n}`)
  return text(civil(anchor).add({ [`${unit}s`]: count * n }, { overflow: 'constrain' }))
}

function civil(date: string): Temporal.PlainDate {
  // Temporal alone would also take 20260315 and dates with times and zones.
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${JSON.stringify(date.slice(0, 40))}`)
  return Temporal.PlainDate.from(date)
}

function text(date: Temporal.PlainDate): string {
  const written = date.toString()
  if (!isCivilDate(written)) throw new RangeError(`date leaves the calendar: ${written}`)
  return written
}
