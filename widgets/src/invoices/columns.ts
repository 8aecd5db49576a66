import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import { formatDate } from '../parts/dates.js'
import { dueText } from '../parts/due.js'
import { formatMoney } from '../parts/money.js'
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

interface BuiltIn {
  readonly sort?: InvoiceSortField
  readonly end?: boolean
  readonly cell: (invoice: InvoiceSummary, context: CellContext) => unknown
}

const COLUMNS: Record<string, BuiltIn> = {
  number: { sort: 'number', cell: numberCell },
  date: {
    sort: 'issue_date',
    cell: ({ issue_date }, { locale }) => (issue_date ? formatDate(locale, issue_date) : '—'),
  },
  due: { sort: 'due_date', cell: dueCell },
  status: { cell: (invoice, { t }) => tag(t, invoice.tag) },
  amount: { sort: 'amount_due', end: true, cell: amountCell },
}

/** A column ready to be drawn. */
export interface Column {
  readonly key: string
  readonly label: string | undefined
  readonly sort: InvoiceSortField | undefined
  readonly end: boolean
  readonly cell: (invoice: InvoiceSummary, context: CellContext) => unknown
}

/** The columns to draw: those of the host, or the five of the list. */
export function resolveColumns(columns: readonly (string | InvoiceColumn)[] | undefined): Column[] {
  return (columns ?? Object.keys(COLUMNS)).map(given => {
    const column: InvoiceColumn = typeof given === 'string' ? { key: given } : given
    const own = Object.hasOwn(COLUMNS, column.key) ? COLUMNS[column.key] : undefined
    const { key, render } = column
    return {
      key,
      label: column.label ?? (own ? undefined : key),
      sort: column.sort ?? own?.sort,
      end: column.end ?? own?.end ?? false,
      cell: render ? hostCell(render, key) : (own?.cell ?? (() => nothing)),
    }
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

function dueCell(invoice: InvoiceSummary, { t, locale }: CellContext): unknown {
  const { due_date, days_until_due } = invoice
  if (!due_date) return '—'
  const late = days_until_due !== null && days_until_due < 0
  const text = dueText(t, locale, days_until_due)
  return html`<span class=${late ? 'late' : nothing} part=${late ? 'due due-late' : 'due'}
    ><span class="on">${formatDate(locale, due_date)}</span>${text ? html`<small>${text}</small>` : nothing}</span
  >`
}

function amountCell(invoice: InvoiceSummary, { t, locale }: CellContext): TemplateResult {
  const { total, amount_due, currency } = invoice
  // A credit is not due: it is told by its own size, and by what is left of it once some was used.
  const credit = total < 0
  const money = (minor: number) => formatMoney(locale, currency, minor)
  let note = ''
  if (credit && amount_due && amount_due !== total) note = t('document.left', { amount: money(amount_due) })
  else if (!credit && amount_due !== total) note = t('document.of', { amount: money(total) })
  return html`<bdi class=${amount_due > 0 ? 'amount' : 'amount settled'} part="amount">${money(credit ? total : amount_due)}</bdi>
    ${note ? html`<small part="amount-note"><bdi>${note}</bdi></small>` : nothing}`
}
