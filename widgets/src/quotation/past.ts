import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { intl } from '../base/intl.js'
import { knownText, textsOf } from '../base/localize.js'
import { enPast } from '../locales/en.past.js'
import { formatDate } from '../parts/dates.js'
import { formatPercent, formatPrice, formatQuantity } from '../parts/quantities.js'
import type { View } from './view.js'

type Change = Schemas['QuotationChange']

// What follows from other changes, or is said elsewhere on the page.
const QUIET = /^(net|subtotal|tax_total|due_now|selected|unit|interval_unit|tax_behavior|tax_category)$/

/** What was sent before and what changed, and what the customer has answered: loaded where there is any. */
export function past(host: object, view: View): unknown {
  const told = { ...view, t: textsOf(host, enPast) }
  return [revisions(told), responses(told)]
}

/** What was sent before, and what changed from one to the next. */
function revisions(view: View): TemplateResult | typeof nothing {
  const { quotation, t, locale, money } = view
  if (quotation.revisions.length < 2) return nothing
  return html`<details class="block past" part="revisions">
    <summary>${t('quotation.versions', { count: quotation.revisions.length })}</summary>
    <ol>
      ${quotation.revisions.map(({ revision, sent_at, total, changes }) => {
        const told = changes.filter(change => !QUIET.test(change.field ?? ''))
        return html`<li part="revision">
          <p>
            <b>${t('quotation.version-number', { number: String(revision) })}</b>
            <small>${day(locale, sent_at)}</small>
            <span class="num"><bdi>${money(total)}</bdi></span>
          </p>
          ${told.length ? html`<ul>${told.map(change => html`<li><bdi>${inWords(view, change)}</bdi></li>`)}</ul>` : nothing}
        </li>`
      })}
    </ol>
  </details>`
}

function inWords(view: View, change: Change): string {
  const { t } = view
  const { kind, field, before, after } = change
  const name = change.name ?? ''
  if (kind === 'line_added') return t('quotation.change-added', { name })
  if (kind === 'line_removed') return t('quotation.change-removed', { name })
  const label =
    knownText(t, `quotation.field-${field}`) ??
    (field ?? '').replaceAll('_', ' ').replace(/^./, first => first.toUpperCase())
  const what = kind === 'line_changed' ? t('quotation.change-of', { name, field: label }) : label
  const [from, to] = [before, after].map(value => valueText(view, field, value))
  // Longer texts are read where they stand now.
  if (!from && !to) return t('quotation.change-any', { what })
  return t('quotation.change', { what, from: from || '—', to: to || '—' })
}

function valueText(
  { t, locale, quotation, money }: View,
  field: string | null,
  value: string | null,
): string {
  if (value === null) return ''
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'quotation.yes' : 'quotation.no')
  if (field === 'quantity') return formatQuantity(locale, value, 'C62')
  if (field === 'unit_price') return formatPrice(locale, quotation.currency, value)
  if (field === 'total' || field === 'recurring_total') return money(Number(value))
  if (field?.endsWith('_percent') || field === 'tax_rate') return formatPercent(locale, value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(locale, value)
  return value.length > 60 ? '' : value
}

/** What the customer has answered so far. */
function responses(view: View): TemplateResult | typeof nothing {
  const { quotation, t, locale } = view
  if (!quotation.responses.length) return nothing
  const nameOf = (id: string) => quotation.lines.find(line => line.id === id)?.name
  return html`<section class="block past" part="responses">
    <h3>${t('quotation.responses')}</h3>
    <ol>
      ${quotation.responses.map(each => {
        const { kind, contact_name, reason, message, po_number, revision } = each
        const wishes = each.lines.flatMap(({ line_id, quantity, note }) => {
          const wanted = [quantity && formatQuantity(locale, quantity, 'C62'), note]
            .filter(Boolean)
            .join(', ')
          const name = nameOf(line_id)
          return name && wanted ? [t('quotation.wish', { name, wanted })] : []
        })
        return html`<li part="response">
          <p>
            <b>${knownText(t, `quotation.did-${kind}`) ?? kind}</b>
            <small>
              ${[contact_name, day(locale, each.created_at), t('quotation.version-number', { number: String(revision) })].filter(Boolean).join(' · ')}
            </small>
          </p>
          ${reason ? html`<p class="small">${knownText(t, `quotation.reason-${reason}`) ?? reason}</p>` : nothing}
          ${message ? html`<p class="text"><bdi>${message}</bdi></p>` : nothing}
          ${wishes.map(wish => html`<p class="small"><bdi>${wish}</bdi></p>`)}
          ${po_number ? html`<p class="small"><bdi>${t('quotation.po', { number: po_number })}</bdi></p>` : nothing}
        </li>`
      })}
    </ol>
  </section>`
}

/** The day of a moment, where the reader is. */
const day = (locale: string, moment: string): string =>
  intl(Intl.DateTimeFormat, locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(Date.parse(moment))
