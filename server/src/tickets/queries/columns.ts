import { type RawBuilder, sql } from 'kysely'
import type { TicketCategory } from '../../database/conversations-schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { LinkField } from '../link-rules.ts'

/** `tickets as t` with the people and the newest message that are shown with each. */
export const withPeople = (db: Db | Trx) =>
  db
    .selectFrom('tickets as t')
    .leftJoin('contacts as k', 'k.id', 't.contact_id')
    .leftJoin('agents as a', 'a.id', 't.assignee_id')
    .leftJoin('messages as lm', 'lm.id', 't.last_message_id')
    .leftJoin('contacts as lk', 'lk.id', 'lm.contact_id')
    .leftJoin('agents as la', 'la.id', 'lm.agent_id')

/** What it is about, as people tell it. */
const linkLabel = sql<string | null>`coalesce(
  (select s.plan_name from subscriptions as s where s.id = t.subscription_id),
  (select o.number from orders as o where o.id = t.order_id),
  (select i.number from invoices as i where i.id = t.invoice_id),
  (select p.name from success_packs as p where p.id = t.pack_id))`

const category = sql<TicketCategory | null>`(
  select c.value from settings, jsonb_array_elements(settings.ticket_categories) as c
  where c.value ->> 'id' = t.category)`

const mergedNumber = sql<
  number | null
>`(select into_.number from tickets as into_ where into_.id = t.merged_into)`

/** All that is shown of a ticket. */
export const ticketColumns = [
  't.id',
  't.partner_id',
  't.customer_id',
  't.number',
  't.subject',
  't.category',
  category.as('category_shown'),
  't.status',
  't.contact_id',
  sql<string>`coalesce(k.name, t.opener_name)`.as('opener'),
  't.assignee_id',
  'a.name as assignee_name',
  'a.photo_file_id as assignee_photo',
  't.subscription_id',
  't.order_id',
  't.invoice_id',
  't.pack_id',
  't.line_id',
  linkLabel.as('link_label'),
  't.last_message_at',
  't.last_message_id',
  'lm.author_kind',
  'lm.author_side',
  'lm.contact_id as author_contact_id',
  'lm.agent_id as author_agent_id',
  'lm.author_external_id',
  sql<string | null>`coalesce(lk.name, la.name, lm.author_name)`.as('author_name'),
  'la.photo_file_id as author_photo',
  'lm.excerpt',
  't.solve_at',
  't.solved_at',
  't.closed_at',
  't.merged_into',
  mergedNumber.as('merged_number'),
  't.score',
  't.score_comment',
  't.rated_at',
  't.version',
  't.created_at',
  't.updated_at',
] as const

/** What each side's integrations have written. */
export const sidedColumns = [
  't.vendor_external_id',
  't.partner_external_id',
  't.vendor_metadata',
  't.partner_metadata',
] as const

/** The thing that a ticket is about, by its column. */
export const linkColumns: Record<LinkField, RawBuilder<string | null>> = {
  subscription_id: sql`t.subscription_id`,
  order_id: sql`t.order_id`,
  invoice_id: sql`t.invoice_id`,
  success_pack_id: sql`t.pack_id`,
}
