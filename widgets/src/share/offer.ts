import { html, nothing, type TemplateResult } from 'lit'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { PortalError } from '../base/problem.js'
import { connectionOf } from '../connect/consumer.js'
import { enShare } from '../locales/en.share.js'
import { failureText } from '../parts/failure.js'
import { isLinked } from './opening.js'

export type Shared = { readonly type: 'quotation' | 'invoice'; readonly id: string }

/** The button that shares one document by a link. */
export class ShareOffer {
  readonly #host: PortalElement
  #busy = false
  #failed: PortalError | undefined

  constructor(host: PortalElement) {
    this.#host = host
    host.requestUpdate()
    // Who is signed in needs no link, but its secret must not stay in the address.
    if (isLinked()) void import('./shared.js').then(({ takeSecret }) => takeSecret())
  }

  /** The button; nothing for who is not signed in himself. */
  render(shared: Shared): TemplateResult | typeof nothing {
    if (!connectionOf(this.#host)?.session?.contact) return nothing
    const t = textsOf(this.#host, enShare)
    const failed = this.#failed
    return html`<p class="late" role="alert" ?hidden=${!failed}>
        ${failed ? t('share.open-failed', { reason: failureText(t, failed) }) : nothing}
      </p>
      <button type="button" class="button quiet" part="button share" aria-disabled=${this.#busy} @click=${() => void this.#share(shared)}>
        ${t('share.share')}
      </button>`
  }

  async #share(shared: Shared): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#failed = undefined
    this.#host.requestUpdate()
    try {
      const { share } = await import('./dialog/share.js')
      await share(this.#host, shared)
    } catch (thrown) {
      this.#failed = PortalError.from(thrown)
    }
    this.#busy = false
    this.#host.requestUpdate()
  }
}
