import { enDocument } from './en.document.js'
import type { Message } from './messages.js'

/** English of one invoice. */
export const enInvoice = {
  ...enDocument,
  'invoice.invoice': 'Invoice',
  'invoice.credit-note': 'Credit note',
  'invoice.none': 'No invoice is chosen.',
  'invoice.amount-due': 'Amount due',
  'invoice.credit': 'Credit',
  'invoice.issued': 'Issued',
  'invoice.due': 'Due',
  'invoice.period': 'Period',
  'invoice.tax-date': 'Tax date',
  'invoice.your-order': 'Your order',
  'invoice.your-reference': 'Your reference',
  'invoice.contract': 'Contract',
  'invoice.seller': 'From',
  'invoice.buyer': 'To',
  'invoice.vat-number': 'VAT {number}',
  'invoice.prepaid': 'Prepaid',
  'invoice.rounding': 'Rounding',
  'invoice.paid': 'Paid',
  'invoice.credited': 'Credited',
  'invoice.used': 'Used',
  'invoice.credit-left': 'Credit left',
} satisfies Record<string, Message>
