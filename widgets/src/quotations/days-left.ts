import type { Translate } from '../base/localize.js'
import { formatDays } from '../parts/money.js'

const SOON = 7

/** How long it can still be accepted, once that is less than a week: `5 days left`, `last day`. */
export function daysLeftText(t: Translate, locale: string, days: number | null): string {
  if (days === null || days >= SOON) return ''
  return days ? t('sales.days-left', { days: formatDays(locale, days) }) : t('sales.last-day')
}
