import { html, nothing, type TemplateResult } from 'lit'
import { type Translate, textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { Act } from '../parts/act.js'
import { button } from '../parts/button.js'
import type { Card } from '../parts/card.js'
import { cardName } from '../parts/card-name.js'
import { formatDate } from '../parts/dates.js'
import { download } from '../parts/download.js'
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
    ${button('done', t('dialog.close'), done)}
  </div>`
}

/** What was paid, with what, and what it settled; saves the receipt. */
export class Receipt {
  readonly #host: PortalElement
  readonly #saving: Act

  constructor(host: PortalElement) {
    this.#host = host
    this.#saving = new Act(host)
  }

  render(locale: string, payment: Payment, card: Card | undefined, done: () => void): TemplateResult {
    const t = textsOf(this.#host)
    const { id, amount, currency, received_on, invoices, unallocated } = payment
    const { busy, error } = this.#saving
    const wanted = { name: `${id}.pdf`, payment_id: id }
    const save = () => void this.#saving.run(() => download(this.#host, wanted))
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
        ${error ? html`<p class="bad small">${t('pay.receipt-failed', { reason: failureText(t, error) })}</p>` : nothing}
      </div>
      <div class="dialog-acts">
        ${button('done', t('pay.done'), done, 'primary')} ${button('receipt', t('pay.receipt'), save, '', !!busy)}
      </div>
    </div>`
  }
}
