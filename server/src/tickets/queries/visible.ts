import { type RawBuilder, sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'
import { seenTickets } from '../rules.ts'

/**
 * What of `tickets as t` exists for this caller: for contacts their company's, or those that they have opened
 * themselves, or nothing.
 */
export function visibleTo(scope: Scope): RawBuilder<boolean> {
  const owned = ownedBy(scope, { partner: 't.partner_id', customer: 't.customer_id' })
  const seen = seenTickets(scope)
  if (seen === 'all') return owned
  if (seen === null) return sql<boolean>`false`
  return sql<boolean>`(${owned} and ${openedBy(seen.contact_id)})`
}

/** Opened by this contact, or with a ticket of his merged into it. */
export const openedBy = (contactId: string): RawBuilder<boolean> =>
  sql<boolean>`(t.contact_id = ${contactId} or exists (
    select from tickets as mine where mine.merged_into = t.id and mine.contact_id = ${contactId}))`
