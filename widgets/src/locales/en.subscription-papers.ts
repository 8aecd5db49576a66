import type { Message } from './messages.js'

/** English of the documents that are about a subscription. */
export const enSubscriptionPapers = {
  'papers.invoices': 'Invoices',
  'papers.quotations': 'Quotations',
  'papers.orders': 'Orders',
  'papers.more': 'Show more',
} satisfies Record<string, Message>
