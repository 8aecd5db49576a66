import type { Message } from './messages.js'

/** English of links that are opened by somebody who is signed in already. */
export const enLinked = {
  'linked.other': 'This invitation is for {email}, and you are signed in as {mine}. Sign out to accept it.',
  'linked.reset': 'You are signed in as {mine}. Sign out to set a new password with this link.',
  'linked.sign-out': 'Sign out and go on',
  'linked.known': 'You belong to this company already: choose it where you change the company.',
} satisfies Record<string, Message>
