import { html, type TemplateResult } from 'lit'
import type { InvoiceSort } from './columns.js'
import type { ListView } from './table.js'

/** Which invoices are listed: all of them (empty), or one kind. */
export type InvoiceFilter = '' | 'open' | 'overdue' | 'paid'

const FILTERS: readonly InvoiceFilter[] = ['', 'open', 'overdue', 'paid']

const ORDERS = [
  ['-issue_date', 'invoices.newest-first'],
  ['issue_date', 'invoices.oldest-first'],
  ['due_date', 'invoices.due-first'],
  ['-amount_due', 'invoices.largest-first'],
] as const

/** The bar above the list: title, order (where the headings have no room), filters, search. */
export function toolbar(view: ListView): TemplateResult {
  const { t, filter, sort, ask } = view
  return html`<div class="bar" part="toolbar">
    <h2 part="title" tabindex="-1"><slot name="caption">${t('invoices.title')}</slot></h2>
    <select
      class="field order"
      part="order"
      aria-label=${t('list.order')}
      @change=${(event: Event) => ask({ sort: (event.target as HTMLSelectElement).value as InvoiceSort })}
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
      .value=${view.typed}
      @input=${view.onType}
      @keydown=${view.onKey}
    />
    <div class="segments" part="filters" role="group" aria-label=${t('invoices.show')}>
      ${FILTERS.map(
        value => html`<button
          type="button"
          part=${value === filter ? 'filter filter-on' : 'filter'}
          aria-pressed=${value === filter}
          @click=${() => ask({ status: value })}
        >
          ${t(`invoices.${value || 'all'}`)}
        </button>`,
      )}
    </div>
  </div>`
}
