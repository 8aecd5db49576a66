import type { Message } from './messages.js'

/** English of the dialogs about signing in. */
export const enProfileSecurity = {
  'security.code': 'Code',
  'security.code-sent': 'We have sent a code to {email}. It is good for 10 minutes.',
  'security.code-lead': 'To be sure that it is you, we send a code to {email}.',
  'security.code-wrong': 'The code is wrong, or it is used or too old.',
  'security.send-code': 'Send the code',
  'security.by-code': 'Use a code by e-mail instead',
  'security.have-code': 'I have a code already',
  'security.current-password': 'Current password',
  'security.password-wrong': 'The password is wrong.',
  'security.email-title': 'Another e-mail address',
  'security.new-email': 'New e-mail address',
  'security.email-submit': 'Go on',
  'security.email-sent':
    'A code is on its way to {email}. Your address stays as it is until you enter the code.',
  'security.email-confirm': 'Change the address',
  'security.email-changed': 'You sign in with {email} from now on.',
  'security.password-change': 'Change your password',
  'security.password-set': 'Set a password',
  'security.new-password': 'New password',
  'security.password-rule': 'Ten characters or more. You are signed out everywhere else.',
  'security.password-submit': 'Set the password',
  'security.password-changed': 'Your new password is set.',
  'security.totp-on-title': 'Turn on the second step',
  'security.totp-lead':
    'After the password you will be asked for a code that an authenticator app on your telephone shows.',
  'security.totp-begin': 'Go on',
  'security.totp-secret':
    'Scan this with your authenticator app, or add an account there with the key. Then enter the six digits that it shows.',
  'security.totp-qr': 'QR code for your authenticator app',
  'security.totp-open': 'Open in the app on this device',
  'security.totp-wrong': 'The code is wrong. Is the clock of your telephone right?',
  'security.totp-is-on': 'The second step is on.',
  'security.totp-off-title': 'Turn off the second step?',
  'security.totp-off-lead': 'Your password alone will be enough to sign in.',
  'security.totp-is-off': 'The second step is off.',
  'security.recovery-title': 'Your recovery codes',
  'security.recovery-lead':
    'Each signs you in once when you do not have your telephone. Keep them in a safe place: they are shown only now.',
  'security.recovery-kept': 'I have kept them',
  'security.sessions-title': 'Where you are signed in',
  'security.this-one': 'here',
  'security.end': 'Sign out',
  'security.everywhere': 'Sign out everywhere',
  'security.everywhere-lead':
    'If you do not know one of these, sign out everywhere and change your password.',
  'security.data-title': 'Your data',
  'security.data-lead':
    'A file with your profile, where you were signed in, what you wrote, and what happened around it.',
  'security.data-saved': 'The file was saved.',
} satisfies Record<string, Message>
