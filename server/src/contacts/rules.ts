import type { Selectable } from 'kysely'
import { ownFields, sidedFields } from '../customers/sides.ts'
import type { ContactsTable } from '../database/schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import type { Scope } from '../http/scope.ts'
import { isShown } from './section-rules.ts'

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
  // Whoever pays has to see with what.
  accountant: ['orders:read', 'invoices:read', 'payments:write', 'payment_methods:read'],
  technical: ['tickets:own', 'tickets:all', 'packs:read', 'packs:write', 'subscriptions:read'],
  viewer: ['quotations:read', 'orders:read', 'invoices:read', 'subscriptions:read', 'packs:read'],
} as const satisfies Record<string, readonly string[]>

/** What a session without a person may see: everything of the company, tickets too. Access lets it change nothing. */
const readOnly = roles.owner.filter(permission => /:read$|^tickets:/.test(permission))

export const grantedTo = (contact: {
  role: string
  permissions: readonly string[] | null
}): readonly string[] => contact.permissions ?? roles[contact.role as keyof typeof roles] ?? []

/** Who sees all tickets of the company sees his own. */
const withImplied = (permissions: readonly string[]): readonly string[] =>
  permissions.includes('tickets:all') ? [...new Set([...permissions, 'tickets:own'])] : permissions

/**
 * The contact's permissions (or reading only, without a contact), narrowed by what the session was given and by what
 * its site shows.
 */
export function permissionsOf(session: {
  contact_id: string | null
  role: string | null
  contact_permissions: readonly string[] | null
  permissions: readonly string[] | null
  sections: readonly string[]
}): readonly string[] {
  const held =
    session.contact_id === null
      ? readOnly
      : withImplied(grantedTo({ role: session.role ?? '', permissions: session.contact_permissions }))
  const given = session.permissions && withImplied(session.permissions)
  return held.filter(
    permission => (!given || given.includes(permission)) && isShown(permission, session.sections),
  )
}

/** A contact with what its login says of the person. */
export type Contact = Selectable<ContactsTable> & { email: string; can_sign_in: boolean }

/** A contact as everybody may see it; each side's own fields come on top. */
const common = (row: Contact) => ({
  id: row.id,
  object: 'contact' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  customer_id: row.customer_id,
  name: row.name,
  email: row.email,
  role: row.role,
  permissions: [...grantedTo(row)],
  status: row.status,
  can_sign_in: row.can_sign_in,
  last_seen_at: row.last_seen_at,
})

export const presentContact = (scope: Scope, row: Contact) => ({ ...common(row), ...ownFields(scope, row) })

export const contactEvent = (type: EventType, row: Contact): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: row.customer_id,
  subject_id: row.id,
  data: common(row),
  ...sidedFields(row),
})

/** Whether he keeps the company from being without an owner: active, and able to appoint others. */
export const actsAsOwner = (contact: Pick<Contact, 'role' | 'permissions' | 'status'>): boolean =>
  contact.status === 'active' && contact.role === 'owner' && grantedTo(contact).includes('contacts:write')
