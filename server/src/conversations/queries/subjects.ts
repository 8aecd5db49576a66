import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { visibleTo as invoicesVisibleTo } from '../../invoices/queries/visible.ts'
import { visibleTo as ordersVisibleTo } from '../../orders/queries/visible.ts'
import { visibleTo as quotationsVisibleTo } from '../../quotations/queries/visible.ts'
import { visibleTo as ticketsVisibleTo } from '../../tickets/queries/visible.ts'
import type { Subject, SubjectField } from '../subject-rules.ts'

type Found = Omit<Subject, 'field'>

const finds: Record<SubjectField, (scope: Scope, id: string) => RawBuilder<Found>> = {
  // A ticket that was merged into another one is that one.
  ticket_id: (scope, id) => sql`
    select home.id, home.customer_id, home.partner_id, '#' || home.number as label, home.subject as title,
      home.contact_id as opened_by, true as published
    from tickets as t join tickets as home on home.id = coalesce(t.merged_into, t.id)
    where t.id = ${id} and ${ticketsVisibleTo(scope)}`,
  quotation_id: (scope, id) => sql`
    select q.id, q.customer_id, q.partner_id, q.number as label, q.subject as title, null as opened_by,
      q.revision > 0 as published
    from quotations as q where q.id = ${id} and ${quotationsVisibleTo(scope)}`,
  order_id: (scope, id) => sql`
    select o.id, o.customer_id, o.partner_id, o.number as label, o.subject as title, null as opened_by,
      true as published
    from orders as o where o.id = ${id} and ${ordersVisibleTo(scope)}`,
  invoice_id: (scope, id) => sql`
    select i.id, i.customer_id, i.partner_id, i.number as label, i.subject as title, null as opened_by,
      i.status <> 'draft' as published
    from invoices as i where i.id = ${id} and ${invoicesVisibleTo(scope)}`,
}

/** What a conversation is on; undefined unless the caller may read it. */
export async function findSubject(
  db: Db | Trx,
  scope: Scope,
  { field, id }: { field: SubjectField; id: string },
): Promise<Subject | undefined> {
  const { rows } = await finds[field](scope, id).execute(db)
  return rows[0] && { field, ...rows[0] }
}

/**
 * Lets one transaction at a time write into the conversations of a customer, until it ends: one lock for all of them, as
 * a ticket may be merged into another one while somebody waits for it.
 */
export async function lockConversations(trx: Trx, customerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${customerId}, 4))`.execute(trx)
}
