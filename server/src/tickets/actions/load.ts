import { type EventType, recordEvents } from '../../events/actions.ts'
import type { Db, Trx } from '../../http/context.ts'
import { invalidState, notFound } from '../../http/problem.ts'
import { type Scope, system } from '../../http/scope.ts'
import { ticketEvent } from '../present.ts'
import { findTickets, type LockedTicket, lockTicket, type TicketRow } from '../queries/read.ts'
import { referenceOf } from '../rules.ts'

/**
 * @param reader for whom it is told what is unread
 * @throws Problem 404 when the caller may not read it or there is none
 */
export async function loadTicket(
  db: Db | Trx,
  scope: Scope,
  id: string,
  reader?: string,
): Promise<TicketRow> {
  const [row] = await findTickets(db, scope, [id], reader)
  if (!row) throw notFound()
  return row
}

/**
 * Takes a ticket for a change.
 * @throws Problem 404, and 409 for one whose messages are in another ticket
 */
export async function takeTicket(trx: Trx, scope: Scope, id: string): Promise<LockedTicket> {
  const ticket = await lockTicket(trx, scope, id)
  if (!ticket) throw notFound()
  if (ticket.merged_into !== null)
    throw invalidState(`${referenceOf(ticket.number)} was merged into another ticket.`, 'merged')
  return ticket
}

/** Writes an event for each of these tickets, with what it is now. */
export async function recordTicketEvents(
  trx: Trx,
  now: string,
  ids: string[],
  type: EventType,
): Promise<void> {
  if (ids.length === 0) return
  const rows = await findTickets(trx, system, ids)
  await recordEvents(
    trx,
    now,
    rows.map(row => ticketEvent(type, row)),
  )
}
