import type { Message } from './messages.js'

/** English of asking about a document. */
export const enTalk = {
  'talk.title': 'Questions about this?',
  'talk.lead': 'For what takes longer, a ticket keeps everything together.',
  'talk.ask': 'Open a ticket about this',
  'talk.line': 'Ask about this',
  'talk.subject': 'About {of}',
  'talk.asked': 'Ticket {reference} was opened.',
} satisfies Record<string, Message>
