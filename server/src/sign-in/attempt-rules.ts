import { createHash } from 'node:crypto'
import { Problem } from '../http/problem.ts'
import type { Attempt } from './queries/attempts.ts'

const keyOf = (kind: string, value: string): Buffer =>
  createHash('sha256').update(`${kind}:${value}`).digest()

/** Wrong passwords and codes before waiting begins. Many people may share one address. */
export const signInAttempts = (email: string, address: string): [account: Attempt, address: Attempt] => [
  { key: keyOf('account', email), free: 5 },
  { key: keyOf('address', address), free: 50 },
]

/** Mails that anybody has sent to one address, and from one. */
export const mailAttempts = (email: string, address: string): { to: Attempt; from: Attempt } => ({
  to: { key: keyOf('mail', email), free: 5, wait: 30 },
  from: { key: keyOf('mail-from', address), free: 50, wait: 30 },
})

/** Codes of the app, or recovery codes, of one person. */
export const secondStepAttempt = (loginId: string): Attempt => ({ key: keyOf('totp', loginId), free: 5 })

/** Passwords and codes by which one person who is signed in confirms a change. */
export const confirmAttempt = (loginId: string): Attempt => ({ key: keyOf('confirm', loginId), free: 5 })

/** @param until the instant from which another attempt is taken */
export function throttled(now: string, until: string): Problem {
  const seconds = Math.ceil(Temporal.Instant.from(now).until(until).total('seconds'))
  return new Problem(429, 'login_throttled', `Try again in ${seconds} seconds.`, { retry_after: seconds })
}
