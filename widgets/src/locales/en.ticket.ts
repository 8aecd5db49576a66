import type { Message } from './messages.js'

/** English of one ticket. */
export const enTicket = {
  'ticket.none': 'No ticket chosen.',
  'ticket.opened': 'Opened',
  'ticket.opened-by': 'By',
  'ticket.assignee': 'Answered by',
  'ticket.about': 'About',
  'ticket.waits': 'We wait for your answer. Without one the ticket counts as solved on {date}.',
  'ticket.close': 'Close the ticket',
  'ticket.failed': 'That did not work. {reason}',
} satisfies Record<string, Message>
