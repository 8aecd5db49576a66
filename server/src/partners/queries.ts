import type { Insertable, Updateable } from 'kysely'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import type { PartnersTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'

/** What of `partners as p` exists for this caller. */
const visibleTo = (scope: Scope) => ownedBy(scope, { partner: 'p.id' })

/** One page of `limit + 1` rows, newest first. */
export function listPartners(db: Db, reads: Reads, scope: Scope, after: Position | null, limit: number) {
  const query = db
    .selectFrom('partners as p')
    .where(visibleTo(scope))
    .selectAll('p')
    .$if(after !== null, query => query.where('p.id', '<', after!.id))
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findPartner(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('partners as p')
    .where(visibleTo(scope))
    .selectAll('p')
    .where('p.id', '=', id)
    .executeTakeFirst()
}

/** The partner whose customers are the vendor's direct ones; there is exactly one. */
export function findBuiltInPartner(db: Db | Trx) {
  return db.selectFrom('partners').selectAll().where('built_in', '=', true).executeTakeFirstOrThrow()
}

export function lockPartner(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('partners as p')
    .where(visibleTo(scope))
    .selectAll('p')
    .where('p.id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export function insertPartner(trx: Trx, partner: Insertable<PartnersTable>) {
  return trx.insertInto('partners').values(partner).returningAll().executeTakeFirstOrThrow()
}

/** Of several processes that start at once, the unique index on built_in lets one insert win. */
export async function ensureBuiltInPartner(trx: Trx, partner: Insertable<PartnersTable>): Promise<void> {
  await trx
    .insertInto('partners')
    .values(partner)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export function updatePartner(trx: Trx, id: string, changes: Updateable<PartnersTable>) {
  return trx
    .updateTable('partners')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
