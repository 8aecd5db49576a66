import type { Message } from './messages.js'

/** English of everything between a customer and the vendor. */
export const enMessages = {
  'messages.title': 'Messages',
  'messages.show': 'Show',
  'messages.all': 'All',
  'messages.message': 'Messages',
  'messages.mail': 'Mails',
  'messages.document': 'Documents',
  'messages.unread': 'Unread',
  'messages.untitled': 'Without a subject',
  'messages.empty': 'Messages, mails and documents will appear here.',
  'messages.more': 'Older ones',
  'messages.back': 'All messages',
} satisfies Record<string, Message>
