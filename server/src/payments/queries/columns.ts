import { type RawBuilder, sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `payments as p` exists for this caller. */
export const visibleTo = (scope: Scope): RawBuilder<boolean> =>
  ownedBy(scope, { partner: 'p.partner_id', customer: 'p.customer_id' })

/** Refunds on their way to the provider: not yet gone, and no longer to be used. */
export const refunding = sql<number>`(
  select coalesce(sum(r.amount), 0)::bigint from refunds as r
  where r.payment_id = p.id and r.status = 'processing'
)`.as('refunding')

export const allocated = sql<number>`(
  select coalesce(sum(a.amount), 0)::bigint from allocations as a where a.payment_id = p.id
)`.as('allocated')
