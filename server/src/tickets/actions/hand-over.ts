import type { Trx } from '../../http/context.ts'
import { handOver } from '../queries/write.ts'
import { recordTicketEvents } from './load.ts'

/**
 * Gives the tickets that a contact has opened to another one of the same customer, who reads them from then on as his
 * own. Who has written what stays as it was.
 */
export async function handOverTickets(
  trx: Trx,
  now: string,
  contactId: string,
  toContactId: string,
): Promise<void> {
  await recordTicketEvents(trx, now, await handOver(trx, now, contactId, toContactId), 'ticket.updated')
}
