import { html, type TemplateResult } from 'lit'
import '../define/quotation.js'
import '../define/ticket.js'
import { InPlaceDetail } from '../list/detail.js'

/** A quotation or a ticket in place of the packs. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'packs.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    return id.startsWith('tkt_')
      ? html`<portal-ticket ticket-id=${id} .connect=${connect} .theme=${theme}></portal-ticket>`
      : html`<portal-quotation quotation-id=${id} .connect=${connect} .theme=${theme}></portal-quotation>`
  }
}
