import type { RawBuilder } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `orders as o` exists for this caller. */
export const visibleTo = (scope: Scope): RawBuilder<boolean> =>
  ownedBy(scope, {
    partner: 'o.partner_id',
    customer: 'o.customer_id',
    document: { type: 'order', column: 'o.id' },
  })
