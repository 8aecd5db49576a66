import { html, type TemplateResult } from 'lit'
import '../define/subscription.js'
import { InPlaceDetail } from '../list/detail.js'

/** One subscription in place of what it was opened from. */
export class Detail extends InPlaceDetail {
  protected readonly back = 'subscriptions.back'

  protected element(id: string): TemplateResult {
    const { connect, theme } = this.host
    return html`<portal-subscription subscription-id=${id} .connect=${connect} .theme=${theme}></portal-subscription>`
  }
}
