import type { Message } from './messages.js'

/** English of the ledger of a success pack. */
export const enPacksLedger = {
  'ledger.title': 'What was used of {name}',
  'ledger.day': 'Day',
  'ledger.what': 'What',
  'ledger.time': 'Time',
  'ledger.act': 'Contest',
  'ledger.bought': 'Bought',
  'ledger.lapsed': 'Not used in time',
  'ledger.taken-back': 'Taken back',
  'ledger.was-taken-back': 'was taken back',
  'ledger.contest': 'Contest',
  'ledger.contested': 'Contested',
  'ledger.upheld': 'Contested, answered',
  'ledger.corrected': 'Contested, corrected',
  'ledger.said': '{name}: “{text}”',
  'ledger.answered': 'Answer: “{text}”',
  'ledger.you': 'You',
  'ledger.sent': 'It was sent. You will be answered.',
} satisfies Record<string, Message>
