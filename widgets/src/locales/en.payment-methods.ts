import type { Message } from './messages.js'

/** English of the list of cards. */
export const enPaymentMethods = {
  'methods.title': 'Payment methods',
  'methods.add': 'Add card',
  'methods.adding': 'Adding…',
  'methods.add-title': 'Add a card',
  'methods.make-default-too': 'Pay with it by default',
  'methods.empty': 'Cards that you pay with will appear here.',
  'methods.used-by': { one: 'Pays {count} subscription', other: 'Pays {count} subscriptions' },
  'methods.make-default': 'Make default',
  'methods.default-now': '{card} is now the default.',
  'methods.added': '{card} was added.',
  'methods.deleted': '{card} was deleted.',
  'methods.delete': 'Delete',
  'methods.delete-title': 'Delete {card}?',
  'methods.delete-unused': 'Nothing is paid with it. Receipts and invoices stay as they are.',
  'methods.delete-used': {
    one: '{count} subscription is paid with it. It will have no card, and its next invoice will wait for you.',
    other:
      '{count} subscriptions are paid with it. They will have no card, and their next invoices will wait for you.',
  },
  'methods.delete-now': 'Delete card',
  'methods.deleting': 'Deleting…',
  'methods.keep': 'Keep it',
  'methods.failed': 'That did not work. {reason}',
} satisfies Record<string, Message>
