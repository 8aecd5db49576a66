import type { Message } from './messages.js'

/** English of the form of a new ticket. */
export const enNewTicket = {
  'dialog.close': 'Close',
  'new-ticket.title': 'New ticket',
  'new-ticket.subject': 'Subject',
  'new-ticket.category': 'Category',
  'new-ticket.no-category': 'None',
  'new-ticket.text': 'What is it about?',
  'new-ticket.send': 'Send',
} satisfies Record<string, Message>
