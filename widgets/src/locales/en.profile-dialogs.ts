import type { Message } from './messages.js'

/** English of the dialogs in which a profile is changed. */
export const enProfileDialogs = {
  'dialog.close': 'Close',
  'profile.save': 'Save',
  'profile.busy': 'One moment…',
  'profile.saved': 'Saved.',
  'profile.copy': 'Copy',
  'profile.copied': 'Copied',
  'profile.changed-meanwhile': 'Somebody else has changed this meanwhile. Close and look again.',
  'field.missing': 'This is needed.',
  'field.wrong': 'This is not right. Check what you typed.',
  'field.none': 'None',
  'field.too_common': 'This password is one of those that are tried first. Choose another.',
  'field.is_email': 'The password must not be your e-mail address.',
  'field.unchanged': 'It is that already.',
  'field.minLength': 'This is too short.',
  'field.maxLength': 'This is too long.',
  'you.edit-title': 'Your name and language',
  'you.language-hint': 'None: mails come in the language of the company.',
  'you.notices-title': 'Which mails you get',
  'you.notices-lead': 'Those about security come always.',
} satisfies Record<string, Message>
