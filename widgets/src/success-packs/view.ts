import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import { formatDecimal } from '../parts/money.js'

/** Hours bought ahead. */
export type SuccessPack = Schemas['SuccessPack']
/** One entry of their ledger. */
export type LedgerEntry = Schemas['SuccessPackEntry']

/** Minutes as people say them, none of them lost: `3 h 20`, `45 min`, `10 h`. */
export function timeText(t: Translate, locale: string, minutes: number): string {
  const whole = (count: number, digits = 1) =>
    formatDecimal(locale, String(count), { minimumIntegerDigits: digits })
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const sign = minutes < 0 ? '−' : ''
  if (!hours) return sign + t('packs.minutes', { minutes: whole(rest) })
  return (
    sign + t(rest ? 'packs.hours-minutes' : 'packs.hours', { hours: whole(hours), minutes: whole(rest, 2) })
  )
}

/** The same in hours with two decimals, rounded for show alone: `3.33 hours`. */
export const hoursText = (locale: string, minutes: number): string =>
  formatDecimal(locale, String(minutes / 60), {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 2,
  })
