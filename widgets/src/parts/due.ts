import type { Translate } from '../base/localize.js'
import { formatInDays } from './dates.js'
import { formatDays } from './money.js'

const SOON = 14

/** How near a day is, as people say it beside the date: `10 days late`, `in 2 days`; empty while it is far. */
export function dueText(t: Translate, locale: string, days: number | null): string {
  if (days === null || days > SOON) return ''
  return days < 0 ? t('document.late', { days: formatDays(locale, -days) }) : formatInDays(locale, days)
}
