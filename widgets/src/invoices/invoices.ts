import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { PortalClient } from '../api.js'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { PortalError, unwrap } from '../base/problem.js'
import { enDocuments } from '../locales/en.documents.js'
import { enInvoices } from '../locales/en.invoices.js'
import { failure } from '../parts/failure.js'
import { listStyles } from '../parts/list.styles.js'
import { type Page, Paging, pagingButtons, rangeText } from '../parts/paging.js'
import { tableStyles } from '../parts/table.styles.js'
import { tagStyles } from '../parts/tag.styles.js'
import { type InvoiceColumn, type InvoiceSort, type InvoiceSummary, resolveColumns } from './columns.js'
import type { Detail } from './detail.js'
import { invoicesStyles } from './invoices.styles.js'
import { filterOf, NEWEST_FIRST, pageSizeOf, queryOf, sortOf } from './question.js'
import { type InvoicesFilter, type ListView, table } from './table.js'
import { type InvoiceFilter, toolbar } from './toolbar.js'

export type { InvoicesFilter } from './table.js'

const SEARCH_DELAY_MS = 250

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
 * @csspart list - The box around everything.
 * @csspart toolbar - The bar above the list.
 * @csspart title - Its heading.
 * @csspart search - The search field.
 * @csspart filters - The group of filter buttons.
 * @csspart filter - One filter button; `filter-on` as well while it is pressed.
 * @csspart order - The choice of the order, where rows are narrow and headers are hidden.
 * @csspart table - The table.
 * @csspart header - A heading cell, with the column as second name (`header header-due`).
 * @csspart sort - The button in a heading cell.
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
 * @csspart message - What is said in place of rows.
 * @csspart message-empty - Second name of it while there are no invoices at all.
 * @csspart message-none-found - Second name of it when nothing fits the filters.
 * @csspart clear - The button that clears the filters.
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
  static override readonly texts = { ...enDocuments, ...enInvoices }
  static override styles = [tagStyles, tableStyles, listStyles, invoicesStyles]
  static override properties: PropertyDeclarations = {
    pageSize: { type: Number, attribute: 'page-size' },
    status: {},
    sort: {},
    search: {},
    columns: { attribute: false },
  }

  /** Loads what shows one invoice, once somebody is about to open one. */
  static loadDetail = () => import('./detail.js')

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
  readonly #list = new Load(this, {
    args: () => [this.#size, this.#filter, this.#order, this.search, this.#paging.here] as const,
    task: (client, _args, signal) => this.#load(client, signal),
  })
  /** What is typed; searched for after a pause. */
  #typed = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #customer: string | undefined
  #detail: Detail | undefined
  /** Why an invoice could not be opened. */
  #unopened: PortalError | undefined

  constructor() {
    super()
    this.pageSize = 10
    this.status = ''
    this.sort = NEWEST_FIRST
    this.search = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.#onHistory)
    this.#onHistory()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.#onHistory)
    clearTimeout(this.#timer)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('search')) this.#typed = this.search
    if ((['pageSize', 'status', 'sort', 'search'] as const).some(name => changed.has(name)))
      this.#paging.reset()
    const before = this.#customer
    this.#customer = this._connection?.session?.customer.id ?? before
    if (!before || before === this.#customer) return
    this.#paging.reset()
    this.#detail?.close()
  }

  protected override updated(): void {
    const { data, error } = this.#list
    this._setState(data ? (data.data.length ? 'ready' : 'empty') : error ? 'error' : 'loading')
  }

  /** Opens an invoice in place, unless a listener of `portal-invoice-open` takes over. */
  protected _open(invoice: InvoiceSummary): void {
    if (this._emit('portal-invoice-open', { invoice }, { cancelable: true })) void this.#open(invoice)
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const closed = gate(this)
    const { data, loading } = this.#list
    const error = this.#unopened ?? this.#list.error
    const detail = this.#detail?.render(closed !== undefined)
    const filtered = this.#filter !== '' || this.search !== ''
    const none = data?.data.length === 0
    const view: ListView = {
      t,
      locale: this._locale,
      columns: resolveColumns(t, this.columns),
      filter: this.#filter,
      sort: this.#order,
      typed: this.#typed,
      busy: loading,
      open: invoice => this._open(invoice),
      ask: change => this.#ask(change),
      onType: this.#onType,
      onKey: this.#onSearchKey,
    }
    // What was loaded stays in sight while a session has expired, but leads nowhere.
    return html`${closed ?? nothing}
      <div class="surface list" part="list" ?hidden=${detail || (closed && !data)} ?inert=${closed !== undefined}>
        ${toolbar(view)}
        <div ?hidden=${!error}>
          <slot name="error">${error ? failure(t, error, this.#retry) : nothing}</slot>
        </div>
        <div ?hidden=${data || error}>
          <slot name="loading">${data || error ? nothing : table(view, Math.min(this.#size, 10))}</slot>
        </div>
        ${data && !none ? this.#renderPage(data, view) : nothing}
        <div class="nothing" part="message message-empty" ?hidden=${!none || filtered}>
          <slot name="empty"><p>${t('invoices.empty')}</p></slot>
        </div>
        ${none && filtered ? this.#renderNoneFound() : nothing}
        <slot name="footer"></slot>
        <p class="visually-hidden" role="status">
          ${data && !loading ? (none ? t(filtered ? 'list.none-found' : 'invoices.empty') : rangeText(t, data)) : nothing}
        </p>
      </div>
      ${detail}`
  }

  #renderPage(page: Page<InvoiceSummary>, view: ListView): TemplateResult {
    const { t } = view
    const back = () => this.#turn(() => this.#paging.back())
    const forth = () => this.#turn(() => this.#paging.forth(page))
    return html`<div class="rows-box" @pointerover=${this.#preload} @focusin=${this.#preload}>${table(view, page.data)}</div>
      <div class="foot" part="footer">
        <bdi class="num">${rangeText(t, page)}</bdi>
        ${
          page.start || page.next
            ? pagingButtons({ t, page, byDate: view.sort === NEWEST_FIRST, back, forth })
            : nothing
        }
      </div>`
  }

  #renderNoneFound(): TemplateResult {
    const clear = () => {
      this.#ask({ status: '', search: '' })
      this.renderRoot.querySelector<HTMLElement>('.search')?.focus()
    }
    return html`<div class="nothing" part="message message-none-found">
      <p>${this._t('list.none-found')}</p>
      <button type="button" class="button" part="button clear" @click=${clear}>${this._t('list.clear')}</button>
    </div>`
  }

  async #load(client: PortalClient, signal: AbortSignal): Promise<Page<InvoiceSummary>> {
    const { cursor, start } = this.#paging.here
    const query = queryOf(this.#filter, this.#order, this.search, this.#size, cursor)
    const list = unwrap(await client.GET('/v1/invoices', { params: { query }, signal }))
    const total = cursor ? this.#list.data?.total : list.total_count
    return { data: list.data, cursor, start, next: list.has_more ? list.next_cursor : null, total }
  }

  #ask(change: Partial<InvoicesFilter>): void {
    clearTimeout(this.#timer)
    // What is typed but not searched for yet counts.
    Object.assign(this, { search: this.#typed }, change)
    this.#typed = this.search
    this.requestUpdate()
    const { status, sort, search } = this
    this._emit('portal-invoices-filter', { status, sort, search } satisfies InvoicesFilter)
  }

  #turn(move: () => void): void {
    if (this.#list.loading) return
    move()
    // The last page is often short: the bar must not jump away from under the pointer.
    const box = this.renderRoot.querySelector<HTMLElement>('.rows-box')
    if (box) box.style.minBlockSize = this.#paging.here.cursor ? `${box.offsetHeight}px` : ''
    this.requestUpdate()
  }

  #onType = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#search, SEARCH_DELAY_MS)
    this.requestUpdate()
  }

  #onSearchKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Enter') this.#search()
    if (event.key !== 'Escape' || !this.#typed) return
    // Escape belongs to the field while there is something to clear, then to a dialog around it.
    event.preventDefault()
    event.stopPropagation()
    this.#ask({ search: '' })
  }

  #search = (): void => {
    if (this.#typed !== this.search) this.#ask({})
  }

  async #loadDetail(): Promise<Detail> {
    const { Detail } = await (this.constructor as typeof PortalInvoices).loadDetail()
    this.#detail ??= new Detail(this)
    return this.#detail
  }

  async #open(invoice: InvoiceSummary): Promise<void> {
    this.#unopened = undefined
    try {
      const detail = await this.#loadDetail()
      detail.open(invoice.id)
    } catch (thrown) {
      // Told where the list's own failures are; trying again begins with the list.
      this.#unopened = PortalError.from(thrown)
    }
    this.requestUpdate()
  }

  #retry = (): void => {
    this.#unopened = undefined
    void this.#list.reload()
  }

  #preload = (): void => void this.#loadDetail().catch(() => {})

  // An invoice may be open from the start, after a reload, or again by the browser's Forward.
  #onHistory = (): void => {
    const states = Object.keys(history.state ?? {})
    if (states.some(key => key.startsWith(this.localName))) this.#preload()
  }

  get #size(): number {
    return pageSizeOf(this.pageSize)
  }

  get #filter(): InvoiceFilter {
    return filterOf(this.status)
  }

  get #order(): InvoiceSort {
    return sortOf(this.sort)
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
