import { html, nothing, type TemplateResult } from 'lit'
import type { MessageKey } from '../locales/messages.js'
import { icon } from '../parts/icons.js'
import type { CellContext, Column, ListKind, Row, Wishes } from './kind.js'

/** What toolbar and table need of their list. */
export interface ListView<T extends Row> extends CellContext<T> {
  readonly kind: ListKind<T>
  /** In their order; `_extend` may add some. */
  readonly columns: Column<T>[]
  readonly filter: string
  readonly sort: string
  readonly typed: string
  readonly busy: boolean
  /** More to choose from in the toolbar. */
  readonly choices: unknown
  readonly ask: (change: Partial<Wishes>) => void
  readonly onType: (event: Event) => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** The rows of one page, or the shape of as many to come. */
export function table<T extends Row>(view: ListView<T>, rows: readonly T[] | number): TemplateResult {
  const { columns, busy, t, kind } = view
  const coming = typeof rows === 'number'
  // The roles repeat what the elements are: laid out as cards they would lose them. Cards have no headings.
  return html`<table
    part=${coming ? 'skeleton' : 'table'}
    class=${coming ? nothing : 'rows'}
    role="table"
    aria-busy=${busy}
    aria-hidden=${coming || nothing}
  >
    <caption class="visually-hidden">${t(`${kind.name}.title` as MessageKey)}</caption>
    <thead>
      <tr>
        ${columns.map(column => heading(view, column, coming))}
      </tr>
    </thead>
    <tbody>
      ${
        coming
          ? Array.from({ length: rows }, () => html`<tr>${columns.map(skeleton)}</tr>`)
          : rows.map(each => row(view, each))
      }
    </tbody>
  </table>`
}

function heading<T extends Row>(
  { sort, ask }: ListView<T>,
  column: Column<T>,
  coming: boolean,
): TemplateResult {
  const { key, label, sort: field, end } = column
  const up = sort === field
  const sorted = up || sort === `-${field}`
  // What people look for first is the newest, the latest and the largest.
  const next = sorted && !up ? field! : `-${field!}`
  return html`<th
    scope="col"
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

function row<T extends Row>(view: ListView<T>, each: T): TemplateResult {
  // A convenience for the pointer; keyboard and screen reader have the button.
  const click = (event: MouseEvent) => {
    const inner = (event.target as Element).closest('button, a, input, label')
    if (!inner && !String(getSelection())) view.open(each)
  }
  const state = view.kind.state(each).replaceAll('_', '-')
  return html`<tr role="row" part=${`row row-${state}`} @click=${click}>
    ${view.columns.map(
      column =>
        html`<td role="cell" part=${`cell cell-${column.key}`} class=${place(column)}>
          ${column.cell(each, view)}
        </td>`,
    )}
  </tr>`
}

function skeleton<T extends Row>(column: Column<T>): TemplateResult {
  return html`<td class=${place(column)}>
    <span class="skeleton"></span>${column.key === 'number' ? html`<span class="skeleton short"></span>` : nothing}
  </td>`
}

const place = <T>({ key, as = key, end }: Column<T>): string => `c-${as}${end ? ' end' : ''}`
