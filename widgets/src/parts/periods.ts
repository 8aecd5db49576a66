import { dateFormat, formatDate } from './dates.js'

/** A period of civil dates, both days included; what both ends share is said once: `20 Nov – 19 Dec 2026`. */
export function formatPeriod(locale: string, start: string | null, end: string | null): string {
  if (start && end) return dateFormat(locale).formatRange(Date.parse(start), Date.parse(end))
  const day = start ?? end
  return day ? formatDate(locale, day) : ''
}
