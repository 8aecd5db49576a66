import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import type { MessageKey } from '../locales/messages.js'
import { icon } from '../parts/icons.js'
import type { Page } from '../parts/paging.js'
import type { CellContext, Column, InvoiceSort, InvoiceSummary } from './columns.js'

// The roles repeat what the elements are: laid out as a grid, where the list is narrow, they would lose them.

/** The invoices of one page. */
export function table(options: {
  columns: readonly Column[]
  page: Page<InvoiceSummary>
  sort: InvoiceSort
  busy: boolean
  context: CellContext
  onSort: (sort: InvoiceSort) => void
}): TemplateResult {
  const { columns, page, busy, context } = options
  const { t } = context
  return html`<table part="table" role="table" aria-busy=${busy}>
    <caption class="visually-hidden">${t('invoices.title')}</caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(column => heading(t, column, options.sort, options.onSort))}
      </tr>
    </thead>
    <tbody role="rowgroup" class="rows">
      ${page.data.map(invoice => row(columns, invoice, context))}
    </tbody>
  </table>`
}

function heading(
  t: Translate,
  column: Column,
  sort: InvoiceSort,
  onSort: (sort: InvoiceSort) => void,
): TemplateResult {
  const { key, sort: field, end } = column
  const label = labelOf(t, column)
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
      field
        ? html`<button type="button" class="sort" part="sort" @click=${() => onSort(next)}>
            ${label}${sorted ? icon(up ? 'up' : 'down') : nothing}
          </button>`
        : label
    }
  </th>`
}

function labelOf(t: Translate, { key, label }: Column): string {
  return label ?? t(`invoices.${key}` as MessageKey)
}

function row(columns: readonly Column[], invoice: InvoiceSummary, context: CellContext): TemplateResult {
  // A convenience for the pointer; keyboard and screen reader have the button.
  const click = (event: MouseEvent) => {
    const inner = (event.target as Element).closest('button, a, input, label')
    if (!inner && !String(getSelection())) context.open(invoice)
  }
  return html`<tr role="row" part=${`row row-${partName(invoice.tag)}`} @click=${click}>
    ${columns.map(
      ({ key, end, cell }) =>
        html`<td role="cell" part=${`cell cell-${key}`} class=${`c-${key}${end ? ' end' : ''}`}>
          ${cell(invoice, context)}
        </td>`,
    )}
  </tr>`
}

function partName(tag: string | null): string {
  return (tag ?? 'draft').replaceAll('_', '-')
}

/** The shape of the rows to come. */
export function skeletonTable(t: Translate, columns: readonly Column[], pageSize: number): TemplateResult {
  const cell = ({ key, end }: Column) =>
    html`<td class=${`c-${key}${end ? ' end' : ''}`}>
      <span class="skeleton"></span>${key === 'number' ? html`<span class="skeleton short"></span>` : nothing}
    </td>`
  return html`<table part="skeleton" aria-hidden="true">
    <thead>
      <tr>
        ${columns.map(column => html`<th class=${column.end ? 'end' : nothing}>${labelOf(t, column)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${Array.from({ length: Math.min(pageSize, 10) }, () => html`<tr>${columns.map(cell)}</tr>`)}
    </tbody>
  </table>`
}
