import { type Insertable, sql } from 'kysely'
import { externalIdColumn } from '../customers/sides.ts'
import { clockSeconds } from '../database/clock.ts'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import type { ShareLinksTable } from '../database/subscriptions-schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'
import { visibleTo as invoicesVisibleTo } from '../invoices/queries/visible.ts'
import { visibleTo as ordersVisibleTo } from '../orders/queries/visible.ts'
import { visibleTo as quotationsVisibleTo } from '../quotations/queries/visible.ts'
import { type Document, readableColumns, type ShareLink } from './rules.ts'

export type NewShareLink = Insertable<ShareLinksTable>
export type Filters = { customer_id?: string; external_customer_id?: string }

const shown = [
  'l.id',
  'l.partner_id',
  'l.customer_id',
  'l.quotation_id',
  'l.invoice_id',
  'l.order_id',
  'l.created_by',
  'l.contact_id',
  'l.expires_at',
  'l.revoked_at',
  'l.last_used_at',
  'l.created_at',
] as const

/** What of `share_links as l` exists for this caller: contacts see those of documents that they may read. */
function visibleTo(scope: Scope) {
  const owned = ownedBy(scope, { partner: 'l.partner_id', customer: 'l.customer_id' })
  if (scope.kind !== 'contact') return owned
  const readable = readableColumns(scope).map(column => sql`${sql.ref(`l.${column}`)} is not null`)
  return sql<boolean>`(${owned} and (${readable.length > 0 ? sql.join(readable, sql` or `) : sql`false`}))`
}

/** One page of `limit + 1` rows, newest first. */
export function listShareLinks(
  db: Db,
  reads: Reads,
  scope: Scope,
  { customer_id, external_customer_id }: Filters,
  after: Position | null,
  limit: number,
): Promise<ShareLink[]> {
  const query = db
    .selectFrom('share_links as l')
    .where(visibleTo(scope))
    .select(shown)
    .$if(customer_id !== undefined, query => query.where('l.customer_id', '=', customer_id!))
    .$if(external_customer_id !== undefined, query =>
      query.where(ofExternalCustomer(scope, external_customer_id!)),
    )
    .$if(after !== null, query => query.where('l.id', '<', after!.id))
    .orderBy('l.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

/** The customer with the caller's own external id. */
function ofExternalCustomer(scope: Scope, externalId: string) {
  const column = externalIdColumn(scope)
  if (column === null) return sql<boolean>`false`
  return sql<boolean>`exists (select from customers as c where c.id = l.customer_id
    and c.partner_id = l.partner_id and ${sql.ref(`c.${column}`)} = ${externalId}::text)`
}

export type Shareable = { id: string; partner_id: string; customer_id: string; draft: boolean }

/** Those of these documents of one type that the caller may read, and whether they are drafts. */
export function findDocuments(
  db: Db | Trx,
  scope: Scope,
  type: Document['type'],
  ids: string[],
): Promise<Shareable[]> {
  switch (type) {
    case 'quotation':
      return db
        .selectFrom('quotations as q')
        .where(quotationsVisibleTo(scope))
        .select(['q.id', 'q.partner_id', 'q.customer_id', sql<boolean>`q.revision = 0`.as('draft')])
        .where('q.id', 'in', ids)
        .execute()
    case 'invoice':
      return db
        .selectFrom('invoices as i')
        .where(invoicesVisibleTo(scope))
        .select(['i.id', 'i.partner_id', 'i.customer_id', sql<boolean>`i.status = 'draft'`.as('draft')])
        .where('i.id', 'in', ids)
        .execute()
    case 'order':
      return db
        .selectFrom('orders as o')
        .where(ordersVisibleTo(scope))
        .select(['o.id', 'o.partner_id', 'o.customer_id', sql<boolean>`false`.as('draft')])
        .where('o.id', 'in', ids)
        .execute()
  }
}

export function insertShareLinks(trx: Trx, links: NewShareLink[]): Promise<ShareLink[]> {
  return trx.insertInto('share_links').values(links).returningAll().execute()
}

/** Takes a link that the caller sees for a change. */
export function lockShareLink(trx: Trx, scope: Scope, id: string): Promise<ShareLink | undefined> {
  return trx
    .selectFrom('share_links as l')
    .where(visibleTo(scope))
    .select(shown)
    .where('l.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function setRevoked(trx: Trx, id: string, now: string): Promise<ShareLink> {
  return trx
    .updateTable('share_links as l')
    .set({ revoked_at: now })
    .where('l.id', '=', id)
    .returning(shown)
    .executeTakeFirstOrThrow()
}

/** Those that opened something, as they are now. */
export function revokeLinksOf(trx: Trx, contactId: string, now: string): Promise<ShareLink[]> {
  return trx
    .updateTable('share_links as l')
    .set({ revoked_at: now })
    .where('l.contact_id', '=', contactId)
    .where('l.revoked_at', 'is', null)
    .where('l.expires_at', '>', now)
    .returning(shown)
    .execute()
}

/** Whether a link is still for use, as far as people decide: it ends with the contact who made it. */
const inForce = sql<boolean>`(l.revoked_at is null and p.status = 'active'
  and (l.contact_id is null or exists (
    select from contacts as k where k.id = l.contact_id and k.status = 'active')))`

/** The link that opens with a secret, with what its reader is told of the customer. */
export function findOpening(db: Db, secretHash: Buffer, now: string) {
  return db
    .selectFrom('share_links as l')
    .innerJoin('partners as p', 'p.id', 'l.partner_id')
    .innerJoin('customers as c', 'c.id', 'l.customer_id')
    .innerJoin('settings', join => join.onTrue())
    .select(shown)
    .select(['c.name as customer_name', 'c.language', 'c.time_zone', 'settings.vendor'])
    .where('l.secret_hash', '=', secretHash)
    .where('l.expires_at', '>', now)
    .where(inForce)
    .executeTakeFirst()
}

export async function insertSession(
  trx: Trx,
  now: string,
  session: { token_hash: Buffer; share_link_id: string; expires_at: string },
): Promise<void> {
  await trx.insertInto('share_sessions').values(session).execute()
  await trx
    .updateTable('share_links')
    .set({ last_used_at: now })
    .where('id', '=', session.share_link_id)
    .execute()
}

/**
 * The session of a token with all that decides what it may do. A link leads to the pages of whoever was the partner
 * when it was made, and is shown there still.
 */
export async function findShareSession(db: Db, reads: Reads, tokenHash: Buffer) {
  const query = db
    .selectFrom('share_sessions as s')
    .innerJoin('share_links as l', 'l.id', 's.share_link_id')
    .innerJoin('partners as p', 'p.id', 'l.partner_id')
    .innerJoin('customers as c', 'c.id', 'l.customer_id')
    .select(shown)
    .select(['s.expires_at as ends_at', 'c.time_zone', inForce.as('in_force')])
    .select([
      clockSeconds().as('clock_offset'),
      sql<string[]>`array(select unnest(sites.allowed_origins) from sites
        join partners on partners.id = sites.partner_id
        where sites.partner_id in (l.partner_id, l.first_partner_id)
          and sites.status = 'enabled' and partners.status = 'active')`.as('site_origins'),
    ])
    .where('s.token_hash', '=', tokenHash)
  return (await runNamed(reads, query.compile()))[0]
}

/** Removes sessions that have ended, and links that opened nothing for long. */
export async function sweepShareLinks(db: Db, now: string, longAgo: string): Promise<void> {
  await db.deleteFrom('share_sessions').where('expires_at', '<', now).execute()
  await db.deleteFrom('share_links').where('expires_at', '<', longAgo).execute()
}
