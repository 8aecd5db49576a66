import type { operations, Schemas } from '../api.js'
import { amountCell, numberCell } from '../list/columns.js'
import type { ListColumn, ListKind } from '../list/kind.js'
import { mattering } from '../parts/amount.js'
import { formatDate } from '../parts/dates.js'
import { due } from '../parts/due.js'
import { tag } from '../parts/tag.js'

/** A row of the list, as the API gives it. */
export type InvoiceSummary = Schemas['InvoiceSummary']

/** Which invoices are listed: all of them (empty), or one kind. */
export type InvoiceFilter = '' | 'open' | 'overdue' | 'paid'

/** What the list can be ordered by. */
export type InvoiceSortField = 'number' | 'issue_date' | 'due_date' | 'amount_due' | 'total'

/** An order: a field, with a leading `-` downwards. */
export type InvoiceSort = InvoiceSortField | `-${InvoiceSortField}`

/** A column of `<portal-invoices>`: `number`, `date`, `due`, `status`, `amount`, or one of the host's. */
export type InvoiceColumn = ListColumn<InvoiceSummary, InvoiceSortField>

/** What the API is asked. */
export type InvoiceQuery = NonNullable<operations['listInvoices']['parameters']['query']>

/** Invoices and credit notes as a list. */
export const invoices: ListKind<InvoiceSummary, InvoiceQuery> = {
  name: 'invoices',
  thing: 'invoice',
  columns: {
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
    amount: {
      sort: 'amount_due',
      end: true,
      cell: (invoice, { t, locale }) => {
        const { amount, note } = mattering(t, locale, invoice)
        return amountCell(amount, note, invoice.amount_due <= 0)
      },
    },
  },
  orders: [
    ['-issue_date', 'list.newest-first'],
    ['issue_date', 'list.oldest-first'],
    ['due_date', 'invoices.due-first'],
    ['-amount_due', 'list.largest-first'],
  ],
  sorts: /^-?(number|issue_date|due_date|amount_due|total)$/,
  // "Open" is what waits for money: an unused credit note is open as well, but nobody has to pay it.
  filters: {
    '': {},
    open: { status: ['open'], type: 'invoice' },
    overdue: { overdue: true },
    paid: { status: ['paid'] },
  },
  state: invoice => invoice.tag ?? 'draft',
  load: (client, query, signal) => client.GET('/v1/invoices', { params: { query }, signal }),
}
