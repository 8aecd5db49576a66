import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Statements that each connection may hold prepared. */
const most = 400
/** Of longer texts, the inserts of many rows, few come twice. */
const longest = 4000
/** A text is named when it comes for this time, so that those that come once leave the room to those that come again. */
const often = 3

/** @returns for a text the name to prepare it under, if it is worth one; the same for ever after */
export function statementNames(limits = { most, longest, often }): (text: string) => string | undefined {
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  return text => {
    const known = names.get(text)
    if (known !== undefined || names.size >= limits.most || text.length > limits.longest) return known
    const times = (seen.get(text) ?? 0) + 1
    if (times < limits.often) {
      // Counting starts again: whatever comes often is soon counted anew.
      if (seen.size >= 4 * limits.most) seen.clear()
      seen.set(text, times)
      return undefined
    }
    seen.delete(text)
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
    return name
  }
}

/**
 * Whether a prepared statement was taken away, or a migration has changed what it gives: that connection can only be
 * given up, and on another the same works.
 */
export function isStalePlan(error: unknown): boolean {
  const { code, routine } = error as { code?: string; routine?: string }
  return code === '26000' || (code === '0A000' && routine === 'RevalidateCachedQuery')
}

type Wrapped = PostgresPoolClient & { since: number }
/** Kysely's interface also knows cursors, which nobody here uses. */
type Query = PostgresPoolClient['query']

type NamingOptions = {
  nameOf?: ReturnType<typeof statementNames>
  /** Called when a transaction was committed. */
  committed?: () => void
}

/**
 * The pool as Kysely sees it: statements that come again are prepared once per connection. With the first whose plan
 * is stale, all connections of its time are given up, each as it comes to be used or released.
 */
export function naming(
  pool: pg.Pool,
  { nameOf = statementNames(), committed = () => {} }: NamingOptions = {},
): PostgresPool {
  // Kysely keeps things by client, so each has to stay the same.
  const wrapped = new WeakMap<pg.PoolClient, Wrapped>()
  let generation = 0

  function wrap(client: pg.PoolClient): Wrapped {
    const since = generation
    const { processID } = client as { processID?: number }
    const query = async (text: string, values: readonly unknown[]) => {
      try {
        const result = await client.query({ name: nameOf(text), text, values: values as unknown[] })
        if (text === 'commit') committed()
        return result
      } catch (error) {
        if (isStalePlan(error) && since === generation) generation += 1
        throw error
      }
    }
    return {
      since,
      processID,
      query: query as unknown as Query,
      release: discard => client.release(Boolean(discard) || since < generation),
    }
  }

  async function connect(): Promise<Wrapped> {
    const client = await pool.connect()
    const known = wrapped.get(client) ?? wrap(client)
    wrapped.set(client, known)
    if (known.since === generation) return known
    client.release(true)
    return connect()
  }
  return { options: pool.options, connect, end: () => pool.end() }
}
