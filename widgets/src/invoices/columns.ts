import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import type { MessageKey } from '../locales/messages.js'
import { mattering } from '../parts/amount.js'
import { formatDate } from '../parts/dates.js'
import { due } from '../parts/due.js'
import { tag } from '../parts/tag.js'

/** A row of the list, as the API gives it. */
export type InvoiceSummary = Schemas['InvoiceSummary']

/** What the list can be ordered by. */
export type InvoiceSortField = 'number' | 'issue_date' | 'due_date' | 'amount_due' | 'total'

/** An order: a field, with a leading `-` downwards. */
export type InvoiceSort = InvoiceSortField | `-${InvoiceSortField}`

/** A column of `<portal-invoices>`: one of its own by key, changed or not, or one of the host's. */
export interface InvoiceColumn {
  /** `number`, `date`, `due`, `status`, `amount`, or any name of the host's. */
  readonly key: string
  /** The heading. */
  readonly label?: string
  /** The field that its heading sorts by. */
  readonly sort?: InvoiceSortField
  /** Whether the column is set at the end of the line, as amounts are. */
  readonly end?: boolean
  /** Makes the content of a cell: text, or a node. Text stays text. */
  readonly render?: (invoice: InvoiceSummary, context: { readonly locale: string }) => unknown
}

/** What the cells need of their list. */
export interface CellContext {
  readonly locale: string
  readonly t: Translate
  readonly open: (invoice: InvoiceSummary) => void
}

/** A column ready to be drawn. */
export interface Column extends Omit<InvoiceColumn, 'render'> {
  readonly label: string
  readonly cell: (invoice: InvoiceSummary, context: CellContext) => unknown
}

const COLUMNS: Record<string, Pick<Column, 'sort' | 'end' | 'cell'>> = {
  number: { sort: 'number', cell: numberCell },
  date: {
    sort: 'issue_date',
    cell: ({ issue_date }, { locale }) => (issue_date ? formatDate(locale, issue_date) : '—'),
  },
  due: {
    sort: 'due_date',
    cell: ({ due_date, days_until_due }, { t, locale }) =>
      due_date ? due(t, locale, due_date, days_until_due) : '—',
  },
  status: { cell: (invoice, { t }) => tag(t, invoice.tag) },
  amount: { sort: 'amount_due', end: true, cell: amountCell },
}

/** The columns to draw: those of the host, or the five of the list. */
export function resolveColumns(
  t: Translate,
  columns: readonly (string | InvoiceColumn)[] | undefined,
): Column[] {
  return (columns ?? Object.keys(COLUMNS)).map(given => {
    const column: InvoiceColumn = typeof given === 'string' ? { key: given } : given
    const { key, render } = column
    const own = Object.hasOwn(COLUMNS, key) ? COLUMNS[key] : undefined
    const label = column.label ?? (own ? t(`invoices.${key}` as MessageKey) : key)
    const cell = render ? hostCell(render, key) : (own?.cell ?? (() => nothing))
    return { ...own, ...column, label, cell }
  })
}

// A callback that throws for one row must not take the list with it. The number stays the way in.
function hostCell(render: NonNullable<InvoiceColumn['render']>, key: string): Column['cell'] {
  return (invoice, context) => {
    let content: unknown
    try {
      content = render(invoice, { locale: context.locale })
    } catch (error) {
      reportError(error)
    }
    return key === 'number' ? openButton(invoice, context, content ?? nothing) : (content ?? nothing)
  }
}

function openButton(invoice: InvoiceSummary, { open }: CellContext, content: unknown): TemplateResult {
  return html`<button type="button" part="open" class="open" data-id=${invoice.id} @click=${() => open(invoice)}>${content}</button>`
}

function numberCell(invoice: InvoiceSummary, context: CellContext): TemplateResult {
  const { number, subject } = invoice
  return html`${openButton(invoice, context, html`<bdi>${number ?? '—'}</bdi>`)}
    ${subject ? html`<small part="subject"><bdi>${subject}</bdi></small>` : nothing}`
}

function amountCell(invoice: InvoiceSummary, { t, locale }: CellContext): TemplateResult {
  const { amount, note } = mattering(t, locale, invoice)
  return html`<bdi class=${invoice.amount_due > 0 ? 'amount' : 'amount settled'} part="amount">${amount}</bdi>
    ${note ? html`<small part="amount-note"><bdi>${note}</bdi></small>` : nothing}`
}
