import type { Schemas } from '../api.js'
import type { MessageKey } from '../locales/messages.js'

type Notice = keyof Schemas['Notifications']

/** The kinds of mails that a person may choose; those about security come always. */
export const NOTICES: readonly Notice[] = [
  'documents',
  'payments',
  'subscriptions',
  'tickets',
  'packs',
  'security',
]

export const noticeLabel = (name: Notice): MessageKey => `notices.${name}`
