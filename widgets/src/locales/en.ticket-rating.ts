import type { Message } from './messages.js'

/** English of how a ticket was handled. */
export const enTicketRating = {
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
