import { type RawBuilder, sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `quotations as q` exists for this caller; contacts and links show only what was sent. */
export function visibleTo(scope: Scope): RawBuilder<boolean> {
  const owned = ownedBy(scope, {
    partner: 'q.partner_id',
    customer: 'q.customer_id',
    document: { type: 'quotation', column: 'q.id' },
  })
  return scope.kind === 'contact' || scope.kind === 'share'
    ? sql<boolean>`(${owned} and q.revision > 0)`
    : owned
}
