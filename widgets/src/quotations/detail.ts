import { html, type TemplateResult } from 'lit'
import '../define/quotation.js'
import { InPlaceDetail } from '../list/detail.js'

/** One quotation in place of what it was opened from. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'quotations.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    return html`<portal-quotation quotation-id=${id} .connect=${connect} .theme=${theme}></portal-quotation>`
  }
}
