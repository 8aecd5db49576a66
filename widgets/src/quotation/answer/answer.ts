import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../../api.js'
import { Intent } from '../../base/intent.js'
import { textsOf } from '../../base/localize.js'
import type { PortalElement } from '../../base/portal-element.js'
import { PortalError, unwrap } from '../../base/problem.js'
import { enAnswer } from '../../locales/en.answer.js'
import { enCards } from '../../locales/en.cards.js'
import { enReasons } from '../../locales/en.reasons.js'
import { enSales } from '../../locales/en.sales.js'
import { button } from '../../parts/button.js'
import { dialogStyles } from '../../parts/dialog.styles.js'
import { addOver, PortalDialog } from '../../parts/dialog-element.js'
import { failureText } from '../../parts/failure.js'
import { recurringText } from '../../parts/recurring.js'
import { tagStyles } from '../../parts/tag.styles.js'
import { openPay, type PaymentChoice, type PayOutcome } from '../../pay/open.js'
import { answerStyles } from './answer.styles.js'
import { acceptForm, changesForm, rejectForm } from './forms.js'
import type { AnswerRequest, Outcome } from './outcome.js'
import { SignaturePad } from './signature.js'

const FORMS = { accept: acceptForm, changes: changesForm, reject: rejectForm }

/** Opens the dialog that gives an answer; settles when it has closed, with null when none was given. */
export function answer(host: PortalElement, request: AnswerRequest): Promise<Outcome | null> {
  PortalAnswer.define()
  return addOver(host, 'portal-answer').start(host, request)
}

/**
 * The dialogs that accept a quotation, ask for changes to it, or reject it. The quotation opens them; it is no element
 * to write into a page.
 *
 * @tag portal-answer
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart amount - What is due now.
 * @csspart row - A field with its label.
 * @csspart field - A field.
 * @csspart signature - Where to sign by hand.
 * @csspart wishes - What is wanted line by line.
 * @csspart button - A button, with what it does as second name: `submit`, `clear-signature`.
 * @csspart message - Why it could not be sent: `message-error`.
 */
export class PortalAnswer extends PortalDialog<Outcome> {
  static override readonly tag: string = 'portal-answer'
  static override readonly texts = { ...enCards, ...enSales, ...enReasons, ...enAnswer }
  static override styles: CSSResultGroup = [tagStyles, dialogStyles, answerStyles]

  readonly #intent = new Intent()
  #host: PortalElement = this
  #request: AnswerRequest | undefined
  #pad: SignaturePad | undefined
  #wrong: Record<string, string> = {}
  #error: PortalError | undefined
  #outdated: Outcome['outdated']
  #busy = false
  #paying = false

  /** Shows it, for a quotation; settles when it has closed. Called by `answer`. */
  start(host: PortalElement, request: AnswerRequest): Promise<Outcome | null> {
    this.#host = host
    this.#request = request
    request.draft.name ??= this._connection?.session?.contact?.name ?? ''
    this.#pad = new SignaturePad(request.draft, () => this.requestUpdate())
    return this._open()
  }

  protected override _leave(): void {
    this.#finish(null)
  }

  protected override get _isAside(): boolean {
    return this.#paying
  }

  protected override updated(): void {
    this.#pad?.attach(this.renderRoot.querySelector('canvas'))
  }

  #finish(outcome: Outcome | null): void {
    // What was refused because it is outdated has to be read again.
    const end = outcome ?? (this.#outdated ? { outdated: this.#outdated } : null)
    if (end) this._dialog.close(null)
    else this._dialog.close()
    this._settle(end)
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault()
    const { kind, figures } = this.#request!
    if (this.#busy) return
    this.#wrong = this.#findWrong()
    this.#error = undefined
    this.requestUpdate()
    const [first] = Object.keys(this.#wrong)
    if (first) {
      await this.updateComplete
      const id = first === 'wishes' ? `quantity-${Object.keys(this.#wrong)[1]}` : first
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus()
    } else if (kind === 'accept' && figures.due_now > 0) await this.#pay()
    else await this.#send()
  }

  #findWrong(): Record<string, string> {
    const { kind, quotation, draft } = this.#request!
    const t = textsOf(this)
    if (kind === 'accept')
      return quotation.requires_signature && !draft.name?.trim() ? { name: t('answer.name-missing') } : {}
    if (kind === 'reject') return draft.reason ? {} : { reason: t('answer.reason-missing') }
    if (!draft.message?.trim()) return { message: t('answer.message-missing') }
    const bad = Object.entries(draft.wishes ?? {}).filter(
      ([, { quantity }]) => quantity?.trim() && decimal(quantity) === undefined,
    )
    return bad.length
      ? Object.fromEntries([['wishes', ' '], ...bad.map(([id]) => [id, t('answer.quantity-wrong')])])
      : {}
  }

  /** What is due now is paid with the shared dialog, which accepts with the card or the transfer chosen there. */
  async #pay(): Promise<void> {
    const { quotation, figures } = this.#request!
    const t = textsOf(this)
    const { id, number } = quotation
    const { currency, due_now: amount } = figures
    let accepted: Schemas['QuotationAcceptance'] | undefined
    this.#paying = true
    this.requestUpdate()
    try {
      const payment = await openPay(this.#host, {
        documents: [{ type: 'quotation', id, number, amount }],
        currency,
        amount,
        title: t('answer.accept', { number: number ?? '' }),
        later: recurringText(t, this._locale, figures),
        action: (text, way) =>
          way === 'bank_transfer' ? t('answer.accept-transfer') : t('answer.accept-pay', { amount: text }),
        submit: async (choice, key): Promise<PayOutcome> => {
          accepted = await this.#accept(key, choice)
          return { payment: accepted.payment, invoice_id: accepted.invoice_id }
        },
        explain: error => this.#explain(error),
      })
      this.#paying = false
      if (accepted) return this.#finish({ order: accepted.order, payment: payment ?? accepted.payment })
    } catch (thrown) {
      this.#error = PortalError.from(thrown)
    }
    this.#paying = false
    if (this.#outdated) this.#finish(null)
    else this.requestUpdate()
  }

  async #send(): Promise<void> {
    const { kind } = this.#request!
    this.#setBusy(true)
    try {
      const outcome = await this.#intent.run(async (key): Promise<Outcome> => {
        if (kind === 'accept') return this.#accept(key, null)
        await this.#answerWith(key)
        return {}
      })
      this.#setBusy(false)
      this.#finish(outcome)
    } catch (thrown) {
      this.#error = PortalError.from(thrown)
      this.#explain(this.#error)
      this.#setBusy(false)
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('.said')?.focus()
    }
  }

  async #accept(key: string, payment: PaymentChoice | null): Promise<Schemas['QuotationAcceptance']> {
    const { quotation, selected_line_ids, draft } = this.#request!
    const signature = quotation.requires_signature
      ? { name: draft.name!.trim(), drawing: this.#pad?.toPng() ?? null }
      : null
    const params = { path: { quotation_id: quotation.id }, header: { 'Idempotency-Key': key } }
    const { revision } = quotation
    const po_number = draft.po?.trim() || null
    const body = { revision, selected_line_ids: [...selected_line_ids], signature, po_number, payment }
    return unwrap(await this._client.POST('/v1/quotations/{quotation_id}/accept', { params, body }))
  }

  async #answerWith(key: string): Promise<void> {
    const { kind, quotation, draft } = this.#request!
    const { revision } = quotation
    const params = { path: { quotation_id: quotation.id }, header: { 'Idempotency-Key': key } }
    if (kind === 'reject') {
      const reason = draft.reason as Schemas['QuotationReject']['reason']
      const body = { revision, reason, message: draft.rejection?.trim() || null }
      unwrap(await this._client.POST('/v1/quotations/{quotation_id}/reject', { params, body }))
      return
    }
    const wishes = Object.entries(draft.wishes ?? {}).map(([line_id, wish]) => ({
      line_id,
      quantity: decimal(wish.quantity) ?? null,
      note: wish.note?.trim() || null,
    }))
    const lines = wishes.filter(({ quantity, note }) => quantity ?? note)
    const body = { revision, message: draft.message!.trim(), lines }
    unwrap(await this._client.POST('/v1/quotations/{quotation_id}/request_changes', { params, body }))
  }

  /** Why it was refused, where that is about the quotation; what is outdated is read again afterwards. */
  #explain({ code, status }: PortalError): string | undefined {
    const t = textsOf(this)
    if (code === 'revision_superseded') this.#outdated = 'superseded'
    else if (
      code === 'quotation_expired' ||
      code === 'invalid_state' ||
      (status === 409 && code === 'payment_in_progress')
    )
      this.#outdated = 'changed'
    else return undefined
    return t(`answer.${this.#outdated}`)
  }

  #setBusy(busy: boolean): void {
    this.#busy = this._dialog.busy = busy
    this.requestUpdate()
  }

  protected override render(): TemplateResult | typeof nothing {
    const request = this.#request
    if (!request) return nothing
    const t = textsOf(this)
    const { kind, quotation, figures } = request
    const error = this.#error
    const lost = this.#intent.open
    const said =
      error &&
      (this.#outdated
        ? t(`answer.${this.#outdated}`)
        : lost
          ? t('answer.lost')
          : t('answer.failed', { reason: failureText(t, error) }))
    const words = {
      accept: t(figures.due_now ? 'answer.to-payment' : 'answer.accept-now'),
      changes: t('answer.send'),
      reject: t('answer.reject-now'),
    }
    const label = this.#busy ? t('answer.sending') : lost ? t('common.try-again') : words[kind]
    const form = FORMS[kind]({
      t,
      locale: this._locale,
      request,
      pad: this.#pad!,
      wrong: this.#wrong,
      changed: () => {
        this.#wrong = {}
        this.requestUpdate()
      },
    })
    return this._dialog.frame(
      t,
      html`<bdi>${t(`answer.${kind}`, { number: quotation.number ?? '' })}</bdi>`,
      html`<form class="dialog-body" method="post" novalidate @submit=${this.#submit}>
        <fieldset class="form" ?disabled=${this.#busy || lost}>${form}</fieldset>
        <div role="alert">
          ${said ? html`<p class="said bad" part="message message-error" tabindex="-1">${said}</p>` : nothing}
        </div>
        <div class="submit">
          ${
            this.#outdated
              ? button('submit', t('dialog.close'), () => this.#finish(null))
              : html`<button
                  type="submit"
                  class=${`button ${kind === 'reject' ? 'final' : 'primary'}`}
                  part="button submit"
                  aria-disabled=${this.#busy}
                >
                  ${label}
                </button>`
          }
        </div>
      </form>`,
    )
  }
}

/** A quantity as the API takes it, with a point or a comma; undefined for what is no such number. */
function decimal(text = ''): string | undefined {
  const written = text.trim().replace(',', '.')
  return /^\d{1,9}(\.\d{1,6})?$/.test(written) ? written : undefined
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-answer': PortalAnswer
  }
}
