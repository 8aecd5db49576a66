import { setTimeout as sleep } from 'node:timers/promises'

type Falsy = false | 0 | '' | null | undefined

/**
 * Waits for something that happens soon: by far within the limit, also on a machine that is busy.
 * @param done anything true once it has happened, which is given back
 * @throws after a minute, with what was waited for
 */
export async function until<T>(
  done: () => T | Promise<T>,
  what = 'what is waited for',
): Promise<Exclude<T, Falsy>> {
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(20)) {
    const value = await done()
    if (value) return value as Exclude<T, Falsy>
  }
  throw new Error(`${what} did not happen within a minute`)
}
