import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../parts/icons.js'
import type { CellContext, Column, InvoiceSort, InvoiceSummary } from './columns.js'
import type { InvoiceFilter } from './toolbar.js'

/** A change of what is listed, made by the person. */
export interface InvoicesFilter {
  readonly status: InvoiceFilter
  readonly sort: InvoiceSort
  readonly search: string
}

/** What toolbar and table need of their list. */
export interface ListView extends CellContext {
  readonly columns: readonly Column[]
  readonly filter: InvoiceFilter
  readonly sort: InvoiceSort
  readonly typed: string
  readonly busy: boolean
  readonly ask: (change: Partial<InvoicesFilter>) => void
  readonly onType: (event: Event) => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** The invoices of one page, or the shape of as many rows to come. */
export function table(view: ListView, invoices: readonly InvoiceSummary[] | number): TemplateResult {
  const { columns, busy, t } = view
  const coming = typeof invoices === 'number'
  // The roles repeat what the elements are: laid out as a grid, where the list is narrow, they would lose them.
  return html`<table
    part=${coming ? 'skeleton' : 'table'}
    class=${coming ? nothing : 'rows'}
    role="table"
    aria-busy=${busy}
    aria-hidden=${coming || nothing}
  >
    <caption class="visually-hidden">${t('invoices.title')}</caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(column => heading(view, column, coming))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${
        coming
          ? Array.from({ length: invoices }, () => html`<tr>${columns.map(skeleton)}</tr>`)
          : invoices.map(invoice => row(view, invoice))
      }
    </tbody>
  </table>`
}

function heading({ sort, ask }: ListView, column: Column, coming: boolean): TemplateResult {
  const { key, label, sort: field, end } = column
  const up = sort === field
  const sorted = up || sort === `-${field}`
  // What people look for first is the newest, the latest and the largest.
  const next: InvoiceSort = sorted && !up ? field! : `-${field!}`
  return html`<th
    scope="col"
    role="columnheader"
    part=${`header header-${key}`}
    class=${end ? 'end' : nothing}
    aria-sort=${sorted ? (up ? 'ascending' : 'descending') : nothing}
  >
    ${
      field && !coming
        ? html`<button type="button" class="sort" part="sort" @click=${() => ask({ sort: next })}>
            ${label}${sorted ? icon(up ? 'up' : 'down') : nothing}
          </button>`
        : label
    }
  </th>`
}

function row(view: ListView, invoice: InvoiceSummary): TemplateResult {
  // A convenience for the pointer; keyboard and screen reader have the button.
  const click = (event: MouseEvent) => {
    const inner = (event.target as Element).closest('button, a, input, label')
    if (!inner && !String(getSelection())) view.open(invoice)
  }
  const state = (invoice.tag ?? 'draft').replaceAll('_', '-')
  return html`<tr role="row" part=${`row row-${state}`} @click=${click}>
    ${view.columns.map(
      ({ key, end, cell }) =>
        html`<td role="cell" part=${`cell cell-${key}`} class=${`c-${key}${end ? ' end' : ''}`}>
          ${cell(invoice, view)}
        </td>`,
    )}
  </tr>`
}

function skeleton({ key, end }: Column): TemplateResult {
  return html`<td class=${`c-${key}${end ? ' end' : ''}`}>
    <span class="skeleton"></span>${key === 'number' ? html`<span class="skeleton short"></span>` : nothing}
  </td>`
}
