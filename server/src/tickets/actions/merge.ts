import { lockConversations } from '../../conversations/queries/subjects.ts'
import type { Trx } from '../../http/context.ts'
import { invalidField } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import type { TicketRow } from '../queries/read.ts'
import { mergeMarks, moveMerged, moveMessages, refreshLast, updateTicket } from '../queries/write.ts'
import { loadTicket, recordTicketEvents, takeTicket } from './load.ts'
import { moveTicket } from './move.ts'

/**
 * Puts the messages of one ticket into another one of the same customer. It is closed, and leads there.
 * @returns the other one
 * @throws Problem 404, 409 for one that was merged before, 422 for itself or a ticket that is not of the customer
 */
export async function mergeTicket(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
  into: string,
): Promise<TicketRow> {
  if (id === into) throw invalidField('#/into_ticket_id', 'same', 'is the ticket itself')
  const { customer_id } = await loadTicket(trx, scope, id)
  await lockConversations(trx, customer_id)
  const { ticket, other } = await takeBoth(trx, scope, id, into)
  if (other.customer_id !== ticket.customer_id)
    throw invalidField('#/into_ticket_id', 'not_found', 'is not a ticket of the same customer')
  await mergeMarks(trx, id, into)
  await moveMessages(trx, id, into)
  await moveMerged(trx, id, into)
  await refreshLast(trx, id)
  await refreshLast(trx, into)
  await moveTicket(trx, now, ticket, { status: 'closed', changes: { merged_into: into } })
  await updateTicket(trx, into, { updated_at: now })
  await recordTicketEvents(trx, now, [into], 'ticket.updated')
  await recordTicketEvents(trx, now, [id], 'ticket.merged')
  return loadTicket(trx, scope, into)
}

/** In the order of their ids, as everybody takes more than one: nobody waits for who waits for him. */
async function takeBoth(trx: Trx, scope: IntegrationScope, id: string, into: string) {
  if (id < into) {
    const ticket = await takeTicket(trx, scope, id)
    return { ticket, other: await takeTicket(trx, scope, into) }
  }
  const other = await takeTicket(trx, scope, into)
  return { ticket: await takeTicket(trx, scope, id), other }
}
