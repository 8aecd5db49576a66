import type { Message } from './messages.js'

/** English of selecting invoices to pay at once. */
export const enSelect = {
  'select.one': 'Select {number}',
  'select.page': 'Select all on this page',
  'select.all': 'Select all',
  'select.count': '{count} selected · {amount}',
  'select.clear': 'Clear',
  'select.currency': 'One currency is paid at a time, here {currency}.',
  'select.full': 'At most {count} invoices are paid at a time.',
  'pay.pay': 'Pay {amount}',
  'pay.open-failed': 'Paying could not be opened. {reason}',
} satisfies Record<string, Message>
