import { html, type TemplateResult } from 'lit'
import '../define/invoice.js'
import '../define/order.js'
import '../define/payment-methods.js'
import '../define/quotation.js'
import { InPlaceDetail } from '../list/detail.js'

/** What was opened when cards are managed. */
export const METHODS = 'methods'

/** A document of a subscription, or the cards, in its place. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'subscription.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    if (id === METHODS)
      return html`<portal-payment-methods .connect=${connect} .theme=${theme}></portal-payment-methods>`
    if (id.startsWith('inv_'))
      return html`<portal-invoice
        invoice-id=${id}
        .connect=${connect}
        .theme=${theme}
        @portal-invoice-shown=${this.onShown}
      ></portal-invoice>`
    return id.startsWith('ord_')
      ? html`<portal-order order-id=${id} .connect=${connect} .theme=${theme}></portal-order>`
      : html`<portal-quotation quotation-id=${id} .connect=${connect} .theme=${theme}></portal-quotation>`
  }
}
