import { html, nothing } from 'lit'
import type { Translate } from '../base/localize.js'
import { formatDate, formatInDays } from './dates.js'
import { formatDays } from './money.js'

const SOON = 14

/** A due date and, beside it, how near it is as people say it: `10 days late`, `in 2 days`; nothing while it is far. */
export function due(t: Translate, locale: string, date: string, days: number | null): unknown {
  const late = days !== null && days < 0
  const near =
    days === null || days > SOON
      ? nothing
      : html`<small>${late ? t('document.late', { days: formatDays(locale, -days) }) : formatInDays(locale, days)}</small>`
  return html`<span class=${late ? 'late' : nothing} part=${late ? 'due due-late' : 'due'}
    ><span class="on">${formatDate(locale, date)}</span>${near}</span
  >`
}
