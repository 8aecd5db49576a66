import { type Insertable, sql } from 'kysely'
import { ownedBy } from '../database/owned.ts'
import type { FilesTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Scope } from '../http/scope.ts'
import { visibleTo as invoicesVisibleTo } from '../invoices/queries/visible.ts'

/**
 * What of `files as f` exists for this caller. The files of an invoice are seen by whoever sees the invoice; the
 * vendor's images, which belong to no customer, by the vendor.
 */
function visibleTo(scope: Scope) {
  const owned = ownedBy(scope, { partner: 'f.partner_id', customer: 'f.customer_id' })
  if (scope.kind !== 'contact') return owned
  return sql<boolean>`(${owned} and exists (select from invoices as i
    where i.id = f.invoice_id and ${invoicesVisibleTo(scope)}))`
}

export function findFile(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('files as f')
    .where(visibleTo(scope))
    .selectAll('f')
    .where('f.id', '=', id)
    .executeTakeFirst()
}

export function findFileWithContent(db: Db, scope: Scope, id: string) {
  return db
    .selectFrom('files as f')
    .where(visibleTo(scope))
    .innerJoin('file_contents as content', 'content.file_id', 'f.id')
    .selectAll('f')
    .select('content.content')
    .where('f.id', '=', id)
    .executeTakeFirst()
}

export async function isInvoiceVisible(db: Db | Trx, scope: Scope, id: string): Promise<boolean> {
  const query = db.selectFrom('invoices as i').where(invoicesVisibleTo(scope)).select('i.id')
  return (await query.where('i.id', '=', id).executeTakeFirst()) !== undefined
}

/** Whether it is an image that the vendor uploaded for his documents. */
export async function isVendorImage(trx: Trx, id: string): Promise<boolean> {
  const query = trx.selectFrom('files').select('id').where('id', '=', id)
  return (
    (await query.where('kind', '=', 'image').where('customer_id', 'is', null).executeTakeFirst()) !==
    undefined
  )
}

export async function insertFile(
  trx: Trx,
  { content, ...file }: Insertable<FilesTable> & { content: Uint8Array },
) {
  const row = await trx.insertInto('files').values(file).returningAll().executeTakeFirstOrThrow()
  await trx
    .insertInto('file_contents')
    .values({ file_id: row.id, content: Buffer.from(content) })
    .execute()
  return row
}

/** The bytes of a file whose reader was checked before. */
export async function readContent(db: Db | Trx, id: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('file_contents')
    .select('content')
    .where('file_id', '=', id)
    .executeTakeFirst()
  return row?.content ?? null
}

/** What a link leads to: exactly one of these. */
export type LinkTarget = {
  invoice_id?: string | null
  file_id?: string | null
  quotation_id?: string | null
  payment_id?: string | null
}
export type NewLink = LinkTarget & { token_hash: Buffer; scope: string; expires_at: string }

const linkColumns = ['scope', 'invoice_id', 'file_id', 'quotation_id', 'payment_id'] as const

export async function insertLink(trx: Trx, link: NewLink): Promise<void> {
  await trx.insertInto('download_links').values(link).execute()
}

export function findLink(db: Db, tokenHash: Buffer, now: string) {
  return db
    .selectFrom('download_links')
    .select(linkColumns)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Single use is structural: of several that come at once, the row is there for one to delete. */
export function takeLink(db: Db, tokenHash: Buffer, now: string) {
  return db
    .deleteFrom('download_links')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .returning(linkColumns)
    .executeTakeFirst()
}

/** Whether the session or key a link was made with is still in force. */
export async function isInForce(db: Db, scope: Scope): Promise<boolean> {
  switch (scope.kind) {
    case 'contact': {
      const query = db
        .selectFrom('portal_sessions as s')
        .innerJoin('sites', 'sites.id', 's.site_id')
        .innerJoin('partners as p', 'p.id', 's.partner_id')
        .leftJoin('contacts as k', 'k.id', 's.contact_id')
        .select('s.id')
        .where('s.id', '=', scope.session_id)
        .where('s.revoked_at', 'is', null)
        .where('sites.status', '=', 'enabled')
        .where('p.status', '=', 'active')
        .where(eb => eb.or([eb('s.contact_id', 'is', null), eb('k.status', '=', 'active')]))
      return (await query.executeTakeFirst()) !== undefined
    }
    case 'vendor':
    case 'partner': {
      const query = db
        .selectFrom('api_keys as k')
        .leftJoin('partners as p', 'p.id', 'k.partner_id')
        .select('k.id')
        .where('k.id', '=', scope.key_id)
        .where('k.revoked_at', 'is', null)
        .where(eb => eb.or([eb('k.partner_id', 'is', null), eb('p.status', '=', 'active')]))
      return (await query.executeTakeFirst()) !== undefined
    }
    default:
      return false
  }
}
