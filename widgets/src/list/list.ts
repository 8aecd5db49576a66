import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { PortalClient } from '../api.js'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { PortalError, unwrap } from '../base/problem.js'
import type { MessageKey } from '../locales/messages.js'
import { button } from '../parts/button.js'
import { failure } from '../parts/failure.js'
import { type Page, Paging, pagingButtons, rangeText } from '../parts/paging.js'
import { tableStyles } from '../parts/table.styles.js'
import { tagStyles } from '../parts/tag.styles.js'
import { resolveColumns } from './columns.js'
import type { ListColumn, ListKind, Row, Wishes } from './kind.js'
import { listStyles } from './list.styles.js'
import { type LoadDetail, Opened } from './opened.js'
import { type ListView, table } from './table.js'
import { toolbar } from './toolbar.js'

const SEARCH_DELAY_MS = 250

/**
 * The base of lists: searched, filtered, sorted and paged, each row opened in place. What is listed, and how, its
 * `kind` says.
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - The title of the list.
 * @slot empty - What is said while there is nothing to list at all. May carry `hidden`.
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
 * @csspart header - A heading cell, with the column as second name (`header header-number`).
 * @csspart sort - The button in a heading cell.
 * @csspart row - A row, with its state as second name (`row row-overdue`).
 * @csspart cell - A cell, with the column as second name (`cell cell-number`).
 * @csspart open - The button that opens what the row shows.
 * @csspart subject - The subject under the number.
 * @csspart tag - The state of a row, with it as second name (`tag tag-paid`).
 * @csspart amount - The amount that matters.
 * @csspart amount-note - What stands under it.
 * @csspart footer - The bar under the list.
 * @csspart pages - The group of its buttons.
 * @csspart button - Any other button.
 * @csspart page-back - To newer rows.
 * @csspart page-forth - To older ones.
 * @csspart message - What is said in place of rows.
 * @csspart message-empty - Second name of it while there is nothing to list at all.
 * @csspart message-none-found - Second name of it when nothing fits the filters.
 * @csspart clear - The button that clears the filters.
 * @csspart skeleton - The placeholder of the first load.
 * @csspart detail - The box of what was opened.
 * @csspart back - Leads from it back to the list.
 *
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export abstract class PortalList<T extends Row, Q extends object = object> extends PortalElement {
  static override styles: CSSResultGroup = [tagStyles, tableStyles, listStyles]
  static override properties: PropertyDeclarations = {
    pageSize: { type: Number, attribute: 'page-size' },
    status: {},
    sort: {},
    search: {},
    columns: { attribute: false },
  }

  /** Loads what shows one row, once somebody is about to open one. */
  static loadDetail: LoadDetail

  /** Rows per page, 1 to 100. */
  declare pageSize: number
  /** Which rows are listed; empty for all. */
  declare status: string
  /** The order. */
  declare sort: string
  /** What is searched for, every character literally. */
  declare search: string
  /** The columns: keys of the list's own, or objects that change or add one. */
  declare columns: readonly (string | ListColumn<T>)[] | undefined

  /** What is listed. */
  protected abstract readonly _kind: ListKind<T, Q>

  readonly #paging = new Paging()
  readonly #list = new Load(this, {
    args: () => [this.#question, this.#paging.here] as const,
    follows: () => [this._kind.thing],
    task: (client, _args, signal) => this.#load(client, signal),
  })
  /** What is listed, whatever its page. */
  #question = ''
  /** What is typed; searched for after a pause. */
  #typed = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #customer: string | undefined
  readonly #opened = new Opened(this, () => (this.constructor as typeof PortalList).loadDetail())
  /** Why a row could not be opened. */
  #unopened: PortalError | undefined

  constructor() {
    super()
    this.pageSize = 10
    this.status = ''
    this.sort = ''
    this.search = ''
    let width = 0
    new ResizeObserver(() => {
      if (width === this.offsetWidth) return
      width = this.offsetWidth
      // Not within the notice: what changes size there is told to the page as an error.
      requestAnimationFrame(this.#fit)
    }).observe(this)
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
    const question = JSON.stringify([this.#size, this._filters, this.#order, this.search])
    if (question !== this.#question) this.#paging.reset()
    this.#question = question
    const before = this.#customer
    this.#customer = this._connection?.session?.customer.id ?? before
    if (!before || before === this.#customer) return
    this.#paging.reset()
    this.#opened.close()
  }

  protected override updated(): void {
    this.#fit()
    const { data, error } = this.#list
    this._setState(data ? (data.data.length ? 'ready' : 'empty') : error ? 'error' : 'loading')
  }

  /** Rows are a table where it fits, whatever its words, figures and font; elsewhere they are cards of a few lines. */
  readonly #fit = (): void => {
    const list = this.renderRoot.querySelector('.list')
    if (!list) return
    list.classList.remove('cards')
    list.classList.toggle('cards', list.clientWidth < 480 || list.scrollWidth > list.clientWidth)
  }

  /** What the person can change. */
  protected get _wishes(): Wishes {
    const { status, sort, search } = this
    return { status, sort: sort || this.#order, search }
  }

  /** What the filters ask of the API. */
  protected get _filters(): Q {
    return this._kind.filters[this.#filter]!
  }

  /** More to choose from in the toolbar. */
  protected _choices?(): unknown

  /** Lists what the person wishes, and tells the host. */
  protected _ask(change: Partial<Wishes>): void {
    clearTimeout(this.#timer)
    // What is typed but not searched for yet counts.
    Object.assign(this, { search: this.#typed }, change)
    this.#typed = this.search
    this.requestUpdate()
    this._emit(`portal-${this._kind.name}-filter`, this._wishes)
  }

  /**
   * Adds columns to the view of a page, and gives what stands under its rows: for what is loaded once there is a page.
   */
  declare protected _extend?: (view: ListView<T>, page: Page<T>, reload: () => void) => unknown

  /** Opens a row in place, unless a listener of its `portal-…-open` takes over. */
  protected _open(row: T): void {
    const { thing } = this._kind
    if (this._emit(`portal-${thing}-open`, { [thing]: row }, { cancelable: true })) void this.#open(row)
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const closed = gate(this)
    const { data, loading } = this.#list
    const error = this.#unopened ?? this.#list.error
    const detail = this.#opened.render(closed !== undefined)
    const filtered = this.search || Object.keys(this._filters).length
    const none = data?.data.length === 0
    const empty = t(`${this._kind.name}.empty` as MessageKey)
    const view: ListView<T> = {
      t,
      locale: this._locale,
      kind: this._kind,
      columns: resolveColumns(t, this._kind, this.columns),
      filter: this.#filter,
      sort: this.#order,
      typed: this.#typed,
      busy: loading,
      choices: this._choices?.(),
      open: row => this._open(row),
      ask: change => this._ask(change),
      onType: this.#onType,
      onKey: this.#onSearchKey,
    }
    // What was loaded stays in sight while a session has expired, but leads nowhere.
    return html`${closed ?? nothing}
      <div class="surface list" part="list" ?hidden=${detail || (closed && !data)} ?inert=${closed}>
        ${toolbar(view)}
        <div ?hidden=${!error}>
          <slot name="error">${error && failure(t, error, this.#retry)}</slot>
        </div>
        <div ?hidden=${data || error}>
          <slot name="loading">${data || error ? nothing : table(view, Math.min(this.#size, 10))}</slot>
        </div>
        ${data && !none ? this.#renderPage(data, view) : nothing}
        <div class="nothing" part="message message-empty" ?hidden=${!none || filtered}>
          <slot name="empty"><p>${empty}</p></slot>
        </div>
        ${none && filtered ? this.#renderNoneFound() : nothing}
        <slot name="footer"></slot>
        <p class="visually-hidden" role="status">
          ${data && !loading ? (none ? (filtered ? t('list.none-found') : empty) : rangeText(t, data)) : nothing}
        </p>
      </div>
      ${detail}`
  }

  #renderPage(page: Page<T>, view: ListView<T>): TemplateResult {
    const { t } = view
    const back = () => this.#turn()
    const forth = () => this.#turn(page)
    const more = this._extend?.(view, page, this.#retry)
    return html`<div class="rows-box" @pointerover=${this.#preload} @focusin=${this.#preload}>${table(view, page.data)}</div>
      ${more}
      <div class="foot" part="footer">
        <bdi class="num">${rangeText(t, page)}</bdi>
        ${
          (page.start || page.next) &&
          pagingButtons({ t, page, byDate: view.sort === this.#newest, back, forth })
        }
      </div>`
  }

  #renderNoneFound(): TemplateResult {
    const clear = () => {
      const { sort, ...wishes } = this._wishes
      this._ask(Object.fromEntries(Object.keys(wishes).map(name => [name, ''])))
      this.renderRoot.querySelector<HTMLElement>('.search')?.focus()
    }
    return html`<div class="nothing" part="message message-none-found">
      <p>${this._t('list.none-found')}</p>
      ${button('clear', this._t('list.clear'), clear)}
    </div>`
  }

  async #load(client: PortalClient, signal: AbortSignal): Promise<Page<T>> {
    const { cursor, start } = this.#paging.here
    const q = this.search.trim().slice(0, 100) || undefined
    // Counting reads every row that matches; once per question is enough.
    const include = cursor ? undefined : 'total_count'
    const query = { ...this._filters, sort: this.#order, limit: this.#size, q, cursor, include }
    const list = unwrap(await this._kind.load(client, query, signal))
    const total = list.total_count ?? this.#list.data?.total
    return { data: list.data, cursor, start, next: list.next_cursor, total }
  }

  /** On to the page after `page`, or back. */
  #turn(page?: Page<T>): void {
    if (this.#list.loading) return
    if (page) this.#paging.forth(page)
    else this.#paging.back()
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
    // The first Escape clears; the next one belongs to whatever is around, such as a dialog.
    if (event.key !== 'Escape' || !this.#typed) return
    event.preventDefault()
    event.stopPropagation()
    this._ask({ search: '' })
  }

  #search = (): void => {
    if (this.#typed !== this.search) this._ask({})
  }

  async #open(row: T): Promise<void> {
    this.#unopened = undefined
    try {
      await this.#opened.open(row.id)
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

  #preload = (): void => void this.#opened.load().catch(() => {})

  // A row may be open from the start, after a reload, or again by the browser's Forward.
  #onHistory = (): void => {
    const states = Object.keys(history.state ?? {})
    if (states.some(key => key.startsWith(this.localName))) this.#preload()
  }

  get #size(): number {
    const size = Math.trunc(this.pageSize)
    return size >= 1 && size <= 100 ? size : 10
  }

  get #filter(): string {
    return Object.hasOwn(this._kind.filters, this.status) ? this.status : ''
  }

  get #newest(): string {
    return this._kind.orders[0]![0]
  }

  get #order(): string {
    return this._kind.sorts.test(this.sort) ? this.sort : this.#newest
  }
}
