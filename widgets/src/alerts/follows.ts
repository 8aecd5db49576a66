/** The kinds of objects that alerts are about. */
export const ALERTED = [
  'invoice',
  'quotation',
  'order',
  'subscription',
  'payment_method',
  'ticket',
  'message',
  'success_pack',
] as const
