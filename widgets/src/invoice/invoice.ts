import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { head, skeleton } from '../document/head.js'
import { enDocuments } from '../locales/en.documents.js'
import { enInvoice } from '../locales/en.invoice.js'
import { Download } from '../parts/download.js'
import { failure, failureText } from '../parts/failure.js'
import { drawn } from '../parts/icons.js'
import type { Wanted } from '../parts/save.js'
import { tableStyles } from '../parts/table.styles.js'
import { tag } from '../parts/tag.js'
import { tagStyles } from '../parts/tag.styles.js'
import type { InvoiceActs } from '../share/acts.js'
import { isPlain, mainAmount, type View, viewOf } from './amounts.js'
import type { DownloadButton } from './extras.js'
import { facts } from './facts.js'
import { invoiceStyles } from './invoice.styles.js'
import { lines } from './lines.js'
import { totals } from './totals.js'

/**
 * One invoice or credit note: what is due, what for, what was paid, and its files.
 *
 * @summary Invoice with lines, taxes, payments and PDF.
 * @tag portal-invoice
 *
 * @attr {string} invoice-id - Id of the invoice or credit note (`inv_…`).
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - Stands above the document.
 * @slot empty - What is said while no invoice is chosen. May carry `hidden`.
 * @slot error - What is said when the invoice could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot actions - Buttons of the host, before those of the element.
 * @slot footer - Stands under the document.
 *
 * @csspart document - The box around everything.
 * @csspart head - Title and the amount that matters.
 * @csspart kind - What it is, with its number.
 * @csspart title - The heading.
 * @csspart tag - Its state, with it as second name (`tag tag-paid`).
 * @csspart main-amount - The amount that matters, with its label.
 * @csspart amount - That amount itself.
 * @csspart facts - Dates, references and parties.
 * @csspart due - The due date; `due-late` as well when it has passed.
 * @csspart party - Seller or buyer.
 * @csspart lines - The table of lines.
 * @csspart line - One of them.
 * @csspart totals - From the lines to what is due.
 * @csspart total - One row of them; `sum` for total and amount due.
 * @csspart payments - Payments and credit notes.
 * @csspart payment - One of them.
 * @csspart notes - Notes and payment terms.
 * @csspart files - The attached files.
 * @csspart file - The button of one of them.
 * @csspart actions - The bar of buttons.
 * @csspart button - A button, with what it does as second name (`button download-pdf`, `button pay`, `button use-credit`, `button share`).
 * @csspart link - Leads to another document.
 * @csspart message - What is said in place of a document.
 * @csspart message-empty - Second name of it where there is no such document.
 * @csspart message-error - Second name of it where the document could not be loaded.
 * @csspart all-lines - Shows the lines that were left out at first.
 * @csspart skeleton - The placeholder while it loads.
 *
 * @fires {CustomEvent<{ invoice: { id: string, number: string | null } }>} portal-invoice-open - A linked document is about to be shown; cancelable.
 * @fires {CustomEvent<{ id: string }>} portal-invoice-shown - The element now shows that other document.
 * @fires {CustomEvent<PayRequestDetail>} portal-pay-request - Somebody wants to pay; cancel it to take over, otherwise the pay dialog opens.
 * @fires {CustomEvent<{ payment: Payment }>} portal-pay - It was paid, or the payment is on its way.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalInvoice extends PortalElement {
  static override readonly tag: string = 'portal-invoice'
  static override readonly texts = { ...enDocuments, ...enInvoice }
  static override styles = [tagStyles, tableStyles, invoiceStyles]
  static override properties: PropertyDeclarations = { invoiceId: { attribute: 'invoice-id' } }

  /** Id of the invoice or credit note. */
  declare invoiceId: string

  readonly #load = new Load(this, {
    args: () => (this.invoiceId ? ([this.invoiceId] as const) : undefined),
    task: async (client, [invoice_id], signal) => {
      const path = { invoice_id }
      const invoice = unwrap(await client.GET('/v1/invoices/{invoice_id}', { params: { path }, signal }))
      // Most have none of these, and what shows them is loaded with the first that has.
      if (!isPlain(invoice)) this.#extras ??= await import('./extras.js')
      return invoice
    },
  })
  #extras: typeof import('./extras.js') | undefined
  readonly #download = new Download(this)
  #acts: InvoiceActs | undefined
  #offering: Promise<void> | undefined
  #allLines = ''
  #takeFocus = false

  constructor() {
    super()
    this.invoiceId = ''
  }

  protected override updated(): void {
    // Without a person there is nobody who may pay or share.
    if (this._connection?.session?.contact)
      this.#offering ??= import('../share/acts.js').then(({ InvoiceActs }) => {
        this.#acts = new InvoiceActs(this, this.#load)
      })
    const { error } = this.#load
    this._setState(this._invoice ? 'ready' : error ? 'error' : this.invoiceId ? 'loading' : 'empty')
    if (!this.#takeFocus || !this._invoice) return
    this.#takeFocus = false
    this.focus()
  }

  /** Puts the focus on the heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options)
  }

  /** What is shown; what was loaded for another id is not. */
  protected get _invoice(): Schemas['Invoice'] | undefined {
    const { data } = this.#load
    return data?.id === this.invoiceId ? data : undefined
  }

  /** Shows another document in place, unless a listener of `portal-invoice-open` takes over. */
  protected _open(id: string, number: string | null): void {
    if (!this._emit('portal-invoice-open', { invoice: { id, number } }, { cancelable: true })) return
    this.invoiceId = id
    this.#takeFocus = true
    this._emit('portal-invoice-shown', { id })
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const closed = gate(this)
    const { error } = this.#load
    const invoice = this._invoice
    const view =
      invoice &&
      viewOf({
        host: this,
        invoice,
        t,
        locale: this._locale,
        open: (id, number) => this._open(id, number),
        extras: this.#extras,
      })
    const waiting = this.invoiceId && !invoice && !error
    return html`${closed ?? nothing}
      <slot name="caption"></slot>
      <article
        class="surface"
        part="document"
        aria-busy=${this.#load.loading}
        ?hidden=${closed && !invoice}
        ?inert=${closed !== undefined}
      >
        <div class="nothing" part="message message-empty" ?hidden=${this.invoiceId}>
          <slot name="empty"><p>${t('invoice.none')}</p></slot>
        </div>
        <div ?hidden=${!error}>
          <slot name="error">${error ? failure(t, error, () => this.#load.reload()) : nothing}</slot>
        </div>
        ${view ? this.#renderHead(view) : nothing}
        <div ?hidden=${!waiting}>
          <slot name="loading">${waiting ? skeleton(t) : nothing}</slot>
        </div>
        ${view ? this.#renderBody(view) : nothing}
        <slot name="footer"></slot>
      </article>`
  }

  #renderHead(view: View): TemplateResult {
    const { invoice, t } = view
    const { label, amount, note } = mainAmount(view)
    const kind = t(invoice.type === 'credit_note' ? 'invoice.credit-note' : 'invoice.invoice')
    return head({ ...invoice, kind, tag: tag(t, invoice.tag), label, amount, note })
  }

  #renderBody(view: View): TemplateResult {
    const { invoice } = view
    const showAll = () => {
      this.#allLines = invoice.id
      this.requestUpdate()
    }
    const { extras } = view
    const all = this.#allLines === invoice.id
    return html`${facts(view)} ${lines(view, all)} ${all ? nothing : extras?.moreLines(view, showAll)}
      <div class="sums">${extras?.notes(view)} ${totals(view)}</div>
      ${extras?.payments(view)} ${extras?.files(view, this.#renderDownload)} ${this.#renderActions(view)}`
  }

  #renderActions(view: View): TemplateResult {
    const { invoice, t, extras } = view
    const label = extras?.copyLabel(view) ?? t('document.download-pdf')
    const { id, number } = invoice
    const pdf = { name: `${(number ?? id).replaceAll('/', '-')}.pdf`, invoice_id: id }
    const { failed } = this.#download
    return html`<div role="alert">
        ${
          failed
            ? html`<p class="notice notice-bad" part="message message-error">
                ${t('document.download-failed', { reason: failureText(t, failed) })}
              </p>`
            : nothing
        }
      </div>
      <footer class="acts" part="actions">
        <slot name="actions"></slot>
        ${extras?.original(view, this.#renderDownload)}
        ${this.#renderDownload('download-pdf', id, pdf, label)} ${this.#acts?.render(this._locale, invoice)}
      </footer>`
  }

  readonly #renderDownload: DownloadButton = (part, id, wanted, label) => {
    const { busy } = this.#download
    return html`<button type="button" class="button" part=${`button ${part}`} aria-disabled=${!!busy} @click=${() => this.#save(id, wanted)}>
      ${drawn('download', 'M6 1.5v6M3.5 5.2 6 7.7l2.5-2.5M2 10.4h8')}<span>${busy === id ? this._t('document.downloading') : label}</span>
    </button>`
  }

  #save(id: string, wanted: Wanted): void {
    const client = this._connection?.client
    if (client) void this.#download.run(id, client, wanted)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-invoice': PortalInvoice
  }
  interface HTMLElementEventMap {
    'portal-invoice-shown': CustomEvent<{ id: string }>
  }
}
