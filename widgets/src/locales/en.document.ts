import type { Message } from './messages.js'

/** English of what a document shows, whichever it is. */
export const enDocument = {
  'document.lines': 'Lines',
  'document.description': 'Description',
  'document.quantity': 'Quantity',
  'document.unit-price': 'Unit price',
  'document.amount': 'Amount',
  'document.subtotal': 'Subtotal',
  'document.vat': 'VAT {rate}',
  'document.vat-on': 'on {amount}',
  'document.tax-AE': 'VAT reverse charge',
  'document.tax-E': 'Exempt from VAT',
  'document.tax-Z': 'VAT zero rated',
  'document.tax-G': 'Export outside the EU',
  'document.tax-K': 'Intra-Community supply',
  'document.tax-O': 'Outside the scope of VAT',
  'document.total': 'Total',
  'document.total-incl': 'Total incl. tax',
  'document.download-pdf': 'Download PDF',
  'document.downloading': 'Downloading…',
  'document.download-failed': 'The download failed. {reason}',
} satisfies Record<string, Message>
