import { permissionsOf } from '../contacts/rules.ts'
import { listenForCommits } from '../database/listen.ts'
import type { Services } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { principalOf, type Scope, system } from '../http/scope.ts'
import { type EventStream, frame, heartbeat, openEventStream } from '../http/sse.ts'
import { isAfter, tell, writeEventId } from './hearing-rules.ts'
import type { EventPosition } from './queries/position.ts'
import { areSomeWaiting, eventsAfter, keysInForce, lastPosition, sessionsInForce } from './queries/streams.ts'

/** Streams that one contact or key may have open in one process. */
const mostEach = 20
/** Events that are read at once; a stream that has missed more is told to read everything anew. */
const atOnce = 200
/** How soon it is looked again while an older transaction holds events back. */
const waitMilliseconds = 100
/** How often it is looked without a notice, as one can be lost; and whether those who listen still may. */
const lookMilliseconds = 5000
const heartbeatMilliseconds = 20_000

/** After which it is looked at once whether those who listen still may. */
const ending = new Set(['partner.updated', 'api_key.revoked', 'api_key.rotated', 'customer.moved'])

type Row = Awaited<ReturnType<typeof eventsAfter>>[number]
type Listener = {
  scope: Scope
  stream: EventStream
  opened_at: string
  /** Events that came before it had read what it missed; null from then on. */
  held: Row[] | null
}

export type Live = {
  /**
   * A stream of what happens after a position, or from now on.
   * @throws Problem 429 when this caller has too many open
   */
  open(scope: Scope, after: EventPosition | null): Promise<EventStream['body']>
  /** Ends all streams. */
  close(): Promise<void>
}

/**
 * The streams of this process. However many are open, each event is read once; while none is, none is read.
 * @param connectionString of the same database, for a connection that hears of commits in all processes
 */
export function makeLive(
  { db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>,
  connectionString: string,
): Live {
  const listeners = new Set<Listener>()
  /** Everything up to here was handed to whoever listens. Known once `placed` has settled. */
  let at: EventPosition = { xid: '0', seq: 0 }
  let placed: Promise<void> | null = null
  let looking: Promise<void> | null = null
  let lookAgain = false
  let stop: (() => Promise<void>) | null = null

  function start(): () => Promise<void> {
    const commits = listenForCommits(connectionString, look)
    const timers = [
      setInterval(look, lookMilliseconds),
      setInterval(() => void check().catch(warn), lookMilliseconds),
      setInterval(() => {
        for (const { stream } of listeners) stream.write(heartbeat)
      }, heartbeatMilliseconds),
    ]
    for (const timer of timers) timer.unref()
    return async () => {
      timers.forEach(clearInterval)
      for (const { stream } of listeners) stream.end()
      await commits.close()
      await looking
    }
  }

  /** However many notices come while it is read, it is read once more. */
  function look(): void {
    if (!placed) return
    lookAgain = looking !== null
    looking ??= read(placed)
      .catch(warn)
      .finally(() => {
        looking = null
        if (lookAgain) look()
      })
  }

  async function read(placed: Promise<void>): Promise<void> {
    await placed
    for (let rows: Row[] | null = null; rows === null || rows.length === atOnce; ) {
      rows = await eventsAfter(db, system, at, atOnce)
      for (const row of rows) hand(row)
    }
    if (await areSomeWaiting(db)) setTimeout(look, waitMilliseconds).unref()
  }

  function hand(row: Row): void {
    // Whoever came when nobody else was there has begun further on.
    if (!isAfter(row, at)) return
    at = { xid: row.xid, seq: row.seq }
    if (ending.has(row.type)) void check().catch(warn)
    for (const listener of listeners)
      if (listener.held) listener.held.push(row)
      else send(listener, row)
  }

  function send({ scope, stream }: Listener, row: Row): void {
    const told = tell(scope, row)
    if (told) stream.write(frame('change', told, writeEventId(row)))
  }

  /** Tells it what it has missed, and then what came meanwhile. */
  async function catchUp(listener: Listener, after: EventPosition | null): Promise<void> {
    const missed = after ? await eventsAfter(db, listener.scope, after, atOnce) : []
    const tooFar = missed.length === atOnce
    listener.stream.write(frame(tooFar ? 'reset' : 'ready', {}, writeEventId(tooFar || !after ? at : after)))
    if (!tooFar) for (const row of missed) send(listener, row)
    const heard = tooFar ? null : (missed.at(-1) ?? after)
    for (const row of listener.held ?? []) if (!heard || isAfter(row, heard)) send(listener, row)
    listener.held = null
  }

  /** Ends the streams of those who may no longer listen, and lets the others hear what they may by now. */
  async function check(): Promise<void> {
    const all = [...listeners]
    const ids = all.map(({ scope }) => idOf(scope))
    if (all.length === 0) return
    const [sessions, keys] = await Promise.all([
      sessionsInForce(db, ids, clock.now()),
      keysInForce(db, ids, clock.now()),
    ])
    const permissions = new Map(sessions.map(session => [session.id, permissionsOf(session)]))
    const since = new Map(keys.map(key => [key.id, key.since]))
    for (const listener of all) {
      const { scope } = listener
      const held = permissions.get(idOf(scope))
      if (scope.kind === 'contact' && held) listener.scope = { ...scope, permissions: held }
      // One whose key has only newer secrets was opened by one that has ended.
      else if (!isBy(since.get(idOf(scope)), listener.opened_at)) listener.stream.end()
    }
  }

  const warn = (error: unknown) =>
    log.warn({ error: String(error) }, 'streams could not be served for a moment')

  return {
    async open(scope, after) {
      const mine = principalOf(scope)
      if ([...listeners].filter(({ scope }) => principalOf(scope) === mine).length >= mostEach)
        throw new Problem(429, 'rate_limited', `At most ${mostEach} streams at once.`, { retry_after: 30 })
      stop ??= start()
      const stream = openEventStream(() => {
        listeners.delete(listener)
        if (listeners.size === 0) placed = null
      })
      const listener: Listener = { scope, stream, opened_at: clock.now(), held: [] }
      listeners.add(listener)
      placed ??= lastPosition(db).then(position => {
        at = position
      })
      try {
        await placed
        await catchUp(listener, after)
      } catch (error) {
        stream.end()
        throw error
      }
      return stream.body
    },
    async close() {
      await stop?.()
      stop = null
    },
  }
}

const isBy = (since: string | undefined, at: string): boolean =>
  since !== undefined && Temporal.Instant.compare(since, at) <= 0

/** What a credential is known by that can end while a stream is open. */
const idOf = (scope: Scope): string =>
  scope.kind === 'contact'
    ? scope.session_id
    : scope.kind === 'vendor' || scope.kind === 'partner'
      ? scope.key_id
      : ''
