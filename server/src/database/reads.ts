import pg from 'pg'
import { sessionSettings, types } from './types.ts'

export type NamedQuery = { name?: string; text: string; values?: unknown[] }

export type Reads = {
  /** Runs one reading statement outside of any transaction. With `name` PostgreSQL parses it once per connection. */
  query<Row>(query: NamedQuery): Promise<Row[]>
  close(): Promise<void>
}

type Slot = { client: Promise<pg.Client> | null; busy: number }

/** SQLSTATEs of a prepared statement that a migration or a pooler has taken away: prepare it anew. */
const stalePlans = new Set(['0A000', '26000'])

/**
 * By callback: pg's own promise keeps each query's rows alive until the next full collection of garbage, which
 * then takes a tenth of the time.
 */
const ask = <Row>(client: pg.Client, query: NamedQuery): Promise<Row[]> =>
  new Promise((resolve, reject) =>
    client.query(query as pg.QueryConfig, (error, result) => (error ? reject(error) : resolve(result.rows))),
  )

/**
 * A few connections that many requests share: statements go out without waiting for the answers before them,
 * which about doubles the reads per second of a pool. Hence reads only, each one short: a slow one holds up
 * those behind it. The limit of time is PostgreSQL's own, as a client's would take the whole connection down.
 */
export function openReads(connectionString: string, size = 2, statementTimeout = 10_000): Reads {
  const slots: Slot[] = Array.from({ length: size }, () => ({ client: null, busy: 0 }))
  let closed = false

  async function open(onLost: () => void): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString,
      types,
      pipeline: true,
      connectionTimeoutMillis: 5000,
      application_name: 'portal reads',
    })
    client.on('error', onLost)
    client.on('end', onLost)
    await client.connect()
    await client.query(sessionSettings(statementTimeout))
    return client
  }

  /** The slot's connection. One that drops is forgotten, so that the next query opens another. */
  function clientOf(slot: Slot): Promise<pg.Client> {
    if (closed) return Promise.reject(new Error('The read connections are closed'))
    if (slot.client) return slot.client
    const forget = () => {
      if (slot.client === opened) slot.client = null
    }
    const opened = open(() => forget())
    opened.catch(forget)
    slot.client = opened
    return opened
  }

  async function run<Row>(query: NamedQuery): Promise<Row[]> {
    const slot = slots.reduce((least, other) => (other.busy < least.busy ? other : least))
    slot.busy += 1
    const opened = clientOf(slot)
    try {
      const client = await opened
      return await ask<Row>(client, query)
    } catch (error) {
      if (stalePlans.has((error as { code?: string }).code ?? '') && slot.client === opened) {
        slot.client = null
        // Ends by itself once the queries already sent on it are answered.
        opened.then(client => client.end()).catch(() => undefined)
      }
      throw error
    } finally {
      slot.busy -= 1
    }
  }

  return {
    query: <Row>(query: NamedQuery) =>
      run<Row>(query).catch(error => {
        if (!stalePlans.has(error.code)) throw error
        return run<Row>(query)
      }),
    async close() {
      closed = true
      await Promise.allSettled(slots.map(async slot => (await slot.client)?.end()))
    },
  }
}
