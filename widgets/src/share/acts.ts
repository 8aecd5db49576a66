import { html, type TemplateResult } from 'lit'
import type { PortalElement } from '../base/portal-element.js'
import { PayOffer } from '../pay/offer.js'
import { ShareOffer } from './offer.js'

/** What a contact can do with an invoice. */
export class InvoiceActs {
  readonly #share: ShareOffer
  readonly #pay: PayOffer

  /** @param load - Loads the invoice again once it has changed. */
  constructor(host: PortalElement, load: { reload(): Promise<void> }) {
    this.#share = new ShareOffer(host)
    this.#pay = new PayOffer(host, load)
  }

  render(locale: string, invoice: Parameters<PayOffer['render']>[1]): TemplateResult {
    const { id } = invoice
    return html`${this.#share.render({ type: 'invoice', id })} ${this.#pay.render(locale, invoice)}`
  }
}
