import type { Message } from './messages.js'

/** English of the button that opens the pay dialog, and of the one beside it. */
export const enPayOffer = {
  'pay.pay': 'Pay {amount}',
  'pay.use-credit': 'Use credit {amount}',
  'pay.credit-failed': 'The credit could not be used. {reason}',
  'pay.open-failed': 'Paying could not be opened. {reason}',
} satisfies Record<string, Message>
