import { hasUnread } from '../../conversations/queries/unread.ts'
import { clockSeconds } from '../../database/clock.ts'
import type { Reads } from '../../database/connect.ts'
import type { TicketCategory } from '../../database/conversations-schema.ts'
import { runNamed } from '../../database/named.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { sidedColumns, ticketColumns, withPeople } from './columns.ts'
import { visibleTo } from './visible.ts'

export type TicketRow = Awaited<ReturnType<typeof findTickets>>[number]

/** Those of them that the caller may read, in order of id. @param reader for whom it is told what is unread */
export function findTickets(db: Db | Trx, scope: Scope, ids: string[], reader?: string) {
  return withPeople(db)
    .where(visibleTo(scope))
    .where('t.id', 'in', ids)
    .select(ticketColumns)
    .select(sidedColumns)
    .select(hasUnread(reader, { id: 't.id', column: 'm.ticket_id' }, scope.kind === 'vendor').as('unread'))
    .orderBy('t.id')
    .execute()
}

export type LockedTicket = NonNullable<Awaited<ReturnType<typeof lockTicket>>>

/** Takes a ticket that the caller may read for a change, with how its customer tells the time. */
export function lockTicket(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('tickets as t')
    .innerJoin('customers as c', 'c.id', 't.customer_id')
    .where(visibleTo(scope))
    .where('t.id', '=', id)
    .selectAll('t')
    .select(['c.time_zone', clockSeconds().as('clock_seconds')])
    .forNoKeyUpdate('t')
    .executeTakeFirst()
}

/** What tickets can be about. */
export async function findCategories(db: Db, reads: Reads): Promise<TicketCategory[]> {
  const query = db.selectFrom('settings').select('ticket_categories')
  return (await runNamed(reads, query.compile()))[0]!.ticket_categories
}
