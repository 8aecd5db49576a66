import type { Message } from './messages.js'

/** English of selecting invoices to pay or download at once, and of the button for the statement. */
export const enSelect = {
  'select.one': 'Select {number}',
  'select.page': 'Select all on this page',
  'select.all': 'Select all',
  'select.count': '{count} selected',
  'select.due': '{count} selected · {amount} due',
  'select.clear': 'Clear',
  'select.full': 'At most {count} invoices are selected at a time.',
  'select.currency': 'One currency is paid at a time.',
  'select.many': 'At most {count} invoices are paid at a time.',
  'select.zip': 'Download ZIP',
  'select.zipping': 'Preparing…',
  'select.zip-failed': 'The files could not be downloaded. {reason}',
  'pay.pay': 'Pay {amount}',
  'pay.open-failed': 'Paying could not be opened. {reason}',
  'statement.open': 'Statement',
  'statement.open-failed': 'The statement could not be opened. {reason}',
} satisfies Record<string, Message>
