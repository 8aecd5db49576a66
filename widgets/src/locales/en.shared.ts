import type { Message } from './messages.js'

/** English of the page that shows one shared document. */
export const enShared = {
  'shared.title': 'Shared by {vendor}',
  'shared.for': 'For {customer}. You can read it here and save it as a PDF.',
  'shared.sign-in': 'To accept or to pay, sign in.',
  'shared.sign-in-link': 'To the customer’s page',
  'shared.ended':
    'This link opens nothing. It may have expired or been withdrawn: ask whoever sent it for a new one.',
  'shared.unreachable': 'The document could not be fetched. Check your connection and open the link again.',
} satisfies Record<string, Message>
