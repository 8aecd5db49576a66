import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import { formatDate } from '../parts/dates.js'
import { formatDays } from '../parts/money.js'
import { type Tags, tag } from '../parts/tag.js'

/** A row of the list, as the API gives it. */
export type SubscriptionSummary = Schemas['SubscriptionSummary']

const TAGS: Tags = {
  pending: ['clock', 'info'],
  active: ['check', 'good'],
  to_renew: ['bang', 'warn'],
  closed: ['cross'],
}

/** Where a subscription stands: `Starts on 1 Dec 2026`, `In Progress`, `To Renew, 7 days left`, `Closed`. */
export function subscriptionTag(
  t: Translate,
  locale: string,
  { status, starts_on, grace }: Pick<SubscriptionSummary, 'status' | 'starts_on' | 'grace'>,
): TemplateResult | typeof nothing {
  const left = grace ? (grace.days_left ? '-left' : '-last') : ''
  const words = {
    date: formatDate(locale, starts_on),
    days: formatDays(locale, grace?.days_left ?? 0),
  }
  return tag(
    key => t(key === 'tag.to_renew' && left ? `tag.to_renew${left as '-left'}` : key, words),
    status,
    TAGS,
  )
}

/** How many applications and users there are, one under the other; those that there are none of are left out. */
export function contents(
  t: Translate,
  { application_count, user_count }: SubscriptionSummary,
): TemplateResult {
  const counts = [
    ['applications', Number(application_count)],
    ['users', Number(user_count)],
  ] as const
  return html`${counts.map(([key, count]) => (count ? html` <small><bdi>${t(`subscriptions.${key}`, { count })}</bdi></small>` : nothing))}`
}

/** The last day of what ends on a day that is the first one without it. */
export function lastDay(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
}
