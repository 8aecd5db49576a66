import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../../http/context.ts'

/** A contact who takes part in a conversation, with what says whether he may read it. */
type Participant = { message_id: string; email: string; role: string; permissions: string[] | null }

/** All active contacts who have opened or written in the conversations of these messages, or brought tickets into them. */
export async function findParticipants(trx: Trx, messageIds: string[]): Promise<Participant[]> {
  const { rows } = await sql<Participant>`
    select distinct m.id as message_id, l.email, k.role, k.permissions
    from messages as m, lateral (
      select t.contact_id from tickets as t where t.id = m.ticket_id or t.merged_into = m.ticket_id
      union select w.contact_id from messages as w where ${same}
    ) as people
    join contacts as k on k.id = people.contact_id and k.status = 'active'
    join logins as l on l.id = k.login_id
    where m.id = any(${messageIds}::text[])
    order by m.id, l.email`.execute(trx)
  return rows
}

/** Who at the vendor is to be told of each of these messages: the agent in charge, else the last who has written. */
export async function findInCharge(trx: Trx, messageIds: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ message_id: string; email: string }>`
    select m.id as message_id, a.email
    from messages as m
    left join tickets as t on t.id = m.ticket_id
    join agents as a on a.status = 'active' and a.id = case when m.ticket_id is not null then t.assignee_id else (
      select w.agent_id from messages as w where ${same} and w.agent_id is not null
      order by w.created_at desc, w.id desc limit 1) end
    where m.id = any(${messageIds}::text[])`.execute(trx)
  return new Map(rows.map(row => [row.message_id, row.email]))
}

/** Whether `messages as w` are of the conversation of `messages as m`. */
const same: RawBuilder<boolean> = sql`(w.ticket_id = m.ticket_id or w.quotation_id = m.quotation_id
  or w.order_id = m.order_id or w.invoice_id = m.invoice_id)`
