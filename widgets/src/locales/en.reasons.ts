import type { Message } from './messages.js'

/** English of why a quotation was rejected. */
export const enReasons = {
  'quotation.reason-price': 'The price',
  'quotation.reason-timing': 'The time is not right',
  'quotation.reason-competitor': 'Somebody else was chosen',
  'quotation.reason-features': 'Something is missing',
  'quotation.reason-other': 'Another reason',
} satisfies Record<string, Message>
