import { type Insertable, sql } from 'kysely'
import type { Reads } from '../../database/connect.ts'
import type { ExportKind, ExportStatus, ExportsTable } from '../../database/exports-schema.ts'
import { runNamed } from '../../database/named.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Position } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import type { Export } from '../rules.ts'
import { visibleTo } from './visible.ts'

export type Filters = { kind?: ExportKind; status?: ExportStatus }

/** One page of `limit + 1` rows, newest first. */
export function listExports(
  db: Db,
  reads: Reads,
  scope: Scope,
  { kind, status }: Filters,
  after: Position | null,
  limit: number,
): Promise<Export[]> {
  const query = db
    .selectFrom('exports as x')
    .where(visibleTo(scope))
    .selectAll('x')
    .$if(kind !== undefined, query => query.where('x.kind', '=', kind!))
    .$if(status !== undefined, query => query.where('x.status', '=', status!))
    .$if(after !== null, query => query.where('x.id', '<', after!.id))
    .orderBy('x.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findExport(db: Db | Trx, scope: Scope, id: string): Promise<Export | undefined> {
  return db
    .selectFrom('exports as x')
    .where(visibleTo(scope))
    .selectAll('x')
    .where('x.id', '=', id)
    .executeTakeFirst()
}

/** How many of the caller's side have not ended. */
export async function countUnderway(trx: Trx, scope: Scope): Promise<number> {
  const query = trx
    .selectFrom('exports as x')
    .where(visibleTo(scope))
    .where('x.status', 'in', ['queued', 'running'])
    .select(sql<number>`count(*)::int`.as('n'))
  return (await query.executeTakeFirstOrThrow()).n
}

export const insertExport = (trx: Trx, row: Insertable<ExportsTable>): Promise<Export> =>
  trx.insertInto('exports').values(row).returningAll().executeTakeFirstOrThrow()
