import type { Message } from './messages.js'

/** English of why a bank or a provider did not charge a card. */
export const enDeclined = {
  'declined.card_declined': 'The bank declined the card without saying why.',
  'declined.insufficient_funds': 'There is not enough money on the card.',
  'declined.expired_card': 'The card has expired.',
  'declined.incorrect_cvc': 'The security code of the card is wrong.',
  'declined.stolen_card': 'The bank does not accept this card any more.',
  'declined.processing_error': 'The bank could not process the payment.',
  'declined.authentication_failed': 'The payment was not confirmed with the bank.',
  'declined.authentication_required': 'The bank wants the payment to be confirmed.',
  'declined.amount_not_supported': 'Cards do not take this amount in this currency.',
  'declined.unknown': 'The payment was declined.',
} satisfies Record<string, Message>
