import type { TicketStatus } from '../database/conversations-schema.ts'
import type { EventType } from '../events/actions.ts'
import type { Scope } from '../http/scope.ts'
import { addDays, endOfDay, today } from '../money/dates.ts'

/** What of a ticket says how it stands. */
export type Standing = {
  status: TicketStatus
  solve_at: string | null
  solved_at: string | null
  closed_at: string | null
}
type Side = 'customer' | 'vendor'
/** What a message itself says of the ticket. */
export type Wish = { status?: 'in_progress' | 'waiting_customer' | 'solved' | undefined; close?: boolean }

const quietDays = 7

export const referenceOf = (number: number): string => `#${number}`

const over: readonly TicketStatus[] = ['solved', 'closed']
export const isOver = ({ status }: Pick<Standing, 'status'>): boolean => over.includes(status)

/**
 * When a ticket that waits is solved by itself: as the customer has been quiet for seven of his days, the one on which it
 * began to wait not counted.
 * @param now the customer's, as his clock tells it
 */
export const quietUntil = (now: string, zone: string): string =>
  endOfDay(addDays(today(now, zone), quietDays), zone)

/**
 * What a message makes of a ticket. The customer's puts whatever waits, is solved or closed back to work. The vendor's
 * first answer takes a new one in hand; it waits for the customer only when the answer says so, since what waits is
 * solved by itself, and no promise of the vendor may end that way. His later words leave it as it is.
 */
export function statusAfter(before: TicketStatus, side: Side, { status, close }: Wish): TicketStatus {
  if (close) return 'closed'
  if (side === 'customer') return before === 'new' ? 'new' : 'in_progress'
  return status ?? (before === 'new' ? 'in_progress' : before)
}

/** What a note among agents makes of a ticket: nothing, unless it says so. */
export const statusAfterNote = (before: TicketStatus, { status, close }: Wish): TicketStatus =>
  close ? 'closed' : (status ?? before)

/**
 * A ticket in another status. What ended it is kept as long as it lasts: `closed_at` is the last time it was closed, and
 * empty again once it is opened.
 * @param now in real time
 * @param quiet when it would be solved by itself, from now on
 */
export function moved(before: Standing, status: TicketStatus, now: string, quiet: string): Standing {
  const ended = over.includes(status)
  return {
    status,
    solve_at: status === 'waiting_customer' ? quiet : null,
    solved_at: status === 'solved' && before.status !== 'solved' ? now : ended ? before.solved_at : null,
    closed_at: status !== 'closed' ? null : before.status === 'closed' ? before.closed_at : now,
  }
}

/** Which event tells of a ticket that went from one status to another; null: of none. */
export function statusEvent(before: TicketStatus, after: TicketStatus): EventType | null {
  if (before === after) return null
  if (after === 'solved' || after === 'closed') return `ticket.${after}`
  return over.includes(before) ? 'ticket.reopened' : 'ticket.updated'
}

/** Which way a ticket is written to by its opener or his colleagues now. */
export function allowedActions(ticket: Pick<Standing, 'status'> & { merged_into: string | null }): string[] {
  if (ticket.merged_into !== null) return []
  return ['reply', ...(ticket.status === 'closed' ? [] : ['close']), ...(isOver(ticket) ? ['rate'] : [])]
}

/** Whose tickets a caller sees: all that are his, those that one contact has opened, or none. */
export function seenTickets(scope: Scope): 'all' | { contact_id: string } | null {
  if (scope.kind !== 'contact' || scope.permissions.includes('tickets:all')) return 'all'
  if (scope.contact_id === null || !scope.permissions.includes('tickets:own')) return null
  return { contact_id: scope.contact_id }
}
