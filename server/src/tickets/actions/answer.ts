import type { Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { lockTicket } from '../queries/read.ts'
import { statusAfter, statusAfterNote, type Wish } from '../rules.ts'
import { moveTicket } from './move.ts'

/** What of a message matters to its ticket. */
type Written = {
  id: string
  created_at: string
  internal: boolean
  author_side: 'customer' | 'vendor'
  wish: Wish
}

/** Moves a ticket after a message was written on it. */
export async function answerTicket(trx: Trx, now: string, ticketId: string, message: Written): Promise<void> {
  const { id, created_at, internal, author_side, wish } = message
  const ticket = (await lockTicket(trx, system, ticketId))!
  const status = internal
    ? statusAfterNote(ticket.status, wish)
    : statusAfter(ticket.status, author_side, wish)
  if (internal && status === ticket.status) return
  const changes = internal ? {} : { last_message_at: created_at, last_message_id: id }
  await moveTicket(trx, now, ticket, { status, changes })
}
