import type { Message } from './messages.js'

/** English of what people may do for their company. */
export const enRoles = {
  'role.owner': 'Owner',
  'role.billing': 'Billing',
  'role.accountant': 'Accountant',
  'role.technical': 'Technical',
  'role.viewer': 'Viewer',
} satisfies Record<string, Message>
