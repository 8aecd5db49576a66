import type { Message } from './messages.js'

/** English of the kinds of products, in the plural. */
export const enKinds = {
  'sales.kinds-application': 'Applications',
  'sales.kinds-user': 'Users',
  'sales.kinds-theme': 'Themes',
  'sales.kinds-service': 'Services',
  'sales.kinds-success_pack': 'Success Packs',
} satisfies Record<string, Message>
