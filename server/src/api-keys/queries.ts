import type { InferResult, Insertable } from 'kysely'
import type { Reads } from '../database/connect.ts'
import { prepared, runNamed } from '../database/named.ts'
import type { ApiKeysTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'

/** The key of a secret, unless it was revoked or its partner is suspended: one indexed read for every call. */
export async function findApiKey(db: Db, reads: Reads, secretHash: Buffer) {
  const rows = await keyBySecret(reads, '', { secretHash }, marked => keyQuery(db, marked.secretHash))
  return rows[0]
}

const keyBySecret = prepared<KeyRow, { secretHash: Buffer }>()
type KeyRow = InferResult<ReturnType<typeof keyQuery>>[number]

const keyQuery = (db: Db, secretHash: Buffer) =>
  db
    .selectFrom('api_keys as k')
    .leftJoin('partners as p', 'p.id', 'k.partner_id')
    .select(['k.id', 'k.partner_id', 'k.scopes', 'k.expires_at', 'k.last_used_at'])
    .where('k.secret_hash', '=', secretHash)
    .where('k.revoked_at', 'is', null)
    .where(eb => eb.or([eb('k.partner_id', 'is', null), eb('p.status', '=', 'active')]))

export async function touchApiKey(db: Db, id: string, now: string): Promise<void> {
  await db.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', id).execute()
}

/** One page of `limit + 1` keys that were not revoked, newest first. */
export function listApiKeys(db: Db, reads: Reads, after: Position | null, limit: number) {
  const query = db
    .selectFrom('api_keys')
    .selectAll()
    .where('revoked_at', 'is', null)
    .$if(after !== null, query => query.where('id', '<', after!.id))
    .orderBy('id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function insertApiKey(trx: Trx, key: Insertable<ApiKeysTable>) {
  return trx.insertInto('api_keys').values(key).returningAll().executeTakeFirstOrThrow()
}

/** The predicate lets one of several revocations find it. */
export function revokeApiKey(trx: Trx, id: string, now: string) {
  return trx
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
}
