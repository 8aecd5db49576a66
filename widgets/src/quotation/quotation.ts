import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { PortalClient, Schemas } from '../api.js'
import { textsOf } from '../base/localize.js'
import { unwrap } from '../base/problem.js'
import { PortalDocument } from '../document/document.js'
import { head } from '../document/head.js'
import { Opened } from '../list/opened.js'
import { enDeclined } from '../locales/en.declined.js'
import { enDocument } from '../locales/en.document.js'
import { enDocuments } from '../locales/en.documents.js'
import { enQuotation } from '../locales/en.quotation.js'
import { enSales } from '../locales/en.sales.js'
import { Act } from '../parts/act.js'
import { button } from '../parts/button.js'
import { formatDate } from '../parts/dates.js'
import { downloadButton, pdfName } from '../parts/download.js'
import { failed } from '../parts/failure.js'
import { recurringText } from '../parts/recurring.js'
import { SALES_TAGS } from '../parts/sales-tags.js'
import { tag } from '../parts/tag.js'
import { daysLeftText } from '../quotations/days-left.js'
import type { ShareOffer } from '../share/offer.js'
import type { AnswerKind, Draft, Outcome } from './answer/outcome.js'
import { facts, lines, notes, totals } from './body.js'
import { type Notice, notice } from './notice.js'
import { quotationStyles } from './quotation.styles.js'
import { Selection } from './selection.js'
import { moneyOf, type Quotation, type View } from './view.js'

/** Milliseconds between two looks at a quotation whose payment is on its way: at first short, then longer. */
const FIRST_PAUSE = 2000
const LONGEST_PAUSE = 30_000

/** What the events before an answer tell. */
export interface QuotationRequestDetail {
  readonly quotation: Quotation
  /** The optional lines that are taken. */
  readonly selected_line_ids: readonly string[]
  /** What has to be paid when accepting. */
  readonly due_now: number
}

/**
 * One quotation: what it comes to, with which optional lines, until when; accepted and paid, sent back with wishes, or
 * rejected.
 *
 * @summary Quotation to accept and pay.
 * @tag portal-quotation
 *
 * @attr {string} quotation-id - Id of the quotation (`quo_…`).
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - Stands above the quotation.
 * @slot empty - What is said while no quotation is chosen. May carry `hidden`.
 * @slot error - What is said when the quotation could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot actions - Buttons of the host, before those of the element.
 * @slot footer - Stands under the quotation.
 *
 * @csspart document - The box around everything.
 * @csspart head - Title and total.
 * @csspart kind - What it is, with its number.
 * @csspart title - The heading.
 * @csspart tag - Its state, with it as second name (`tag tag-to-review`).
 * @csspart main-amount - The total, with its label.
 * @csspart amount - The total itself.
 * @csspart valid-until - The last day to accept.
 * @csspart facts - Dates and parties.
 * @csspart lines - The table of lines.
 * @csspart line - One of them; `line-off` as well while it is not taken.
 * @csspart option - The choice of an optional line.
 * @csspart totals - From the lines to what is due now, and what comes after.
 * @csspart total - One row of them; `sum` for the total, `now` for what is due now.
 * @csspart notes - Notes and terms.
 * @csspart revisions - The versions that were sent, and what changed.
 * @csspart revision - One of them.
 * @csspart responses - What the customer has answered.
 * @csspart response - One answer.
 * @csspart actions - The bar of buttons.
 * @csspart button - A button, with what it does as second name: `accept`, `ask-changes`, `reject`, `download-pdf`, `share`, `show-order`, `retry`.
 * @csspart message - What is said above the lines or in place of the quotation: `message-accepted`, `message-asked`, `message-rejected`, `message-expired`, `message-processing`, `message-superseded`, `message-changed`, `message-payment-failed`, `message-error`, `message-empty`.
 * @csspart skeleton - The placeholder while it loads.
 * @csspart detail - The box of an order that was opened from here.
 * @csspart back - Leads from it back to the quotation.
 *
 * @fires {CustomEvent<QuotationRequestDetail>} portal-quotation-accept-request - Somebody wants to accept; cancel it to take over.
 * @fires {CustomEvent<{ quotation: Quotation, order: Order | null, payment: Payment | null }>} portal-quotation-accept - It was accepted.
 * @fires {CustomEvent<QuotationRequestDetail>} portal-quotation-changes-request - Somebody wants to ask for changes; cancel it to take over.
 * @fires {CustomEvent<{ quotation: Quotation }>} portal-quotation-changes - Changes were asked for.
 * @fires {CustomEvent<QuotationRequestDetail>} portal-quotation-reject-request - Somebody wants to reject; cancel it to take over.
 * @fires {CustomEvent<{ quotation: Quotation }>} portal-quotation-reject - It was rejected.
 * @fires {CustomEvent<{ order: { id: string } }>} portal-order-open - The order is about to be shown; cancelable.
 * @fires {CustomEvent<PayRequestDetail>} portal-pay-request - The pay dialog is about to open; cancelable.
 * @fires {CustomEvent<{ payment: Payment }>} portal-pay - It was paid, or the payment is on its way.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalQuotation extends PortalDocument<Quotation> {
  static override readonly tag: string = 'portal-quotation'
  static override readonly thing = 'quotation'
  static override readonly texts = {
    ...enDocuments,
    ...enDocument,
    ...enSales,
    ...enDeclined,
    ...enQuotation,
  }
  static override styles: CSSResultGroup = [PortalDocument.styles, quotationStyles]
  static override properties: PropertyDeclarations = { quotationId: { attribute: 'quotation-id' } }

  /** Id of the quotation. */
  declare quotationId: string

  protected override readonly _opened = new Opened(this, () => import('./order-detail.js'))

  #past: typeof import('./past.js') | undefined
  readonly #selection = new Selection(this)
  readonly #saving = new Act(this)
  /** What was typed into the dialogs; kept until it was sent. */
  #draft: Draft = {}
  /** What came of accepting, until the quotation says so itself. */
  #accepted: Outcome | undefined
  #notice: Notice | undefined
  #order: Schemas['Order'] | null = null
  #share: ShareOffer | undefined
  #sharing: Promise<void> | undefined
  #pause = FIRST_PAUSE
  #timer: ReturnType<typeof setTimeout> | undefined

  protected override async _fetch(
    client: PortalClient,
    quotation_id: string,
    signal: AbortSignal,
  ): Promise<Quotation> {
    const path = { quotation_id }
    const quotation = unwrap(await client.GET('/v1/quotations/{quotation_id}', { params: { path }, signal }))
    // Most are sent once and have no answer yet.
    if (quotation.revisions.length > 1 || quotation.responses.length) this.#past ??= await import('./past.js')
    return quotation
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  protected override willUpdate(changed: PropertyValues): void {
    const quotation = this._quotation
    if (quotation) this.#selection.adopt(quotation)
    if (!changed.has('quotationId')) return
    this.#draft = {}
    this.#notice = this._act.error = this.#accepted = undefined
    this.#order = null
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const quotation = this._quotation
    if (quotation?.tag === 'processing') this.#watch()
    else this.#pause = FIRST_PAUSE
    if (quotation) this.#tell(quotation)
    if (this._connection?.session?.contact)
      this.#sharing ??= import('../share/offer.js').then(({ ShareOffer }) => {
        this.#share = new ShareOffer(this)
      })
  }

  /** What is shown. */
  protected get _quotation(): Quotation | undefined {
    return this._shown
  }

  /** Opens the order in place, unless a listener of `portal-order-open` takes over. */
  protected _openOrder(id: string): void {
    if (this._emit('portal-order-open', { order: { id } }, { cancelable: true }))
      void this._act.try(() => this._opened.open(id))
  }

  /** Looks again while a payment is on its way. */
  #watch(): void {
    if (this.#timer !== undefined || this._load.loading) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#pause = Math.min(this.#pause * 1.5, LONGEST_PAUSE)
      if (this.isConnected) void this._load.reload()
    }, this.#pause)
  }

  async #answer(kind: AnswerKind): Promise<void> {
    const quotation = this._quotation
    if (!quotation || this._act.busy) return
    const { figures, ids: selected_line_ids } = this.#selection
    const detail: QuotationRequestDetail = { quotation, selected_line_ids, due_now: figures.due_now }
    if (!this._emit(`portal-quotation-${kind}-request`, detail, { cancelable: true })) return
    await this._act.run(async () => {
      const { answer } = await import('./answer/answer.js')
      const outcome = await answer(this, { kind, quotation, figures, selected_line_ids, draft: this.#draft })
      if (outcome) await this.#take(kind, outcome)
    })
  }

  async #take(kind: AnswerKind, { outdated, ...answered }: Outcome): Promise<void> {
    if (kind === 'accept' && !outdated) this.#accepted = answered
    await this._load.reload()
    this.#notice = outdated
    const quotation = this._quotation
    if (kind !== 'accept' && !outdated && quotation) {
      this.#draft = {}
      this.#notice = kind === 'reject' ? 'rejected' : 'asked'
      this._emit(`portal-quotation-${kind}`, { quotation })
    }
    this.requestUpdate()
    await this.updateComplete
    // What has happened stands at the top, and the button that had the focus may be gone.
    const said = this.renderRoot.querySelector<HTMLElement>('.said')
    if (said) said.focus()
    else this.focus()
  }

  /** A payment may take its time: that it was accepted is told once the quotation says so. */
  #tell(quotation: Quotation): void {
    const accepted = this.#accepted
    if (!accepted || quotation.status !== 'accepted') return
    this.#accepted = undefined
    this.#draft = {}
    const { order = null, payment = null } = accepted
    this.#order = order
    this.requestUpdate()
    this._emit('portal-quotation-accept', { quotation, order, payment })
  }

  protected override _renderShown(quotation: Quotation): TemplateResult {
    return this.#renderQuotation(this.#view(quotation))
  }

  #view(quotation: Quotation): View {
    const { figures, taken, busy } = this.#selection
    return {
      quotation,
      figures,
      taken,
      busy,
      mayChoose: quotation.allowed_actions.includes('accept'),
      t: textsOf(this),
      locale: this._locale,
      money: moneyOf(this._locale, quotation.currency),
      toggle: id => this.#selection.toggle(id),
    }
  }

  #renderQuotation(view: View): TemplateResult {
    const { quotation, figures, t, locale, money, busy } = view
    const { valid_until, days_left, number } = quotation
    const until = valid_until && t('quotation.valid-until', { date: formatDate(locale, valid_until) })
    const state = html`<p class="state">
      ${tag(t, quotation.tag, SALES_TAGS)}
      ${
        until && (days_left !== null || quotation.expired)
          ? html`<span class="muted small" part="valid-until">${[until, daysLeftText(t, locale, days_left)].filter(Boolean).join(', ')}</span>`
          : nothing
      }
    </p>`
    const orderNumber = this.#order?.number
    return html`${notice(t, quotation, this.#notice, {
      order: orderNumber ? t('quotation.order', { number: orderNumber }) : t('quotation.show-order'),
      onOrder: id => this._openOrder(id),
    })}
    ${head({
      kind: t('quotation.quotation'),
      number,
      subject: quotation.subject,
      tag: state,
      label: t('document.total-incl'),
      amount: money(figures.total),
      note: recurringText(t, locale, figures),
      busy,
    })}
    ${facts(view)} ${lines(view)}
    <p class="visually-hidden" role="status">${busy ? t('quotation.computing') : `${t('document.total')} ${money(figures.total)}`}</p>
    <div class="sums">${notes(view)} ${totals(view)}</div>
    ${this.#past?.past(this, view)} ${this.#renderActions(view)}`
  }

  #renderActions(view: View): TemplateResult {
    const { quotation, figures, t, money, busy } = view
    const { error } = this.#selection
    const { id, allowed_actions } = quotation
    const answer = (action: string, kind: AnswerKind, look: string, label: string, off = false) =>
      allowed_actions.includes(action)
        ? button(action.replace('request_', 'ask-'), label, () => void this.#answer(kind), look, off)
        : nothing
    const { due_now } = figures
    const accept = due_now ? t('quotation.accept-pay', { amount: money(due_now) }) : t('quotation.accept')
    return html`<div role="alert">
        ${failed(
          t,
          'quotation.preview-failed',
          error,
          button('retry', t('common.try-again'), () => this.#selection.look()),
        )}
        ${failed(t, 'quotation.open-failed', this._act.error)}
        ${failed(t, 'document.download-failed', this.#saving.error)}
      </div>
      <footer class="acts" part="actions">
        <slot name="actions"></slot>
        ${answer('accept', 'accept', 'primary', accept, busy || error !== undefined)}
        ${answer('request_changes', 'changes', '', t('quotation.ask-changes'))}
        ${answer('reject', 'reject', 'danger', t('quotation.reject'))}
        ${this.#share?.render({ type: 'quotation', id })}
        ${downloadButton(
          this,
          this.#saving,
          'download-pdf',
          id,
          { name: pdfName(quotation), quotation_id: id },
          t('document.download-pdf'),
          'quiet pdf',
        )}
      </footer>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-quotation': PortalQuotation
  }
  interface HTMLElementEventMap {
    'portal-quotation-accept-request': CustomEvent<QuotationRequestDetail>
    'portal-quotation-accept': CustomEvent<{
      quotation: Quotation
      order: Schemas['Order'] | null
      payment: Schemas['Payment'] | null
    }>
    'portal-quotation-changes-request': CustomEvent<QuotationRequestDetail>
    'portal-quotation-changes': CustomEvent<{ quotation: Quotation }>
    'portal-quotation-reject-request': CustomEvent<QuotationRequestDetail>
    'portal-quotation-reject': CustomEvent<{ quotation: Quotation }>
  }
}
