/** What each role may do; `permissions` of a contact or session narrow it or stand in its place. */
export const roles = {
  owner: [
    'quotations:read',
    'quotations:write',
    'orders:read',
    'invoices:read',
    'payments:write',
    'payment_methods:read',
    'payment_methods:write',
    'subscriptions:read',
    'subscriptions:write',
    'tickets:own',
    'tickets:all',
    'packs:read',
    'packs:write',
    'profile:write',
    'contacts:write',
  ],
  billing: [
    'quotations:read',
    'quotations:write',
    'orders:read',
    'invoices:read',
    'payments:write',
    'payment_methods:read',
    'payment_methods:write',
    'subscriptions:read',
    'subscriptions:write',
    'profile:write',
  ],
  accountant: ['orders:read', 'invoices:read', 'payments:write'],
  technical: ['tickets:own', 'tickets:all', 'packs:read', 'packs:write', 'subscriptions:read'],
  viewer: ['quotations:read', 'orders:read', 'invoices:read', 'subscriptions:read', 'packs:read'],
} as const satisfies Record<string, readonly string[]>

/** What a session without a person may do: read everything of the company. */
const readOnly = roles.owner.filter(permission => permission.endsWith(':read'))

export const grantedTo = (contact: { role: string; permissions: readonly string[] | null }): readonly string[] =>
  contact.permissions ?? roles[contact.role as keyof typeof roles] ?? []

/** The contact's permissions (or reading only, without a contact), narrowed by what the session was given. */
export function permissionsOf(session: {
  contact_id: string | null
  role: string | null
  contact_permissions: readonly string[] | null
  permissions: readonly string[] | null
}): readonly string[] {
  const held =
    session.contact_id === null
      ? readOnly
      : grantedTo({ role: session.role ?? '', permissions: session.contact_permissions })
  return session.permissions ? held.filter(permission => session.permissions!.includes(permission)) : held
}
