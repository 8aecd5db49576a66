import type { Message } from './messages.js'

/** English of the dialogs of success packs. */
export const enPacksDialogs = {
  'contest.title': 'Contest this entry',
  'contest.hint': 'The time stays booked until your expert has looked at it.',
  'contest.message': 'What is not right?',
  'contest.missing': 'Say what is not right.',
  'contest.send': 'Send',
  'contest.sending': 'Sending…',
  'contest.gone': 'This entry cannot be contested any more. Close and look again.',
  'contest.failed': 'It could not be sent. {reason}',
  'buy.title': 'Buy more hours',
  'buy.choose': 'Which pack?',
  'buy.count': 'How many packs',
  'buy.count-wrong': 'Enter a whole number from 1 to 100.',
  'buy.none': 'No hours are sold here at present.',
  'buy.without-tax': 'plus tax',
  'buy.with-tax': 'with tax',
  'buy.hint': 'You will see the quotation, with tax, before you accept and pay it.',
  'buy.submit': 'See the quotation',
  'buy.sending': 'Making the quotation…',
  'buy.busy': 'A quotation for hours is being paid. Wait until that is decided.',
  'buy.undecided': 'Your tax has to be settled first. Ask us for a quotation.',
  'buy.failed': 'It could not be made. {reason}',
} satisfies Record<string, Message>
