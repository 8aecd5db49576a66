import { sql } from 'kysely'
import { type BulkRow, insertRecords } from '../../database/bulk.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Import } from '../rules.ts'

/** Whether anything waits to be worked on. Asked first, so that nothing is written while nothing happens. */
export async function isAnyWaiting(db: Db, now: string, only: string | undefined): Promise<boolean> {
  return (await waiting(db, now, only).select('m.id').limit(1).executeTakeFirst()) !== undefined
}

const waiting = (db: Db | Trx, now: string, only: string | undefined) =>
  db
    .selectFrom('imports as m')
    .where('m.status', 'in', ['queued', 'running'])
    .where(eb => eb.or([eb('m.lease_until', 'is', null), eb('m.lease_until', '<', now)]))
    .$if(only !== undefined, query => query.where('m.id', '=', only!))

/**
 * Takes the import that has waited longest, for one process until the lease ends. Those whose process died come again.
 * @param only this one, if it is to be had
 */
export function takeImport(
  db: Db,
  { now, until, holder, only }: { now: string; until: string; holder: string; only: string | undefined },
): Promise<Import | undefined> {
  return db
    .updateTable('imports')
    .set({ status: 'running', holder, lease_until: until, worked_at: now })
    .set({ started_at: sql`coalesce(started_at, ${now}::timestamptz)` })
    .where(
      'id',
      '=',
      waiting(db, now, only)
        .select('m.id')
        .orderBy('m.worked_at', order => order.asc().nullsFirst())
        .orderBy('m.id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
}

/** Takes an import for one step of whoever holds it; undefined once it was stopped or somebody else has taken over. */
export function lockHeld(trx: Trx, { id, holder }: Import): Promise<Import | undefined> {
  return trx
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', id)
    .where('holder', '=', holder)
    .where('status', '=', 'running')
    .forUpdate()
    .executeTakeFirst()
}

type Step = {
  bytes: number
  lines: number
  created: number
  updated: number
  unchanged: number
  refused: number
  errors: number
}

/** Says how far an import has come, and that it goes on. */
export async function moveOn(
  trx: Trx,
  id: string,
  { now, until }: { now: string; until: string },
  step: Step,
): Promise<void> {
  await trx
    .updateTable('imports')
    .set({ bytes_read: step.bytes, lines_read: step.lines, lease_until: until, updated_at: now })
    .set(eb => ({
      created: eb('created', '+', step.created),
      updated: eb('updated', '+', step.updated),
      unchanged: eb('unchanged', '+', step.unchanged),
      refused: eb('refused', '+', step.refused),
      errors: eb('errors', '+', step.errors),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export const insertErrors = (trx: Trx, errors: BulkRow<'import_errors'>[]) =>
  insertRecords(trx, 'import_errors', errors)

/** Gives an import back, for whoever comes first. */
export async function giveBack(db: Db, { id, holder }: Import, now: string): Promise<void> {
  await db
    .updateTable('imports')
    .set({ holder: null, lease_until: null, worked_at: now })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .execute()
}

/** The scopes of the key on whose behalf an import goes on; null once it is not in force. */
export async function scopesInForce(
  db: Db | Trx,
  keyId: string,
  now: string,
): Promise<readonly string[] | null> {
  const row = await db
    .selectFrom('api_keys as k')
    .leftJoin('partners as p', 'p.id', 'k.partner_id')
    .select('k.scopes')
    .where('k.id', '=', keyId)
    .where('k.revoked_at', 'is', null)
    .where(eb => eb.or([eb('k.expires_at', 'is', null), eb('k.expires_at', '>', now)]))
    .where(eb => eb.or([eb('k.partner_id', 'is', null), eb('p.status', '=', 'active')]))
    .executeTakeFirst()
  return row?.scopes ?? null
}

export async function isPartnerActive(trx: Trx, id: string): Promise<boolean> {
  const query = trx.selectFrom('partners').select('id').where('id', '=', id).where('status', '=', 'active')
  return (await query.executeTakeFirst()) !== undefined
}

/** Lets go of the files of imports that nobody has gone on with since `before`; their contents go with the next sweep. */
export async function dropFiles(db: Db | Trx, ids: string[]): Promise<void> {
  if (ids.length > 0)
    await db.deleteFrom('files').where('id', 'in', ids).where('kind', '=', 'import').execute()
}

export async function findStale(db: Db, before: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('imports')
    .select('file_id')
    .$narrowType<{ file_id: string }>()
    .where('file_id', 'is not', null)
    .where('ended_at', '<', before)
    .limit(limit)
    .execute()
  return rows.map(row => row.file_id)
}

/**
 * Forgets imports that ended before `before` and cannot be gone on with, and what was refused of them: so few at once as
 * each may have very many errors.
 */
export async function forgetImports(db: Db, before: string): Promise<void> {
  await sql`delete from imports where id in (
    select id from imports where ended_at < ${before} and file_id is null order by id limit 20)`.execute(db)
}

/** What objects were made of, by their ids. */
export async function findImportedRows(trx: Trx, objectIds: string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('imported_rows')
    .selectAll()
    .where('object_id', '=', sql<string>`any(${objectIds}::text[])`)
    .execute()
  return new Map(rows.map(row => [row.object_id, row.sha256]))
}

export const insertImportedRows = (trx: Trx, rows: BulkRow<'imported_rows'>[]) =>
  insertRecords(trx, 'imported_rows', rows)

/** Where the content of a file lies. */
export function findContent(db: Db, fileId: string) {
  return db
    .selectFrom('stored_contents')
    .select(['key', 'store'])
    .where('file_id', '=', fileId)
    .executeTakeFirst()
}
