import type { Message } from './messages.js'

/** English of links that share one document. */
export const enShare = {
  'dialog.close': 'Close',
  'share.share': 'Share',
  'share.title': 'Share by a link',
  'share.lead': 'Whoever has this link can read this one document until {date}, and nothing else.',
  'share.making': 'Making the link…',
  'share.link': 'Link',
  'share.copy': 'Copy the link',
  'share.copied': 'Copied',
  'share.revoke': 'Revoke the link',
  'share.revoked': 'The link opens nothing any more.',
  'share.failed': 'The link could not be made. {reason}',
  'share.revoke-failed': 'The link could not be revoked. {reason}',
  'share.open-failed': 'This could not be opened. {reason}',
} satisfies Record<string, Message>
