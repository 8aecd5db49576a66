import type { Scope } from '../http/scope.ts'

/** As which an upload is his alone; null for callers who upload nothing, such as a session of the whole company. */
export function uploaderOf(scope: Scope): string | null {
  if (scope.kind === 'contact') return scope.contact_id
  return scope.kind === 'vendor' || scope.kind === 'partner' ? scope.key_id : null
}

/** By what integrations and contacts read what a file can belong to or stand for, and where a site shows it. */
const reading = {
  invoice: { by: ['invoices:read'], section: 'invoices' },
  quotation: { by: ['quotations:read'], section: 'quotations' },
  order: { by: ['orders:read'], section: 'orders' },
  ticket: { by: ['tickets:read', 'tickets:own', 'tickets:all'], section: 'tickets' },
  // Contacts read payments with their invoices, and have no permission of that name.
  payment: { by: ['payments:read', 'invoices:read'], section: null },
} as const

/** Whether the caller reads objects of a kind at all; which of them is for the queries to say. */
export function mayRead(scope: Scope, kind: keyof typeof reading): boolean {
  const { by, section } = reading[kind]
  if (scope.kind === 'contact')
    return (
      by.some(permission => scope.permissions.includes(permission)) &&
      (section === null || scope.sections.includes(section))
    )
  return scope.kind === 'system' || holds(scope, by[0])
}

/** Keys need a scope for messages besides that for what they are on; a contact reads what is said about what he reads. */
export const mayReadMessages = (scope: Scope): boolean =>
  scope.kind === 'contact' || scope.kind === 'system' || holds(scope, 'messages:read')

const holds = (scope: Scope, wanted: string): boolean =>
  'scopes' in scope && (scope.scopes.includes('*') || scope.scopes.includes(wanted))
