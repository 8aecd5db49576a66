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
          @portal-ready=${this.onReady}
          @portal-order-open=${this.#onOrder}
        ></portal-quotation>`
      : html`<portal-invoice
          invoice-id=${id}
          .connect=${connect}
          .theme=${theme}
          @portal-ready=${this.onReady}
          @portal-invoice-shown=${this.onShown}
        ></portal-invoice>`
  }

  // The quotation leads back to where it was opened from.
  readonly #onOrder = (event: CustomEvent<{ order: { id: string } }>): void => {
    if (event.detail.order.id !== (this.host as PortalOrder).orderId) return
    event.preventDefault()
    event.stopPropagation()
    this.close()
  }
}
