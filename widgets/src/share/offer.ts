import { html, nothing, type TemplateResult } from 'lit'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { connectionOf } from '../connect/consumer.js'
import { enShare } from '../locales/en.share.js'
import { Act } from '../parts/act.js'
import { button } from '../parts/button.js'
import { failureText } from '../parts/failure.js'
import { isLinked } from './opening.js'

export type Shared = { readonly type: 'quotation' | 'invoice'; readonly id: string }

/** The button that shares one document by a link. */
export class ShareOffer {
  readonly #host: PortalElement
  readonly #act: Act

  constructor(host: PortalElement) {
    this.#host = host
    this.#act = new Act(host)
    host.requestUpdate()
    // Who is signed in needs no link, but its secret must not stay in the address.
    if (isLinked()) void import('./shared.js').then(({ takeSecret }) => takeSecret())
  }

  /** The button; nothing for who is not signed in himself. */
  render(shared: Shared): TemplateResult | typeof nothing {
    if (!connectionOf(this.#host)?.session?.contact) return nothing
    const t = textsOf(this.#host, enShare)
    const { busy, error } = this.#act
    return html`<p class="late" role="alert" ?hidden=${!error}>
        ${error && t('share.open-failed', { reason: failureText(t, error) })}
      </p>
      ${button('share', t('share.share'), () => void this.#share(shared), 'quiet', !!busy)}`
  }

  async #share(shared: Shared): Promise<void> {
    await this.#act.run(async () => {
      const { share } = await import('./dialog/share.js')
      await share(this.#host, shared)
    })
  }
}
