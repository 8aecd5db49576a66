import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { visibleTo as invoicesVisibleTo } from '../../invoices/queries/visible.ts'
import type { File } from '../rules.ts'
import { visibleTo } from './visible.ts'

export function findFile(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('files as f')
    .where(visibleTo(scope))
    .selectAll('f')
    .where('f.id', '=', id)
    .executeTakeFirst()
}

/** A file with where its content lies: in a store, or as `content` in the database. */
export function findFileWithContent(db: Db, scope: Scope, id: string) {
  return db
    .selectFrom('files as f')
    .where(visibleTo(scope))
    .leftJoin('file_contents as content', 'content.file_id', 'f.id')
    .leftJoin('stored_contents as stored', 'stored.file_id', 'f.id')
    .selectAll('f')
    .select(['content.content', 'stored.key', 'stored.store'])
    .where('f.id', '=', id)
    .executeTakeFirst()
}

/** The files of messages that the caller was found to read, in the order of their uploads. */
export async function filesOfMessages(db: Db | Trx, messageIds: string[]): Promise<Map<string, File[]>> {
  if (messageIds.length === 0) return new Map()
  const query = db.selectFrom('files').selectAll().where('message_id', 'in', messageIds).orderBy('id')
  return Map.groupBy(await query.execute(), file => file.message_id!)
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

/** The bytes of a file whose reader was checked before. */
export async function readContent(db: Db | Trx, id: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('file_contents')
    .select('content')
    .where('file_id', '=', id)
    .executeTakeFirst()
  return row?.content ?? null
}
