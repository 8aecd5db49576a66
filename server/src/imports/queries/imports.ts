import { type Insertable, type SelectQueryBuilder, sql, type Updateable } from 'kysely'
import type { ImportKind, ImportStatus, ImportsTable } from '../../database/bulk-schema.ts'
import type { Reads } from '../../database/connect.ts'
import { runNamed } from '../../database/named.ts'
import { ownedBy } from '../../database/owned.ts'
import { type PageRequest, preparedPages } from '../../database/pages.ts'
import type { Database } from '../../database/schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Position } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import type { Import } from '../rules.ts'

export type Filters = { kind?: ImportKind; status?: ImportStatus }

/** What of `imports as m` exists for this caller. */
const visibleTo = (scope: Scope) => ownedBy(scope, { partner: 'm.partner_id' })

/** One page of `limit + 1` rows, newest first. */
export const listImports = preparedPages<Import, Filters, PageRequest<Filters, null>>(
  (db, { scope, filters: { kind, status }, after, limit }) =>
    db
      .selectFrom('imports as m')
      .where(visibleTo(scope))
      .selectAll('m')
      .$if(kind !== undefined, query => query.where('m.kind', '=', kind!))
      .$if(status !== undefined, query => query.where('m.status', '=', status!))
      .$if(after !== null, query => query.where('m.id', '<', after!.id))
      .orderBy('m.id', 'desc')
      .limit(limit + 1),
)

export function findImport(db: Db | Trx, scope: Scope, id: string): Promise<Import | undefined> {
  return one(db, scope, id).executeTakeFirst()
}

export function lockImport(trx: Trx, scope: Scope, id: string): Promise<Import | undefined> {
  return one(trx, scope, id).forUpdate().executeTakeFirst()
}

const one = (
  db: Db | Trx,
  scope: Scope,
  id: string,
): SelectQueryBuilder<Database & { m: ImportsTable }, 'm', Import> =>
  db.selectFrom('imports as m').where(visibleTo(scope)).selectAll('m').where('m.id', '=', id)

type Same = Pick<Import, 'partner_id' | 'kind' | 'format' | 'sha256' | 'dry_run'>

/** The import of the same file that is under way; the partial unique index lets there be one. */
export function findUnderway(db: Db | Trx, same: Same): Promise<Import | undefined> {
  return db
    .selectFrom('imports as m')
    .selectAll('m')
    .where(sql<boolean>`coalesce(m.partner_id, '') = ${same.partner_id ?? ''}`)
    .where('m.kind', '=', same.kind)
    .where('m.format', '=', same.format)
    .where('m.sha256', '=', same.sha256)
    .where('m.dry_run', '=', same.dry_run)
    .where('m.status', 'in', ['queued', 'running'])
    .executeTakeFirst()
}

/** How many of one side are under way. */
export async function countUnderway(db: Db, partnerId: string | null): Promise<number> {
  const row = await db
    .selectFrom('imports')
    .where('status', 'in', ['queued', 'running'])
    .where(sql<boolean>`partner_id is not distinct from ${partnerId}`)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** @returns undefined when one of the same file is under way */
export function insertImport(trx: Trx, row: Insertable<ImportsTable>): Promise<Import | undefined> {
  return trx
    .insertInto('imports')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
}

/** Every change that is told of counts up the version. */
export function updateImport(
  trx: Trx,
  id: string,
  now: string,
  changes: Updateable<ImportsTable>,
): Promise<Import> {
  return trx
    .updateTable('imports')
    .set({ ...changes, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** One page of `limit + 1` rows of what was refused, in the order of the file. */
export function listErrors(db: Db, reads: Reads, importId: string, after: Position | null, limit: number) {
  const query = db
    .selectFrom('import_errors')
    .selectAll()
    .where('import_id', '=', importId)
    .$if(after !== null, query => query.where('position', '>', Number(after!.key)))
    .orderBy('position')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}
