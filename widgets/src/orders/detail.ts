import { html, type TemplateResult } from 'lit'
import '../define/order.js'
import { InPlaceDetail } from '../list/detail.js'

/** One order in place of what it was opened from. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'orders.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    return html`<portal-order order-id=${id} .connect=${connect} .theme=${theme}></portal-order>`
  }
}
