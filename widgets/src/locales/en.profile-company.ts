import type { Message } from './messages.js'

/** English of the dialogs about the company. */
export const enProfileCompany = {
  'company.edit-title': 'Company data',
  'company.line1': 'Street and number',
  'company.line2': 'Address, line 2',
  'company.line3': 'Address, line 3',
  'company.postal_code': 'Postal code',
  'company.city': 'City',
  'company.region': 'Region',
  'company.billing-hint': 'One address per line.',
  'company.locked-now': 'An invoice was issued meanwhile. Close, and ask for the change.',
  'change.title': 'Ask for a change',
  'change.lead':
    'Write what is to stand on invoices from now on. Invoices that were issued stay as they are.',
  'change.reason': 'Why?',
  'change.submit': 'Send the request',
  'change.already': 'A change was asked for already. Close and look again.',
  'change.nothing': 'Change at least one of the fields.',
  'change.sent': 'We have your request, and answer by mail.',
  'change.withdraw-title': 'Take your request back?',
  'change.withdrawn': 'Your request is taken back.',
} satisfies Record<string, Message>
