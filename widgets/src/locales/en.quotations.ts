import type { Message } from './messages.js'

/** English of the list of quotations. */
export const enQuotations = {
  'quotations.title': 'Quotations',
  'quotations.search': 'Search quotations',
  'quotations.search-hint': 'Number or subject',
  'quotations.all': 'All',
  'quotations.to_review': 'To review',
  'quotations.accepted': 'Accepted',
  'quotations.closed': 'Closed',
  'quotations.valid-until': 'Valid until',
  'quotations.total': 'Total',
  'quotations.expiring-first': 'Ending first',
  'quotations.empty': 'Quotations made for you will appear here.',
  'quotations.back': 'All quotations',
} satisfies Record<string, Message>
