import { html, nothing, type TemplateResult } from 'lit'
import type { PortalClient } from '../api.js'
import { type Translate, textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { PortalError } from '../base/problem.js'
import type { Card } from '../parts/card.js'
import { cardName } from '../parts/card-name.js'
import { formatDate } from '../parts/dates.js'
import { failureText } from '../parts/failure.js'
import { icon } from '../parts/icons.js'
import { formatMoney } from '../parts/money.js'
import type { Payment } from './open.js'
import { pair } from './ways.js'

/** A payment that is on its way. */
export function waiting(t: Translate, done: () => void): TemplateResult {
  return html`<div class="dialog-body panel" part="panel">
    <h3 tabindex="-1"><span class="spinner"></span> ${t('pay.processing')}</h3>
    <p class="muted">${t('pay.processing-hint')}</p>
    <button type="button" class="button" part="button done" @click=${done}>${t('dialog.close')}</button>
  </div>`
}

/** What was paid, with what, and what it settled; saves the receipt. */
export class Receipt {
  readonly #host: PortalElement
  readonly #client: () => PortalClient
  #busy = false
  #failed: PortalError | undefined

  constructor(host: PortalElement, client: () => PortalClient) {
    this.#host = host
    this.#client = client
  }

  render(locale: string, payment: Payment, card: Card | undefined, done: () => void): TemplateResult {
    const t = textsOf(this.#host)
    const { id, amount, currency, received_on, invoices, unallocated } = payment
    const failed = this.#failed
    const money = (minor: number) => formatMoney(locale, currency, minor)
    return html`<div class="dialog-body panel" part="panel">
      <h3 tabindex="-1" class="paid"><span class="done">${icon('check')}</span> ${t('pay.paid')}</h3>
      <strong class="num" part="amount"><bdi>${money(amount)}</bdi></strong>
      <dl class="pairs" part="receipt-facts">
        ${card ? pair(t('pay.card'), cardName(card)) : nothing}
        ${received_on ? pair(t('pay.date'), formatDate(locale, received_on)) : nothing}
        ${invoices.map(each => pair(html`<bdi>${each.number}</bdi>`, money(each.amount)))}
        ${unallocated ? pair(t('pay.credit'), money(unallocated)) : nothing}
      </dl>
      <div role="alert">
        ${failed ? html`<p class="bad small">${t('pay.receipt-failed', { reason: failureText(t, failed) })}</p>` : nothing}
      </div>
      <div class="dialog-acts">
        <button type="button" class="button primary" part="button done" @click=${done}>${t('pay.done')}</button>
        <button
          type="button"
          class="button"
          part="button receipt"
          aria-disabled=${this.#busy}
          @click=${() => void this.#save(id)}
        >
          ${t('pay.receipt')}
        </button>
      </div>
    </div>`
  }

  async #save(id: string): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#failed = undefined
    this.#host.requestUpdate()
    try {
      const { save } = await import('../parts/save.js')
      await save(this.#client(), { name: `${id}.pdf`, payment_id: id })
    } catch (thrown) {
      this.#failed = PortalError.from(thrown)
    }
    this.#busy = false
    this.#host.requestUpdate()
  }
}
