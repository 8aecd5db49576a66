import { type InferResult, type Insertable, sql, type Updateable } from 'kysely'
import type { Reads } from '../database/connect.ts'
import { prepared, runNamed } from '../database/named.ts'
import type { ApiKeySecretsTable, ApiKeysTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'

/**
 * The key of a secret, unless it was revoked or its partner is suspended, and until when it may be used: one indexed
 * read for every call.
 */
export async function findApiKey(db: Db, reads: Reads, secretHash: Buffer) {
  const rows = await keyBySecret(reads, '', { secretHash }, marked => keyQuery(db, marked.secretHash))
  return rows[0]
}

const keyBySecret = prepared<KeyRow, { secretHash: Buffer }>()
type KeyRow = InferResult<ReturnType<typeof keyQuery>>[number]

const keyQuery = (db: Db, secretHash: Buffer) =>
  db
    .selectFrom('api_key_secrets as s')
    .innerJoin('api_keys as k', 'k.id', 's.api_key_id')
    .leftJoin('partners as p', 'p.id', 'k.partner_id')
    .select(['k.id', 'k.partner_id', 'k.scopes', 'k.last_used_at'])
    .select(sql<string | null>`least(k.expires_at, s.expires_at)`.as('expires_at'))
    .where('s.secret_hash', '=', secretHash)
    .where('k.revoked_at', 'is', null)
    .where(eb => eb.or([eb('k.partner_id', 'is', null), eb('p.status', '=', 'active')]))

export async function touchApiKey(db: Db, id: string, now: string): Promise<void> {
  await db.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', id).execute()
}

/** One page of `limit + 1` keys that were not revoked, newest first. */
export function listApiKeys(
  db: Db,
  reads: Reads,
  { partner_id }: { partner_id?: string },
  after: Position | null,
  limit: number,
) {
  const query = db
    .selectFrom('api_keys')
    .selectAll()
    .where('revoked_at', 'is', null)
    .$if(partner_id !== undefined, query => query.where('partner_id', '=', partner_id!))
    .$if(after !== null, query => query.where('id', '<', after!.id))
    .orderBy('id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

/** One that was not revoked. */
export function findOneApiKey(db: Db, id: string) {
  return db
    .selectFrom('api_keys')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

export function lockApiKey(trx: Trx, id: string) {
  return trx
    .selectFrom('api_keys')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export function updateApiKey(trx: Trx, id: string, changes: Updateable<ApiKeysTable>) {
  return trx
    .updateTable('api_keys')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function insertSecret(trx: Trx, secret: Insertable<ApiKeySecretsTable>): Promise<void> {
  await trx.insertInto('api_key_secrets').values(secret).execute()
}

/** Lets all secrets of a key end then, but for those that end sooner. */
export async function endSecrets(trx: Trx, keyId: string, expiresAt: string): Promise<void> {
  await trx
    .updateTable('api_key_secrets')
    .set({ expires_at: sql<string>`least(expires_at, ${expiresAt}::timestamptz)` })
    .where('api_key_id', '=', keyId)
    .execute()
}

export async function sweepSecrets(db: Db, now: string): Promise<void> {
  await db.deleteFrom('api_key_secrets').where('expires_at', '<', now).execute()
}

export function insertApiKey(trx: Trx, key: Insertable<ApiKeysTable>) {
  return trx.insertInto('api_keys').values(key).returningAll().executeTakeFirstOrThrow()
}

/** The predicate lets one of several revocations find it. */
export function revokeApiKey(trx: Trx, id: string, now: string) {
  return trx
    .updateTable('api_keys')
    .set(eb => ({ revoked_at: now, updated_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
}
