import type { Message } from './messages.js'

/** English of all lists. */
export const enList = {
  'list.range': '{from}–{to}',
  'list.range-of': '{from}–{to} of {total}',
  'list.pages': 'Pages',
  'list.newer': 'Newer',
  'list.older': 'Older',
  'list.previous': 'Previous',
  'list.next': 'Next',
  'list.none-found': 'Nothing found.',
  'list.clear': 'Clear filters',
  'list.show': 'Show',
  'list.all': 'All',
  'list.number': 'Number',
  'list.date': 'Date',
  'list.status': 'Status',
  'list.order': 'Order',
  'list.newest-first': 'Newest first',
  'list.oldest-first': 'Oldest first',
  'list.largest-first': 'Largest first',
} satisfies Record<string, Message>
