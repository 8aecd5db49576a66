import type { Wishes } from '../list/kind.js'
import { PortalList } from '../list/list.js'
import { enDocuments } from '../locales/en.documents.js'
import { enInvoices } from '../locales/en.invoices.js'
import { enList } from '../locales/en.list.js'
import {
  type InvoiceColumn,
  type InvoiceFilter,
  type InvoiceQuery,
  type InvoiceSort,
  type InvoiceSummary,
  invoices,
} from './kind.js'
import type { Select } from './select.js'

/** A change of what is listed, made by the person. */
export type InvoicesFilter = Wishes

/**
 * The invoices and credit notes of a customer: searched, filtered, sorted and paged, each opened in place.
 *
 * @summary Invoice list with status before the amount due.
 * @tag portal-invoices
 *
 * @attr {number} page-size - Rows per page, 1 to 100 (10).
 * @attr {'' | 'open' | 'overdue' | 'paid'} status - Which invoices are listed; empty for all.
 * @attr {string} sort - A field, with a leading `-` downwards (`-issue_date`).
 * @attr {string} search - What is searched for.
 *
 * @csspart due - A due date; `due-late` as well when it has passed.
 * @csspart select - The checkbox of an invoice, and the one for the whole page in the heading.
 * @csspart selection - The bar that tells what is selected, and downloads or pays it.
 * @csspart select-page - Its button that selects the page, where rows are narrow and headings are hidden.
 * @csspart clear-selection - Its button that selects nothing any more.
 * @csspart zip - Its button that downloads the PDFs as a ZIP.
 * @csspart pay - Its button that pays what of it can be paid.
 * @csspart statement - The button that opens the statement of account.
 *
 * @fires {CustomEvent<{ invoice: InvoiceSummary }>} portal-invoice-open - An invoice is about to be opened; cancelable.
 * @fires {CustomEvent<{ status: string, sort: string, search: string }>} portal-invoices-filter - The person filtered, searched or sorted.
 * @fires {CustomEvent<PayRequestDetail>} portal-pay-request - Somebody wants to pay what is selected; cancel it to take over, otherwise the pay dialog opens.
 * @fires {CustomEvent<{ payment: Payment }>} portal-pay - It was paid, or the payment is on its way.
 */
export class PortalInvoices extends PortalList<InvoiceSummary, InvoiceQuery> {
  static override readonly tag: string = 'portal-invoices'
  static override readonly texts = { ...enDocuments, ...enList, ...enInvoices }
  static override loadDetail = () => import('./detail.js')

  /** Which invoices are listed; empty for all. */
  declare status: InvoiceFilter
  /** The order. */
  declare sort: InvoiceSort | ''
  /** The columns: keys of the list's own, or objects that change or add one. */
  declare columns: readonly (string | InvoiceColumn)[] | undefined

  protected override readonly _kind = invoices
  // Selecting comes after the first rows, and the statement with it.
  protected override _extend: (() => void) | Select['render'] | undefined = () => {
    this._extend = undefined
    void import('./select.js').then(({ Select }) => {
      const { render, choices } = new Select(this)
      this._extend = render
      this._choices = choices
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-invoices': PortalInvoices
  }
  interface HTMLElementEventMap {
    'portal-invoice-open': CustomEvent<{ invoice: Pick<InvoiceSummary, 'id'> & Partial<InvoiceSummary> }>
    'portal-invoices-filter': CustomEvent<InvoicesFilter>
  }
}
