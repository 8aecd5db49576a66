import { html, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import type { InvoiceSort } from './columns.js'

/** Which invoices are listed: all of them (empty), or one kind. */
export type InvoiceFilter = '' | 'open' | 'overdue' | 'paid'

const FILTERS = [
  ['', 'invoices.all'],
  ['open', 'invoices.open'],
  ['overdue', 'invoices.overdue'],
  ['paid', 'invoices.paid'],
] as const

const ORDERS = [
  ['-issue_date', 'invoices.newest-first'],
  ['issue_date', 'invoices.oldest-first'],
  ['due_date', 'invoices.due-first'],
  ['-amount_due', 'invoices.largest-first'],
] as const

/** The bar above the list: title, order (where the headings have no room), filters, search. */
export function toolbar(options: {
  t: Translate
  filter: InvoiceFilter
  sort: InvoiceSort
  typed: string
  onFilter: (filter: InvoiceFilter) => void
  onSort: (sort: InvoiceSort) => void
  onType: (event: Event) => void
  onKey: (event: KeyboardEvent) => void
}): TemplateResult {
  const { t, filter, sort, typed } = options
  return html`<div class="bar" part="toolbar">
    <h2 part="title" tabindex="-1"><slot name="caption">${t('invoices.title')}</slot></h2>
    <select
      class="field order"
      part="order"
      aria-label=${t('list.order')}
      @change=${(event: Event) => options.onSort((event.target as HTMLSelectElement).value as InvoiceSort)}
    >
      ${ORDERS.map(([value, key]) => html`<option value=${value} ?selected=${value === sort}>${t(key)}</option>`)}
    </select>
    <input
      type="search"
      class="field search"
      part="search"
      maxlength="100"
      autocomplete="off"
      spellcheck="false"
      placeholder=${t('invoices.search-hint')}
      aria-label=${t('invoices.search')}
      .value=${typed}
      @input=${options.onType}
      @keydown=${options.onKey}
    />
    <div class="segments" part="filters" role="group" aria-label=${t('invoices.show')}>
      ${FILTERS.map(
        ([value, key]) => html`<button
          type="button"
          part=${value === filter ? 'filter filter-on' : 'filter'}
          aria-pressed=${value === filter}
          @click=${() => options.onFilter(value)}
        >
          ${t(key)}
        </button>`,
      )}
    </div>
  </div>`
}
