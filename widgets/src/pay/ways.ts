import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import type { PortalError } from '../base/problem.js'
import { type Card, cardTag } from '../parts/card.js'
import { cardExpiry, cardName } from '../parts/card-name.js'
import { declinedText } from '../parts/declined.js'
import { failureText } from '../parts/failure.js'
import type { Flow } from './flow.js'
import type { PayRequest } from './open.js'

interface AmountsView {
  readonly request: PayRequest
  /** What is charged now: all of it, or a part. */
  readonly amount: number
  readonly money: (minor: number) => string
  /** Whether no money moves. */
  readonly test: boolean
  readonly mayPart: boolean
  readonly part: string | undefined
  /** The least part that is taken. */
  readonly least: number
  readonly wrong: boolean
  readonly onPart: (text: string | undefined) => void
}

/** What is charged now, what for, and what comes later. */
export function amounts(t: Translate, view: AmountsView): TemplateResult {
  const { request, amount, money, mayPart, part, least, wrong, onPart } = view
  const { documents, amount: all, later } = request
  const asked = mayPart && part !== undefined
  const onInput = (event: Event) => onPart((event.target as HTMLInputElement).value)
  return html`<div class="sum">
      <p>
        <span class="muted small">${t('pay.now')}</span>
        <strong class="num" part="amount"><bdi>${money(amount)}</bdi></strong>
        ${later || amount !== all ? html`<span class="muted small"><bdi>${later ?? t('pay.of', { amount: money(all) })}</bdi></span>` : nothing}
      </p>
      ${view.test ? html`<span class="tag warn" part="tag tag-test">${t('pay.test-mode')}</span>` : nothing}
    </div>
    ${
      documents.length > 1
        ? html`<dl class="pairs" part="documents">
            ${documents.map(each => pair(html`<bdi>${each.number}</bdi>`, money(each.amount)))}
          </dl>`
        : nothing
    }
    ${
      asked
        ? html`<div class="row" part="row">
            <label for="pay-part">${t('pay.part-label')}</label>
            <input class="field" part="field" id="pay-part" inputmode="decimal" autocomplete="off" .value=${part}
              aria-invalid=${wrong ? 'true' : nothing} aria-describedby="pay-part-note" @input=${onInput} />
            <p class=${wrong ? 'bad' : 'muted small'} id="pay-part-note">${t('pay.part-range', { least: money(least), amount: money(all) })}</p>
          </div>`
        : mayPart
          ? html`<button type="button" class="link small" part="button part" @click=${() => onPart('')}>${t('pay.part')}</button>`
          : nothing
    }`
}

/** A label and its value. */
export const pair = (label: unknown, value: unknown): TemplateResult =>
  html`<div><dt>${label}</dt><dd class="num"><bdi>${value}</bdi></dd></div>`

interface WaysView {
  readonly cards: readonly Card[]
  readonly spent: ReadonlySet<string>
  readonly mayAdd: boolean
  readonly mayTransfer: boolean
  readonly chosen: string
  readonly choose: (way: string) => void
  readonly form: () => unknown
  readonly transfer: () => unknown
}

/** The ways of paying. Where there is only one, it needs no choosing. */
export function ways(t: Translate, locale: string, view: WaysView): TemplateResult {
  const { cards, spent, mayAdd, mayTransfer, chosen, choose } = view
  const alone = cards.length + Number(mayAdd) + Number(mayTransfer) === 1
  if (!cards.length && !mayAdd && !mayTransfer) return html`<p>${t('pay.no-way')}</p>`
  const way = (value: string, label: unknown, off: boolean, more: unknown = nothing) =>
    html`<div class="way" part="way">
      <label class="check" ?hidden=${alone && value === 'new'}>
        <input type="radio" name="way" value=${value} .checked=${chosen === value} ?disabled=${off} @change=${() => choose(value)} />
        ${label}
      </label>
      ${more}
    </div>`
  return html`<fieldset class=${alone ? '' : 'ways'} part="ways">
    <legend class="visually-hidden">${t('pay.how')}</legend>
    ${cards.map(card =>
      way(
        card.id,
        html`<bdi>${cardName(card)} <small class="muted num">${cardExpiry(card)}</small></bdi>
          ${card.status === 'valid' ? nothing : cardTag(t, locale, card)}`,
        card.status === 'expired' || spent.has(card.id),
      ),
    )}
    ${
      mayAdd
        ? way(
            'new',
            html`<bdi>${t('pay.new-card')}</bdi>`,
            false,
            html`<div class="more" ?hidden=${chosen !== 'new'}>
              ${view.form()}
              <p class="muted small">${t('pay.saved')}</p>
            </div>`,
          )
        : nothing
    }
    ${
      mayTransfer
        ? way(
            'transfer',
            html`<bdi>${t('pay.transfer')}</bdi>`,
            false,
            chosen === 'transfer' ? html`<div class="more">${view.transfer()}</div>` : nothing,
          )
        : nothing
    }
  </fieldset>`
}

/** Why it could not be paid, in a plain sentence, and what to do about it. */
export function said(
  t: Translate,
  flow: Flow,
  explain?: (error: PortalError) => string | undefined,
): TemplateResult {
  const { failure, error, lost } = flow
  let text: unknown = nothing
  if (failure) {
    text = html`<b>${declinedText(t, failure.code)}</b> <small>${t(failure.kind === 'hard' ? 'pay.hard' : 'pay.soft')}</small>`
  } else if (error) text = lost ? t('pay.lost') : (explain?.(error) ?? refusal(t, error))
  return html`<div role="alert">
    ${
      text === nothing
        ? nothing
        : html`<p class="said notice-bad" tabindex="-1" part=${failure ? 'message message-declined' : 'message message-error'}>${text}</p>`
    }
  </div>`
}

function refusal(t: Translate, error: PortalError): string {
  const changed = error.status === 409 || error.errors.some(each => each.pointer === '#/amount')
  return changed ? t('pay.changed') : failureText(t, error)
}
