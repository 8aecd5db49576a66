import type { components } from '../../../openapi.d.ts'
import type { AuthorKind } from '../database/conversations-schema.ts'
import { invalidField, Problem } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'

/** Who has written something, as its columns have it. */
export type Author = {
  author_kind: AuthorKind
  author_side: 'customer' | 'vendor'
  contact_id: string | null
  agent_id: string | null
  author_name: string | null
  author_external_id: string | null
}
type External = components['schemas']['ExternalAuthor']
type Request = {
  agent_id?: string | undefined
  contact_id?: string | undefined
  author?: External | undefined
}
/** Whom a request means, before it is known whether he is there. */
export type Claimed =
  | { kind: 'contact'; id: string }
  | { kind: 'agent'; id: string }
  | { kind: 'external'; author: External }
  | { kind: 'vendor' }

const nobody = {
  contact_id: null,
  agent_id: null,
  author_name: null,
  author_external_id: null,
} satisfies Partial<Author>

export const byContact = (id: string): Author => ({
  ...nobody,
  author_kind: 'contact',
  author_side: 'customer',
  contact_id: id,
})
export const byAgent = (id: string): Author => ({
  ...nobody,
  author_kind: 'agent',
  author_side: 'vendor',
  agent_id: id,
})
export const byExternal = ({ name, external_id, side = 'vendor' }: External): Author => ({
  ...nobody,
  author_kind: 'external',
  author_side: side,
  author_name: name.trim(),
  author_external_id: external_id ?? null,
})
/** @param name of the vendor, who writes without a person */
export const byVendor = (name: string): Author => ({
  ...nobody,
  author_kind: 'system',
  author_side: 'vendor',
  author_name: name,
})

/** The contact whose session it is. @throws Problem 403 for a session that stands for the company as a whole */
export function personOf(scope: Scope): string {
  if (scope.kind === 'contact' && scope.contact_id !== null) return scope.contact_id
  throw new Problem(403, 'permission_denied', 'This session is for the company as a whole and only reads.')
}

/**
 * Who writes: a contact for himself; for a key the one whom it names, agents being the vendor's to name.
 * @throws Problem 403 for a session without a person, 422
 */
export function authorClaimed(scope: Scope, request: Request): Claimed {
  const named = (['agent_id', 'author', 'contact_id'] as const).filter(field => request[field] !== undefined)
  if (scope.kind === 'contact') {
    const id = personOf(scope)
    const other = named.find(field => field !== 'contact_id' || request.contact_id !== id)
    if (other) throw invalidField(`#/${other}`, 'not_found', 'is not yours to name')
    return { kind: 'contact', id }
  }
  const [field, second] = named
  if (second) throw invalidField(`#/${second}`, 'one_of', 'name one of agent_id, author and contact_id')
  if (field === 'agent_id' && scope.kind === 'partner')
    throw invalidField('#/agent_id', 'vendor_only', 'is for the vendor to name')
  if (field === 'agent_id') return { kind: 'agent', id: request.agent_id! }
  if (field === 'author') return { kind: 'external', author: request.author! }
  if (field === 'contact_id') return { kind: 'contact', id: request.contact_id! }
  if (scope.kind === 'partner')
    throw invalidField('#/author', 'required', 'name who writes: author or contact_id')
  return { kind: 'vendor' }
}
