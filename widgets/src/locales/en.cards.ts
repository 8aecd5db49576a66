import { enDeclined } from './en.declined.js'
import type { Message } from './messages.js'

/** English of cards: what they are, their fields, the question of the sandbox's bank, and why one was declined. */
export const enCards = {
  'dialog.close': 'Close',

  'card.expires': 'Expires {date}',
  'card.expiring': 'Expires {when}',
  'card.expired': 'Expired',
  'card.valid': 'Valid',
  'card.default': 'Default',
  'card.number': 'Card number',
  'card.expiry': 'Expiry date',
  'card.expiry-hint': 'MM / YY',
  'card.cvc': 'Security code',
  'card.holder': 'Name on card',
  'card.number-wrong': 'Check the card number.',
  'card.number-real': 'Only test cards work here. Never enter a real one.',
  'card.expiry-wrong': 'Enter month and year, such as 06/29.',
  'card.expiry-past': 'This card has expired.',
  'card.cvc-wrong': 'Enter the 3 or 4 digits printed on the card.',
  'card.test-cards': 'Test cards',
  'card.test-succeeds': 'Succeeds',
  'card.test-card_declined': 'Declined',
  'card.test-insufficient_funds': 'Too little money',
  'card.test-expired_card': 'Declined as expired',
  'card.test-incorrect_cvc': 'Wrong security code',
  'card.test-stolen_card': 'Stolen',
  'card.test-processing_error': 'Error at the bank',
  'card.test-requires_action': 'Asks to confirm',
  'card.test-timeout_charged': 'Charged without an answer',
  'card.test-timeout_not_charged': 'No answer, no charge',
  'card.test-succeeds_later': 'Succeeds later',
  'card.test-disputed': 'Succeeds, then disputed',
  'card.test-returned': 'Succeeds, then returned',

  'pay.confirm': 'Your bank asks to confirm',
  'pay.confirm-hint': 'This stands for the page or app of your bank.',
  'pay.approve': 'Approve',
  'pay.decline': 'Decline',

  ...enDeclined,
} satisfies Record<string, Message>
