const formats = new Map<string, Intl.DateTimeFormat>()
const relative = new Map<string, Intl.RelativeTimeFormat>()

// Civil dates have no zone: parsed and printed in UTC, they are the same day everywhere.
function dateFormat(locale: string): Intl.DateTimeFormat {
  let format = formats.get(locale)
  if (!format) {
    // English without a country is written for everyone: day first, as most of them do.
    const written = locale === 'en' ? 'en-GB' : locale
    format = new Intl.DateTimeFormat(written, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    formats.set(locale, format)
  }
  return format
}

/** A civil date as people write it: `15 Nov 2026`. */
export function formatDate(locale: string, date: string): string {
  return dateFormat(locale).format(Date.parse(date))
}

/** A period of civil dates, both days included; what both ends share is said once: `20 Nov – 19 Dec 2026`. */
export function formatPeriod(locale: string, start: string | null, end: string | null): string {
  if (start && end) return dateFormat(locale).formatRange(Date.parse(start), Date.parse(end))
  const day = start ?? end
  return day ? formatDate(locale, day) : ''
}

/** Days ahead as people say it: `today`, `tomorrow`, `in 5 days`. */
export function formatInDays(locale: string, days: number): string {
  let format = relative.get(locale)
  if (!format) {
    format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    relative.set(locale, format)
  }
  return format.format(days, 'day')
}
