import { type RawBuilder, sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `invoices as i` exists for this caller; contacts and links never show a draft. */
export function visibleTo(scope: Scope): RawBuilder<boolean> {
  const owned = ownedBy(scope, {
    partner: 'i.partner_id',
    customer: 'i.customer_id',
    document: { type: 'invoice', column: 'i.id' },
  })
  return scope.kind === 'contact' || scope.kind === 'share'
    ? sql<boolean>`(${owned} and i.status <> 'draft')`
    : owned
}
