import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reads } from '../database/connect.ts'
import type { AgentsTable } from '../database/conversations-schema.ts'
import { runNamed } from '../database/named.ts'
import { countOf } from '../database/pages.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'

// Agents are the vendor's and look after every customer: nothing here belongs to somebody.

export type AgentRow = Selectable<AgentsTable>
export type Filters = { status?: AgentRow['status'] }

/** One page of `limit + 1` rows, in order of name. */
export function listAgents(
  db: Db,
  reads: Reads,
  filters: Filters,
  after: Position | null,
  limit: number,
): Promise<AgentRow[]> {
  const query = filtered(db, filters)
    .selectAll()
    .$if(after !== null, query =>
      query.where(sql<boolean>`(name, id) > (${after!.key}::text, ${after!.id}::text)`),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export const countAgents = (db: Db, reads: Reads, filters: Filters): Promise<number> =>
  countOf(reads, filtered(db, filters))

const filtered = (db: Db, { status }: Filters) =>
  db.selectFrom('agents').$if(status !== undefined, query => query.where('status', '=', status!))

export function findAgent(db: Db | Trx, id: string): Promise<AgentRow | undefined> {
  return db.selectFrom('agents').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The picture of an agent, with the hash of its bytes. */
export function findPhoto(db: Db, agentId: string) {
  return db
    .selectFrom('agents as a')
    .innerJoin('files as f', 'f.id', 'a.photo_file_id')
    .select(['f.id', 'f.media_type', 'f.sha256'])
    .where('a.id', '=', agentId)
    .executeTakeFirst()
}

export function lockAgent(trx: Trx, id: string): Promise<AgentRow | undefined> {
  return trx.selectFrom('agents').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

export function insertAgent(trx: Trx, agent: Insertable<AgentsTable>): Promise<AgentRow> {
  return trx.insertInto('agents').values(agent).returningAll().executeTakeFirstOrThrow()
}

export function updateAgent(trx: Trx, id: string, changes: Updateable<AgentsTable>): Promise<AgentRow> {
  return trx.updateTable('agents').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}
