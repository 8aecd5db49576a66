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
  'ticket.rate-title': 'How did we handle this?',
  'ticket.rated': 'Your rating',
  'ticket.rate': 'Send the rating',
  'ticket.comment': 'What should we know? (optional)',
  'ticket.score-1': 'Badly',
  'ticket.score-2': 'Not well',
  'ticket.score-3': 'Fairly',
  'ticket.score-4': 'Well',
  'ticket.score-5': 'Very well',
} satisfies Record<string, Message>
