import { html, nothing } from 'lit'
import type { operations } from '../api.js'
import { amountCell, numberCell } from '../list/columns.js'
import type { ListColumn, ListKind } from '../list/kind.js'
import { formatDate } from '../parts/dates.js'
import { formatMoney } from '../parts/money.js'
import { contents, lastDay, type SubscriptionSummary, subscriptionTag } from './state.js'

/** Which subscriptions are listed: all of them (empty), or those in one state. */
export type SubscriptionFilter = '' | 'active' | 'to_renew' | 'closed'

/** What the list can be ordered by. */
export type SubscriptionSortField = 'number' | 'created_at' | 'next_invoice_date'

/** An order: a field, with a leading `-` downwards. */
export type SubscriptionSort = SubscriptionSortField | `-${SubscriptionSortField}`

/** A column of `<portal-subscriptions>`: `number`, `contents`, `status`, `next`, or one of the host's. */
export type SubscriptionColumn = ListColumn<SubscriptionSummary, SubscriptionSortField>

/** What the API is asked. */
export type SubscriptionQuery = NonNullable<operations['listSubscriptions']['parameters']['query']>

/** Subscriptions as a list. */
export const subscriptions: ListKind<SubscriptionSummary, SubscriptionQuery> = {
  name: 'subscriptions',
  thing: 'subscription',
  columns: {
    number: {
      sort: 'number',
      // People know what they subscribed to, not its number.
      cell: (row, context) =>
        numberCell(
          { ...row, number: row.plan.name, subject: row.number },
          { ...context, open: () => context.open(row) },
        ),
    },
    contents: { as: 'due', cell: (row, { t }) => contents(t, row) },
    status: {
      cell: (row, { t, locale }) => {
        const { status, cancels_on, closed_on } = row
        const day = status === 'closed' ? closed_on : cancels_on && lastDay(cancels_on)
        const key = status === 'closed' ? 'subscriptions.closed-on' : 'subscriptions.cancels'
        return html`${subscriptionTag(t, locale, row)}
        ${day ? html`<small><bdi>${t(key, { date: formatDate(locale, day) })}</bdi></small>` : nothing}`
      },
    },
    next: {
      sort: 'next_invoice_date',
      end: true,
      as: 'amount',
      cell: ({ currency, next_invoice_total: total, next_invoice_date: next }, { t, locale }) =>
        amountCell(
          total === null ? '—' : formatMoney(locale, currency, total),
          next ? t('subscriptions.next-on', { date: formatDate(locale, next) }) : '',
        ),
    },
  },
  orders: [
    ['-created_at', 'list.newest-first'],
    ['created_at', 'list.oldest-first'],
    ['next_invoice_date', 'subscriptions.next-first'],
  ],
  sorts: /^-?(number|created_at|next_invoice_date)$/,
  // What has yet to start is on its way: nothing is to be done about it.
  filters: {
    '': {},
    active: { status: ['pending', 'active'] },
    to_renew: { status: ['to_renew'] },
    closed: { status: ['closed'] },
  },
  state: row => row.status,
  load: (client, query, signal) => client.GET('/v1/subscriptions', { params: { query }, signal }),
}
