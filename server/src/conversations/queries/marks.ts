import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import type { Subject } from '../subject-rules.ts'
import { visibleTo } from './messages.ts'

/** A message of a conversation, or its newest one; undefined unless the caller reads such a one. */
export function findPlace(db: Db | Trx, scope: Scope, { field, id }: Subject, messageId: string | undefined) {
  return db
    .selectFrom('messages as m')
    .where(visibleTo(scope))
    .where(`m.${field}`, '=', id)
    .$if(messageId !== undefined, query => query.where('m.id', '=', messageId!))
    .select(['m.id', 'm.created_at'])
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Moves a reader's mark forward to a message; never back. @returns where it stands then */
export async function moveMark(
  trx: Trx,
  readerId: string,
  { id, partner_id, customer_id }: Subject,
  place: { id: string; created_at: string },
): Promise<{ message_id: string; read_to: string }> {
  const { rows } = await sql<{ message_id: string; read_to: string }>`
    insert into read_marks as r (reader_id, subject_id, partner_id, customer_id, read_to, message_id)
    values (${readerId}, ${id}, ${partner_id}, ${customer_id}, ${place.created_at}, ${place.id})
    on conflict (reader_id, subject_id) do update set
      (read_to, message_id) = (select * from (values (r.read_to, r.message_id), (excluded.read_to, excluded.message_id))
        as mark (read_to, message_id) order by mark.read_to desc, mark.message_id desc limit 1)
    returning r.read_to, r.message_id`.execute(trx)
  return rows[0]!
}
