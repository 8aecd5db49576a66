import { html, type TemplateResult } from 'lit'
import '../define/ticket.js'
import { InPlaceDetail } from '../list/detail.js'

/** One ticket in place of what it was opened from. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'tickets.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    return html`<portal-ticket ticket-id=${id} .connect=${connect} .theme=${theme}></portal-ticket>`
  }
}
