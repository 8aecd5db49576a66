import { html, nothing, type TemplateResult } from 'lit'
import { knownText, type Translate } from '../base/localize.js'
import type { MessageKey } from '../locales/messages.js'
import type { CellContext, Column, ListColumn, ListKind, Row } from './kind.js'

/** The columns to draw: those of the host, or the list's own. */
export function resolveColumns<T extends Row>(
  t: Translate,
  { name, columns: owns }: ListKind<T>,
  columns: readonly (string | ListColumn<T>)[] | undefined,
): Column<T>[] {
  return (columns ?? Object.keys(owns)).map(given => {
    const column: ListColumn<T> = typeof given === 'string' ? { key: given } : given
    const { key, render } = column
    const own = Object.hasOwn(owns, key) ? owns[key] : undefined
    const label =
      column.label ?? (own ? (knownText(t, `${name}.${key}`) ?? t(`list.${key}` as MessageKey)) : key)
    const cell = render ? hostCell(render, key) : (own?.cell ?? (() => nothing))
    return { ...own, ...column, label, cell }
  })
}

// A callback that throws for one row must not take the list with it. The number stays the way in.
function hostCell<T extends Row>(
  render: NonNullable<ListColumn<T>['render']>,
  key: string,
): Column<T>['cell'] {
  return (row, context) => {
    let content: unknown = nothing
    try {
      content = render(row, { locale: context.locale }) ?? nothing
    } catch (error) {
      reportError(error)
    }
    return key === 'number' ? openButton(row, context, content) : content
  }
}

function openButton<T extends Row>(row: T, { open }: CellContext<T>, content: unknown): TemplateResult {
  return html`<button type="button" part="open" class="open" data-id=${row.id} @click=${() => open(row)}>${content}</button>`
}

/** The number of a document, which opens it, and what it is about. */
export function numberCell<
  T extends Row & { readonly number: string | null; readonly subject: string | null },
>(row: T, context: CellContext<T>): TemplateResult {
  const { number, subject } = row
  return html`${openButton(row, context, html`<bdi>${number ?? '—'}</bdi>`)}
    ${subject ? html`<small part="subject"><bdi>${subject}</bdi></small>` : nothing}`
}

/** An amount, and what stands under it. */
export function amountCell(amount: string, note: string, settled = false): TemplateResult {
  return html`<bdi class=${settled ? 'amount settled' : 'amount'} part="amount">${amount}</bdi>
    ${note ? html`<small part="amount-note"><bdi>${note}</bdi></small>` : nothing}`
}
