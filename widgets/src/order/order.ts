import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { PortalClient, Schemas } from '../api.js'
import { textsOf } from '../base/localize.js'
import { unwrap } from '../base/problem.js'
import { may } from '../connect/consumer.js'
import { PortalDocument } from '../document/document.js'
import { head } from '../document/head.js'
import { Opened } from '../list/opened.js'
import { enDocument } from '../locales/en.document.js'
import { enDocuments } from '../locales/en.documents.js'
import { enKinds } from '../locales/en.kinds.js'
import { enOrder } from '../locales/en.order.js'
import { enSales } from '../locales/en.sales.js'
import { orderTag } from '../orders/state.js'
import { button } from '../parts/button.js'
import { formatDate } from '../parts/dates.js'
import { failed } from '../parts/failure.js'
import { SALES_TAGS } from '../parts/sales-tags.js'
import { tag } from '../parts/tag.js'
import type { Transfer } from '../pay/transfer.js'
import { facts, invoices, lines, type Order, totals, type View, viewOf } from './body.js'
import { orderStyles } from './order.styles.js'

/**
 * One order: what was ordered, its invoices, and what is still to pay.
 *
 * @summary Order with its invoices, to pay.
 * @tag portal-order
 *
 * @attr {string} order-id - Id of the order (`ord_…`).
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - Stands above the order.
 * @slot empty - What is said while no order is chosen. May carry `hidden`.
 * @slot error - What is said when the order could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot actions - Buttons of the host, before those of the element.
 * @slot footer - Stands under the order.
 *
 * @csspart document - The box around everything.
 * @csspart head - Title and total.
 * @csspart kind - What it is, with its number.
 * @csspart title - The heading.
 * @csspart tag - Its state, with it as second name (`tag tag-paid`).
 * @csspart main-amount - The total, with its label.
 * @csspart amount - The total itself.
 * @csspart facts - Date, references, kinds.
 * @csspart lines - The table of lines.
 * @csspart line - One of them.
 * @csspart totals - From the lines to the total, and what is due.
 * @csspart total - One row of them; `sum` for the total and for what is due.
 * @csspart invoices - The invoices of the order.
 * @csspart invoice - One of them.
 * @csspart due - A due date; `due-late` as well when it has passed.
 * @csspart pay-until - By when it has to be paid, while it waits for its money.
 * @csspart transfer-box - How to pay by bank transfer, while the order waits for it.
 * @csspart transfer - The values to copy.
 * @csspart copy - Copies one of them.
 * @csspart qr - The code for banking apps.
 * @csspart actions - The bar of buttons.
 * @csspart button - A button, with what it does as second name: `ask`, `pay`.
 * @csspart link - Leads to an invoice or to the quotation.
 * @csspart message - What is said in place of an order.
 * @csspart message-empty - Second name of it where no order is chosen.
 * @csspart message-error - Second name of it where something failed.
 * @csspart retry - Loads again what could not be loaded.
 * @csspart skeleton - The placeholder while it loads.
 * @csspart detail - The box of what was opened from here.
 * @csspart back - Leads from it back to the order.
 *
 * @fires {CustomEvent<{ invoice: { id: string, number: string | null } }>} portal-invoice-open - An invoice is about to be shown; cancelable.
 * @fires {CustomEvent<{ quotation: { id: string } }>} portal-quotation-open - The quotation is about to be shown; cancelable.
 * @fires {CustomEvent<PayRequestDetail>} portal-pay-request - Somebody wants to pay; cancel it to take over, otherwise the pay dialog opens.
 * @fires {CustomEvent<{ payment: Payment }>} portal-pay - It was paid, or the payment is on its way.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalOrder extends PortalDocument<Order> {
  static override readonly tag: string = 'portal-order'
  static override readonly thing = 'order'
  static override readonly texts = { ...enDocuments, ...enDocument, ...enSales, ...enKinds, ...enOrder }
  static override styles: CSSResultGroup = [PortalDocument.styles, orderStyles]
  static override properties: PropertyDeclarations = { orderId: { attribute: 'order-id' } }

  /** Id of the order. */
  declare orderId: string

  protected override readonly _opened = new Opened(this, () => import('./detail.js'))

  #transfer: Transfer | undefined
  #transferOf = ''

  protected override async _fetch(
    client: PortalClient,
    order_id: string,
    signal: AbortSignal,
  ): Promise<Order> {
    return unwrap(await client.GET('/v1/orders/{order_id}', { params: { path: { order_id } }, signal }))
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const order = this._order
    if (order?.status === 'awaiting_payment') void this.#instruct(order)
  }

  /** What is shown. */
  protected get _order(): Order | undefined {
    return this._shown
  }

  /** Opens an invoice in place, unless a listener of `portal-invoice-open` takes over. */
  protected _openInvoice(id: string, number: string | null): void {
    if (this._emit('portal-invoice-open', { invoice: { id, number } }, { cancelable: true }))
      void this._act.try(() => this._opened.open(id))
  }

  /** Opens the quotation in place, unless a listener of `portal-quotation-open` takes over. */
  protected _openQuotation(id: string): void {
    if (this._emit('portal-quotation-open', { quotation: { id } }, { cancelable: true }))
      void this._act.try(() => this._opened.open(id))
  }

  /** How to transfer the money that the order waits for. */
  async #instruct(order: Order): Promise<void> {
    const ids = openInvoices(order).map(each => each.id)
    if (!ids.length || this.#transferOf === ids.join()) return
    this.#transferOf = ids.join()
    await this._act.try(async () => {
      const { Transfer } = await import('../pay/transfer.js')
      this.#transfer ??= new Transfer(this, () => this._connection!.client)
      await this.#transfer.load(ids)
    })
  }

  async #pay(order: Order): Promise<void> {
    await this._act.run(async () => {
      const documents = openInvoices(order).map(
        ({ id, number, amount_due: amount }) => ({ type: 'invoice', id, number, amount }) as const,
      )
      const { currency, amount_due: amount } = order
      const { openPay } = await import('../pay/open.js')
      if (await openPay(this, { documents, currency, amount })) await this._load.reload()
    })
  }

  protected override _renderShown(order: Order): TemplateResult {
    const view = viewOf(order, textsOf(this), this._locale, {
      ask: this._askAbout,
      openInvoice: (id, number) => this._openInvoice(id, number),
      openQuotation: id => this._openQuotation(id),
    })
    const { t, money } = view
    const { amount_due, total } = order
    return html`${head({
      kind: t('order.order'),
      number: order.number,
      subject: order.subject,
      tag: tag(t, orderTag(order), SALES_TAGS),
      label: t('document.total-incl'),
      amount: money(total),
      note: amount_due && amount_due !== total ? t('sales.still-due', { amount: money(amount_due) }) : '',
    })}
    ${facts(view)} ${lines(view)}
    <div class="sums">${totals(view)}</div>
    ${invoices(view)}
    ${
      order.pay_until_on
        ? html`<p class="notice notice-info" part="pay-until">
            ${t('order.pay-until', { date: formatDate(this._locale, order.pay_until_on) })}
          </p>`
        : nothing
    }
    ${
      order.status === 'awaiting_payment' && this.#transfer
        ? html`<section class="block" part="transfer-box">
            <h3>${t('order.transfer')}</h3>
            ${this.#transfer.render(this._locale)}
          </section>`
        : nothing
    }
    ${this.#renderActions(view)}`
  }

  #renderActions({ order, t, money }: View): TemplateResult {
    const payable = openInvoices(order).length > 0 && order.payment_status !== 'processing'
    const pay = t('order.pay', { amount: money(order.amount_due) })
    return html`<div role="alert">${failed(t, 'order.open-failed', this._act.error)}</div>
      <footer class="acts" part="actions">
        <slot name="actions"></slot>
        ${payable && may(this, 'payments:write') ? button('pay', pay, () => void this.#pay(order), 'primary') : nothing}
      </footer>`
  }
}

/** What can be paid. */
const openInvoices = ({ status, invoices }: Order): Schemas['OrderInvoice'][] =>
  status === 'cancelled' ? [] : invoices.filter(each => each.status === 'open' && each.amount_due > 0)

declare global {
  interface HTMLElementTagNameMap {
    'portal-order': PortalOrder
  }
}
