import type { Insertable } from 'kysely'
import type { SignInRequestsTable } from '../../database/sign-in-schema.ts'
import type { Db, Trx } from '../../http/context.ts'

export async function insertRequest(db: Db, request: Insertable<SignInRequestsTable>): Promise<void> {
  await db.insertInto('sign_in_requests').values(request).execute()
}

/** The oldest requests that no other process is at, locked. */
export async function takeRequests(trx: Trx, limit: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('sign_in_requests')
    .select('id')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(row => row.id)
}

export async function deleteRequests(trx: Trx, ids: string[]): Promise<void> {
  await trx.deleteFrom('sign_in_requests').where('id', 'in', ids).execute()
}
