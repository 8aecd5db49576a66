import { html, type TemplateResult } from 'lit'
import '../define/order.js'
import { InPlaceDetail } from '../list/detail.js'
import type { PortalQuotation } from './quotation.js'

/** The order that came of a quotation, in its place. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'quotation.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    return html`<portal-order
      order-id=${id}
      .connect=${connect}
      .theme=${theme}
      @portal-quotation-open=${this.#onQuotation}
    ></portal-order>`
  }

  // The order leads back to where it was opened from.
  readonly #onQuotation = (event: CustomEvent<{ quotation: { id: string } }>): void =>
    this.leadBack(event, event.detail.quotation.id === (this.host as PortalQuotation).quotationId)
}
