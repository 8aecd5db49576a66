import { type RawBuilder, sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'
import { isAbout } from '../../subscriptions/queries/visible.ts'

/**
 * What of `quotations as q` exists for this caller, of all or of what is about one subscription; contacts and links show
 * only what was sent.
 */
export function visibleTo(scope: Scope, subscriptionId?: string): RawBuilder<boolean> {
  const owned =
    subscriptionId === undefined
      ? ownedBy(scope, {
          partner: 'q.partner_id',
          customer: 'q.customer_id',
          document: { type: 'quotation', column: 'q.id' },
        })
      : isAbout(scope, subscriptionId, 'q.subscription_id')
  return scope.kind === 'contact' || scope.kind === 'share'
    ? sql<boolean>`(${owned} and q.revision > 0)`
    : owned
}
