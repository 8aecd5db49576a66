import type { Message } from './messages.js'

/** English of the list of orders. */
export const enOrders = {
  'orders.title': 'Orders',
  'orders.search': 'Search orders',
  'orders.search-hint': 'Number or subject',
  'orders.to_pay': 'To pay',
  'orders.confirmed': 'Confirmed',
  'orders.cancelled': 'Cancelled',
  'orders.kind': 'Kind of product',
  'orders.all-kinds': 'All products',
  'orders.kinds': 'Products',
  'orders.total': 'Total',
  'orders.empty': 'What you order will appear here.',
  'orders.back': 'All orders',
} satisfies Record<string, Message>
