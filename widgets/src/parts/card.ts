import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import { formatInDays } from './dates.js'
import { icon } from './icons.js'

/** A card, as the API gives it. */
export type Card = Schemas['PaymentMethod']

/** How long a card is still good for: shape, words and tint. */
export function cardTag(
  t: Translate,
  locale: string,
  { status, expires_in_days }: Pick<Card, 'status' | 'expires_in_days'>,
): TemplateResult | typeof nothing {
  if (status === 'expired')
    return html`<span class="tag bad" part="tag tag-expired">${icon('bang')}${t('card.expired')}</span>`
  if (status === 'expiring')
    return html`<span class="tag warn" part="tag tag-expiring"
      >${icon('clock')}${t('card.expiring', { when: formatInDays(locale, expires_in_days) })}</span
    >`
  return status === 'valid'
    ? html`<span class="tag good" part="tag tag-valid">${icon('check')}${t('card.valid')}</span>`
    : nothing
}

/** The outline of a card. */
export function cardShape(): TemplateResult {
  return html`<svg class="card-shape" viewBox="0 0 24 16" aria-hidden="true">
    <path d="M2.5.75h19a1.75 1.75 0 0 1 1.75 1.75v11a1.75 1.75 0 0 1-1.75 1.75h-19A1.75 1.75 0 0 1 .75 13.5v-11A1.75 1.75 0 0 1 2.5.75M.75 5h22.5M4 11h4"></path>
  </svg>`
}
