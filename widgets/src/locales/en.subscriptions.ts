import type { Message } from './messages.js'

/** English of the list of subscriptions, and of what it shares with one of them. */
export const enSubscriptions = {
  'tag.pending': 'Starts on {date}',
  'tag.active': 'In Progress',
  'tag.to_renew': 'To Renew',
  'tag.to_renew-left': 'To Renew, {days} left',
  'tag.to_renew-last': 'To Renew, last day',
  'tag.closed': 'Closed',

  'subscriptions.title': 'Subscriptions',
  'subscriptions.search': 'Search subscriptions',
  'subscriptions.search-hint': 'Plan, number or database',
  'subscriptions.all': 'All',
  'subscriptions.active': 'In Progress',
  'subscriptions.to_renew': 'To Renew',
  'subscriptions.closed': 'Closed',
  'subscriptions.number': 'Subscription',
  'subscriptions.contents': 'Contains',
  'subscriptions.applications': { one: '{count} application', other: '{count} applications' },
  'subscriptions.users': { one: '{count} user', other: '{count} users' },
  'subscriptions.next': 'Next invoice',
  'subscriptions.next-on': 'on {date}',
  'subscriptions.next-first': 'Next invoice first',
  'subscriptions.cancels': 'Last day {date}',
  'subscriptions.closed-on': 'on {date}',
  'subscriptions.empty': 'What you subscribe to will appear here.',
  'subscriptions.back': 'All subscriptions',
} satisfies Record<string, Message>
