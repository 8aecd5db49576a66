import { Problem } from './problem.ts'

type Window = { started: number; count: number }

/**
 * A fixed window of one minute per key, counted in this process. `limit` 0 means none.
 * @returns a function that counts one request, and throws Problem 429 once the window is full
 */
export function rateLimit(limit: number, seconds = 60): (key: string, now: number) => RateState | null {
  let windows = new Map<string, Window>()
  let previousSweep = 0
  return (key, now) => {
    if (limit === 0) return null
    if (now - previousSweep > seconds * 1000) {
      windows = new Map([...windows].filter(([, w]) => now - w.started < seconds * 1000))
      previousSweep = now
    }
    let window = windows.get(key)
    if (!window || now - window.started >= seconds * 1000) {
      window = { started: now, count: 0 }
      windows.set(key, window)
    }
    window.count += 1
    const reset = Math.max(1, Math.ceil((window.started + seconds * 1000 - now) / 1000))
    const state = {
      policy: `"default";q=${limit};w=${seconds}`,
      state: `"default";r=${Math.max(0, limit - window.count)};t=${reset}`,
    }
    if (window.count > limit)
      throw new Problem(429, 'rate_limited', `Try again in ${reset} seconds.`, {
        retry_after: reset,
        headers: { 'RateLimit-Policy': state.policy, RateLimit: state.state },
      })
    return state
  }
}

/** Values of the `RateLimit-Policy` and `RateLimit` headers. */
export type RateState = { policy: string; state: string }
