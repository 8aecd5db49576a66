import { html, nothing, type TemplateResult } from 'lit'
import type { operations, Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import { amountCell, numberCell } from '../list/columns.js'
import type { ListColumn, ListKind } from '../list/kind.js'
import { formatDate } from '../parts/dates.js'
import { formatMoney } from '../parts/money.js'
import { recurringText } from '../parts/recurring.js'
import { SALES_TAGS } from '../parts/sales-tags.js'
import { tag } from '../parts/tag.js'
import { daysLeftText } from './days-left.js'

/** A row of the list, as the API gives it. */
export type QuotationSummary = Schemas['QuotationSummary']

/** Which quotations are listed: all of them (empty), or one kind. */
export type QuotationFilter = '' | 'to_review' | 'accepted' | 'closed'

/** What the list can be ordered by. */
export type QuotationSortField = 'number' | 'date' | 'valid_until' | 'total'

/** An order: a field, with a leading `-` downwards. */
export type QuotationSort = QuotationSortField | `-${QuotationSortField}`

/** A column of `<portal-quotations>`: `number`, `date`, `valid-until`, `status`, `total`, or one of the host's. */
export type QuotationColumn = ListColumn<QuotationSummary, QuotationSortField>

/** What the API is asked. */
export type QuotationQuery = NonNullable<operations['listQuotations']['parameters']['query']>

/** Quotations as a list. */
export const quotations: ListKind<QuotationSummary, QuotationQuery> = {
  name: 'quotations',
  thing: 'quotation',
  columns: {
    number: { sort: 'number', cell: numberCell },
    date: { sort: 'date', cell: ({ date }, { locale }) => formatDate(locale, date) },
    'valid-until': {
      sort: 'valid_until',
      as: 'due',
      cell: (quotation, { t, locale }) => validUntil(t, locale, quotation),
    },
    status: { cell: (quotation, { t }) => tag(t, quotation.tag, SALES_TAGS) },
    total: {
      sort: 'total',
      end: true,
      as: 'amount',
      cell: (quotation, { t, locale }) =>
        amountCell(
          formatMoney(locale, quotation.currency, quotation.total),
          recurringText(t, locale, quotation),
        ),
    },
  },
  orders: [
    ['-date', 'list.newest-first'],
    ['date', 'list.oldest-first'],
    ['valid_until', 'quotations.expiring-first'],
    ['-total', 'list.largest-first'],
  ],
  sorts: /^-?(number|date|valid_until|total)$/,
  // What can still be accepted is open; "closed" is what was turned down, taken back or has expired.
  filters: {
    '': {},
    to_review: { open: true },
    accepted: { status: ['accepted'] },
    closed: { open: false, status: ['sent', 'rejected', 'cancelled'] },
  },
  state: quotation => quotation.tag,
  load: (client, query, signal) => client.GET('/v1/quotations', { params: { query }, signal }),
}

function validUntil(
  t: Translate,
  locale: string,
  { valid_until, days_left, expired }: QuotationSummary,
): TemplateResult | string {
  if (!valid_until) return '—'
  const note = expired ? t('tag.expired') : daysLeftText(t, locale, days_left)
  const last = !expired && days_left !== null && days_left <= 1
  return html`<span class=${last ? 'late' : nothing} part=${last ? 'valid-until valid-until-soon' : 'valid-until'}
    ><span class="on">${formatDate(locale, valid_until)}</span>${note ? html`<small>${note}</small>` : nothing}</span
  >`
}
