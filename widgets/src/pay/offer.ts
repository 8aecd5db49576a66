import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { Intent } from '../base/intent.js'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { connectionOf } from '../connect/consumer.js'
import { enPayOffer } from '../locales/en.pay-offer.js'
import { Act } from '../parts/act.js'
import { button } from '../parts/button.js'
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
  readonly #act: Act
  #tried: 'pay.open-failed' | 'pay.credit-failed' = 'pay.open-failed'

  /** @param load - Loads the document again once it has changed. */
  constructor(host: PortalElement, load: { reload(): Promise<void> }) {
    this.#host = host
    this.#load = load
    this.#act = new Act(host)
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.requestUpdate()
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
    const { busy, error } = this.#act
    const pay = t('pay.pay', { amount: money(invoice.amount_due) })
    const useCredit = t('pay.use-credit', { amount: money(credit) })
    return html`<p class="late" role="alert" ?hidden=${!error}>
        ${error && t(this.#tried, { reason: failureText(t, error) })}
      </p>
      ${credit > 0 ? button('use-credit', useCredit, () => void this.#useCredit(invoice), '', !!busy) : nothing}
      ${button('pay', pay, () => void this.#pay(invoice), 'primary', !!busy)}`
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
    this.#tried = 'pay.open-failed'
    await this.#act.run(async () => {
      const documents = [{ type: 'invoice', id, number, amount }] as const
      if (await openPay(this.#host, { documents, currency, amount })) await this.#load.reload()
    })
  }

  async #useCredit({ id }: Invoice): Promise<void> {
    const { client } = connectionOf(this.#host)!
    this.#tried = 'pay.credit-failed'
    await this.#act.run(async () => {
      await this.#intent.run(async key =>
        unwrap(
          await client.POST('/v1/invoices/{invoice_id}/apply_credit', {
            params: { path: { invoice_id: id }, header: { 'Idempotency-Key': key } },
          }),
        ),
      )
      // The button that had the focus is gone.
      this.#host.focus()
      await this.#load.reload()
    })
  }
}
