import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Wishes } from '../list/kind.js'
import { PortalList } from '../list/list.js'
import { enDocuments } from '../locales/en.documents.js'
import { enKinds } from '../locales/en.kinds.js'
import { enList } from '../locales/en.list.js'
import { enOrders } from '../locales/en.orders.js'
import { enSales } from '../locales/en.sales.js'
import {
  type OrderColumn,
  type OrderFilter,
  type OrderQuery,
  type OrderSort,
  type OrderSummary,
  orders,
  PRODUCT_KINDS,
  type ProductKind,
} from './kind.js'
import { ordersStyles } from './orders.styles.js'

/** A change of what is listed, made by the person. */
export interface OrdersFilter extends Wishes {
  readonly kind: string
}

/**
 * The orders of a customer, and whether they are paid; each opened in place.
 *
 * @summary Order list with payment state.
 * @tag portal-orders
 *
 * @attr {number} page-size - Rows per page, 1 to 100 (10).
 * @attr {'' | 'to_pay' | 'confirmed' | 'cancelled'} status - Which orders are listed; empty for all.
 * @attr {'' | 'application' | 'user' | 'theme' | 'service' | 'success_pack'} kind - Only orders of such products; empty for all.
 * @attr {string} sort - A field, with a leading `-` downwards (`-date`).
 * @attr {string} search - What is searched for.
 *
 * @csspart kind - The choice of the kind of product.
 *
 * @fires {CustomEvent<{ order: OrderSummary }>} portal-order-open - An order is about to be opened; cancelable.
 * @fires {CustomEvent<{ status: string, sort: string, search: string, kind: string }>} portal-orders-filter - The person filtered, searched or sorted.
 */
export class PortalOrders extends PortalList<OrderSummary, OrderQuery> {
  static override readonly tag: string = 'portal-orders'
  static override readonly texts = { ...enDocuments, ...enList, ...enSales, ...enKinds, ...enOrders }
  static override styles = [PortalList.styles, ordersStyles]
  static override properties: PropertyDeclarations = { kind: {} }
  static override loadDetail = () => import('./detail.js')

  /** Which orders are listed; empty for all. */
  declare status: OrderFilter
  /** Only orders of such products; empty for all. */
  declare kind: ProductKind | ''
  /** The order. */
  declare sort: OrderSort | ''
  /** The columns: keys of the list's own, or objects that change or add one. */
  declare columns: readonly (string | OrderColumn)[] | undefined

  protected override readonly _kind = orders

  constructor() {
    super()
    this.kind = ''
  }

  protected override get _wishes(): OrdersFilter {
    return { ...super._wishes, kind: this.kind }
  }

  protected override get _filters(): OrderQuery {
    const product_kind = PRODUCT_KINDS.find(kind => kind === this.kind)
    return product_kind ? { ...super._filters, product_kind } : super._filters
  }

  protected override _choices(): TemplateResult {
    const change = (event: Event) =>
      this._ask({ kind: (event.target as HTMLSelectElement).value } as Partial<OrdersFilter>)
    return html`<select class="field kind" part="kind" aria-label=${this._t('orders.kind')} @change=${change}>
      ${['', ...PRODUCT_KINDS].map(
        kind => html`<option value=${kind} ?selected=${kind === this.kind}>
          ${this._t(kind ? `sales.kinds-${kind as ProductKind}` : 'orders.all-kinds')}
        </option>`,
      )}
    </select>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-orders': PortalOrders
  }
  interface HTMLElementEventMap {
    'portal-order-open': CustomEvent<{ order: Pick<OrderSummary, 'id'> & Partial<OrderSummary> }>
    'portal-orders-filter': CustomEvent<OrdersFilter>
  }
}
