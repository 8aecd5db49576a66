import type { Message } from './messages.js'

/** English of the list of tickets. */
export const enTickets = {
  'tickets.title': 'Tickets',
  'tickets.search': 'Search tickets',
  'tickets.search-hint': 'Reference, subject or text',
  'tickets.number': 'Ticket',
  'tickets.date': 'Last message',
  'tickets.newest-opened': 'Newest tickets first',
  'tickets.open': 'Open',
  'tickets.unread': 'Unread',
  'tickets.done': 'Solved',
  'tickets.unread-mark': 'Unread answer',
  'tickets.new': 'New ticket',
  'tickets.empty': 'What you ask, and what we answer, will appear here.',
  'tickets.back': 'All tickets',
} satisfies Record<string, Message>
