import { type Insertable, sql } from 'kysely'
import type { FilesTable, StoredContentsTable } from '../../database/files-schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import type { File } from '../rules.ts'
import { looseOf } from './visible.ts'

export const insertFile = (trx: Trx, file: Insertable<FilesTable>): Promise<File> =>
  trx.insertInto('files').values(file).returningAll().executeTakeFirstOrThrow()

export async function insertContent(trx: Trx, fileId: string, content: Uint8Array): Promise<void> {
  await trx
    .insertInto('file_contents')
    .values({ file_id: fileId, content: Buffer.from(content) })
    .execute()
}

/** Says that a content is about to be written, before it is. */
export async function announceContent(db: Db, content: StoredContentsTable): Promise<void> {
  await db.insertInto('stored_contents').values(content).execute()
}

/** @returns false when the content has been swept away meanwhile */
export async function takeContent(trx: Trx, key: string, fileId: string): Promise<boolean> {
  const query = trx.updateTable('stored_contents').set({ file_id: fileId }).where('key', '=', key)
  return (await query.returning('key').executeTakeFirst()) !== undefined
}

/** How many uploads of the caller wait for a message. */
export async function countLoose(db: Db, scope: Scope): Promise<number> {
  const query = db.selectFrom('files as f').where(looseOf(scope)).select(sql<number>`count(*)::int`.as('n'))
  return (await query.executeTakeFirstOrThrow()).n
}

export type Message = { id: string; partner_id: string; customer_id: string }

/** Single use is structural: of two messages that name a file at once, one finds it loose. */
export function attachLoose(trx: Trx, scope: Scope, ids: string[], message: Message): Promise<File[]> {
  return trx
    .updateTable('files as f')
    .set({ message_id: message.id, partner_id: message.partner_id, customer_id: message.customer_id })
    .where('f.id', 'in', ids)
    .where(looseOf(scope))
    .returningAll('f')
    .execute()
}

export async function deleteLoose(trx: Trx, scope: Scope, id: string): Promise<boolean> {
  const query = trx.deleteFrom('files as f').where('f.id', '=', id).where(looseOf(scope))
  return (await query.returning('f.id').executeTakeFirst()) !== undefined
}

/** Removes uploads that no message has named since `before`. */
export async function sweepLoose(db: Db, before: string): Promise<void> {
  await db
    .deleteFrom('files')
    .where('uploaded_by', 'is not', null)
    .where('message_id', 'is', null)
    .where('created_at', '<', before)
    .execute()
}

/** Contents without a file since `before`, the oldest first. */
export function findOwnerless(db: Db, before: string, limit: number) {
  return db
    .selectFrom('stored_contents')
    .select(['key', 'store'])
    .where('file_id', 'is', null)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(limit)
    .execute()
}

export async function forgetContents(db: Db, keys: string[]): Promise<void> {
  if (keys.length === 0) return
  await db.deleteFrom('stored_contents').where('key', 'in', keys).where('file_id', 'is', null).execute()
}
