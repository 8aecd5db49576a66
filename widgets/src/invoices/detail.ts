import { html, type TemplateResult } from 'lit'
import '../define/invoice.js'
import { InPlaceDetail } from '../list/detail.js'

/** One invoice in place of the list it was opened from. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'invoices.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    return html`<portal-invoice
      invoice-id=${id}
      .connect=${connect}
      .theme=${theme}
      @portal-invoice-shown=${this.onShown}
    ></portal-invoice>`
  }
}
