import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../../base/localize.js'
import { formatQuantity } from '../../parts/quantities.js'
import { recurringText } from '../../parts/recurring.js'
import { moneyOf } from '../view.js'
import type { AnswerRequest, Draft, Wish } from './outcome.js'
import type { SignaturePad } from './signature.js'

/** What the forms need of their dialog. */
export interface FormView {
  readonly t: Translate
  readonly locale: string
  readonly request: AnswerRequest
  readonly pad: SignaturePad
  /** What is wrong, by field. */
  readonly wrong: Readonly<Record<string, string>>
  readonly changed: () => void
}

/** The reasons that can be given. */
export const REASONS = ['price', 'timing', 'competitor', 'features', 'other'] as const

/** Accepting: what is due now and later, the name, the drawing, the purchase order number. */
export function acceptForm(view: FormView): TemplateResult {
  const { t, locale, request, pad } = view
  const { quotation, figures } = request
  const money = moneyOf(locale, figures.currency)
  const later = recurringText(t, locale, figures)
  return html`<p class="sum">
      <span class="muted small">${t(figures.due_now ? 'answer.due-now' : 'answer.nothing-now')}</span>
      <strong class="num" part="amount"><bdi>${money(figures.due_now || figures.total)}</bdi></strong>
      ${later ? html`<span class="muted small"><bdi>${later}</bdi></span>` : nothing}
    </p>
    ${
      quotation.requires_signature
        ? html`${field(view, 'name', t('answer.name'), { autocomplete: 'name', maxlength: 200 })} ${pad.render(t)}`
        : nothing
    }
    ${field(view, 'po', t('answer.po'), { hint: t('answer.optional'), maxlength: 100 })}
    <p class="muted small">${t('answer.evidence', { seller: quotation.seller.name })}</p>`
}

/** Asking for changes: in words, and for each line a quantity or a note. */
export function changesForm(view: FormView): TemplateResult {
  const { t, locale, request, wrong, changed } = view
  const { quotation, draft } = request
  const wishOf = (id: string): Wish => {
    draft.wishes ??= {}
    draft.wishes[id] ??= {}
    return draft.wishes[id]
  }
  const open = Object.values(draft.wishes ?? {}).some(wish => wish.quantity || wish.note)
  return html`${area(view, 'message', t('answer.message'))}
    <details part="wishes" ?open=${open || wrong.wishes}>
      <summary>${t('answer.by-line')}</summary>
      <ul class="wishes">
        ${quotation.lines.map(({ id, name, quantity, unit }) => {
          const wish = wishOf(id)
          const bad = wrong[id]
          const input = (key: keyof Wish, label: string, mode: string) =>
            html`<input
              class="field"
              part="field"
              id=${`${key}-${id}`}
              inputmode=${mode}
              maxlength=${key === 'note' ? 1000 : 30}
              placeholder=${label}
              aria-label=${`${name}: ${label}`}
              aria-invalid=${key === 'quantity' && !!bad}
              aria-describedby=${key === 'quantity' && bad ? `wrong-${id}` : nothing}
              .value=${wish[key] ?? ''}
              @input=${(event: Event) => {
                wish[key] = (event.target as HTMLInputElement).value
                changed()
              }}
            />`
          return html`<li>
            <p><bdi>${name}</bdi> <small class="muted num">${formatQuantity(locale, quantity, unit)}</small></p>
            ${input('quantity', t('answer.quantity'), 'decimal')} ${input('note', t('answer.note'), 'text')}
            ${bad ? html`<p class="bad small" id=${`wrong-${id}`}>${bad}</p>` : nothing}
          </li>`
        })}
      </ul>
    </details>`
}

/** Rejecting: what will happen, and why. */
export function rejectForm(view: FormView): TemplateResult {
  const { t, request, wrong, changed } = view
  const { draft, quotation } = request
  return html`<p>${t('answer.reject-hint', { seller: quotation.seller.name })}</p>
    <fieldset class="row" role="radiogroup" aria-describedby="wrong-reason">
      <legend class="label">${t('answer.reason')}</legend>
      ${REASONS.map(
        (reason, index) => html`<label class="check">
          <input
            type="radio"
            name="reason"
            id=${index ? nothing : 'reason'}
            value=${reason}
            .checked=${draft.reason === reason}
            @change=${() => {
              draft.reason = reason
              changed()
            }}
          />
          ${t(`quotation.reason-${reason}`)}
        </label>`,
      )}
      <p class="bad" id="wrong-reason">${wrong.reason}</p>
    </fieldset>
    ${area(view, 'rejection', t('answer.rejection'), t('answer.optional'))}`
}

type Text = 'name' | 'po' | 'message' | 'rejection'

function field(
  { request, wrong, changed }: FormView,
  key: Text,
  label: string,
  { hint = '', autocomplete = 'off', maxlength }: { hint?: string; autocomplete?: string; maxlength: number },
): TemplateResult {
  const bad = wrong[key]
  return html`<div class="row" part="row">
    <label for=${key}>${label}${hint ? html` <span class="muted">${hint}</span>` : nothing}</label>
    <input
      class="field"
      part="field"
      id=${key}
      maxlength=${maxlength}
      autocomplete=${autocomplete as 'off'}
      aria-invalid=${!!bad}
      aria-describedby=${`wrong-${key}`}
      .value=${request.draft[key] ?? ''}
      @input=${(event: Event) => type(request.draft, key, event, changed)}
    />
    <p class="bad" id=${`wrong-${key}`}>${bad}</p>
  </div>`
}

function area({ request, wrong, changed }: FormView, key: Text, label: string, hint = ''): TemplateResult {
  const bad = wrong[key]
  return html`<div class="row" part="row">
    <label for=${key}>${label}${hint ? html` <span class="muted">${hint}</span>` : nothing}</label>
    <textarea
      class="field"
      part="field"
      id=${key}
      rows="4"
      maxlength="5000"
      aria-invalid=${!!bad}
      aria-describedby=${`wrong-${key}`}
      .value=${request.draft[key] ?? ''}
      @input=${(event: Event) => type(request.draft, key, event, changed)}
    ></textarea>
    <p class="bad" id=${`wrong-${key}`}>${bad}</p>
  </div>`
}

function type(draft: Draft, key: Text, event: Event, changed: () => void): void {
  draft[key] = (event.target as HTMLInputElement).value
  changed()
}
