import type { Message } from './messages.js'

/** English of the profile while its sections are loaded. */
export const enProfile = {
  'profile.title': 'Profile',
  'profile.failed': 'That did not work. {reason}',
} satisfies Record<string, Message>
