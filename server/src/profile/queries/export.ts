import type { Db } from '../../http/context.ts'
import type { ContactScope } from '../../http/scope.ts'

/** The person's contacts at customers of this partner, disabled ones too. */
export function findMemberships(db: Db, scope: ContactScope, loginId: string) {
  return db
    .selectFrom('contacts as k')
    .innerJoin('customers as c', 'c.id', 'k.customer_id')
    .select(['k.id as contact_id', 'k.customer_id', 'c.name as customer_name', 'k.name', 'k.role'])
    .select(['k.permissions', 'k.status', 'k.language', 'k.muted', 'k.created_at', 'k.last_seen_at'])
    .where('k.login_id', '=', loginId)
    .where('k.partner_id', '=', scope.partner_id)
    .orderBy('k.id')
    .execute()
}

/** Whose data is read: contacts that `findMemberships` has found for the caller. */
export type Whose = { contact_ids: string[]; customer_ids: string[] }

/** Reads one page of a list, newest first, from behind the row of this id on. */
export type ReadPage = (
  db: Db,
  whose: Whose,
  before: string | null,
  limit: number,
) => Promise<{ id: string }[]>

/** What he wrote himself; the notes of agents are not his. */
export const readMessages: ReadPage = (db, { contact_ids }, before, limit) =>
  db
    .selectFrom('messages as m')
    .select(['m.id', 'm.created_at', 'm.customer_id', 'm.ticket_id', 'm.quotation_id'])
    .select(['m.order_id', 'm.invoice_id', 'm.text'])
    .where('m.contact_id', 'in', contact_ids)
    .where('m.internal', '=', false)
    .$if(before !== null, query => query.where('m.id', '<', before!))
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute()

export const readTickets: ReadPage = (db, { contact_ids }, before, limit) =>
  db
    .selectFrom('tickets as t')
    .select(['t.id', 't.number', 't.created_at', 't.customer_id', 't.subject', 't.category', 't.status'])
    .select(['t.closed_at', 't.score', 't.score_comment'])
    .where('t.contact_id', 'in', contact_ids)
    .$if(before !== null, query => query.where('t.id', '<', before!))
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute()

/** What happened to him as a contact, as contacts see it. */
export const readEvents: ReadPage = (db, { contact_ids, customer_ids }, before, limit) =>
  db
    .selectFrom('events as e')
    .select(['e.id', 'e.type', 'e.created_at', 'e.partner_id', 'e.customer_id', 'e.subject_id', 'e.data'])
    .where('e.customer_id', 'in', customer_ids)
    .where('e.subject_id', 'in', contact_ids)
    .$if(before !== null, query => query.where('e.id', '<', before!))
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
