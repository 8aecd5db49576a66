import type { Updateable } from 'kysely'
import type { TicketStatus, TicketsTable } from '../../database/conversations-schema.ts'
import type { EventType } from '../../events/actions.ts'
import { shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import type { LockedTicket } from '../queries/read.ts'
import { updateTicket } from '../queries/write.ts'
import { moved, quietUntil, statusEvent } from '../rules.ts'
import { recordTicketEvents } from './load.ts'

type Move = {
  status?: TicketStatus | undefined
  changes?: Updateable<TicketsTable>
  event?: EventType | null
}

/**
 * Changes a ticket that was taken, and tells of it by one event.
 * @param status the new one. The same one leaves it, but begins its quiet days anew where it waits; none leaves those too
 * @param event that tells of the change where no other status does
 */
export async function moveTicket(
  trx: Trx,
  now: string,
  ticket: LockedTicket,
  { status, changes = {}, event = null }: Move,
): Promise<void> {
  const quiet = quietUntil(shift(now, ticket.clock_seconds), ticket.time_zone)
  const standing = status === undefined ? {} : moved(ticket, status, now, quiet)
  await updateTicket(trx, ticket.id, { ...changes, ...standing, updated_at: now })
  const told = statusEvent(ticket.status, status ?? ticket.status) ?? event
  if (told) await recordTicketEvents(trx, now, [ticket.id], told)
}
