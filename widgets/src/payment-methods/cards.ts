import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import { type Card, cardShape, cardTag } from '../parts/card.js'
import { cardExpiry, cardName } from '../parts/card-name.js'
import { icon } from '../parts/icons.js'

/** What the rows of the list need. */
export interface CardsView {
  readonly t: Translate
  readonly locale: string
  /** Whether the person may change anything. */
  readonly mayChange: boolean
  /** The card that is being made the default. */
  readonly busy: string
  readonly makeDefault: (card: Card) => void
  readonly remove: (card: Card) => void
}

/** The cards, one to a row. */
export function cardList(view: CardsView, cards: readonly Card[]): TemplateResult {
  return html`<ul class="cards" part="cards">
    ${cards.map(card => row(view, card))}
  </ul>`
}

function row({ t, locale, mayChange, busy, makeDefault, remove }: CardsView, card: Card): TemplateResult {
  const { id, status, is_default, holder, used_by } = card
  const name = cardName(card)
  const label = (text: string) => `${text}: ${name}`
  const notes = [
    t('card.expires', { date: cardExpiry(card) }),
    holder,
    used_by.length ? t('methods.used-by', { count: used_by.length }) : '',
  ].filter(Boolean)
  return html`<li part=${`card card-${status}`}>
    ${cardShape()}
    <div class="what">
      <b><bdi>${name}</bdi></b>
      <small class="muted">${notes.map((note, index) => html`${index ? ' · ' : ''}<bdi>${note}</bdi>`)}</small>
    </div>
    <div class="tags">
      ${is_default ? html`<span class="tag info" part="tag tag-default">${icon('check')}${t('card.default')}</span>` : nothing}
      ${cardTag(t, locale, card)}
    </div>
    ${
      mayChange
        ? html`<div class="row-acts">
            ${
              is_default || status === 'expired'
                ? nothing
                : html`<button
                    type="button"
                    class="button quiet"
                    part="button make-default"
                    aria-label=${label(t('methods.make-default'))}
                    aria-disabled=${busy !== ''}
                    @click=${() => makeDefault(card)}
                  >
                    ${t('methods.make-default')}
                  </button>`
            }
            <button type="button" class="button quiet bad" part="button delete" data-id=${id} aria-label=${label(t('methods.delete'))} @click=${() => remove(card)}>
              ${t('methods.delete')}
            </button>
          </div>`
        : nothing
    }
  </li>`
}

/** The shape of what comes. */
export function skeleton(t: Translate): TemplateResult {
  return html`<div part="skeleton">
    <p class="visually-hidden">${t('common.loading')}</p>
    <ul class="cards">
      ${[1, 2].map(() => html`<li>${cardShape()}<div class="what"><span class="skeleton"></span><span class="skeleton"></span></div></li>`)}
    </ul>
  </div>`
}
