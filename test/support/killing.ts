import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { until } from './until.ts'

const script = fileURLToPath(new URL('./serve.ts', import.meta.url))

export type KilledRequest = { token: string; path: string; key: string; body: object }

/**
 * Server processes on the database of a test, each killed for good in the middle of one request: it waits there for a
 * lock that is held from here. What is left then is what a machine leaves that is gone: connections end, and what was
 * not committed never was.
 */
export async function openKilling(connectionString: string) {
  const children: ChildProcess[] = []
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client(connectionString)
    await client.connect()
    return client
  }
  // What the holder has looked at once in a transaction it does not see change, so another one watches.
  const [holder, watcher] = [await connect(), await connect()]

  async function start(): Promise<{ child: ChildProcess; url: string }> {
    const env = { ...process.env, DATABASE_URL: connectionString }
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    for await (const port of createInterface(child.stdout)) return { child, url: `http://127.0.0.1:${port}` }
    throw new Error('the server did not start')
  }
  const waits = async () => {
    const { rows } = await watcher.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  }
  const cutOff = () =>
    watcher.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
  const send = (url: string, { token, path, key, body }: KilledRequest): Promise<number | 'killed'> =>
    fetch(url + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    }).then(
      reply => reply.status,
      () => 'killed' as const,
    )
  async function kill(child: ChildProcess): Promise<void> {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    await cutOff()
  }
  /** As if the minute had gone by after which another try may take the key over. */
  const leaseOver = (key: string) =>
    watcher.query(`update idempotency_keys set lease_until = '2020-01-01' where key = $1`, [key])

  return {
    /** Sends the request to a server of its own and kills that once it waits for the lock. */
    async killAt(lock: string, request: KilledRequest): Promise<void> {
      const { child, url } = await start()
      await holder.query('begin')
      await holder.query(lock)
      const answer = send(url, request)
      await until(waits, 'the request reaching the lock')
      await kill(child)
      await holder.query('rollback')
      if ((await answer) !== 'killed') throw new Error(`it was answered: ${await answer}`)
      await leaseOver(request.key)
    },

    /**
     * As `killAt`, but once all is written, before the answer is kept and sent.
     * @param lock that the last transaction waits for
     */
    async killBeforeAnswer(
      lock: string,
      request: KilledRequest,
      written: () => Promise<boolean>,
    ): Promise<void> {
      const { child, url } = await start()
      await holder.query('begin')
      await holder.query(lock)
      const answer = send(url, request)
      await until(waits, 'the request reaching the lock')
      // A second lock, on the answer that is kept; only then the first one goes.
      const second = await connect()
      await second.query('begin')
      await second.query('select 1 from idempotency_keys where key = $1 for update', [request.key])
      await holder.query('rollback')
      await until(written, 'all being written')
      await kill(child)
      await second.query('rollback')
      await second.end()
      if ((await answer) !== 'killed') throw new Error(`it was answered: ${await answer}`)
      await leaseOver(request.key)
    },

    async close(): Promise<void> {
      for (const child of children) child.kill('SIGKILL')
      await Promise.all([holder.end(), watcher.end()])
    },
  }
}
