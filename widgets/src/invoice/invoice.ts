import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { PortalClient } from '../api.js'
import { textsOf } from '../base/localize.js'
import { unwrap } from '../base/problem.js'
import { PortalDocument } from '../document/document.js'
import { head } from '../document/head.js'
import { enDocuments } from '../locales/en.documents.js'
import { enInvoice } from '../locales/en.invoice.js'
import { downloadButton, pdfName } from '../parts/download.js'
import { failed } from '../parts/failure.js'
import { tag } from '../parts/tag.js'
import type { InvoiceActs } from '../share/acts.js'
import { type Invoice, isPlain, mainAmount, viewOf } from './amounts.js'
import type { FileButton } from './extras.js'
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
 * @csspart button - A button, with what it does as second name (`button ask`, `button download-pdf`, `button pay`, `button use-credit`, `button share`).
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
export class PortalInvoice extends PortalDocument<Invoice> {
  static override readonly tag: string = 'portal-invoice'
  static override readonly thing = 'invoice'
  static override readonly texts = { ...enDocuments, ...enInvoice }
  static override styles: CSSResultGroup = [PortalDocument.styles, invoiceStyles]
  static override properties: PropertyDeclarations = { invoiceId: { attribute: 'invoice-id' } }

  /** Id of the invoice or credit note. */
  declare invoiceId: string

  #extras: typeof import('./extras.js') | undefined
  #acts: InvoiceActs | undefined
  #offering: Promise<void> | undefined
  #allLines = ''
  #takeFocus = false

  protected override async _fetch(
    client: PortalClient,
    invoice_id: string,
    signal: AbortSignal,
  ): Promise<Invoice> {
    const path = { invoice_id }
    const invoice = unwrap(await client.GET('/v1/invoices/{invoice_id}', { params: { path }, signal }))
    // Most have none of these, and what shows them is loaded with the first that has.
    if (!isPlain(invoice)) this.#extras ??= await import('./extras.js')
    return invoice
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    // Without a person there is nobody who may pay or share.
    if (this._connection?.session?.contact)
      this.#offering ??= import('../share/acts.js').then(({ InvoiceActs }) => {
        this.#acts = new InvoiceActs(this, this._load)
      })
    if (!this.#takeFocus || !this._invoice) return
    this.#takeFocus = false
    this.focus()
  }

  /** What is shown. */
  protected get _invoice(): Invoice | undefined {
    return this._shown
  }

  /** Shows another document in place, unless a listener of `portal-invoice-open` takes over. */
  protected _open(id: string, number: string | null): void {
    if (!this._emit('portal-invoice-open', { invoice: { id, number } }, { cancelable: true })) return
    this.invoiceId = id
    this.#takeFocus = true
    this._emit('portal-invoice-shown', { id })
  }

  protected override _renderShown(invoice: Invoice): TemplateResult {
    const t = textsOf(this)
    const view = viewOf({
      host: this,
      invoice,
      t,
      locale: this._locale,
      open: (id, number) => this._open(id, number),
      ask: this._askAbout,
      extras: this.#extras,
    })
    const { extras } = view
    const { id } = invoice
    const kind = t(invoice.type === 'credit_note' ? 'invoice.credit-note' : 'invoice.invoice')
    const all = this.#allLines === id
    const showAll = () => {
      this.#allLines = id
      this.requestUpdate()
    }
    const pdf = { name: pdfName(invoice), invoice_id: id }
    return html`${head({ ...invoice, ...mainAmount(view), kind, tag: tag(t, invoice.tag) })} ${facts(view)}
      ${lines(view, all)} ${all ? nothing : extras?.moreLines(view, showAll)}
      <div class="sums">${extras?.notes(view)} ${totals(view)}</div>
      ${extras?.payments(view)} ${extras?.files(view, this.#renderDownload)}
      <div role="alert">${failed(t, 'document.download-failed', this._act.error)}</div>
      <footer class="acts" part="actions">
        <slot name="actions"></slot>
        ${extras?.original(view, this.#renderDownload)}
        ${this.#renderDownload('download-pdf', id, pdf, extras?.copyLabel(view) ?? t('document.download-pdf'))}
        ${this.#acts?.render(this._locale, invoice)}
      </footer>`
  }

  readonly #renderDownload: FileButton = (part, id, wanted, label) =>
    downloadButton(this, this._act, part, id, wanted, label)
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-invoice': PortalInvoice
  }
  interface HTMLElementEventMap {
    'portal-invoice-shown': CustomEvent<{ id: string }>
  }
}
