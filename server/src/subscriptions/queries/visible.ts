import type { RawBuilder } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `subscriptions as s` exists for this caller. */
export const visibleTo = (scope: Scope): RawBuilder<boolean> =>
  ownedBy(scope, { partner: 's.partner_id', customer: 's.customer_id' })
