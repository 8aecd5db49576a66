import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { type Translate, textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { connectionOf } from '../connect/consumer.js'
import type { ListView } from '../list/table.js'
import { enSelect } from '../locales/en.select.js'
import { Act } from '../parts/act.js'
import { button } from '../parts/button.js'
import { failureText } from '../parts/failure.js'
import { formatMoney } from '../parts/money.js'
import type { Page } from '../parts/paging.js'
import { openPay, type Payment } from '../pay/open.js'
import { isPayable, mayPay } from '../pay/payable.js'
import type { InvoiceSummary } from './kind.js'
import { selectStyles } from './select.styles.js'
import { MOST, type Refusal, Selection } from './selection.js'

type View = ListView<InvoiceSummary>

/** Selecting invoices of a list and paying them at once: a column of checkboxes, and a bar under the rows. */
export class Select implements ReactiveController {
  readonly #host: PortalElement
  readonly #selection = new Selection()
  #reload: () => void = () => {}
  #page: Page<InvoiceSummary> | undefined
  /** Whose invoices are selected. */
  #owner = ''
  /** Why the last one was not selected. */
  #refused: Refusal | undefined
  readonly #paying: Act

  constructor(host: PortalElement) {
    this.#host = host
    this.#paying = new Act(host)
    host.shadowRoot!.adoptedStyleSheets.push(selectStyles.styleSheet!)
    host.addController(this)
    // The column that comes first makes all cells anew; whoever was in one stays there.
    const id = (host.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id
    if (id) void host.updateComplete.then(() => this.#focus(`[data-id="${CSS.escape(id)}"]`))
  }

  hostConnected(): void {
    this.#host.addEventListener('portal-pay', this.#onPay)
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('portal-pay', this.#onPay)
  }

  /** Adds the checkboxes of a page to its view; gives the bar. Nothing for those who may not pay. */
  readonly render = (
    view: View,
    page: Page<InvoiceSummary>,
    reload: () => void,
  ): TemplateResult | typeof nothing => {
    const connection = connectionOf(this.#host)
    if (!mayPay(connection)) return nothing
    const { customer, contact } = connection!.session!
    const owner = `${customer.id} ${contact?.id}`
    if (owner !== this.#owner) this.#clear()
    this.#owner = owner
    this.#reload = reload
    if (page !== this.#page) this.#selection.renew(page.data)
    this.#page = page
    const t = textsOf(this.#host, enSelect)
    const payable = page.data.filter(isPayable)
    if (payable.length)
      view.columns.unshift({
        key: 'select',
        label: this.#checkbox(t, t('select.page'), payable),
        cell: invoice =>
          isPayable(invoice)
            ? this.#checkbox(t, t('select.one', { number: invoice.number ?? '—' }), [invoice])
            : nothing,
      })
    return this.#renderBar(t, view.locale, payable)
  }

  /** The checkbox of these invoices. One that cannot be ticked keeps the focus, and says why. */
  #checkbox(t: Translate, label: string, invoices: readonly InvoiceSummary[]): TemplateResult {
    const all = this.#isAll(invoices)
    const some = invoices.some(each => this.#selection.has(each))
    const refusals = invoices.map(each => this.#selection.refusal(each))
    const refusal = refusals.every(Boolean) ? refusals[0] : undefined
    const why = refusal ? this.#why(t, refusal) : nothing
    const click = (event: Event) => {
      if (refusal) event.preventDefault()
      this.#refused = refusal
      this.#host.requestUpdate()
    }
    const change = ({ target }: Event) => {
      const input = target as HTMLInputElement
      this.#putAll(invoices, input.checked)
      // Where not all of them could be selected, it is not what the browser has made of it.
      input.checked = this.#isAll(invoices)
      input.indeterminate = !input.checked && invoices.some(each => this.#selection.has(each))
    }
    return html`<label class="pick" title=${why}>
      <input
        type="checkbox"
        part="select"
        aria-label=${label}
        aria-description=${why}
        aria-disabled=${refusal ? true : nothing}
        .checked=${all}
        .indeterminate=${some && !all}
        @click=${click}
        @change=${change}
      />
    </label>`
  }

  #renderBar(t: Translate, locale: string, payable: readonly InvoiceSummary[]): TemplateResult {
    const { size, currency, amount } = this.#selection
    const money = currency ? formatMoney(locale, currency, amount) : ''
    const { busy, error } = this.#paying
    // Always there, so that what is told in it is read out.
    return html`<div class=${size ? 'foot selected' : 'visually-hidden'} part="selection">
      <p class="status" role="status">
        ${size ? html`<bdi>${t('select.count', { count: size, amount: money })}</bdi>` : nothing}
        ${size && this.#refused ? html`<small>${this.#why(t, this.#refused)}</small>` : nothing}
        ${error ? html`<small class="late">${t('pay.open-failed', { reason: failureText(t, error) })}</small>` : nothing}
      </p>
      ${
        size
          ? html`${button('clear-selection', t('select.clear'), this.#onClear, 'quiet')}
              <button
                type="button"
                class="button quiet narrow"
                part="button select-page"
                ?hidden=${!payable.length || this.#isAll(payable)}
                @click=${() => this.#putAll(payable, true)}
              >
                ${t('select.all')}
              </button>
              ${button('pay', t('pay.pay', { amount: money }), () => void this.#pay(), 'primary', !!busy)}`
          : nothing
      }
    </div>`
  }

  #why(t: Translate, refusal: Refusal): string {
    return t(`select.${refusal}`, { currency: this.#selection.currency ?? '', count: MOST })
  }

  /** Whether the whole page is selected, but for what has another currency. */
  #isAll(payable: readonly InvoiceSummary[]): boolean {
    const { currency } = this.#selection
    const able = payable.filter(each => each.currency === currency)
    return able.length > 0 && able.every(each => this.#selection.has(each))
  }

  #putAll(payable: readonly InvoiceSummary[], on: boolean): void {
    this.#paying.error = undefined
    // That one page has two currencies is told by its rows.
    for (const each of payable) if (this.#selection.put(each, on) === 'full') this.#refused = 'full'
    this.#host.requestUpdate()
  }

  #clear(): void {
    this.#selection.clear()
    this.#refused = this.#paying.error = undefined
  }

  readonly #onClear = (): void => {
    this.#clear()
    this.#host.requestUpdate()
    // The button that had the focus is gone.
    void this.#host.updateComplete.then(() => this.#focus('td .pick input'))
  }

  async #pay(): Promise<void> {
    const { invoices, currency, amount } = this.#selection
    if (!currency) return
    await this.#paying.run(async () => {
      const documents = invoices.map(
        ({ id, number, amount_due }) => ({ type: 'invoice', id, number, amount: amount_due }) as const,
      )
      const payment = await openPay(this.#host, { documents, currency, amount })
      if (payment) {
        // One that waits for the bank was not told.
        if (payment.next_action) this.#settle(payment)
        // The button that had the focus is gone.
        this.#focus('h2')
      } else this.#reload()
    })
  }

  /** What was paid, here or in an invoice that was opened, is selected no longer and looks different. */
  #settle({ invoices }: Payment): void {
    this.#selection.drop(invoices.map(each => each.invoice_id))
    this.#reload()
  }

  readonly #onPay = (event: HTMLElementEventMap['portal-pay']): void => this.#settle(event.detail.payment)

  #focus(selector: string): void {
    const { renderRoot } = this.#host
    const element = renderRoot.querySelector(selector) ?? renderRoot.querySelector('h2')
    ;(element as HTMLElement | null)?.focus()
  }
}
