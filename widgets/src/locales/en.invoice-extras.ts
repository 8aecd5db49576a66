import type { Message } from './messages.js'

/** English of what only some invoices have: payments, credit notes, files, discounts. */
export const enInvoiceExtras = {
  'invoice.payments': 'Payments and credit notes',
  'invoice.method-other': 'Payment',
  'invoice.method-bank_transfer': 'Bank transfer',
  'invoice.method-card': 'Card',
  'invoice.method-cash': 'Cash',
  'invoice.method-cheque': 'Cheque',
  'invoice.method-direct_debit': 'Direct debit',
  'invoice.files': 'Files',
  'invoice.all-lines': 'Show all {count} lines',
  'invoice.discount': 'Discount',
  'invoice.charge': 'Surcharge',
  'invoice.line-total': 'Sum of lines',
  'invoice.download-copy': 'Download PDF copy',
  'invoice.original': 'Original file',
  'document.notes': 'Notes',
  'invoice.terms': 'Payment terms',
  'invoice.credits': 'Credits',
  'invoice.credited-invoice': 'Show the invoice',
} satisfies Record<string, Message>
