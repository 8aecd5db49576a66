import type { operations, Schemas } from '../api.js'
import { amountCell, numberCell } from '../list/columns.js'
import type { ListColumn, ListKind } from '../list/kind.js'
import { formatDate } from '../parts/dates.js'
import { formatMoney } from '../parts/money.js'
import { SALES_TAGS } from '../parts/sales-tags.js'
import { tag } from '../parts/tag.js'
import { kindsText, orderTag } from './state.js'

/** A row of the list, as the API gives it. */
export type OrderSummary = Schemas['OrderSummary']

/** Which orders are listed: all of them (empty), or those in one state. */
export type OrderFilter = '' | 'to_pay' | 'confirmed' | 'cancelled'

/** What was ordered. */
export type ProductKind = Schemas['ProductKind']

/** The kinds there are, in the order in which they are offered. */
export const PRODUCT_KINDS: readonly ProductKind[] = [
  'application',
  'user',
  'theme',
  'service',
  'success_pack',
]

/** What the list can be ordered by. */
export type OrderSortField = 'number' | 'date' | 'total'

/** An order: a field, with a leading `-` downwards. */
export type OrderSort = OrderSortField | `-${OrderSortField}`

/** A column of `<portal-orders>`: `number`, `date`, `status`, `total`, or one of the host's. */
export type OrderColumn = ListColumn<OrderSummary, OrderSortField>

/** What the API is asked. */
export type OrderQuery = NonNullable<operations['listOrders']['parameters']['query']>

/** Orders as a list. */
export const orders: ListKind<OrderSummary, OrderQuery> = {
  name: 'orders',
  thing: 'order',
  columns: {
    number: {
      sort: 'number',
      cell: (order, context) => {
        const subject = order.subject ?? kindsText(context.t, context.locale, order.product_kinds)
        return numberCell({ ...order, subject }, context)
      },
    },
    date: { sort: 'date', cell: ({ date }, { locale }) => formatDate(locale, date) },
    kinds: {
      cell: ({ product_kinds }, { t, locale }) => kindsText(t, locale, product_kinds),
    },
    status: { cell: (order, { t }) => tag(t, orderTag(order), SALES_TAGS) },
    total: {
      sort: 'total',
      end: true,
      as: 'amount',
      cell: ({ currency, total, amount_due }, { t, locale }) => {
        const note = amount_due && amount_due !== total
        const due = formatMoney(locale, currency, amount_due)
        return amountCell(
          formatMoney(locale, currency, total),
          note ? t('sales.still-due', { amount: due }) : '',
        )
      },
    },
  },
  orders: [
    ['-date', 'list.newest-first'],
    ['date', 'list.oldest-first'],
    ['-total', 'list.largest-first'],
  ],
  sorts: /^-?(number|date|total)$/,
  filters: {
    '': {},
    to_pay: { payment_status: ['unpaid', 'partially_paid'] },
    confirmed: { status: 'confirmed' },
    cancelled: { status: 'cancelled' },
  },
  state: orderTag,
  load: (client, query, signal) => client.GET('/v1/orders', { params: { query }, signal }),
}
