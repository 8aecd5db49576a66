import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { knownText } from '../base/localize.js'
import { formatDate } from '../parts/dates.js'
import type { View } from './amounts.js'

/** What settled the document, and the credit notes it led to. */
export function payments(view: View): TemplateResult | typeof nothing {
  const { invoice, t } = view
  const told = new Set(invoice.payments.map(each => each.credit_note_id))
  const others = invoice.credit_note_ids.filter(id => !told.has(id))
  if (invoice.payments.length + others.length === 0) return nothing
  return html`<section class="block" part="payments">
    <h3>${t('invoice.payments')}</h3>
    <ul>
      ${invoice.payments.map(each => payment(view, each))}
      ${others.map(id => html`<li>${creditNoteButton(view, id, null)}</li>`)}
    </ul>
  </section>`
}

function payment(view: View, each: Schemas['Allocation']): TemplateResult {
  const { t, locale, money } = view
  const method = each.method ?? 'other'
  return html`<li part="payment">
    <span class="what">
      ${
        each.kind === 'credit_note' && each.credit_note_id
          ? creditNoteButton(view, each.credit_note_id, each.number)
          : html`<span>${knownText(t, `invoice.method-${method}`) ?? method.replaceAll('_', ' ')}</span>`
      }
      <small>${formatDate(locale, each.date)}${each.reference ? html` · <bdi>${each.reference}</bdi>` : nothing}</small>
    </span>
    <span class="num"><bdi>${money(each.amount)}</bdi></span>
  </li>`
}

function creditNoteButton({ t, open }: View, id: string, number: string | null): TemplateResult {
  return html`<button type="button" class="link" part="link" @click=${() => open(id, number)}>
    ${t('invoice.credit-note')}${number ? html` <bdi>${number}</bdi>` : nothing}
  </button>`
}
