import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { emit } from '../base/emit.js'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { PortalError, unwrap } from '../base/problem.js'
import { enCards } from '../locales/en.cards.js'
import { enPay } from '../locales/en.pay.js'
import { button } from '../parts/button.js'
import type { Card } from '../parts/card.js'
import { dialogStyles } from '../parts/dialog.styles.js'
import { addOver, PortalDialog } from '../parts/dialog-element.js'
import { failure } from '../parts/failure.js'
import { formatMoney } from '../parts/money.js'
import { tagStyles } from '../parts/tag.styles.js'
import { cardStyles } from './card.styles.js'
import { type CardEntry, cardEntry } from './card-form.js'
import { Flow } from './flow.js'
import type { Payment, PayRequest } from './open.js'
import { Receipt, waiting } from './outcome.js'
import { parseAmount } from './parse-amount.js'
import { payStyles } from './pay.styles.js'
import type { Transfer } from './transfer.js'
import { amounts, said, ways } from './ways.js'

interface Loaded {
  readonly options: Schemas['PaymentOptions']
  cards: Card[]
  readonly mayAdd: boolean
}

/** Opens the dialog over a widget; settles when it has closed. Called by `openPay`. */
export function pay(host: PortalElement, request: PayRequest): Promise<Payment | null> {
  PortalPay.define()
  return addOver(host, 'portal-pay').start(host, request)
}

/**
 * The dialog for paying: what is charged now and what comes later, by a saved card, a new one or a transfer, to the
 * receipt. Widgets open it with `openPay`; it is no element to write into a page.
 *
 * @tag portal-pay
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart amount - What is charged now.
 * @csspart documents - What is paid, where it is several.
 * @csspart ways - The ways of paying.
 * @csspart way - One of them.
 * @csspart tag - The state of a card (`tag-expiring`, `tag-expired`, `tag-valid`), or that this is `tag-test`.
 * @csspart card-form - The fields of a new card.
 * @csspart row - A field with its label.
 * @csspart field - A field.
 * @csspart test-cards - The published test cards, in sandbox mode.
 * @csspart test-card - Fills one of them in.
 * @csspart transfer - How to pay by transfer.
 * @csspart copy - Copies one value of it.
 * @csspart qr - The code for banking apps.
 * @csspart button - A button, with what it does as second name: `submit`, `part`, `approve`, `decline`, `receipt`, `done`; in the widget that offers it `pay`, `use-credit`.
 * @csspart message - Why it could not be paid: `message-declined`, `message-error`.
 * @csspart retry - Loads again what could not be loaded.
 * @csspart panel - What stands in place of the form once there is a payment.
 * @csspart receipt-facts - Amounts and dates of a paid payment.
 * @csspart skeleton - The placeholder while it loads.
 *
 * @fires {CustomEvent<PayRequestDetail>} portal-pay-request - Fired by the widget, before the dialog opens; cancelable.
 * @fires {CustomEvent<{ payment: Payment }>} portal-pay - Fired by the widget that opened it: paid, or on its way.
 */
export class PortalPay extends PortalDialog<Payment> {
  static override readonly tag: string = 'portal-pay'
  static override readonly texts = { ...enCards, ...enPay }
  static override styles = [tagStyles, dialogStyles, cardStyles, payStyles]

  #card: CardEntry | null = null
  readonly #receipt = new Receipt(this)
  #opener: PortalElement = this
  // From `start` on.
  #request!: PayRequest
  #flow!: Flow
  #loaded: Loaded | undefined
  #transfer: Transfer | undefined
  #failed: PortalError | undefined
  /** The id of a card, `new` or `transfer`. */
  #way = ''
  /** What was typed to pay now; undefined for all of it. */
  #part: string | undefined
  #partWrong = false
  #told = ''

  /** Shows it, for a widget; settles when it has closed. Called by `pay`. */
  start(opener: PortalElement, request: PayRequest): Promise<Payment | null> {
    this.#opener = opener
    this.#request = request
    this.#flow = new Flow(
      request,
      () => this._client,
      () => this.#onStage(),
      payment => this.#card!.authenticate!(this._client, payment),
    )
    const closed = this._open()
    void this.#load()
    return closed
  }

  async #load(): Promise<void> {
    const permissions = this._connection?.session?.permissions ?? []
    this.#failed = undefined
    this.requestUpdate()
    try {
      const [options, cards] = await Promise.all([
        this._client.GET('/v1/payment_options').then(unwrap),
        permissions.includes('payment_methods:read')
          ? this._client
              .GET('/v1/payment_methods', { params: { query: { limit: 100 } } })
              .then(result => unwrap(result).data)
          : [],
      ])
      this.#card ??= await cardEntry(this, this._dialog, options)
      const mayAdd = !!this.#card && permissions.includes('payment_methods:write')
      this.#loaded = { options, cards: options.provider ? cards : [], mayAdd }
      this.#choose(this.#firstWay)
    } catch (thrown) {
      this.#failed = PortalError.from(thrown)
    }
    this.requestUpdate()
  }

  get #mayTransfer(): boolean {
    return this.#loaded!.options.bank_transfer && !this.#request.cardsOnly
  }

  /** The default card, another one that can be charged, a new one, a transfer. */
  get #firstWay(): string {
    const { cards, mayAdd } = this.#loaded!
    const able = cards.filter(card => card.status !== 'expired' && !this.#flow.spent.has(card.id))
    const card = able.find(each => each.is_default) ?? able[0]
    return card?.id ?? (mayAdd ? 'new' : this.#mayTransfer ? 'transfer' : '')
  }

  #choose(way: string): void {
    this.#way = way
    if (way === 'new') this.#card!.open(this._client)
    if (way === 'transfer' && !this.#request.submit)
      void this.#instruct(this.#request.documents.map(each => each.id))
    this.requestUpdate()
  }

  /** Most pay by card: how to transfer is loaded for those who do not. */
  async #instruct(ids: readonly string[]): Promise<void> {
    try {
      const { Transfer } = await import('./transfer.js')
      this.#transfer ??= new Transfer(this, () => this._client)
      await this.#transfer.load(ids)
    } catch (thrown) {
      this.#flow.refuse(thrown)
    }
  }

  /** What will be charged; undefined while what was typed is no such amount. */
  get #amount(): number | undefined {
    const { currency, amount } = this.#request
    if (this.#part === undefined) return amount
    const part = parseAmount(currency, this.#part)
    return part && part >= this.#least && part <= amount ? part : undefined
  }

  /** The least that may be paid at once. */
  get #least(): number {
    const percent = this.#loaded?.options.partial_payment_minimum_percent ?? 100
    return Math.ceil((this.#request.amount * percent) / 100)
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault()
    const flow = this.#flow
    const amount = this.#amount
    if (flow.stage !== 'form' || !this.#loaded) return
    if (this.#way === 'transfer' && !this.#request.submit) return this._leave()
    this.#partWrong = amount === undefined
    if (amount === undefined) {
      this.requestUpdate()
      return this.renderRoot.querySelector<HTMLElement>('#pay-part')?.focus()
    }
    if (this.#way === 'new' && !flow.lost && !(await this.#addCard())) return
    await flow.pay(
      this.#way === 'transfer'
        ? { type: 'bank_transfer' }
        : { type: 'payment_method', payment_method_id: this.#way },
      amount,
    )
    // A card that may not be tried again gives way to one that may.
    if (flow.spent.has(this.#way)) this.#choose(this.#firstWay)
  }

  async #addCard(): Promise<boolean> {
    const { options, cards } = this.#loaded!
    this.#flow.start()
    try {
      const card = await this.#card!.create(this._client, options.test_cards, false)
      if (card) {
        cards.push(card)
        this.#way = card.id
      } else {
        this.#flow.go('form')
        await this.#card!.focusWrong()
      }
      return card !== undefined
    } catch (thrown) {
      this.#flow.refuse(thrown)
      return false
    }
  }

  #onStage(): void {
    const { stage, payment } = this.#flow
    this._dialog.busy = stage === 'working'
    if (stage === 'transfer' && this.#flow.invoiceId) void this.#instruct([this.#flow.invoiceId])
    if (stage === 'paid' && payment) this.#tell(payment)
    this.requestUpdate()
    if (stage === 'working') return
    // What is new is read out and stands where the keys go on from; the button keeps the focus it has.
    const focus = stage === 'form' ? '.said' : '.panel h3'
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(focus)?.focus())
  }

  #tell(payment: Payment): void {
    if (this.#told === payment.id) return
    this.#told = payment.id
    emit(this.#opener, 'portal-pay', { payment })
  }

  protected override _leave(): void {
    const { payment, stage } = this.#flow
    if (payment && stage === 'processing') this.#tell(payment)
    // What was paid has no button any more.
    if (payment) this._dialog.close(this.#opener)
    else this._dialog.close()
    this.#end()
  }

  protected override _abandon(): void {
    if (this.#flow) this.#end()
  }

  #end(): void {
    this.#card?.close()
    this.#flow.end()
    this._settle(this.#flow.payment)
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#flow) return nothing
    const t = textsOf(this)
    const { documents, title } = this.#request
    const [first] = documents
    const heading =
      title ??
      (documents.length > 1
        ? t('pay.title-many', { count: documents.length })
        : t('pay.title', { number: first?.number ?? '' }))
    const loaded = this.#loaded
    const content = loaded
      ? html`${this.#renderForm(loaded)} ${this.#renderPanel(loaded)}`
      : this.#failed
        ? failure(t, this.#failed, () => void this.#load())
        : html`<div class="dialog-body" part="skeleton">
            <p class="visually-hidden">${t('common.loading')}</p>
            ${[1, 2, 3, 4].map(() => html`<span class="skeleton"></span>`)}
          </div>`
    return this._dialog.frame(t, html`<bdi>${heading}</bdi>`, content)
  }

  #renderForm({ options, cards, mayAdd }: Loaded): TemplateResult {
    const t = textsOf(this)
    const { stage, shown, lost, spent } = this.#flow
    const { currency, submit, action } = this.#request
    const working = stage === 'working'
    const money = (minor: number) => formatMoney(this._locale, currency, minor)
    const amount = this.#amount ?? this.#request.amount
    const byTransfer = this.#way === 'transfer'
    const label = lost
      ? t('common.try-again')
      : byTransfer && !submit
        ? t('pay.done')
        : (action?.(money(amount), byTransfer ? 'bank_transfer' : 'payment_method') ??
          t('pay.pay', { amount: money(amount) }))
    return html`<form
      class="dialog-body"
      method="post"
      novalidate
      ?hidden=${shown !== 'form'}
      @submit=${this.#submit}
    >
      <fieldset ?disabled=${working || lost}>
        ${amounts(t, {
          request: this.#request,
          amount,
          money,
          test: options.mode === 'sandbox',
          part: this.#part,
          least: this.#least,
          wrong: this.#partWrong,
          // A quotation is paid as it is, and a transfer is whatever its sender writes.
          mayPart: options.partial_payments && !submit && !byTransfer,
          onPart: text => {
            this.#part = text
            this.#partWrong = false
            this.requestUpdate()
          },
        })}
        ${ways(t, this._locale, {
          cards,
          spent,
          mayAdd,
          mayTransfer: this.#mayTransfer,
          chosen: this.#way,
          choose: way => this.#choose(way),
          form: () => this.#card!.render(options.test_cards),
          transfer: () => (submit ? nothing : this.#transfer?.render(this._locale)),
        })}
      </fieldset>
      ${said(t, this.#flow, this.#request.explain)}
      ${
        this.#way
          ? html`<div class="submit">
              <button type="submit" class="button primary" part="button submit" aria-disabled=${working}>
                ${working ? html`<span class="spinner"></span>${t('pay.paying')}` : html`<bdi>${label}</bdi>`}
              </button>
            </div>`
          : nothing
      }
    </form>`
  }

  #renderPanel({ cards }: Loaded): TemplateResult | typeof nothing {
    const t = textsOf(this)
    const { stage, shown, payment, invoiceId } = this.#flow
    const done = () => this._leave()
    if (shown === 'challenge' && payment)
      return this.#card!.challenge!({
        amount: formatMoney(this._locale, payment.currency, payment.amount),
        busy: stage !== shown,
        wrong: said(t, this.#flow),
        answer: answer => void this.#flow.answer(answer),
      })
    if (stage === 'processing') return waiting(t, done)
    if (stage === 'transfer')
      return html`<div class="dialog-body panel" part="panel">
        <h3 tabindex="-1">${t('pay.transfer-title')}</h3>
        ${invoiceId ? this.#transfer?.render(this._locale) : nothing}
        ${button('done', t('pay.done'), done, 'primary')}
      </div>`
    if (stage !== 'paid' || !payment) return nothing
    const card = cards.find(each => each.id === payment.payment_method_id)
    return this.#receipt.render(this._locale, payment, card, done)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-pay': PortalPay
  }
}
