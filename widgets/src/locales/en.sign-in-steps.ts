import type { Message } from './messages.js'

/** English of what few visits need to sign in: codes, the second step, new passwords, invitations. */
export const enSignInSteps = {
  'login.by-password': 'Sign in with your password',
  'login.start': 'Back to the sign-in',
  'login.code': 'Code',
  'login.code-missing': 'Enter the code.',
  'login.code-lead': 'We send you a code that signs you in. It is good for 10 minutes.',
  'login.code-sent':
    'If somebody signs in here with {email}, a code is on its way there. It is good for 10 minutes.',
  'login.code-here': 'Your code is filled in. Sign in as {email}.',
  'login.code-wrong': 'The code is wrong, or it is used or too old.',
  'login.send-code': 'Send the code',
  'login.another-code': 'Send another code',
  'login.sending': 'Sending…',
  'login.second-title': 'One more step',
  'login.second-lead': 'Enter the six digits that your app shows.',
  'login.second-wrong': 'That code is wrong. Take the one that is shown now.',
  'login.recovery-lead': 'Enter one of the recovery codes that you have kept. Each works once.',
  'login.recovery-code': 'Recovery code',
  'login.use-recovery': 'Use a recovery code',
  'login.use-app': 'Use the app',
  'login.reset-title': 'New password',
  'login.reset-lead': 'We send you a link with which you set a new password.',
  'login.reset-sent':
    'If somebody signs in here with {email}, a link to a new password is on its way there. It is good for one hour.',
  'login.send-link': 'Send the link',
  'login.another-link': 'Ask for another link',
  'login.new-password': 'New password',
  'login.password-rule': 'Ten characters or more; not your e-mail address, and not a common password.',
  'login.set-password': 'Set the password',
  'login.setting-password': 'Setting the password…',
  'login.password-set': 'Your new password is set. Sign in with it.',
  'login.reset-gone': 'This link sets no password any more. Ask for another one.',

  'invitation.title': 'Invitation',
  'invitation.lead-by': '{name} invites you to the account of {company} at {vendor}. Your role: {role}.',
  'invitation.lead': 'You are invited to the account of {company} at {vendor}. Your role: {role}.',
  'invitation.name': 'Your name',
  'invitation.name-missing': 'Enter your name.',
  'invitation.accept': 'Accept the invitation',
  'invitation.accepting': 'Accepting…',
  'invitation.gone':
    'This invitation opens nothing any more. If you have accepted it, sign in; otherwise ask for a new one.',
} satisfies Record<string, Message>
