import { html, type TemplateResult } from 'lit'
import '../define/invoice.js'
import '../define/order.js'
import '../define/quotation.js'
import '../define/subscription.js'
import '../define/ticket.js'
import { InPlaceDetail } from '../list/detail.js'

/** What an entry is about, in place of the list. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'messages.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    switch (id.slice(0, 3)) {
      case 'quo':
        return html`<portal-quotation quotation-id=${id} .connect=${connect} .theme=${theme}></portal-quotation>`
      case 'ord':
        return html`<portal-order order-id=${id} .connect=${connect} .theme=${theme}></portal-order>`
      case 'inv':
        return html`<portal-invoice invoice-id=${id} .connect=${connect} .theme=${theme}></portal-invoice>`
      case 'sub':
        return html`<portal-subscription
          subscription-id=${id}
          .connect=${connect}
          .theme=${theme}
        ></portal-subscription>`
      default:
        return html`<portal-ticket ticket-id=${id} .connect=${connect} .theme=${theme}></portal-ticket>`
    }
  }
}
