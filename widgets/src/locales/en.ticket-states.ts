import type { Message } from './messages.js'

/** English of the states of a ticket. */
export const enTicketStates = {
  'tag.new': 'New',
  'tag.in_progress': 'In progress',
  'tag.waiting_customer': 'Waiting for you',
  'tag.solved': 'Solved',
  'tag.closed': 'Closed',
} satisfies Record<string, Message>
