import type { Message } from './messages.js'

/** English of what quotations and orders share. */
export const enSales = {
  'tag.to_review': 'To review',
  'tag.expired': 'Expired',
  'tag.changes_requested': 'Changes asked',
  'tag.accepted': 'Accepted',
  'tag.rejected': 'Rejected',
  'tag.awaiting_payment': 'Awaiting payment',
  'tag.unpaid': 'Not paid',
  'tag.not_invoiced': 'Not invoiced',

  'sales.days-left': '{days} left',
  'sales.last-day': 'last day',
  'sales.still-due': '{amount} due',
  'sales.month': { one: 'then {amount} a month', other: 'then {amount} every {count} months' },
  'sales.year': { one: 'then {amount} a year', other: 'then {amount} every {count} years' },
} satisfies Record<string, Message>
