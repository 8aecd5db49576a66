import type { Message } from './messages.js'

/** English of conversations, and of what is written in them. */
export const enConversation = {
  'message.conversation': 'Messages',
  'message.agent': 'Support',
  'message.earlier': 'Earlier messages',
  'message.new-from': 'New message from {name}',
  'message.write': 'Your message',
  'message.send': 'Send',
  'message.sending': 'Sending…',
  'message.send-failed': 'It was not sent, and nothing you wrote is lost. {reason}',
  'message.attach': 'Attach files',
  'message.limits': {
    one: 'One file of at most {size}; drop or paste it here as well.',
    other: 'Up to {count} files of at most {size} each; drop or paste them here as well.',
  },
  'message.too-many': {
    one: 'A message can carry one file.',
    other: 'A message can carry {count} files.',
  },
  'message.uploading': 'Uploading {name}',
  'message.remove': 'Remove {name}',
  'error.content_too_large': 'It is larger than allowed.',
} satisfies Record<string, Message>
