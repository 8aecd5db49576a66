import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import type { PlansTable } from '../database/subscriptions-schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'

// Plans are the vendor's and the same for everybody who may read them: nothing here belongs to somebody.

export type PlanRow = Selectable<PlansTable>
/** `offered`: only those that customers may take by themselves. */
export type Filters = { active?: boolean; offered?: boolean }

/** One page of `limit + 1` rows, in order of name. */
export function listPlans(
  db: Db,
  reads: Reads,
  { active, offered }: Filters,
  after: Position | null,
  limit: number,
): Promise<PlanRow[]> {
  const query = db
    .selectFrom('plans')
    .selectAll()
    .$if(active !== undefined, query => query.where('active', '=', active!))
    .$if(offered === true, query => query.where('offered', '=', true).where('active', '=', true))
    .$if(after !== null, query =>
      query.where(sql<boolean>`(name, id) > (${after!.key}::text, ${after!.id}::text)`),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findPlan(db: Db | Trx, id: string): Promise<PlanRow | undefined> {
  return db.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()
}

export function lockPlan(trx: Trx, id: string): Promise<PlanRow | undefined> {
  return trx.selectFrom('plans').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

export function insertPlan(trx: Trx, plan: Insertable<PlansTable>): Promise<PlanRow> {
  return trx.insertInto('plans').values(plan).returningAll().executeTakeFirstOrThrow()
}

export function updatePlan(trx: Trx, id: string, changes: Updateable<PlansTable>): Promise<PlanRow> {
  return trx.updateTable('plans').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}
