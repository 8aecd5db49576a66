import { html, nothing, type TemplateResult } from 'lit'
import type { PortalClient, Schemas } from '../api.js'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { PortalError, unwrap } from '../base/problem.js'
import { enTransfer } from '../locales/en.transfer.js'
import type { MessageKey } from '../locales/messages.js'
import { failure } from '../parts/failure.js'
import { formatMoney } from '../parts/money.js'
import { qrCode, qrStyles } from '../parts/qr.js'
import { transferStyles } from './transfer.styles.js'

type Instructions = Schemas['PaymentInstructions']

const COPIED_MS = 2000

/** How to pay invoices by bank transfer: values to copy, and the code that banking apps read. */
export class Transfer {
  readonly #host: PortalElement
  readonly #client: () => PortalClient
  #loaded: Instructions[] = []
  #failed: PortalError | undefined
  #ids = ''
  #copied = ''

  constructor(host: PortalElement, client: () => PortalClient) {
    this.#host = host
    this.#client = client
    host.shadowRoot!.adoptedStyleSheets.push(transferStyles.styleSheet!, qrStyles.styleSheet!)
  }

  /** Loads the instructions for invoices, once. */
  async load(ids: readonly string[]): Promise<void> {
    if (this.#ids === ids.join() && !this.#failed) return
    this.#ids = ids.join()
    this.#failed = undefined
    try {
      const path = '/v1/invoices/{invoice_id}/payment_instructions'
      this.#loaded = await Promise.all(
        ids.map(async invoice_id =>
          unwrap(await this.#client().GET(path, { params: { path: { invoice_id } } })),
        ),
      )
    } catch (thrown) {
      this.#failed = PortalError.from(thrown)
    }
    this.#host.requestUpdate()
  }

  render(locale: string): TemplateResult {
    const t = textsOf(this.#host, enTransfer)
    if (this.#failed) return failure(t, this.#failed, () => void this.load(this.#ids.split(',')))
    const [first] = this.#loaded
    if (!first) return html`<span class="skeleton"></span><span class="skeleton"></span>`
    const several = this.#loaded.length > 1
    return html`<div class="transfer" part="transfer">
      <dl>
        ${this.#value('pay.holder', first.holder)} ${this.#value('pay.iban', first.iban, fours(first.iban))}
        ${first.bic ? this.#value('pay.bic', first.bic) : nothing}
        ${this.#loaded.map(each => [
          this.#value('pay.amount', formatMoney(locale, each.currency, each.amount)),
          this.#value('pay.reference', each.reference, fours(each.reference)),
        ])}
      </dl>
      ${first.qr && !several ? qrCode(first.qr, t('pay.qr')) : nothing}
      <p class="muted small">${several ? html`${t('pay.transfer-each')} ` : nothing}${t('pay.transfer-hint')}</p>
    </div>`
  }

  #value(key: MessageKey, value: string, shown = value): TemplateResult {
    const t = textsOf(this.#host, enTransfer)
    const name = key + value
    return html`<div>
      <dt class="muted small">${t(key)}</dt>
      <dd>
        <bdi class="num">${shown}</bdi>
        <button
        type="button"
        class="button quiet"
        part="button copy"
        aria-label=${`${t('pay.copy')}: ${t(key)}`}
        @click=${(event: Event) => void this.#copy(event, name, value)}
      >
        <span role="status">${t(this.#copied === name ? 'pay.copied' : 'pay.copy')}</span>
      </button>
      </dd>
    </div>`
  }

  async #copy({ currentTarget }: Event, name: string, value: string): Promise<void> {
    const text = (currentTarget as HTMLElement).previousElementSibling
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      // Not everywhere may a page write to the clipboard: the person can copy what is selected.
      if (text) getSelection()?.selectAllChildren(text)
      return
    }
    this.#copied = name
    this.#host.requestUpdate()
    setTimeout(() => {
      if (this.#copied === name) this.#copied = ''
      this.#host.requestUpdate()
    }, COPIED_MS)
  }
}

/** In groups of four, as accounts and references are printed. */
const fours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ')
