import { type Insertable, type Selectable, sql } from 'kysely'
import type { MailsTable } from '../../database/sales-schema.ts'
import type { Db, Trx } from '../../http/context.ts'

export type MailRow = Selectable<MailsTable>

/**
 * Puts mails into the queue; one that was written already, sent or not, is not written again.
 * @returns the ids of those that were written
 */
export async function insertMails(trx: Trx, mails: Insertable<MailsTable>[]): Promise<string[]> {
  const rows = await trx
    .insertInto('mails')
    .values(mails)
    .onConflict(conflict => conflict.columns(['event_id', 'template', 'recipient']).doNothing())
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

/**
 * Takes the mail that is due next and moves its next attempt to `until`: no other process takes it before, and
 * if this one is gone by then another tries again.
 * @param urgent only one that is urgent
 */
export function claimMail(db: Db, now: string, until: string, urgent: boolean): Promise<MailRow | undefined> {
  return db
    .updateTable('mails')
    .set(eb => ({ send_at: until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', eb =>
      eb
        .selectFrom('mails')
        .select('id')
        .where('status', '=', sql.lit('queued' as const))
        .where('send_at', '<=', now)
        .$if(urgent, query => query.where('urgent', '=', sql.lit(true)))
        .orderBy('send_at')
        .orderBy('seq')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
}

export async function markSent(db: Db, id: string, now: string): Promise<void> {
  await db
    .updateTable('mails')
    .set({ status: 'sent', sent_at: now, last_error: null })
    .where('id', '=', id)
    .execute()
}

/** @param sendAt when to try again; null: no more. Says nothing of a mail that another process has sent since */
export async function markFailed(
  db: Db,
  { id, attempts }: Pick<MailRow, 'id' | 'attempts'>,
  error: string,
  sendAt: string | null,
): Promise<void> {
  await db
    .updateTable('mails')
    .set({ last_error: error, ...(sendAt === null ? { status: 'failed' } : { send_at: sendAt }) })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .where('attempts', '=', attempts)
    .execute()
}

/** Takes a mail out of the queue that nobody needs any more. */
export async function dropMail(db: Db, id: string): Promise<void> {
  await db.deleteFrom('mails').where('id', '=', id).where('status', '=', 'queued').execute()
}

/** Takes those of a kind out of the queue that were to tell of a customer. */
export async function withdrawMails(trx: Trx, customerId: string, template: string): Promise<void> {
  await trx
    .deleteFrom('mails')
    .where('customer_id', '=', customerId)
    .where('template', '=', template)
    .where('status', '=', 'queued')
    .execute()
}

/** Which of these mails are written: `event_id template`. */
export async function findWritten(db: Db, eventIds: string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('mails')
    .select(['event_id', 'template'])
    .distinct()
    .where('event_id', 'in', eventIds)
    .execute()
  return new Set(rows.map(row => `${row.event_id} ${row.template}`))
}
