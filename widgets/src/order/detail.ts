import { html, type TemplateResult } from 'lit'
import '../define/invoice.js'
import '../define/quotation.js'
import { InPlaceDetail } from '../list/detail.js'
import type { PortalOrder } from './order.js'

/** An invoice of an order, or the quotation it came of, in its place. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'order.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    return id.startsWith('quo_')
      ? html`<portal-quotation
          quotation-id=${id}
          .connect=${connect}
          .theme=${theme}
          @portal-order-open=${this.#onOrder}
        ></portal-quotation>`
      : html`<portal-invoice
          invoice-id=${id}
          .connect=${connect}
          .theme=${theme}
          @portal-invoice-shown=${this.onShown}
        ></portal-invoice>`
  }

  // The quotation leads back to where it was opened from.
  readonly #onOrder = (event: CustomEvent<{ order: { id: string } }>): void =>
    this.leadBack(event, event.detail.order.id === (this.host as PortalOrder).orderId)
}
