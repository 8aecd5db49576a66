import { setTimeout as pause } from 'node:timers/promises'
import { later } from '../../http/clock.ts'
import type { Services, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { system } from '../../http/scope.ts'
import type { Sender } from '../post.ts'
import { markEndpoints } from '../queries/endpoints.ts'
import * as queries from '../queries/work.ts'
import { disablingReason, type Lane, lanes, type Outcome, retryDelay, roomEach } from '../retry-rules.ts'
import { isFor, payloadOf } from '../rules.ts'
import { secretsOf, signedHeaders } from '../signing.ts'
import { giveUpEndpoint } from './endpoints.ts'

type Delivering = Pick<Services, 'db' | 'clock' | 'config' | 'log'>

/** How long a process has for one attempt before another may make it: longer than any takes. */
const leaseSeconds = 60
/** How soon it is looked again for what has become due meanwhile. */
const lookMilliseconds = 500
/** How long those under way have when the process stops. */
const stopMilliseconds = 3000

/** An attempt that has been made. */
type Done = { lane: Lane; taken: queries.Taken; outcome: Outcome; started_at: string; duration_ms: number }

/**
 * Sends what is due, to many endpoints at once, until nothing is left. Any number of processes may do it. What is sent is
 * noted in batches, together with the taking of what is sent next; whatever was not noted is sent again.
 * @param signal takes nothing new, and gives those under way a moment
 */
export async function deliverWebhooks(
  services: Delivering,
  sender: Sender,
  signal?: AbortSignal,
): Promise<void> {
  const underWay = new Map<queries.Taken, Lane>()
  const done: Done[] = []
  /** Until when it is not asked again what is due in lanes in which nothing was, nor under way. */
  const resting = new Map<Lane, number>()
  let woken = Promise.withResolvers<void>()
  signal?.addEventListener('abort', () => setTimeout(sender.close, stopMilliseconds).unref(), { once: true })

  async function begin(lane: Lane, taken: queries.Taken): Promise<void> {
    underWay.set(taken, lane)
    const started = performance.now()
    const started_at = services.clock.now()
    const outcome = await send(services, sender, taken)
    const duration_ms = Math.round(performance.now() - started)
    underWay.delete(taken)
    // What the process has broken off by stopping says nothing about the endpoint.
    if (outcome.response_status !== null || !signal?.aborted)
      done.push({ lane, taken, outcome, started_at, duration_ms })
    woken.resolve()
  }

  for (;;) {
    const at = performance.now()
    const asked = signal?.aborted ? [] : lanes.filter(lane => (resting.get(lane) ?? 0) <= at)
    const used = new Set(underWay.values())
    const next = await turn(services, done.splice(0), asked, underWay)
    for (const { lane, taken } of next) {
      if (taken.length === 0 && !used.has(lane)) resting.set(lane, at + lookMilliseconds)
      for (const each of taken) void begin(lane, each)
    }
    if (done.length > 0 || next.some(({ taken }) => taken.length > 0)) continue
    if (underWay.size === 0) {
      if (signal?.aborted || asked.length === lanes.length) return
      // An endpoint may have gone from one lane to the other.
      resting.clear()
      continue
    }
    await Promise.race([woken.promise, pause(lookMilliseconds, undefined, { ref: false })])
    woken = Promise.withResolvers()
  }
}

/** Notes what was done, and takes what is next, in one transaction. */
async function turn(
  services: Delivering,
  done: Done[],
  asked: readonly Lane[],
  underWay: ReadonlyMap<queries.Taken, Lane>,
): Promise<{ lane: Lane; taken: queries.Taken[] }[]> {
  if (done.length === 0 && asked.length === 0) return []
  return services.db.transaction().execute(async trx => {
    const now = services.clock.now()
    await note(trx, now, done)
    const next: { lane: Lane; taken: queries.Taken[] }[] = []
    for (const lane of asked) next.push({ lane, taken: await take(trx, now, lane, underWay) })
    return next
  })
}

async function take(
  trx: Trx,
  now: string,
  lane: Lane,
  underWay: ReadonlyMap<queries.Taken, Lane>,
): Promise<queries.Taken[]> {
  const mine = [...underWay].filter(([, its]) => its === lane).map(([{ endpoint }]) => endpoint.id)
  const most = lane.most - mine.length
  if (most <= 0) return []
  const taken = await queries.takeDeliveries(trx, {
    now,
    until: later(now, leaseSeconds),
    lease: newId('lease'),
    failing: lane.failing,
    each: roomEach(lane, mine.length),
    most,
    underWay: countOf(mine),
  })
  const strange = taken.filter(({ endpoint, event }) => !isFor(endpoint, event))
  await queries.dropDeliveries(
    trx,
    strange.map(({ delivery_id }) => delivery_id),
  )
  return taken.filter(each => !strange.includes(each))
}

function countOf(ids: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
  return counts
}

/** Sends one, signed as of now. */
async function send(
  { clock, config, log }: Delivering,
  sender: Sender,
  { endpoint, event }: queries.Taken,
): Promise<Outcome> {
  try {
    const now = clock.now()
    const body = JSON.stringify(payloadOf(endpoint.partner_id, event))
    const secrets = secretsOf(config.secret, endpoint, now)
    return await sender.post(endpoint.url, signedHeaders(secrets, { id: event.id, now, body }), body)
  } catch (error) {
    log.error(
      { endpoint: endpoint.id, event: event.id, error: String(error) },
      'a webhook could not be signed',
    )
    return { response_status: null, response_body: null, retry_after: null, error: 'not_signed' }
  }
}

/** Writes down what came of attempts, and disables endpoints that are of no use. */
async function note(trx: Trx, now: string, done: Done[]): Promise<void> {
  if (done.length === 0) return
  await queries.settleDeliveries(
    trx,
    now,
    done.map(each => attemptOf(each, now)),
  )
  const well = idsOf(done.filter(({ outcome }) => outcome.error === null))
  const failing = idsOf(done.filter(({ outcome }) => outcome.error !== null)).filter(id => !well.includes(id))
  await markEndpoints(trx, now, well, failing)
  const useless = new Map(
    done.flatMap(({ taken: { endpoint }, outcome }) => {
      const reason = disablingReason(outcome, well.includes(endpoint.id) ? null : endpoint.failing_since, now)
      return reason ? [[endpoint.id, reason] as const] : []
    }),
  )
  for (const [id, reason] of useless) await giveUpEndpoint(trx, system, now, id, reason)
}

const idsOf = (done: Done[]): string[] => [...new Set(done.map(({ taken }) => taken.endpoint.id))]

function attemptOf(
  { taken, outcome: { retry_after, ...answer }, started_at, duration_ms }: Done,
  now: string,
): queries.Attempted {
  const { delivery_id, lease, attempt_count } = taken
  const delay =
    answer.error === null
      ? null
      : retryDelay(attempt_count + 1, { ...answer, retry_after }, now, Math.random())
  return {
    delivery_id,
    lease,
    ...answer,
    started_at,
    duration_ms,
    status: answer.error === null ? 'succeeded' : delay === null ? 'failed' : 'pending',
    next_attempt_at: delay === null ? null : later(now, delay),
  }
}
