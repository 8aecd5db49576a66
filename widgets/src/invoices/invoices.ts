import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { PortalClient } from '../api.js'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { InPlace } from '../parts/in-place.js'
import { listStyles } from '../parts/list.styles.js'
import { type Page, Paging, pagingButtons, rangeText } from '../parts/paging.js'
import { problemBox } from '../parts/problem-box.js'
import { Revisit } from '../parts/revisit.js'
import { tagStyles } from '../parts/tag.styles.js'
import {
  type Column,
  type InvoiceColumn,
  type InvoiceSort,
  type InvoiceSummary,
  resolveColumns,
} from './columns.js'
import { invoicesStyles } from './invoices.styles.js'
import { toolbar } from './toolbar.js'

/** Which invoices are listed: all of them (empty), or one kind. */
export type InvoiceFilter = '' | 'open' | 'overdue' | 'paid'

const NEWEST_FIRST = '-issue_date'
const SORT = /^-?(number|issue_date|due_date|amount_due|total)$/
const SEARCH_DELAY_MS = 250

const QUERIES = {
  '': {},
  open: { status: ['open'], type: 'invoice' },
  overdue: { overdue: true },
  paid: { status: ['paid'] },
} as const satisfies Record<InvoiceFilter, object>

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
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - The title of the list.
 * @slot empty - What is said while there are no invoices at all. May carry `hidden`.
 * @slot error - What is said when the list could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot footer - Stands under the list.
 *
 * @csspart toolbar - The bar above the list.
 * @csspart title - Its heading.
 * @csspart search - The search field.
 * @csspart filters - The group of filter buttons.
 * @csspart filter - One filter button; `filter-on` as well while it is pressed.
 * @csspart table - The table.
 * @csspart header - A heading cell, with the column as second name (`header header-due`).
 * @csspart row - A row, with its state as second name (`row row-overdue`).
 * @csspart cell - A cell, with the column as second name (`cell cell-amount`).
 * @csspart open - The button that opens an invoice.
 * @csspart subject - The subject under the number.
 * @csspart due - A due date; `due-late` as well when it has passed.
 * @csspart tag - The state of an invoice, with it as second name (`tag tag-paid`).
 * @csspart amount - An amount due, or a credit.
 * @csspart amount-note - What stands under it.
 * @csspart footer - The bar under the list.
 * @csspart pages - The group of its buttons.
 * @csspart button - Any other button.
 * @csspart page-back - To newer invoices.
 * @csspart page-forth - To older ones.
 * @csspart message - What is said in place of rows: `message-empty`, `message-error`.
 * @csspart skeleton - The placeholder of the first load.
 * @csspart detail - The box of an opened invoice.
 * @csspart back - Leads from it back to the list.
 *
 * @fires {CustomEvent<{ invoice: InvoiceSummary }>} portal-invoice-open - An invoice is about to be opened; cancelable.
 * @fires {CustomEvent<{ status: string, sort: string, search: string }>} portal-invoices-filter - The person filtered, searched or sorted.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalInvoices extends PortalElement {
  static override readonly tag: string = 'portal-invoices'
  static override styles = [listStyles, tagStyles, invoicesStyles]
  static override properties: PropertyDeclarations = {
    pageSize: { type: Number, attribute: 'page-size' },
    status: {},
    sort: {},
    search: {},
    columns: { attribute: false },
  }

  /** Loads the element that shows one invoice, when the first one is looked for. */
  static loadDetail = (): Promise<unknown> => import('../define/invoice.js')

  /** Rows per page, 1 to 100. */
  declare pageSize: number
  /** Which invoices are listed; empty for all. */
  declare status: InvoiceFilter
  /** The order. */
  declare sort: InvoiceSort
  /** What is searched for, every character literally. */
  declare search: string
  /** The columns: keys of the list's own, or objects that change or add one. */
  declare columns: readonly (string | InvoiceColumn)[] | undefined

  readonly #paging = new Paging()
  readonly #place = new InPlace(this)
  readonly #list = new Load(this, {
    args: () => [this.#size, this.#filter, this.#order, this.search, this.#paging.cursor] as const,
    task: (client, _args, signal) => this.#load(client, signal),
  })
  /** What is typed; searched for after a pause. */
  #typed = ''
  #timer = 0
  #shown: string | undefined
  #customer: string | undefined

  constructor() {
    super()
    this.pageSize = 10
    this.status = ''
    this.sort = NEWEST_FIRST
    this.search = ''
    new Revisit(this, this.#list)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (changed.has('search')) this.#typed = this.search
    const { session } = this._connection ?? {}
    const customer = session?.customer.id
    const switched = this.#customer !== undefined && customer !== undefined && this.#customer !== customer
    this.#customer = customer ?? this.#customer
    if (switched && this.#place.id) this.#place.close()
    if (switched || ['pageSize', 'status', 'sort', 'search'].some(name => changed.has(name as keyof this)))
      this.#paging.reset()
  }

  protected override updated(): void {
    const { data, error, loading } = this.#list
    if (data) this._setState(data.data.length ? 'ready' : 'empty')
    else this._setState(error ? 'error' : 'loading')
    if (loading) return
    const shown = this.#shown
    this.#shown = this.#place.id
    if (shown === this.#place.id) return
  }

  /** Opens an invoice in place, unless a listener of `portal-invoice-open` takes over. */
  protected _open(invoice: InvoiceSummary): void {
    if (this._emit('portal-invoice-open', { invoice }, { cancelable: true })) this.#place.open(invoice.id)
  }

  get #size(): number {
    const size = Math.trunc(this.pageSize)
    return size >= 1 && size <= 100 ? size : 10
  }

  get #filter(): InvoiceFilter {
    return Object.hasOwn(QUERIES, this.status) ? this.status : ''
  }

  get #order(): InvoiceSort {
    return SORT.test(this.sort) ? this.sort : NEWEST_FIRST
  }
}
