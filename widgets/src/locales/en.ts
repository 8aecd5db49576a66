import type { Message } from './messages.js'

/** English: the texts of every widget. */
export const en = {
  'common.try-again': 'Try again',
  'common.loading': 'Loading…',
  'common.request-id': 'Reference: {id}',

  'error.title': 'This could not be loaded.',
  'error.unreachable': 'The portal cannot be reached. Check your connection and try again.',
  'error.timeout': 'The portal takes too long to answer. Try again.',
  'error.rate_limited': 'That was a lot at once. Wait a moment and try again.',
  'error.permission_denied': 'You do not have access to this. Ask the owner of your account.',
  'error.not_found': 'This does not exist, or it is not yours to see.',
  'error.unexpected': 'Something went wrong on our side. Try again.',
} satisfies Record<string, Message>
