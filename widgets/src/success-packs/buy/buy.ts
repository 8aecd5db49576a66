import { html, type TemplateResult } from 'lit'
import type { Schemas } from '../../api.js'
import { Load } from '../../base/load.js'
import { textsOf } from '../../base/localize.js'
import type { PortalElement } from '../../base/portal-element.js'
import { type PortalError, unwrap } from '../../base/problem.js'
import { addOver } from '../../parts/dialog-element.js'
import { failure, failureText } from '../../parts/failure.js'
import { formatPrice } from '../../parts/quantities.js'
import { FormDialog } from '../form/form-dialog.js'
import { timeText } from '../view.js'

type Quotation = Schemas['Quotation']

/** Opens the dialog that buys hours; settles when it has closed, with the quotation that was made. */
export function buyHours(host: PortalElement): Promise<Quotation | null> {
  PortalSuccessPackBuy.define()
  return addOver(host, 'portal-success-pack-buy').start()
}

/**
 * The dialog that buys hours: it makes a quotation. The packs open it; it is no element to write into a page.
 *
 * @tag portal-success-pack-buy
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart offers - What can be bought.
 * @csspart offer - One of them.
 * @csspart row - A field with its label.
 * @csspart field - A field.
 * @csspart button - A button, with what it does as second name: `submit`.
 * @csspart message - Why it could not be made (`message-error`), or that nothing is sold.
 * @csspart retry - Loads again what could not be loaded.
 * @csspart skeleton - The placeholder while it loads.
 */
export class PortalSuccessPackBuy extends FormDialog<Quotation> {
  static override readonly tag: string = 'portal-success-pack-buy'

  readonly #load = new Load(this, {
    args: () => [] as const,
    task: async (client, _args, signal) =>
      unwrap(await client.GET('/v1/success_packs/offers', { signal })).data,
  })
  #chosen = ''
  #count = '1'

  /** Shows it; settles when it has closed. Called by `buyHours`. */
  start(): Promise<Quotation | null> {
    return this._open()
  }

  get #quantity(): number {
    return /^\d{1,3}$/.test(this.#count.trim()) ? Number(this.#count) : 0
  }

  protected _check(): string {
    return this.#quantity >= 1 && this.#quantity <= 100 ? '' : this._t('buy.count-wrong')
  }

  protected get _body() {
    return { price_id: this.#chosen || this.#load.data![0]!.price_id, quantity: this.#quantity }
  }

  protected async _send(key: string): Promise<Quotation> {
    const params = { header: { 'Idempotency-Key': key } }
    return unwrap(await this._client.POST('/v1/success_packs/buy', { params, body: this._body }))
  }

  protected _explain(error: PortalError): string {
    const t = textsOf(this)
    if (error.code === 'payment_in_progress') return t('buy.busy')
    if (error.code === 'tax_undecided') return t('buy.undecided')
    return t('buy.failed', { reason: failureText(t, error) })
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const { data, error } = this.#load
    const some = data?.length
    const fields = some
      ? this.#renderOffers(data)
      : error
        ? failure(t, error, () => void this.#load.reload())
        : data
          ? html`<p part="message">${t('buy.none')}</p>`
          : html`<span class="skeleton" part="skeleton"></span>`
    return this._form('buy.title', fields, some ? (this._busy ? 'buy.sending' : 'buy.submit') : null)
  }

  #renderOffers(offers: readonly Schemas['SuccessPackOffer'][]): TemplateResult {
    const t = textsOf(this)
    const wrong = this._wrong
    const choose = (price_id: string) => () => {
      this.#chosen = price_id
    }
    return html`<fieldset part="offers" ?disabled=${this._busy}>
        <legend class="small">${t('buy.choose')}</legend>
        ${offers.map(
          ({ price_id, name, minutes, unit_price, currency, tax_behavior }, index) =>
            html`<label class="check" part="offer">
              <input
                type="radio"
                name="price"
                value=${price_id}
                ?checked=${this.#chosen ? this.#chosen === price_id : index === 0}
                @change=${choose(price_id)}
              />
              <span>
                <b><bdi>${name}</bdi></b> · ${timeText(t, this._locale, minutes)}<br />
                <bdi class="num">${formatPrice(this._locale, currency, unit_price)}</bdi>
                <span class="muted">${t(tax_behavior === 'inclusive' ? 'buy.with-tax' : 'buy.without-tax')}</span>
              </span>
            </label>`,
        )}
      </fieldset>
      <div class="row" part="row">
        <label for="count">${t('buy.count')}</label>
        <input
          id="count"
          class="field"
          part="field"
          inputmode="numeric"
          maxlength="3"
          autocomplete="off"
          aria-invalid=${wrong !== ''}
          aria-describedby="wrong"
          ?readonly=${this._busy}
          .value=${this.#count}
          @input=${this.#onCount}
        />
        <p id="wrong" class="bad">${wrong}</p>
      </div>
      <p class="muted small">${t('buy.hint')}</p>`
  }

  readonly #onCount = (event: Event): void => {
    this.#count = (event.target as HTMLInputElement).value
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-success-pack-buy': PortalSuccessPackBuy
  }
}
