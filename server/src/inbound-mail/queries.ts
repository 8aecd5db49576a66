import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { clockSeconds } from '../database/clock.ts'
import type { Reads } from '../database/connect.ts'
import type { InboundMailsTable } from '../database/inbound-mail-schema.ts'
import { runNamed } from '../database/named.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'

// All mail comes to the vendor, who alone reads what became of it.

export type MailRow = Selectable<InboundMailsTable> & { ticket_id: string | null }
export type Filters = { result?: MailRow['result'] }

const shown = (db: Db | Trx) =>
  db
    .selectFrom('inbound_mails as m')
    .leftJoin('messages as written', 'written.id', 'm.message_id')
    .selectAll('m')
    .select('written.ticket_id')

/** One page of `limit + 1` mails, newest first. */
export function listMails(
  db: Db,
  reads: Reads,
  { result }: Filters,
  after: Position | null,
  limit: number,
): Promise<MailRow[]> {
  const query = shown(db)
    .$if(result !== undefined, query => query.where('m.result', '=', result!))
    .$if(after !== null, query =>
      query.where(sql<boolean>`(m.received_at, m.id) < (${after!.key}::timestamptz, ${after!.id}::text)`),
    )
    .orderBy('m.received_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export const findByReference = (db: Db | Trx, messageRef: string): Promise<MailRow | undefined> =>
  shown(db).where('m.message_ref', '=', messageRef).executeTakeFirst()

export const findMail = (db: Db | Trx, id: string): Promise<MailRow | undefined> =>
  shown(db).where('m.id', '=', id).executeTakeFirst()

/** For one transaction at a time: what becomes of it is decided once. */
export const lockMail = (trx: Trx, id: string): Promise<MailRow | undefined> =>
  shown(trx).where('m.id', '=', id).forNoKeyUpdate('m').executeTakeFirst()

export async function updateMail(
  trx: Trx,
  id: string,
  changes: Updateable<InboundMailsTable>,
): Promise<MailRow> {
  await trx.updateTable('inbound_mails').set(changes).where('id', '=', id).execute()
  return (await findMail(trx, id))!
}

/** Whoever takes a mail holds it until he commits; a second delivery waits, and finds what became of it. */
export async function holdReference(trx: Trx, messageRef: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${messageRef}, 1))`.execute(trx)
}

export async function insertMail(trx: Trx, mail: Insertable<InboundMailsTable>): Promise<void> {
  await trx.insertInto('inbound_mails').values(mail).execute()
}

/**
 * The contacts of a person, the one who was here last first, with what makes a scope of each.
 * @param email in its normal form
 */
export const contactsOf = (db: Db, email: string) =>
  db
    .selectFrom('logins as l')
    .innerJoin('contacts as k', 'k.login_id', 'l.id')
    .innerJoin('customers as c', 'c.id', 'k.customer_id')
    .innerJoin('partners as p', 'p.id', 'k.partner_id')
    .select(['k.id', 'k.partner_id', 'k.customer_id', 'k.role', 'k.permissions', 'c.time_zone'])
    .select(clockSeconds().as('clock_offset'))
    .where('l.email', '=', email)
    .where('k.status', '=', 'active')
    .where('p.status', '=', 'active')
    .orderBy('k.last_seen_at', order => order.desc().nullsLast())
    .orderBy('k.id')
    .limit(200)
    .execute()

/** The agent of an address, in its normal form. */
export const agentOf = (db: Db, email: string) =>
  db
    .selectFrom('agents')
    .select('id')
    .where('email', '=', email)
    .where('status', '=', 'active')
    .executeTakeFirst()
