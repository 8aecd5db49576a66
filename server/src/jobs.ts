import type { Services } from './http/context.ts'
import { sweepKeys } from './http/idempotency/queries.ts'
import { sweepSessions } from './sessions/queries.ts'

const everyMilliseconds = 10 * 60_000

/**
 * Housekeeping beside the requests: what has run out is removed. Any number of processes may do it.
 * @returns stops it
 */
export function startJobs({ db, clock, log }: Services): () => void {
  const sweep = async () => {
    try {
      await sweepSessions(db, clock.now())
      await sweepKeys(db, clock.now())
    } catch (error) {
      log.warn({ error: String(error) }, 'housekeeping failed and will be tried again')
    }
  }
  const timer = setInterval(sweep, everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
