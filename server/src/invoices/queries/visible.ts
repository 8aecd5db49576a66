import { type RawBuilder, sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `invoices as i` exists for this caller; contacts never see a draft. */
export function visibleTo(scope: Scope): RawBuilder<boolean> {
  const owned = ownedBy(scope, { partner: 'i.partner_id', customer: 'i.customer_id' })
  return scope.kind === 'contact' ? sql<boolean>`(${owned} and i.status <> 'draft')` : owned
}
