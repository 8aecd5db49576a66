import type { Services } from './context.ts'

/**
 * Notes when something was used last, at most once in so many seconds. No request waits for it, and none fails by it:
 * what is missed is noted by the next one.
 * @param touch writes the time
 * @param failure what is said in the log when that fails
 */
export function noting(
  seconds: number,
  touch: (db: Services['db'], id: string, now: string) => Promise<void>,
  failure: string,
) {
  const under = new Set<string>()
  return (
    { db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>,
    { id, last }: { id: string; last: string | null },
  ): void => {
    const now = clock.now()
    const fresh = last !== null && Temporal.Instant.from(last).until(now).total('seconds') < seconds
    if (fresh || under.has(id)) return
    under.add(id)
    touch(db, id, now)
      .catch(error => log.warn({ error: String(error) }, failure))
      .finally(() => under.delete(id))
  }
}
