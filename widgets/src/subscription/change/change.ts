import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit'
import { Intent } from '../../base/intent.js'
import { textsOf } from '../../base/localize.js'
import type { PortalElement } from '../../base/portal-element.js'
import { PortalError, unwrap } from '../../base/problem.js'
import { enCards } from '../../locales/en.cards.js'
import { enPay } from '../../locales/en.pay.js'
import { enSubscriptionChange } from '../../locales/en.subscription-change.js'
import { button } from '../../parts/button.js'
import { formatDate } from '../../parts/dates.js'
import { dialogStyles } from '../../parts/dialog.styles.js'
import { addOver, PortalDialog } from '../../parts/dialog-element.js'
import { failure } from '../../parts/failure.js'
import { formatMoney } from '../../parts/money.js'
import { tagStyles } from '../../parts/tag.styles.js'
import { cardStyles } from '../../pay/card.styles.js'
import { openPay, type PayOutcome } from '../../pay/open.js'
import { payStyles } from '../../pay/pay.styles.js'
import { isPayable } from '../../pay/payable.js'
import { chargesAtOnce } from '../view.js'
import { changeStyles } from './change.styles.js'
import { charge, paid } from './charge.js'
import { figures } from './figures.js'
import type { FormView } from './forms.js'
import type { MethodChoice } from './method.js'
import type { Change, ChangeRequest, Draft, Outcome, Plan } from './outcome.js'
import { Figures } from './preview.js'
import { reopen, send } from './send.js'
import { type Addable, addable, otherPlans, wanted } from './wanted.js'
import { problemText, submitText } from './words.js'

/** Opens the dialog of a change; settles when it has closed, with null when nothing was done. */
export function change(host: PortalElement, request: ChangeRequest): Promise<Outcome | null> {
  const { action, subscription, invoice } = request
  // A card that is chosen while something is open is charged at once, which the pay dialog sees through.
  if (action === 'method' && chargesAtOnce(subscription) && invoice && isPayable(invoice))
    return charge(host, subscription, invoice)
  PortalSubscriptionChange.define()
  return addOver(host, 'portal-subscription-change').start(host, request)
}

/**
 * The dialogs that add to a subscription, reduce, switch, cancel or re-open it, and change its payment method. The
 * subscription opens them; it is no element to write into a page.
 *
 * @tag portal-subscription-change
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart group - What can be chosen.
 * @csspart row - A field with its label.
 * @csspart field - A field.
 * @csspart holds - From when on it holds.
 * @csspart figures - What it costs now and later.
 * @csspart amount - What is charged now.
 * @csspart button - A button, with what it does as second name: `submit`, `keep`, `fewer`, `more`, `retry`.
 * @csspart message - Why it could not be done: `message-error`, `message-declined`.
 * @csspart retry - Asks again for what could not be loaded.
 * @csspart skeleton - The placeholder while it loads.
 */
export class PortalSubscriptionChange extends PortalDialog<Outcome> {
  static override readonly tag: string = 'portal-subscription-change'
  static override readonly texts = { ...enCards, ...enPay, ...enSubscriptionChange }
  static override styles: CSSResultGroup = [tagStyles, dialogStyles, cardStyles, payStyles, changeStyles]

  readonly #intent = new Intent()
  readonly #figures = new Figures(() => this.requestUpdate())
  readonly #draft: Draft = { quantities: {}, plan: '', reason: '', message: '' }
  #method: MethodChoice | undefined
  #forms: typeof import('./forms.js') | undefined
  #host: PortalElement = this
  #request: ChangeRequest | undefined
  #addables: readonly Addable[] = []
  #plans: readonly Plan[] = []
  #loaded = false
  #unloaded: PortalError | undefined
  #error: PortalError | undefined
  #busy = false
  #paying = false

  /** Shows it, for a subscription; settles when it has closed. Called by `change`. */
  start(host: PortalElement, request: ChangeRequest): Promise<Outcome | null> {
    this.#host = host
    this.#request = request
    const closed = this._open()
    void this.#load()
    return closed
  }

  protected override _leave(): void {
    this.#finish(null)
  }

  protected override get _isAside(): boolean {
    return this.#paying
  }

  /** What can be chosen from. */
  async #load(): Promise<void> {
    const { action, subscription } = this.#request!
    const permissions = this._connection?.session?.permissions ?? []
    this.#unloaded = undefined
    try {
      if (action === 'method') {
        const { MethodChoice } = await import('./method.js')
        this.#method ??= new MethodChoice(this, this._dialog)
        await this.#method.load(this._client, permissions, subscription.payment_method?.id)
      } else if (action !== 'reopen') this.#forms ??= await import('./forms.js')
      if (action === 'add') {
        const params = { path: { subscription_id: subscription.id } }
        const result = await this._client.GET('/v1/subscriptions/{subscription_id}/additions', { params })
        this.#addables = unwrap(result).data.map(addable)
      } else if (action === 'switch') {
        const params = { query: { active: true, limit: 100 } }
        this.#plans = unwrap(await this._client.GET('/v1/plans', { params })).data
      }
      this.#loaded = true
      this.#ask(0)
    } catch (thrown) {
      this.#unloaded = PortalError.from(thrown)
    }
    this.requestUpdate()
  }

  get #wanted(): Change | undefined {
    const { action, subscription } = this.#request!
    return wanted(action, subscription, this.#draft, this.#addables)
  }

  #ask(delay?: number): void {
    this.#figures.ask(this._client, this.#request!.subscription.id, this.#wanted, delay)
  }

  #finish(outcome: Outcome | null): void {
    // What was refused because it has changed has to be read again.
    const end = outcome ?? (this.#refused ? { outdated: true } : null)
    this.#figures.stop()
    this.#method?.close()
    if (end) this._dialog.close(null)
    else this._dialog.close()
    this._settle(end)
  }

  get #refused(): boolean {
    return this.#error?.status === 409
  }

  /** Nothing is done before it has been said what it costs. */
  get #ready(): boolean {
    const { action } = this.#request!
    if (action === 'method') return this.#method?.ready ?? false
    const { data, busy, error } = this.#figures
    return data !== undefined && !busy && !error
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault()
    const { action, subscription } = this.#request!
    if (this.#busy || !this.#ready) return
    this.#error = undefined
    const due = this.#figures.data?.due_now?.total
    if (action === 'reopen' && due && subscription.collection === 'charge') return this.#payReopening(due)
    await this.#run(action === 'method' ? () => this.#setMethod() : () => this.#change())
  }

  async #run(act: () => Promise<Outcome | undefined>): Promise<void> {
    this.#setBusy(true)
    let outcome: Outcome | undefined
    try {
      outcome = await act()
    } catch (thrown) {
      this.#error = PortalError.from(thrown)
    }
    this.#setBusy(false)
    if (outcome) this.#finish(outcome)
    else if (this.#error) {
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('.said')?.focus()
    } else await this.#method?.focusWrong()
  }

  #change(): Promise<Outcome> {
    const change = this.#wanted!
    return this.#intent.run(key => send(this._client, key, this.#request!, change, this.#draft))
  }

  async #setMethod(): Promise<Outcome | undefined> {
    const payment_method_id = await this.#method!.settle(this._client)
    if (!payment_method_id) return undefined
    const path = { subscription_id: this.#request!.subscription.id }
    return this.#intent.run(async key =>
      unwrap(
        await this._client.POST('/v1/subscriptions/{subscription_id}/payment_method', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: { payment_method_id },
        }),
      ),
    )
  }

  /** What is due is paid with the shared dialog, which opens it again with the card chosen there. */
  async #payReopening(amount: number): Promise<void> {
    const { id, number, plan, currency } = this.#request!.subscription
    const t = textsOf(this)
    const next = this.#figures.data?.next_invoice
    let outcome: Outcome | undefined
    let payment: Outcome['payment'] = null
    this.#paying = true
    this.requestUpdate()
    try {
      payment = await openPay(this.#host, {
        documents: [{ type: 'subscription', id, number, amount }],
        currency,
        amount,
        cardsOnly: true,
        title: t('change.reopen', { plan: plan.name }),
        later: next
          ? `${t('change.next', { date: formatDate(this._locale, next.date) })}: ${formatMoney(this._locale, currency, next.total)}`
          : '',
        action: text => t('change.reopen-pay', { amount: text }),
        submit: async (choice, key): Promise<PayOutcome> => {
          const done = await reopen(this._client, key, id, choice.payment_method_id)
          outcome = done
          return { payment: paid(done.payment ?? null) }
        },
      })
    } catch (thrown) {
      this.#error = PortalError.from(thrown)
    }
    this.#paying = false
    // What the bank declined in the end has opened nothing: another card may.
    if (payment) this.#finish({ ...outcome, payment })
    else this.requestUpdate()
  }

  #setBusy(busy: boolean): void {
    this.#busy = this._dialog.busy = busy
    this.requestUpdate()
  }

  protected override render(): TemplateResult | typeof nothing {
    const request = this.#request
    if (!request) return nothing
    const t = textsOf(this)
    const { action, subscription } = request
    const title = t(`change.${action}`, { plan: subscription.plan.name })
    const content = this.#loaded
      ? this.#renderForm(request)
      : this.#unloaded
        ? failure(t, this.#unloaded, () => void this.#load())
        : html`<div class="dialog-body" part="skeleton">
            <p class="visually-hidden">${t('common.loading')}</p>
            ${[1, 2, 3].map(() => html`<span class="skeleton"></span>`)}
          </div>`
    return this._dialog.frame(t, html`<bdi>${title}</bdi>`, content)
  }

  #renderForm(request: ChangeRequest): TemplateResult {
    const t = textsOf(this)
    const { action, subscription } = request
    const lost = this.#intent.open
    const view: FormView = {
      t,
      locale: this._locale,
      request,
      draft: this.#draft,
      addables: this.#addables,
      plans: otherPlans(subscription, this.#plans),
      changed: () => {
        this.#error = undefined
        this.#ask()
        this.requestUpdate()
      },
    }
    const form =
      action === 'method'
        ? html`${this.#method!.render(this._locale, this._client)}
            <p class="muted small">${t(chargesAtOnce(subscription) ? 'change.method-charged' : 'change.method-later')}</p>`
        : action === 'reopen'
          ? nothing
          : this.#forms!.FORMS[action](view)
    return html`<form class="dialog-body" method="post" novalidate @submit=${this.#submit}>
      <fieldset ?disabled=${this.#busy || lost}>${form}</fieldset>
      ${action === 'method' ? nothing : this.#renderFigures(request)}
      <div role="alert">${this.#renderError()}</div>
      <div class="submit">${this.#renderSubmit(request, lost)}</div>
    </form>`
  }

  #renderFigures(request: ChangeRequest): TemplateResult {
    const t = textsOf(this)
    const { data, error, busy } = this.#figures
    const final = error?.status === 409 || error?.status === 422
    const hint = data || error ? '' : t(busy ? 'change.computing' : 'change.choose')
    return html`<div class="figures" role="status" aria-busy=${busy}>
        ${data ? figures(t, this._locale, request, data) : nothing}
        ${hint ? html`<p class="muted small">${hint}</p>` : nothing}
      </div>
      <div role="alert">
        ${
          error
            ? html`<p class="said" part="message message-error">
                ${problemText(t, error, false)}
              </p>`
            : nothing
        }
      </div>
      ${error && !final ? button('retry', t('common.try-again'), () => this.#ask(0)) : nothing}`
  }

  #renderError(): TemplateResult | typeof nothing {
    const t = textsOf(this)
    const error = this.#error
    if (!error) return nothing
    const text = problemText(t, error, this.#intent.open)
    const part = error.status === 402 ? 'message message-declined' : 'message message-error'
    return html`<p class="said bad" part=${part} tabindex="-1">${text}</p>`
  }

  #renderSubmit(request: ChangeRequest, lost: boolean): unknown {
    const { action } = request
    const t = textsOf(this)
    if (this.#refused) return button('submit', t('dialog.close'), () => this.#finish(null))
    const label = submitText(t, this._locale, request, this.#figures.data)
    const off = this.#busy || !this.#ready
    if (!label) return nothing
    return html`<button
        type="submit"
        class=${`button ${action === 'cancel' ? 'final' : 'primary'}`}
        part="button submit"
        aria-disabled=${off}
      >
        <bdi>${this.#busy ? t('change.sending') : lost ? t('common.try-again') : label}</bdi>
      </button>
      ${action === 'cancel' ? button('keep', t('change.keep'), () => this.#finish(null)) : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-subscription-change': PortalSubscriptionChange
  }
}
