import { type RawBuilder, sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'
import { isAbout } from '../../subscriptions/queries/visible.ts'

/**
 * What of `invoices as i` exists for this caller, of all or of what is about one subscription; contacts and links never
 * show a draft.
 */
export function visibleTo(scope: Scope, subscriptionId?: string): RawBuilder<boolean> {
  const owned =
    subscriptionId === undefined
      ? ownedBy(scope, {
          partner: 'i.partner_id',
          customer: 'i.customer_id',
          document: { type: 'invoice', column: 'i.id' },
        })
      : isAbout(scope, subscriptionId, 'i.subscription_id')
  return scope.kind === 'contact' || scope.kind === 'share'
    ? sql<boolean>`(${owned} and i.status <> 'draft')`
    : owned
}
