import { sql } from 'kysely'
import type { Answer, Db, Trx } from '../context.ts'

export type Claim = {
  principal: string
  key: string
  fingerprint: Buffer
  /** Until when the key is ours alone. It also tells our claim from that of a try which took the key over. */
  lease_until: string
}

/**
 * Takes the key, or takes it over from a try whose lease has run out. Single use is structural: the primary key
 * lets exactly one insert win, and the predicate lets exactly one take over.
 * @returns whether the key is ours now
 */
export async function claimKey(db: Db, claim: Claim, now: string): Promise<boolean> {
  const row = await db
    .insertInto('idempotency_keys')
    .values({ ...claim, created_at: now })
    .onConflict(conflict =>
      conflict
        .columns(['principal', 'key'])
        .doUpdateSet({ lease_until: claim.lease_until })
        .where('idempotency_keys.status', 'is', null)
        .where('idempotency_keys.lease_until', '<', now)
        .where('idempotency_keys.fingerprint', '=', claim.fingerprint),
    )
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export function findKey(db: Db, { principal, key }: Pick<Claim, 'principal' | 'key'>) {
  return db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('principal', '=', principal)
    .where('key', '=', key)
    .executeTakeFirst()
}

/**
 * Keeps the answer for replays; in the transaction of the write it belongs to.
 * @returns false when another try has taken the key over: the write must not be committed then
 */
export async function completeKey(
  db: Db | Trx,
  { principal, key, lease_until }: Claim,
  answer: Answer,
): Promise<boolean> {
  const row = await db
    .updateTable('idempotency_keys')
    .set({
      status: answer.status,
      headers: JSON.stringify(answer.headers ?? {}),
      body: answer.body === undefined ? null : JSON.stringify(answer.body),
    })
    .where('principal', '=', principal)
    .where('key', '=', key)
    .where('status', 'is', null)
    .where('lease_until', '=', lease_until)
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

/** Gives the key back after a failure that left nothing behind, if it is still ours. */
export async function releaseKey(db: Db, { principal, key, lease_until }: Claim): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('principal', '=', principal)
    .where('key', '=', key)
    .where('status', 'is', null)
    .where('lease_until', '=', lease_until)
    .execute()
}

/** Removes keys older than their published seven days. */
export async function sweepKeys(db: Db, now: string): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', sql<string>`${now}::timestamptz - interval '7 days'`)
    .execute()
}
