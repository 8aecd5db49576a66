import type { RawBuilder } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'
import { isAbout } from '../../subscriptions/queries/visible.ts'

/** What of `orders as o` exists for this caller, of all or of what is about one subscription. */
export const visibleTo = (scope: Scope, subscriptionId?: string): RawBuilder<boolean> =>
  subscriptionId === undefined
    ? ownedBy(scope, {
        partner: 'o.partner_id',
        customer: 'o.customer_id',
        document: { type: 'order', column: 'o.id' },
      })
    : isAbout(scope, subscriptionId, 'o.subscription_id')
