import { html, nothing, type TemplateResult } from 'lit'
import type { PortalClient } from '../api.js'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { type PortalError, unwrap } from '../base/problem.js'
import { may } from '../connect/consumer.js'
import { enCards } from '../locales/en.cards.js'
import { enPaymentMethods } from '../locales/en.payment-methods.js'
import { Act } from '../parts/act.js'
import { button } from '../parts/button.js'
import type { Card } from '../parts/card.js'
import { cardName } from '../parts/card-name.js'
import { declineOf } from '../parts/declined.js'
import { Dialog } from '../parts/dialog.js'
import { dialogStyles } from '../parts/dialog.styles.js'
import { failure, failureText } from '../parts/failure.js'
import { tableStyles } from '../parts/table.styles.js'
import { tagStyles } from '../parts/tag.styles.js'
import { cardStyles } from '../pay/card.styles.js'
import { type CardEntry, cardEntry } from '../pay/card-form.js'
import { cardList, skeleton } from './cards.js'
import { paymentMethodsStyles } from './payment-methods.styles.js'

/**
 * The cards that a customer pays with: how long they are good for, which one is charged by default, adding and deleting.
 *
 * @summary Cards: add, default, delete, expiry.
 * @tag portal-payment-methods
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - The title of the list.
 * @slot empty - What is said while there are no cards. May carry `hidden`.
 * @slot error - What is said when the list could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot footer - Stands under the list.
 *
 * @csspart list - The box around everything.
 * @csspart toolbar - The bar above the list.
 * @csspart title - Its heading.
 * @csspart cards - The cards.
 * @csspart card - One of them, with its state as second name (`card card-expired`).
 * @csspart tag - Its state (`tag-valid`, `tag-expiring`, `tag-expired`), or that it is the default (`tag-default`).
 * @csspart button - A button, with what it does as second name (`add`, `make-default`, `delete`, `submit`, `delete-now`, `keep`).
 * @csspart message - What is said in place of cards, or about what was done.
 * @csspart message-empty - Second name of it while there are no cards.
 * @csspart message-error - Second name of it where something failed.
 * @csspart message-declined - Second name of it where the bank declined a card.
 * @csspart retry - Loads again what could not be loaded.
 * @csspart skeleton - The placeholder of the first load.
 * @csspart dialog - The dialog that adds or deletes a card.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart card-form - The fields of a new card.
 * @csspart row - A field with its label.
 * @csspart field - A field.
 * @csspart test-cards - The published test cards, in sandbox mode.
 * @csspart test-card - Fills one of them in.
 *
 * @fires {CustomEvent<void>} portal-payment-method-add-request - Somebody wants to add a card; cancel it to take over.
 * @fires {CustomEvent<{ payment_method: PaymentMethod }>} portal-payment-method-add - A card was added.
 * @fires {CustomEvent<{ payment_method: PaymentMethod }>} portal-payment-method-default - A card was made the default.
 * @fires {CustomEvent<{ payment_method: PaymentMethod }>} portal-payment-method-delete-request - Somebody has confirmed that a card is to go; cancelable.
 * @fires {CustomEvent<{ payment_method: PaymentMethod }>} portal-payment-method-delete - It was deleted.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalPaymentMethods extends PortalElement {
  static override readonly tag: string = 'portal-payment-methods'
  static override readonly texts = { ...enCards, ...enPaymentMethods }
  static override styles = [tagStyles, tableStyles, dialogStyles, cardStyles, paymentMethodsStyles]

  readonly #load = new Load(this, {
    args: () => [] as const,
    follows: () => ['payment_method'],
    task: async (client, _args, signal) => {
      const [cards, options] = await Promise.all([
        client.GET('/v1/payment_methods', { params: { query: { limit: 100 } }, signal }),
        client.GET('/v1/payment_options', { signal }),
      ])
      const loaded = { cards: unwrap(cards).data, options: unwrap(options) }
      if (this.#mayChange) this.#card ??= await cardEntry(this, this.#dialog, loaded.options)
      return loaded
    },
  })
  readonly #dialog = new Dialog(this, () => this.#close())
  #card: CardEntry | null = null
  /** What the dialog is about: a new card, or the one to delete. */
  #about: 'new' | Card | undefined
  /** Whether subscriptions turned out to use a card while it was asked about. */
  #inUse = false
  readonly #act = new Act(this)
  #said = ''

  protected override updated(): void {
    const { data, error } = this.#load
    this._setState(data ? (data.cards.length ? 'ready' : 'empty') : error ? 'error' : 'loading')
  }

  protected override willUpdate(): void {
    this.#dialog.busy = !!this.#act.busy
    if (!this.#about) return
    const status = this._connection?.status
    // What was typed is there again when the person has signed in.
    if (status === 'expired') this.#dialog.hide()
    else if (status === 'signed-out') this.#close()
    else if (status === 'signed-in') this.#dialog.show()
  }

  get #mayChange(): boolean {
    return may(this, 'payment_methods:write')
  }

  /** Opens the dialog for a new card, unless a listener of `portal-payment-method-add-request` takes over. */
  add(): void {
    if (this._emit('portal-payment-method-add-request', undefined, { cancelable: true })) this.#open('new')
  }

  #open(about: 'new' | Card): void {
    this.#about = about
    this.#inUse = false
    this.#act.error = undefined
    this.#said = ''
    this.#dialog.show()
    if (about === 'new') this.#card?.open(this._connection!.client)
  }

  #close(focus?: HTMLElement | null): void {
    this.#about = undefined
    this.#card?.close()
    this.#dialog.close(focus)
    this.requestUpdate()
  }

  async #add(event: Event): Promise<void> {
    event.preventDefault()
    const makeDefault = new FormData(event.target as HTMLFormElement).has('default')
    const { options } = this.#load.data!
    await this.#run('new', async client => {
      const card = await this.#card!.create(client, options.test_cards, makeDefault)
      if (!card) return this.#card!.focusWrong()
      this.#said = this._t('methods.added', { card: cardName(card) })
      this.#close()
      this._emit('portal-payment-method-add', { payment_method: card })
      await this.#load.reload()
    })
  }

  async #makeDefault({ id }: Card): Promise<void> {
    this.#said = ''
    await this.#run(id, async client => {
      const result = await client.PATCH('/v1/payment_methods/{payment_method_id}', {
        params: { path: { payment_method_id: id } },
        body: { is_default: true },
      })
      const card = unwrap(result)
      await this.#load.reload()
      this.#said = this._t('methods.default-now', { card: cardName(card) })
      this._emit('portal-payment-method-default', { payment_method: card })
      await this.updateComplete
      // Its own button is gone; the one beside it is the nearest.
      this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus()
    })
  }

  async #delete(card: Card): Promise<void> {
    if (!this._emit('portal-payment-method-delete-request', { payment_method: card }, { cancelable: true }))
      return this.#close()
    await this.#run(card.id, async client => {
      const result = await client.DELETE('/v1/payment_methods/{payment_method_id}', {
        params: {
          path: { payment_method_id: card.id },
          query: card.used_by.length || this.#inUse ? { detach: true } : {},
        },
      })
      if (result.error?.code === 'in_use') return this.#askAgain()
      // Deleted by somebody else, or by a try whose answer was lost.
      if (result.response.status !== 404) unwrap(result)
      this.#said = this._t('methods.deleted', { card: cardName(card) })
      this.#close(this.renderRoot.querySelector<HTMLElement>('h2[part=title]'))
      this._emit('portal-payment-method-delete', { payment_method: card })
      await this.#load.reload()
    })
  }

  async #run(busy: string, act: (client: PortalClient) => Promise<void>): Promise<void> {
    const client = this._connection?.client
    if (client) await this.#act.run(() => act(client), busy)
  }

  /** A subscription has begun to use the card since the list was loaded: the question is another one. */
  async #askAgain(): Promise<void> {
    await this.#load.reload()
    const { id } = this.#about as Card
    this.#about = this.#load.data?.cards.find(card => card.id === id) ?? this.#about
    this.#inUse = true
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const closed = gate(this)
    const { data, error, loading } = this.#load
    const waiting = !data && !error
    const mayAdd = this.#mayChange && data && this.#card
    return html`${closed ?? nothing}
      <div class="surface" part="list" aria-busy=${loading} ?hidden=${closed && !data} ?inert=${closed !== undefined}>
        <div class="bar" part="toolbar">
          <slot name="caption"><h2 part="title" tabindex="-1">${t('methods.title')}</h2></slot>
          ${mayAdd ? button('add', t('methods.add'), () => this.add()) : nothing}
        </div>
        <p class="said-here" part="message" role="status">${this.#said}</p>
        <div role="alert">
          ${
            this.#act.error && !this.#about
              ? html`<p class="said-here bad" part="message message-error">${this.#reason(this.#act.error)}</p>`
              : nothing
          }
        </div>
        <div ?hidden=${!error}>
          <slot name="error">${error ? failure(t, error, () => void this.#load.reload()) : nothing}</slot>
        </div>
        <div ?hidden=${!waiting}><slot name="loading">${waiting ? skeleton(t) : nothing}</slot></div>
        <div class="nothing" part="message message-empty" ?hidden=${data?.cards.length !== 0}>
          <slot name="empty"><p>${t('methods.empty')}</p></slot>
        </div>
        ${
          data?.cards.length
            ? cardList(
                {
                  t,
                  locale: this._locale,
                  mayChange: this.#mayChange,
                  busy: this.#act.busy,
                  makeDefault: card => void this.#makeDefault(card),
                  remove: card => this.#open(card),
                },
                data.cards,
              )
            : nothing
        }
        <slot name="footer"></slot>
      </div>
      ${this.#about === 'new' ? this.#renderAdd() : this.#about ? this.#renderDelete(this.#about) : nothing}`
  }

  #renderAdd(): TemplateResult {
    const t = textsOf(this)
    const { cards, options } = this.#load.data!
    return this.#dialog.frame(
      t,
      t('methods.add-title'),
      html`<form class="dialog-body" method="post" novalidate @submit=${this.#add}>
        ${this.#card!.render(options.test_cards)}
        ${
          cards.length
            ? html`<label class="check"><input type="checkbox" name="default" />${t('methods.make-default-too')}</label>`
            : nothing
        }
        ${this.#renderFailed()}
        <div class="submit">
          <button type="submit" class="button primary" part="button submit" aria-disabled=${!!this.#act.busy}>
            ${t(this.#act.busy ? 'methods.adding' : 'methods.add')}
          </button>
        </div>
      </form>`,
    )
  }

  #renderDelete(card: Card): TemplateResult {
    const t = textsOf(this)
    const count = card.used_by.length || Number(this.#inUse)
    const busy = !!this.#act.busy
    return this.#dialog.frame(
      t,
      html`<bdi>${t('methods.delete-title', { card: cardName(card) })}</bdi>`,
      html`<div class="dialog-body">
        <p role=${this.#inUse ? 'alert' : nothing}>
          ${count ? t('methods.delete-used', { count }) : t('methods.delete-unused')}
        </p>
        ${this.#renderFailed()}
        <div class="dialog-acts">
          ${button('keep', t('methods.keep'), () => this.#close())}
          ${button('delete-now', t(busy ? 'methods.deleting' : 'methods.delete-now'), () => void this.#delete(card), 'danger', busy)}
        </div>
      </div>`,
    )
  }

  #renderFailed(): TemplateResult {
    const failed = this.#act.error
    const declined = failed?.status === 402
    return html`<div role="alert">
      ${
        failed
          ? html`<p class="said notice-bad" part=${declined ? 'message message-declined' : 'message message-error'}>
              ${this.#reason(failed)}
            </p>`
          : nothing
      }
    </div>`
  }

  #reason(error: PortalError): string {
    const t = textsOf(this)
    return declineOf(t, error) ?? t('methods.failed', { reason: failureText(t, error) })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-payment-methods': PortalPaymentMethods
  }
  interface HTMLElementEventMap {
    'portal-payment-method-add-request': CustomEvent<void>
    'portal-payment-method-add': CustomEvent<{ payment_method: Card }>
    'portal-payment-method-default': CustomEvent<{ payment_method: Card }>
    'portal-payment-method-delete-request': CustomEvent<{ payment_method: Card }>
    'portal-payment-method-delete': CustomEvent<{ payment_method: Card }>
  }
}
