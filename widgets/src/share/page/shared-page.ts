import { css, html, nothing, type TemplateResult } from 'lit'
import { textsOf } from '../../base/localize.js'
import { PortalElement } from '../../base/portal-element.js'
import { PortalError } from '../../base/problem.js'
import { PortalConnect } from '../../connect/connect.js'
import { enShared } from '../../locales/en.shared.js'
import { openShare, type ShareSession, takeSecret } from '../shared.js'

const elements: Record<string, () => Promise<unknown>> = {
  quotation: () => import('../../define/quotation.js'),
  invoice: () => import('../../define/invoice.js'),
  order: () => import('../../define/order.js'),
}

/**
 * The server's own page for a shared document: whose it is, the document, and where to sign in.
 *
 * @tag portal-shared
 *
 * @csspart title - Who shares it.
 * @csspart message - Why there is nothing to see.
 * @csspart sign-in - Where to sign in.
 * @csspart link - Leads there.
 */
export class PortalShared extends PortalElement {
  static override readonly tag: string = 'portal-shared'
  static override readonly texts = enShared
  static override styles = css`
    .base {
      display: grid;
      gap: 16px;
    }
    h1,
    p {
      margin: 0;
    }
  `

  #opened: ShareSession | undefined
  #failed: PortalError | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#open()
  }

  async #open(): Promise<void> {
    const connector = this.closest<PortalConnect>('portal-connect')!
    // Nobody signs in on this page.
    connector.fetchToken = async () => null
    PortalConnect.define()
    connector.locale = navigator.language
    try {
      await connector.updateComplete
      const secret = takeSecret()
      if (!secret) throw new PortalError('', { code: 'not_found', status: 404 })
      const opened = await openShare(connector.connection!.client, secret)
      const { type, id } = opened.document
      await elements[type]!()
      connector.locale = opened.language
      this.#opened = opened
      const widget = document.createElement(`portal-${type}`)
      widget.setAttribute(`${type}-id`, id)
      this.append(widget)
    } catch (thrown) {
      this.#failed = PortalError.from(thrown)
    }
    this.requestUpdate()
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const { vendor, customer_name: customer, sign_in_url } = this.#opened ?? {}
    const status = this.#failed?.status
    const ended = status === 404 || status === 422
    return html`${
      this.#failed
        ? html`<p class="notice notice-warn" part="message" role="alert">
            ${t(ended ? 'shared.ended' : 'shared.unreachable')}
          </p>`
        : nothing
    }
      ${
        vendor && customer
          ? html`<h1 part="title">${t('shared.title', { vendor })}</h1>
              <p>${t('shared.for', { customer })}</p>`
          : nothing
      }
      <slot></slot>
      ${
        sign_in_url && /^https?:/.test(sign_in_url)
          ? html`<p part="sign-in">
              ${t('shared.sign-in')}
              <a class="link" part="link" rel="noreferrer" href=${sign_in_url}>${t('shared.sign-in-link')}</a>
            </p>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-shared': PortalShared
  }
}
