import type { Message } from './messages.js'

/** English of the list of invoices. */
export const enInvoices = {
  'invoices.title': 'Invoices',
  'invoices.search': 'Search invoices',
  'invoices.search-hint': 'Number or amount',
  'invoices.open': 'Open',
  'invoices.overdue': 'Overdue',
  'invoices.paid': 'Paid',
  'invoices.due': 'Due',
  'invoices.amount': 'Amount due',
  'invoices.due-first': 'Due first',
  'invoices.empty': 'Your invoices will appear here.',
  'invoices.back': 'All invoices',
} satisfies Record<string, Message>
