import { Problem } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'

// The vendor's and the partner's integrations look after the same objects, and each keeps an external id and
// metadata of its own there. What one side writes the other never reads, and contacts read neither.

type Side = 'vendor' | 'partner'
/** The columns of both sides, where a query selects them. */
export type Sided = Record<`${Side}_external_id`, string | null> &
  Record<`${Side}_metadata`, Record<string, string>>
type Own = { external_id: string | null; metadata: Record<string, string> }

const sideOf = (scope: Scope): Side => (scope.kind === 'partner' ? 'partner' : 'vendor')

/** The column in which this caller's external ids are, or null for one who has none. */
export const externalIdColumn = (scope: Scope): `${Side}_external_id` | null =>
  scope.kind === 'vendor' || scope.kind === 'partner' || scope.kind === 'system'
    ? `${sideOf(scope)}_external_id`
    : null

/** What the caller's own side has written on an object; nothing for a contact. */
export const ownFields = (scope: Scope, row: Sided): Partial<Own> =>
  externalIdColumn(scope) === null ? {} : fieldsOf(sideOf(scope), row)

/** What both sides have written, for an event that each will read in its own way. */
export const sidedFields = (row: Sided) => ({
  vendor_fields: fieldsOf('vendor', row),
  partner_fields: fieldsOf('partner', row),
})

const fieldsOf = (side: Side, row: Sided): Own => ({
  external_id: row[`${side}_external_id`],
  metadata: row[`${side}_metadata`],
})

/** The columns of the caller's side that a request sets. `metadata` is replaced as a whole. */
export function ownColumns(scope: Scope, request: Partial<Own>) {
  const side = sideOf(scope)
  return {
    ...(request.external_id === undefined ? {} : { [`${side}_external_id`]: request.external_id }),
    ...(request.metadata === undefined ? {} : { [`${side}_metadata`]: JSON.stringify(request.metadata) }),
  } as { vendor_external_id?: string | null; vendor_metadata?: string }
}

/**
 * Waits for a write that may set an external id. The unique constraint decides, so that of two at once one wins.
 * @throws Problem 409 when another object of the same side has that id
 */
export async function keepExternalIdsUnique<T>(write: Promise<T>): Promise<T> {
  return write.catch(error => {
    throw error.code === '23505' && /external_id/.test(error.constraint)
      ? new Problem(409, 'already_exists', 'Another object has this external_id.')
      : error
  })
}
