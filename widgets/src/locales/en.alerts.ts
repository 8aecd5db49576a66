import type { Message } from './messages.js'

/** English of what needs the customer now. */
export const enAlerts = {
  'alerts.title': 'Needs your attention',
  'alerts.count': {
    one: '{count} thing needs your attention.',
    other: '{count} things need your attention.',
  },
  'alerts.none': 'Nothing needs your attention any more.',
  'alerts.critical': 'Urgent',
  'alerts.warning': 'Soon',
  'alerts.info': 'Note',
  'alerts.show': 'Show',
  'alerts.all': 'Show {count} more',
  'alert.invoice_overdue': 'Invoice {number} is overdue.',
  'alert.subscription_to_renew': '{name} ({number}) waits for a payment, or it will be closed.',
  'alert.subscription_closed': '{name} ({number}) is closed.',
  'alert.subscription_cancels': '{name} ({number}) is cancelled and will end.',
  'alert.contract_ends': 'The contract of {name} ({number}) will end.',
  'alert.card_expires': '{card} will expire.',
  'alert.card_expired': '{card} has expired.',
  'alert.quotation_expires': 'Quotation {number} can be accepted only for a short time.',
  'alert.payment_requires_action': 'Your bank asks to confirm a payment.',
  'alert.pack_low': '{name} is nearly used up.',
  'alert.order_unpaid': 'Order {number} waits to be paid.',
} satisfies Record<string, Message>
