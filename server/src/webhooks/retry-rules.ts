/** How long it is waited after each failure, in seconds; after the last one it is not tried again. */
export const retrySeconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const
export const mostAttempts = retrySeconds.length + 1

/** Each wait is longer by up to this part of it, so that what has failed together does not come back together. */
const jitter = 0.1
const longestWait = 86_400
/** For how long there may be nothing but failures before an endpoint is disabled. */
export const failingSeconds = 5 * 86_400

/** What came of one attempt. */
export type Outcome = {
  /** null: there was no answer */
  response_status: number | null
  response_body: string | null
  retry_after: string | null
  /** null: it was taken */
  error: DeliveryError | null
}
export type DeliveryError =
  | 'status'
  | 'address_refused'
  | 'host_unknown'
  | 'connection_failed'
  | 'tls_failed'
  | 'timeout'
  | 'malformed_answer'
  | 'not_signed'

/**
 * How long to wait after a failed attempt.
 * @param attempts with this one
 * @param chance from 0 up to 1
 * @returns seconds, or null for not to try again
 */
export function retryDelay(attempts: number, outcome: Outcome, now: string, chance: number): number | null {
  const usual = outcome.response_status === 410 ? undefined : retrySeconds[attempts - 1]
  if (usual === undefined) return null
  const asked = [429, 503].includes(outcome.response_status ?? 0)
    ? readRetryAfter(outcome.retry_after, now)
    : 0
  return Math.max(usual * (1 + jitter * chance), Math.min(asked, longestWait))
}

/** @param value of `Retry-After`: seconds or a date of HTTP. @returns seconds; 0 for what cannot be read */
export function readRetryAfter(value: string | null, now: string): number {
  if (value === null) return 0
  if (/^\d{1,9}$/.test(value.trim())) return Number(value)
  const at = Date.parse(value)
  return Number.isNaN(at) ? 0 : Math.max(0, (at - Temporal.Instant.from(now).epochMilliseconds) / 1000)
}

/** Why an endpoint is disabled after this attempt, if it is. */
export function disablingReason(
  outcome: Outcome,
  failingSince: string | null,
  now: string,
): 'gone' | 'failing' | null {
  if (outcome.response_status === 410) return 'gone'
  if (outcome.error === null || failingSince === null) return null
  const seconds = Temporal.Instant.from(failingSince).until(now).total('seconds')
  return seconds >= failingSeconds ? 'failing' : null
}

/** How many deliveries one process has under way at once: in all, and to one endpoint. */
export type Lane = { failing: boolean; most: number; mostEach: number }

/** Those that fail have a lane of their own, one at a time each: however long they hang, the others go on. */
export const lanes: readonly Lane[] = [
  { failing: false, most: 200, mostEach: 10 },
  { failing: true, most: 50, mostEach: 1 },
]

/** Once half of a lane is in use each endpoint gets one at a time, so that slow ones do not fill it. */
export const roomEach = ({ most, mostEach }: Lane, underWay: number): number =>
  underWay >= most / 2 ? 1 : mostEach
