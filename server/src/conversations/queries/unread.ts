import { type RawBuilder, sql } from 'kysely'

/**
 * What a reader has not read of `messages as m`, whose conversation he has read up to `read_marks as r`: what somebody
 * else has written behind his mark, or, before he had one, since there was this contact or agent.
 * @param reader a contact or an agent
 */
export const unreadBy = (reader: string): RawBuilder<boolean> =>
  sql<boolean>`(coalesce(m.contact_id, m.agent_id, '') <> ${reader}
    and (m.created_at, m.id) > (coalesce(r.read_to, ${since(reader)}), coalesce(r.message_id, '')))`

const since = (reader: string) => sql`(
  select created_at from contacts where id = ${reader} union all select created_at from agents where id = ${reader})`

/**
 * Whether a conversation has anything that its reader has not read.
 * @param subject the column of its id, and that of messages which names it
 * @param notes whether he sees the notes among agents
 */
export const hasUnread = (
  reader: string | undefined,
  subject: { id: string; column: string },
  notes: boolean,
): RawBuilder<boolean> =>
  reader === undefined
    ? sql<boolean>`false`
    : sql<boolean>`exists (
        select from messages as m
        left join read_marks as r on r.reader_id = ${reader} and r.subject_id = ${sql.ref(subject.id)}
        where ${sql.ref(subject.column)} = ${sql.ref(subject.id)} and ${notes ? sql`true` : sql`not m.internal`}
          and ${unreadBy(reader)})`
