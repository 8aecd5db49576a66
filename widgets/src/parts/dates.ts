import { intl } from '../base/intl.js'

/**
 * The format of civil dates. They have no zone: parsed and printed in UTC, they are the same day everywhere. English
 * without a country is written for everyone: day first, as most of them do.
 */
export function dateFormat(locale: string): Intl.DateTimeFormat {
  return intl(Intl.DateTimeFormat, locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** A civil date as people write it: `15 Nov 2026`. */
export function formatDate(locale: string, date: string): string {
  return dateFormat(locale).format(Date.parse(date))
}

/** Days ahead as people say it: `today`, `tomorrow`, `in 5 days`. */
export function formatInDays(locale: string, days: number): string {
  return intl(Intl.RelativeTimeFormat, locale, { numeric: 'auto' }).format(days, 'day')
}

/** An instant as people write it where they are: `15 Nov 2026, 10:30`. */
export function formatTime(locale: string, at: string): string {
  const style: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' }
  return intl(Intl.DateTimeFormat, locale === 'en' ? 'en-GB' : locale, style).format(Date.parse(at))
}
