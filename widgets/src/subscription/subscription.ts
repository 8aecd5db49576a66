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
import { may } from '../connect/consumer.js'
import { PortalDocument } from '../document/document.js'
import { head } from '../document/head.js'
import { Opened } from '../list/opened.js'
import { enDocument } from '../locales/en.document.js'
import { enSubscription } from '../locales/en.subscription.js'
import { enSubscriptions } from '../locales/en.subscriptions.js'
import { formatDate } from '../parts/dates.js'
import { failed } from '../parts/failure.js'
import { formatMoney } from '../parts/money.js'
import { Refresh } from '../parts/refresh.js'
import { subscriptionTag } from '../subscriptions/state.js'
import { actions } from './actions.js'
import { contents, facts, upcoming } from './body.js'
import type { Outcome } from './change/outcome.js'
import { openInvoice } from './open-invoice.js'
import type { Papers } from './papers.js'
import { subscriptionStyles } from './subscription.styles.js'
import type { OpenInvoice, Paper, Subscription, SubscriptionAction, Undo, View } from './view.js'

/** Milliseconds between two looks: while a payment is on its way, and while days are counted. */
const SOON = 5000
const NOW_AND_THEN = 600_000

/**
 * One subscription: what it contains and costs, what comes next, what needs attention; with the ways to add, reduce,
 * switch, cancel, re-open, and to change what it is charged to.
 *
 * @summary Subscription with status and everything that can be done with it.
 * @tag portal-subscription
 *
 * @attr {string} subscription-id - Id of the subscription (`sub_…`).
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - Stands above the subscription.
 * @slot empty - What is said while no subscription is chosen. May carry `hidden`.
 * @slot error - What is said when the subscription could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot actions - Buttons of the host, before those of the element.
 * @slot footer - Stands under the subscription.
 *
 * @csspart document - The box around everything.
 * @csspart banner - What needs attention, with what it is as second name: `banner-to-renew`, `banner-closed`, `banner-cancels`, `banner-contract`, `banner-change`.
 * @csspart days - The days of grace, one segment each.
 * @csspart head - Title and next amount.
 * @csspart kind - What it is, with its number.
 * @csspart title - The plan.
 * @csspart tag - Its state, with it as second name (`tag tag-to-renew`).
 * @csspart main-amount - What comes next, with its label.
 * @csspart amount - The amount or day itself.
 * @csspart facts - Counts, period, payment method, billing, database.
 * @csspart lines - The table of what is in it, or will be.
 * @csspart scheduled - What will be in it once the scheduled change holds.
 * @csspart line - One line of it.
 * @csspart next-invoice - What the next invoice will come to.
 * @csspart totals - From the lines to its total.
 * @csspart total - One row of them; `sum` for the total.
 * @csspart papers - The invoices, quotations or orders that are about it.
 * @csspart paper - One of them.
 * @csspart actions - The bar of buttons.
 * @csspart button - A button, with what it does as second name: `ask`, `pay`, `change-method`, `reopen`, `undo-cancel`, `undo-change`, `show-renewal`, `add`, `reduce`, `switch`, `cancel`, `more`.
 * @csspart link - Leads to a document, to the database, to changing the payment method (`change-method`), to the cards (`manage-methods`).
 * @csspart message - What is said above the subscription or in place of it: `message-done`, `message-error`, `message-empty`.
 * @csspart retry - Loads again what could not be loaded.
 * @csspart skeleton - The placeholder while it loads.
 * @csspart detail - The box of what was opened from here.
 * @csspart back - Leads from it back to the subscription.
 *
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-add-request - Somebody wants to add applications or users; cancel it to take over.
 * @fires {CustomEvent<{ subscription: Subscription, quotation: Quotation }>} portal-subscription-add - The quotation for it was made.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-reduce-request - Somebody wants to reduce it; cancel it to take over.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-reduce - It will be reduced.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-switch-request - Somebody wants another plan; cancel it to take over.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-switch - The plan will be switched.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-cancel-request - Somebody wants to cancel it; cancel the event to take over.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-cancel - It was cancelled.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-reopen-request - Somebody wants to re-open it; cancel it to take over.
 * @fires {CustomEvent<{ subscription: Subscription, payment: Payment | null }>} portal-subscription-reopen - It was re-opened, or will be when the payment is through.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-method-request - Somebody wants to change what it is charged to; cancel it to take over.
 * @fires {CustomEvent<{ subscription: Subscription, payment: Payment | null }>} portal-subscription-method - It is charged to something else; `payment` where it was charged at once.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-undo-change - The scheduled change was dropped.
 * @fires {CustomEvent<{ subscription: Subscription }>} portal-subscription-undo-cancel - The cancellation was taken back.
 * @fires {CustomEvent<void>} portal-subscription-manage-methods - Somebody wants to see all cards; cancel it to lead there, otherwise they are shown in place.
 * @fires {CustomEvent<{ invoice: { id: string, number: string | null } }>} portal-invoice-open - An invoice is about to be shown; cancelable.
 * @fires {CustomEvent<{ quotation: { id: string } }>} portal-quotation-open - A quotation is about to be shown; cancelable.
 * @fires {CustomEvent<{ order: { id: string } }>} portal-order-open - An order is about to be shown; cancelable.
 * @fires {CustomEvent<PayRequestDetail>} portal-pay-request - Somebody is about to pay; cancel it to take over, otherwise the pay dialog opens.
 * @fires {CustomEvent<{ payment: Payment }>} portal-pay - It was paid, or the payment is on its way.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalSubscription extends PortalDocument<Subscription> {
  static override readonly tag: string = 'portal-subscription'
  static override readonly thing = 'subscription'
  static override readonly texts = { ...enDocument, ...enSubscriptions, ...enSubscription }
  static override styles: CSSResultGroup = [PortalDocument.styles, subscriptionStyles]
  static override properties: PropertyDeclarations = { subscriptionId: { attribute: 'subscription-id' } }

  /** Id of the subscription. */
  declare subscriptionId: string

  protected override readonly _opened = new Opened(this, () => import('./detail.js'))

  #banner: typeof import('./banner.js') | undefined
  #invoice: OpenInvoice | undefined
  #papers: Papers | undefined
  #said = ''

  constructor() {
    super()
    new Refresh(
      this,
      () => (this.#invoice?.tag === 'processing' ? SOON : this._subscription?.grace ? NOW_AND_THEN : 0),
      () => void this._load.reload(),
    )
  }

  protected override async _fetch(
    client: PortalClient,
    subscription_id: string,
    signal: AbortSignal,
  ): Promise<Subscription> {
    const path = { subscription_id }
    const subscription = unwrap(
      await client.GET('/v1/subscriptions/{subscription_id}', { params: { path }, signal }),
    )
    // They are a second thought: where they cannot be loaded the rest is shown.
    void this.#find(client, subscription.id).catch(() => {})
    // Most run, and nothing is to be said about them.
    if (
      subscription.status !== 'active' ||
      subscription.cancels_on ||
      subscription.contract_end ||
      subscription.scheduled_change
    )
      this.#banner ??= await import('./banner.js')
    this.#invoice = await openInvoice(client, subscription, this.#permissions, signal)
    return subscription
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('subscriptionId')) return
    this.#said = ''
    this._act.error = undefined
  }

  /** What is shown. */
  protected get _subscription(): Subscription | undefined {
    return this._shown
  }

  get #permissions(): readonly string[] {
    return this._connection?.session?.permissions ?? []
  }

  async #find(client: PortalClient, id: string): Promise<void> {
    const { Papers } = await import('./papers.js')
    if (this.#papers?.of !== id) this.#papers = new Papers(this, id)
    await this.#papers.load(client, this.#permissions)
  }

  /** Opens a document in place, unless a listener of its `portal-…-open` takes over. */
  protected _openPaper({ type, id, number }: Paper): void {
    const detail = { [type]: type === 'invoice' ? { id, number } : { id } }
    if (this._emit(`portal-${type}-open`, detail, { cancelable: true }))
      void this._act.try(() => this._opened.open(id))
  }

  /** Shows the cards in place, unless a listener of `portal-subscription-manage-methods` takes over. */
  protected _manageMethods(): void {
    if (this._emit('portal-subscription-manage-methods', undefined, { cancelable: true }))
      void this._act.try(() => this._opened.open('methods'))
  }

  async #act(action: SubscriptionAction): Promise<void> {
    const subscription = this._subscription
    if (!subscription || this._act.busy) return
    if (!this._emit(`portal-subscription-${action}-request`, { subscription }, { cancelable: true })) return
    await this.#run(async () => {
      const { change } = await import('./change/change.js')
      const open = this.#papers?.offered('upsell')
      const outcome = await change(this, { action, subscription, invoice: this.#invoice, open })
      if (outcome) await this.#take(action, outcome)
    })
  }

  /** Pays what is open. */
  async #pay(): Promise<void> {
    const subscription = this._subscription
    const invoice = this.#invoice
    if (!subscription || !invoice) return
    await this.#run(async () => {
      const { charge } = await import('./change/charge.js')
      const outcome = await charge(this, subscription, invoice)
      if (outcome?.outdated) await this._load.reload()
      else if (outcome) await this.#take('method', outcome)
    })
  }

  async #undo(what: Undo): Promise<void> {
    const subscription = this._subscription
    const client = this._connection?.client
    if (!subscription || !client) return
    const params = { path: { subscription_id: subscription.id } }
    await this.#run(async () => {
      const result =
        what === 'undo_change'
          ? await client.POST('/v1/subscriptions/{subscription_id}/undo_change', { params })
          : await client.POST('/v1/subscriptions/{subscription_id}/undo_cancel', { params })
      // Undone by somebody else, or by a try whose answer was lost.
      if (result.response.status !== 409) unwrap(result)
      await this.#take(what, { subscription: result.data })
    })
  }

  async #take(what: SubscriptionAction | Undo, { outdated, ...outcome }: Outcome): Promise<void> {
    await this._load.reload()
    const subscription = this._subscription ?? outcome.subscription
    const { payment } = outcome
    const done = payment && what === 'method' ? 'paid' : what
    if (outdated) this.#said = this._t('subscription.outdated')
    else if (payment && payment.status !== 'succeeded') this.#said = this._t('subscription.done-waits')
    else if (done !== 'add') this.#said = this._t(`subscription.done-${done}`)
    if (!outdated) this._emit(`portal-subscription-${what.replace('_', '-')}`, { ...outcome, subscription })
    const { quotation } = outcome
    if (quotation) return this._openPaper({ type: 'quotation', id: quotation.id, number: quotation.number })
    this.requestUpdate()
    await this.updateComplete
    // What has happened stands at the top, and the button that had the focus may be gone.
    this.renderRoot.querySelector<HTMLElement>('.said')?.focus()
  }

  async #run(act: () => Promise<void>): Promise<void> {
    if (!this._act.busy) this.#said = ''
    await this._act.run(act)
  }

  protected override render(): TemplateResult {
    return html`<div
      @portal-quotation-accept=${this.#onSettled}
      @portal-payment-method-default=${this.#onSettled}
      @portal-payment-method-delete=${this.#onSettled}
      @portal-pay=${this.#onSettled}
    >
      ${super.render()}
    </div>`
  }

  /** Something that was opened from here has changed what is to be said here. */
  readonly #onSettled = (): void => void this._load.reload()

  #view(subscription: Subscription): View {
    const locale = this._locale
    const papers = this.#papers?.of === subscription.id ? this.#papers : undefined
    return {
      subscription,
      invoice: this.#invoice,
      papers,
      t: textsOf(this),
      locale,
      money: minor => formatMoney(locale, subscription.currency, minor),
      day: date => formatDate(locale, date),
      busy: !!this._act.busy,
      mayPay: may(this, 'payments:write'),
      may: action => subscription.allowed_actions.includes(action),
      act: action => void this.#act(action),
      ask: this._askAbout,
      undo: what => void this.#undo(what),
      pay: () => void this.#pay(),
      openPaper: paper => this._openPaper(paper),
    }
  }

  /** Invoices, quotations and orders that are about it. */
  #renderPapers({ papers, locale, openPaper }: View): unknown {
    const attempt = (act: () => Promise<unknown>) => void this._act.try(act)
    return papers?.render(this._connection!.client, locale, openPaper, attempt)
  }

  protected override _renderShown(subscription: Subscription): TemplateResult {
    const view = this.#view(subscription)
    const { t, locale } = view
    return html`<div role="alert">${failed(t, 'subscription.open-failed', this._act.error)}</div>
      <div role="status">
        ${this.#said ? html`<p class="notice notice-good said" tabindex="-1" part="message message-done">${this.#said}</p>` : nothing}
      </div>
      ${this.#banner?.banners(this, view)}
      ${head({
        kind: t('subscription.subscription'),
        number: subscription.number,
        subject: subscription.plan.name,
        tag: subscriptionTag(t, locale, subscription),
        ...upcoming(view),
      })}
      ${facts(view)} ${contents(view)} ${this.#renderPapers(view)}
    ${actions(
      {
        ...view,
        manages: may(this, 'payment_methods:read'),
        manage: () => this._manageMethods(),
      },
      this.querySelector('[slot=actions]') !== null,
    )}`
  }
}

type Told = CustomEvent<{ subscription: Subscription }>

declare global {
  interface HTMLElementTagNameMap {
    'portal-subscription': PortalSubscription
  }
  interface HTMLElementEventMap {
    'portal-subscription-add-request': Told
    'portal-subscription-reduce-request': Told
    'portal-subscription-switch-request': Told
    'portal-subscription-cancel-request': Told
    'portal-subscription-reopen-request': Told
    'portal-subscription-method-request': Told
    'portal-subscription-add': CustomEvent<
      { subscription: Subscription } & Pick<Required<Outcome>, 'quotation'>
    >
    'portal-subscription-reduce': Told
    'portal-subscription-switch': Told
    'portal-subscription-cancel': Told
    'portal-subscription-reopen': CustomEvent<
      { subscription: Subscription } & Pick<Required<Outcome>, 'payment'>
    >
    'portal-subscription-method': CustomEvent<
      { subscription: Subscription } & Pick<Required<Outcome>, 'payment'>
    >
    'portal-subscription-undo-change': Told
    'portal-subscription-undo-cancel': Told
    'portal-subscription-manage-methods': CustomEvent<void>
  }
}
