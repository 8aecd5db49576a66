import type { Message } from './messages.js'

/** English of how to pay by bank transfer. */
export const enTransfer = {
  'pay.transfer-hint':
    'It counts as paid once the money has arrived. Give the reference, so that we know what it is for.',
  'pay.transfer-each': 'One transfer for each, with its own reference.',
  'pay.holder': 'To',
  'pay.iban': 'IBAN',
  'pay.bic': 'BIC',
  'pay.amount': 'Amount',
  'pay.reference': 'Reference',
  'pay.copy': 'Copy',
  'pay.copied': 'Copied',
  'pay.qr': 'Scan with your banking app',
} satisfies Record<string, Message>
