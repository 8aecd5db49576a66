import { type Insertable, sql, type Updateable } from 'kysely'
import type { TicketsTable } from '../../database/conversations-schema.ts'
import type { Db, Trx } from '../../http/context.ts'

export async function insertTicket(trx: Trx, ticket: Insertable<TicketsTable>): Promise<void> {
  await trx.insertInto('tickets').values(ticket).execute()
}

/** Changes a ticket, whose version counts on. */
export async function updateTicket(trx: Trx, id: string, changes: Updateable<TicketsTable>): Promise<void> {
  await trx
    .updateTable('tickets')
    .set(changes)
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Gives all messages of one ticket to another. */
export async function moveMessages(trx: Trx, from: string, to: string): Promise<void> {
  await trx.updateTable('messages').set({ ticket_id: to }).where('ticket_id', '=', from).execute()
}

/**
 * Whoever has not read all of the ticket that goes has not read all of the other one either: his mark there goes back
 * to where it stands here. To be called while each still has its own messages.
 */
export async function mergeMarks(trx: Trx, from: string, to: string): Promise<void> {
  await sql`
    update read_marks as there set
      (read_to, message_id) = (
        select coalesce(here.read_to, '-infinity'), coalesce(here.message_id, '')
        from (select) as one left join read_marks as here
          on here.reader_id = there.reader_id and here.subject_id = ${from})
    where there.subject_id = ${to} and exists (
      select from messages as m
      left join read_marks as here on here.reader_id = there.reader_id and here.subject_id = ${from}
      where m.ticket_id = ${from} and coalesce(m.contact_id, m.agent_id, '') <> there.reader_id
        and (m.created_at, m.id) > (coalesce(here.read_to, '-infinity'), coalesce(here.message_id, ''))
        and (m.created_at, m.id) <= (there.read_to, there.message_id))`.execute(trx)
}

/** Tickets that were merged into one that goes itself are in the other one now. */
export async function moveMerged(trx: Trx, from: string, to: string): Promise<void> {
  await trx.updateTable('tickets').set({ merged_into: to }).where('merged_into', '=', from).execute()
}

/** Puts the newest message that customers see on a ticket after its messages have changed. */
export async function refreshLast(trx: Trx, id: string): Promise<void> {
  await sql`
    update tickets as t set last_message_at = coalesce(m.created_at, t.last_message_at), last_message_id = m.id
    from (select) as one left join lateral (
      select created_at, id from messages where ticket_id = ${id} and not internal
      order by created_at desc, id desc limit 1) as m on true
    where t.id = ${id}`.execute(trx)
}

/**
 * Solves tickets whose customers have been quiet long enough, by their own days.
 * @returns the ids of those that were solved, at most `limit`
 */
export async function solveQuiet(trx: Trx, now: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update tickets set status = 'solved', solve_at = null, solved_at = ${now}, version = version + 1, updated_at = ${now}
    where id in (
      select t.id from tickets as t join customers as c on c.id = t.customer_id
      where t.status = 'waiting_customer' and t.solve_at <= ${now}::timestamptz + c.clock_offset
      order by t.solve_at limit ${limit} for no key update of t skip locked)
    returning id`.execute(trx)
  return rows.map(row => row.id)
}

/** Whether anything may be solved; asked before a transaction is begun for it. */
export async function hasQuiet(db: Db, now: string): Promise<boolean> {
  const { rows } = await sql`
    select from tickets as t join customers as c on c.id = t.customer_id
    where t.status = 'waiting_customer' and t.solve_at <= ${now}::timestamptz + c.clock_offset limit 1`.execute(
    db,
  )
  return rows.length > 0
}

/** Gives the tickets that one contact has opened to another one of the same customer. @returns their ids */
export async function handOver(
  trx: Trx,
  now: string,
  contactId: string,
  toContactId: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with opened as (select id from tickets where contact_id = ${contactId} order by id for no key update)
    update tickets as t set contact_id = heir.id, version = t.version + 1, updated_at = ${now}
    from contacts as heir, opened
    where t.id = opened.id and heir.id = ${toContactId} and heir.customer_id = t.customer_id
    returning t.id`.execute(trx)
  return rows.map(row => row.id)
}

export async function findWaiting(trx: Trx, customerId: string): Promise<{ id: string; solve_at: string }[]> {
  return trx
    .selectFrom('tickets')
    .select(['id', 'solve_at'])
    .where('customer_id', '=', customerId)
    .where('status', '=', 'waiting_customer')
    .where('solve_at', 'is not', null)
    .$narrowType<{ solve_at: string }>()
    .execute()
}

/** The quiet days of a customer's waiting tickets, in another zone. */
export async function moveQuiet(
  trx: Trx,
  customerId: string,
  moves: { id: string; solve_at: string }[],
): Promise<void> {
  await sql`
    update tickets as t set solve_at = to_.at
    from unnest(${moves.map(move => move.id)}::text[], ${moves.map(move => move.solve_at)}::timestamptz[]) as to_ (id, at)
    where t.id = to_.id and t.customer_id = ${customerId} and t.status = 'waiting_customer'`.execute(trx)
}
