import type { Db, Trx } from '../../http/context.ts'
import type { Problem } from '../../http/problem.ts'
import { mailAttempts, throttled } from '../attempt-rules.ts'
import * as queries from '../queries/attempts.ts'

/** @throws Problem 429 `login_throttled` while any of them has to wait */
export async function refuseWhileBlocked(db: Db, attempts: queries.Attempt[], now: string): Promise<void> {
  const problem = await waiting(db, attempts, now)
  if (problem) throw problem
}

/**
 * Counts one attempt, right or wrong, and so lets no more of many at once through than are free.
 * @returns a problem, 429, where it has to wait; null otherwise
 */
export async function takeTurn(db: Db | Trx, attempt: queries.Attempt, now: string): Promise<Problem | null> {
  return (await queries.takeTurn(db, attempt, now)) ? null : waiting(db, [attempt], now)
}

/**
 * Lets somebody have one more mail sent. Who has sent too many from where he is does not count against an address.
 * @throws Problem 429
 */
export async function expectMailTurn(db: Db, now: string, email: string, address: string): Promise<void> {
  const { to, from } = mailAttempts(email, address)
  const tooMany = (await takeTurn(db, from, now)) ?? (await takeTurn(db, to, now))
  if (tooMany) throw tooMany
}

async function waiting(db: Db | Trx, attempts: queries.Attempt[], now: string): Promise<Problem | null> {
  const keys = attempts.map(each => each.key)
  const until = await queries.blockedUntil(db, keys, now)
  return until === null ? null : throttled(now, until)
}
