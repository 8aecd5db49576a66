import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { Intent } from '../base/intent.js'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { PortalError, unwrap } from '../base/problem.js'
import { connectionOf } from '../connect/consumer.js'
import { enPayOffer } from '../locales/en.pay-offer.js'
import { failureText } from '../parts/failure.js'
import { formatMoney } from '../parts/money.js'
import { openPay } from './open.js'
import { isPayable, mayPay } from './payable.js'

type Invoice = Pick<
  Schemas['Invoice'],
  'id' | 'type' | 'status' | 'tag' | 'number' | 'currency' | 'amount_due'
>

/** The buttons that pay one invoice: with the pay dialog, and from what the customer has to its credit. */
export class PayOffer implements ReactiveController {
  readonly #host: PortalElement
  readonly #load: { reload(): Promise<void> }
  readonly #intent = new Intent()
  #credits: readonly Schemas['Credit'][] = []
  /** For which state of which document the credit was asked. */
  #asked = ''
  #busy = false
  #failed = ''

  /** @param load - Loads the document again once it has changed. */
  constructor(host: PortalElement, load: { reload(): Promise<void> }) {
    this.#host = host
    this.#load = load
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#failed = ''
  }

  /** The buttons; nothing where there is nothing to pay, or nobody who may. */
  render(locale: string, invoice: Invoice): TemplateResult | typeof nothing {
    const connection = connectionOf(this.#host)
    if (!isPayable(invoice) || !mayPay(connection)) return nothing
    this.#ask(invoice)
    const t = textsOf(this.#host, enPayOffer)
    const money = (minor: number) => formatMoney(locale, invoice.currency, minor)
    const credit = Math.min(
      this.#credits.find(each => each.currency === invoice.currency)?.amount ?? 0,
      invoice.amount_due,
    )
    return html`<p class="late" role="alert" ?hidden=${!this.#failed}>${this.#failed}</p>
      ${
        credit > 0
          ? html`<button type="button" class="button" part="button use-credit" aria-disabled=${this.#busy} @click=${() => void this.#useCredit(invoice)}>
              <bdi>${t('pay.use-credit', { amount: money(credit) })}</bdi>
            </button>`
          : nothing
      }
      <button type="button" class="button primary" part="button pay" aria-disabled=${this.#busy} @click=${() => void this.#pay(invoice)}>
        <bdi>${t('pay.pay', { amount: money(invoice.amount_due) })}</bdi>
      </button>`
  }

  /** Asks once for each state of a document: credit is a second thought, and no reason to wait or to complain. */
  #ask({ id, amount_due }: Invoice): void {
    const client = connectionOf(this.#host)?.client
    const asked = `${id} ${amount_due}`
    if (this.#asked === asked || !client) return
    this.#asked = asked
    this.#credits = []
    void client.GET('/v1/credits').then(
      ({ data }) => {
        if (this.#asked !== asked || !data) return
        this.#credits = data.data
        this.#host.requestUpdate()
      },
      () => {},
    )
  }

  async #pay({ id, number, currency, amount_due: amount }: Invoice): Promise<void> {
    await this.#run('pay.open-failed', async () => {
      const documents = [{ type: 'invoice', id, number, amount }] as const
      return (await openPay(this.#host, { documents, currency, amount })) !== null
    })
  }

  async #useCredit({ id }: Invoice): Promise<void> {
    const client = connectionOf(this.#host)?.client
    await this.#run('pay.credit-failed', async () => {
      await this.#intent.run(async key =>
        unwrap(
          await client!.POST('/v1/invoices/{invoice_id}/apply_credit', {
            params: { path: { invoice_id: id }, header: { 'Idempotency-Key': key } },
          }),
        ),
      )
      // The button that had the focus is gone.
      this.#host.focus()
      return true
    })
  }

  async #run(failed: 'pay.open-failed' | 'pay.credit-failed', act: () => Promise<boolean>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#failed = ''
    this.#host.requestUpdate()
    try {
      if (await act()) await this.#load.reload()
    } catch (thrown) {
      const t = textsOf(this.#host, enPayOffer)
      this.#failed = t(failed, { reason: failureText(t, PortalError.from(thrown)) })
    }
    this.#busy = false
    this.#host.requestUpdate()
  }
}
