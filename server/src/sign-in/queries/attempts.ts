import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'

/**
 * One counter: by the hash of what it counts, so that the database names nobody. `free` are without waiting, and then
 * the wait doubles from `wait` seconds (1) on, up to 15 minutes.
 */
export type Attempt = { key: Buffer; free: number; wait?: number }

/** How long must still be waited for any of these keys. */
export async function blockedUntil(db: Db | Trx, keys: Buffer[], now: string): Promise<string | null> {
  const row = await db
    .selectFrom('login_attempts')
    .select(eb => eb.fn.max('blocked_until').as('until'))
    .where('key', 'in', keys)
    .where('blocked_until', '>', now)
    .executeTakeFirst()
  return row?.until ?? null
}

/** Counts one per key in one statement, so that parallel guesses are all counted; an hour without any forgets them. */
export async function countAttempts(db: Db | Trx, attempts: Attempt[], now: string): Promise<void> {
  await counting(db, attempts, now, false).execute()
}

/**
 * Counts one unless it has to wait. The row's lock lets parallel ones in one after the other.
 * @returns whether it need not wait
 */
export async function takeTurn(db: Db | Trx, attempt: Attempt, now: string): Promise<boolean> {
  const counted = await counting(db, [attempt], now, true).returning('key').executeTakeFirst()
  return counted !== undefined
}

function counting(db: Db | Trx, attempts: Attempt[], now: string, unlessBlocked: boolean) {
  const failures = sql<number>`case when login_attempts.updated_at < ${now}::timestamptz - interval '1 hour'
    then 1 else login_attempts.failures + 1 end`
  const ofKey = (value: (attempt: Attempt) => number) =>
    sql<number>`case ${sql.join(
      attempts.map(each => sql`when login_attempts.key = ${each.key} then ${value(each)}::int`),
      sql` `,
    )} end`
  const over = sql<number>`${failures} - ${ofKey(each => each.free)}`
  return db
    .insertInto('login_attempts')
    .values(attempts.map(({ key }) => ({ key, failures: 1, blocked_until: now, updated_at: now })))
    .onConflict(conflict =>
      conflict
        .column('key')
        .doUpdateSet({
          failures,
          updated_at: now,
          blocked_until: sql<string>`${now}::timestamptz + case when ${over} < 0 then interval '0'
            else least(interval '15 minutes',
              interval '1 second' * ${ofKey(each => each.wait ?? 1)} * power(2, least(${over}, 12))) end`,
        })
        .where(unlessBlocked ? sql<boolean>`login_attempts.blocked_until <= ${now}` : sql<boolean>`true`),
    )
}

export async function forgetAttempts(db: Db | Trx, keys: Buffer[]): Promise<void> {
  await db.deleteFrom('login_attempts').where('key', 'in', keys).execute()
}
