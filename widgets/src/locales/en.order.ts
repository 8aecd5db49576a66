import type { Message } from './messages.js'

/** English of one order. */
export const enOrder = {
  'order.order': 'Order',
  'order.none': 'No order is chosen.',
  'order.date': 'Ordered',
  'order.kinds': 'Products',
  'order.po': 'Purchase order',
  'order.quotation': 'Quotation',
  'order.show-quotation': 'Show the quotation',
  'order.discount': '{percent} discount',
  'order.amount-due': 'Amount due',
  'order.invoices': 'Invoices',
  'order.invoice': 'Invoice',
  'order.due': 'Due {date}',
  'order.pay': 'Pay {amount}',
  'order.transfer': 'Pay by bank transfer',
  'order.pay-until': 'Pay by {date}, else it is cancelled.',
  'order.open-failed': 'This could not be opened. {reason}',
  'order.back': 'Back to the order',
} satisfies Record<string, Message>
