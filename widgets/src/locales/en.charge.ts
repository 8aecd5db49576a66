import type { Message } from './messages.js'

/** English of paying for a subscription. */
export const enCharge = {
  'change.pay': 'Pay for {plan}',
} satisfies Record<string, Message>
