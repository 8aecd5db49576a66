import type { Message } from './messages.js'

/** English of the corner of the header. */
export const enUser = {
  'user.sign-in': 'Sign in',
  'user.sign-out': 'Sign out',
  'user.account': 'My account',
  'user.alerts': { one: 'thing needs you', other: 'things need you' },
  'user.menu': 'Account of {name}',
  'user.companies': 'Company',
  'user.read-only': 'Read only',
  'user.switch-failed': 'The company could not be changed. Try again.',
} satisfies Record<string, Message>
