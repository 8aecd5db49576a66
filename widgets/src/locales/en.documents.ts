import type { Message } from './messages.js'

/** English of what all documents share. */
export const enDocuments = {
  'tag.cancelled': 'Cancelled',
  'tag.credit': 'Credit',
  'tag.settled': 'Settled',
  'tag.reversed': 'Reversed',
  'tag.paid': 'Paid',
  'tag.processing': 'Payment in progress',
  'tag.overdue': 'Overdue',
  'tag.partially_paid': 'Partially paid',
  'tag.waiting': 'Waiting for payment',

  'document.late': '{days} late',
  'document.of': 'of {amount}',
  'document.left': '{amount} left',
} satisfies Record<string, Message>
