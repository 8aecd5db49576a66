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
import { mayPay } from '../pay/payable.js'
import type { InvoiceSummary } from './kind.js'
import { selectStyles } from './select.styles.js'
import { MOST, MOST_PAID, Selection } from './selection.js'

type View = ListView<InvoiceSummary>

/** Selecting invoices of a list, to download or pay them at once: checkboxes, and a bar under the rows. */
export class Select implements ReactiveController {
  readonly #host: PortalElement
  readonly #selection = new Selection()
  #reload: () => void = () => {}
  #page: Page<InvoiceSummary> | undefined
  /** Whose invoices are selected. */
  #owner = ''
  /** Whether one more was wanted than there is room for. */
  #refused = false
  readonly #paying: Act
  readonly #saving: Act
  readonly #opening: Act

  constructor(host: PortalElement) {
    this.#host = host
    this.#paying = new Act(host)
    this.#saving = new Act(host)
    this.#opening = new Act(host)
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

  /** Adds the checkboxes of a page to its view; gives the bar. */
  readonly render = (view: View, page: Page<InvoiceSummary>, reload: () => void): TemplateResult => {
    const session = connectionOf(this.#host)?.session
    const owner = `${session?.customer.id} ${session?.contact?.id}`
    if (owner !== this.#owner) this.#clear()
    this.#owner = owner
    this.#reload = reload
    if (page !== this.#page) this.#selection.renew(page.data)
    this.#page = page
    const t = textsOf(this.#host, enSelect)
    view.columns.unshift({
      key: 'select',
      label: this.#checkbox(t, t('select.page'), page.data),
      cell: invoice => this.#checkbox(t, t('select.one', { number: invoice.number ?? '—' }), [invoice]),
    })
    return this.#renderBar(t, view.locale, page.data)
  }

  /** The button that opens the statement, for the bar above the list. */
  readonly choices = (): TemplateResult => {
    const t = textsOf(this.#host, enSelect)
    const { busy, error } = this.#opening
    return html`${button('statement', t('statement.open'), () => void this.#openStatement(), 'quiet', !!busy)}
      <p class="late" role="alert" ?hidden=${!error}>
        ${error && t('statement.open-failed', { reason: failureText(t, error) })}
      </p>`
  }

  /** The checkbox of these invoices. One that cannot be ticked keeps the focus, and says why. */
  #checkbox(t: Translate, label: string, invoices: readonly InvoiceSummary[]): TemplateResult {
    const count = invoices.filter(each => this.#selection.has(each)).length
    const all = count === invoices.length
    const refused = !count && this.#selection.full
    const why = refused ? t('select.full', { count: MOST }) : nothing
    const click = (event: Event) => {
      if (refused) event.preventDefault()
      this.#refused = refused
      this.#host.requestUpdate()
    }
    const change = ({ target }: Event) => {
      const input = target as HTMLInputElement
      this.#put(invoices, input.checked)
      // Where not all of them could be selected, it is not what the browser has made of it.
      input.checked = invoices.every(each => this.#selection.has(each))
      input.indeterminate = !input.checked && invoices.some(each => this.#selection.has(each))
    }
    return html`<label class="pick" title=${why}>
      <input
        type="checkbox"
        part="select"
        aria-label=${label}
        aria-description=${why}
        aria-disabled=${refused ? true : nothing}
        .checked=${all}
        .indeterminate=${count > 0 && !all}
        @click=${click}
        @change=${change}
      />
    </label>`
  }

  #renderBar(t: Translate, locale: string, rows: readonly InvoiceSummary[]): TemplateResult {
    const { size } = this.#selection
    const due = this.#due(locale)
    const saving = !!this.#saving.busy
    // Always there, so that what is told in it is read out.
    return html`<div class=${size ? 'foot selected' : 'visually-hidden'} part="selection">
      <p class="status" role="status">
        ${
          size
            ? html`<bdi>${due ? t('select.due', { count: size, amount: due }) : t('select.count', { count: size })}</bdi>
                ${this.#renderNotes(t)}`
            : nothing
        }
      </p>
      ${
        size
          ? html`${button('clear-selection', t('select.clear'), this.#onClear, 'quiet')}
              <button
                type="button"
                class="button quiet narrow"
                part="button select-page"
                ?hidden=${rows.every(each => this.#selection.has(each))}
                @click=${() => this.#put(rows, true)}
              >
                ${t('select.all')}
              </button>
              ${button('zip', t(saving ? 'select.zipping' : 'select.zip'), () => void this.#save(), '', saving)}
              ${due ? button('pay', t('pay.pay', { amount: due }), () => void this.#pay(), 'primary', !!this.#paying.busy) : nothing}`
          : nothing
      }
    </div>`
  }

  /** What of the selection is to be paid and can be at once; empty where nothing is, or not by this person. */
  #due(locale: string): string {
    const { payable, obstacle } = this.#selection
    if (!payable.length || obstacle || !mayPay(connectionOf(this.#host))) return ''
    return formatMoney(locale, payable[0]!.currency, totalDue(payable))
  }

  #renderNotes(t: Translate): TemplateResult {
    const { obstacle } = this.#selection
    const note = (text: unknown, look = '') => html`<small class=${look}>${text}</small>`
    const paying = this.#paying.error
    const saving = this.#saving.error
    return html`${this.#refused ? note(t('select.full', { count: MOST })) : nothing}
      ${obstacle && mayPay(connectionOf(this.#host)) ? note(t(`select.${obstacle}`, { count: MOST_PAID })) : nothing}
      ${paying ? note(t('pay.open-failed', { reason: failureText(t, paying) }), 'late') : nothing}
      ${saving ? note(t('select.zip-failed', { reason: failureText(t, saving) }), 'late') : nothing}`
  }

  #put(invoices: readonly InvoiceSummary[], on: boolean): void {
    this.#paying.error = this.#saving.error = undefined
    this.#selection.put(invoices, on)
    this.#refused = on && !invoices.every(each => this.#selection.has(each))
    this.#host.requestUpdate()
  }

  #clear(): void {
    this.#selection.clear()
    this.#refused = false
    this.#paying.error = this.#saving.error = undefined
  }

  readonly #onClear = (): void => {
    this.#clear()
    this.#host.requestUpdate()
    // The button that had the focus is gone.
    void this.#host.updateComplete.then(() => this.#focus('td .pick input'))
  }

  async #save(): Promise<void> {
    await this.#saving.run(async () => {
      const { saveZip } = await import('./zip.js')
      await saveZip(connectionOf(this.#host)!.client, this.#selection.ids)
    })
  }

  async #openStatement(): Promise<void> {
    await this.#opening.run(async () => {
      const { openStatement } = await import('../statement/statement.js')
      // It is open, not closed: until then the button waits.
      void openStatement(this.#host)
    })
  }

  async #pay(): Promise<void> {
    const { payable } = this.#selection
    await this.#paying.run(async () => {
      const documents = payable.map(
        ({ id, number, amount_due }) => ({ type: 'invoice', id, number, amount: amount_due }) as const,
      )
      const { currency } = payable[0]!
      const payment = await openPay(this.#host, { documents, currency, amount: totalDue(payable) })
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

const totalDue = (invoices: readonly InvoiceSummary[]): number =>
  invoices.reduce((sum, each) => sum + each.amount_due, 0)
