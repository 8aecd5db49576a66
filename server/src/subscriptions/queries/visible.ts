import { type RawBuilder, sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `subscriptions as s` exists for this caller. */
export const visibleTo = (scope: Scope): RawBuilder<boolean> =>
  ownedBy(scope, { partner: 's.partner_id', customer: 's.customer_id' })

/**
 * Which documents are about a subscription that exists for this caller. They have the owner of the subscription, by
 * foreign key: asked of each of them as well, the planner would look for it in other indexes, and sort.
 * @param column of the documents, which names their subscription
 */
export const isAbout = (scope: Scope, id: string, column: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} = ${id}
    and exists (select from subscriptions as s where s.id = ${id} and ${visibleTo(scope)}))`
