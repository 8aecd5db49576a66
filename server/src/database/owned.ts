import { type RawBuilder, sql } from 'kysely'
import type { Scope, ShareScope } from '../http/scope.ts'

/** Where a table says whose a row is. A kind of caller for whom no column is named sees nothing of it. */
type Owners = {
  partner: string
  customer?: string
  site?: string
  /** The rows are documents of this type, and can be shared one by one: by the column of their ids. */
  document?: { type: ShareScope['document']['type']; column: string }
}

/**
 * Which rows exist for a caller: all for the vendor and the system, a partner's own, a contact's company's, a site's
 * own, the one document that a link shares, and none for anybody else. Every query that serves a caller starts from
 * this one rule; features only narrow it.
 */
export function ownedBy(scope: Scope, owners: Owners): RawBuilder<boolean> {
  switch (scope.kind) {
    case 'vendor':
    case 'system':
      return sql<boolean>`true`
    case 'partner':
      return owns(owners.partner, scope.partner_id)
    case 'contact':
      return owns(owners.customer, scope.customer_id)
    case 'site':
      return owns(owners.site, scope.site_id)
    case 'share': {
      const shared = owners.document?.type === scope.document.type ? owners.document.column : undefined
      return owns(shared, scope.document.id)
    }
    default:
      return sql<boolean>`false`
  }
}

const owns = (column: string | undefined, id: string) =>
  column === undefined ? sql<boolean>`false` : sql<boolean>`${sql.ref(column)} = ${id}`

/** By which id a query tells whose rows exist for this caller; empty where all do. */
export const ownerOf = (scope: Scope): string =>
  scope.kind === 'contact' ? scope.customer_id : scope.kind === 'partner' ? scope.partner_id : ''

/** The same kind of caller with another id: a prepared query is written once for all of a kind. */
export const withOwner = (scope: Scope, id: string): Scope =>
  scope.kind === 'contact'
    ? { ...scope, customer_id: id }
    : scope.kind === 'partner'
      ? { ...scope, partner_id: id }
      : scope
