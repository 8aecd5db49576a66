import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../../base/localize.js'
import { formatPrice, formatQuantity } from '../../parts/quantities.js'
import type { ChangeRequest, Draft, Plan } from './outcome.js'
import { type Addable, isWrong, leavesNothing } from './wanted.js'

/** What the forms need of their dialog. */
export interface FormView {
  readonly t: Translate
  readonly locale: string
  readonly request: ChangeRequest
  readonly draft: Draft
  readonly addables: readonly Addable[]
  readonly plans: readonly Plan[]
  readonly changed: () => void
}

const REASONS = ['price', 'features', 'competitor', 'not_needed', 'other'] as const

/** More of what there is, and what may be added to it. */
function addForm(view: FormView): TemplateResult {
  const { t, addables, request } = view
  if (!addables.length) return html`<p>${t('change.no-additions')}</p>`
  const group = (title: string, rows: readonly Addable[]) =>
    rows.length
      ? html`<fieldset class="group" part="group">
          <legend>${title}</legend>
          ${rows.map(each => stepper(view, each))}
        </fieldset>`
      : nothing
  const { open } = request
  return html`${open ? html`<p class="small"><bdi>${t('change.replaces', { number: open.number ?? '' })}</bdi></p>` : nothing}
  ${group(
    t('change.more'),
    addables.filter(each => each.isItem),
  )}
  ${group(
    t('change.also'),
    addables.filter(each => !each.isItem),
  )}`
}

/** How many of each are left. */
function reduceForm(view: FormView): TemplateResult {
  const { subscription } = view.request
  const nothingLeft = leavesNothing(subscription, view.draft)
  return html`<div class="group" part="group">
      ${subscription.items.map(item => stepper(view, { ...item, isItem: true }))}
    </div>
    <p class="bad small" role="alert" ?hidden=${!nothingLeft}>${nothingLeft ? view.t('change.nothing-left') : nothing}</p>`
}

/** A number with a button on either side of it: as many to add, or to leave. */
function stepper({ t, locale, request, draft, changed }: FormView, row: Addable): TemplateResult {
  const { action, subscription } = request
  const { id, name, quantity, unit, unit_price } = row
  const adds = action === 'add'
  const text = draft.quantities[id] ?? (adds ? '0' : quantity)
  const wrong = isWrong(action, draft.quantities[id], quantity)
  const there = formatQuantity(locale, quantity, unit)
  const set = (value: string) => {
    draft.quantities[id] = value
    changed()
  }
  const step = (by: number) => {
    const most = adds ? 999_999_999 : Number(quantity)
    set(String(Math.min(Math.max((Number(text) || 0) + by, 0), most)))
  }
  const price = formatPrice(locale, subscription.currency, unit_price)
  const each = t(subscription.interval_unit === 'year' ? 'change.year' : 'change.month', {
    amount: price,
    count: subscription.interval_count,
  })
  const have = row.isItem ? t('change.have', { quantity: there }) : ''
  const button = (part: string, label: string, sign: string, by: number) =>
    html`<button type="button" class="button" part=${`button ${part}`} aria-label=${label} @click=${() => step(by)}>${sign}</button>`
  return html`<div class="row stepper" part="row">
    <span class="what">
      <bdi>${name}</bdi>
      <small class="muted"><bdi>${[each, have].filter(Boolean).join(' · ')}</bdi></small>
    </span>
    <span class="steps">
      ${button('fewer', t('change.fewer', { name }), '−', -1)}
      <input
        class="field num"
        part="field"
        id=${`count-${id}`}
        inputmode=${adds ? 'numeric' : 'decimal'}
        autocomplete="off"
        maxlength="15"
        aria-label=${t(adds ? 'change.how-many' : 'change.how-many-left', { name })}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? `wrong-${id}` : nothing}
        .value=${text}
        @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
      />
      ${button('more', t('change.one-more', { name }), '+', 1)}
    </span>
    ${wrong ? html`<p class="bad" id=${`wrong-${id}`}>${adds ? t('change.quantity-wrong') : t('change.left-wrong', { most: there })}</p>` : nothing}
  </div>`
}

/** Another plan. */
function switchForm({ t, locale, draft, plans, changed }: FormView): TemplateResult {
  if (!plans.length) return html`<p>${t('change.no-plan')}</p>`
  return html`<fieldset class="group" part="group">
    <legend>${t('change.plans')}</legend>
    ${plans.map(({ id, name, description, items }) => {
      const inside = items
        .map(item => `${formatQuantity(locale, item.quantity, 'C62')} × ${item.name}`)
        .join(', ')
      return html`<label class="check plan">
        <input
          type="radio"
          name="plan"
          value=${id}
          .checked=${draft.plan === id}
          @change=${() => {
            draft.plan = id
            changed()
          }}
        />
        <span><bdi>${name}</bdi><small class="muted"><bdi>${description ?? inside}</bdi></small></span>
      </label>`
    })}
  </fieldset>`
}

/** Why it is cancelled. */
function cancelForm({ t, draft, changed }: FormView): TemplateResult {
  return html`<fieldset class="group reasons" part="group">
      <legend>${t('change.reason')} <span class="muted">${t('change.optional')}</span></legend>
      ${REASONS.map(
        reason => html`<label class="check">
          <input
            type="radio"
            name="reason"
            value=${reason}
            .checked=${draft.reason === reason}
            @change=${() => {
              draft.reason = reason
              changed()
            }}
          />
          ${t(`change.reason-${reason}`)}
        </label>`,
      )}
    </fieldset>
    <div class="row" part="row">
      <label for="message">${t('change.message')} <span class="muted">${t('change.optional')}</span></label>
      <textarea
        class="field"
        part="field"
        id="message"
        rows="3"
        maxlength="5000"
        .value=${draft.message}
        @input=${(event: Event) => {
          draft.message = (event.target as HTMLTextAreaElement).value
        }}
      ></textarea>
    </div>`
}

/** The form of each change that has one. */
export const FORMS = { add: addForm, reduce: reduceForm, switch: switchForm, cancel: cancelForm }
