import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { newId } from '../../server/src/http/ids.ts'
import { withOwnDatabase } from './own-database.ts'

const events = Number(process.env.BENCH_EVENTS ?? 20_000)
type Drained = { seconds: number; memory: number[]; queueing?: number }

/**
 * A backlog of events that is drained to one endpoint, signed, logged and each noted for good, beside an HTTP client
 * that sends the same bodies with as many connections and notes nothing. On a database of its own, where nothing else
 * has happened.
 */
export const measureWebhooks = (say: (text: string) => void): Promise<void> =>
  withOwnDatabase((connectionString, folder) => drain(connectionString, folder, say))

async function drain(connectionString: string, folder: string, say: (text: string) => void): Promise<void> {
  let received = 0
  const receiver = createServer((request, response) => {
    request.resume().on('end', () => {
      received++
      response.writeHead(204).end()
    })
  })
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/webhooks`
  const client = new pg.Client({ connectionString })
  // Stopping the database after a failure ends this connection too; the failure is what matters.
  client.on('error', () => {})
  await client.connect()
  try {
    const settings = { DATABASE_URL: connectionString, PORTAL_DATA_DIR: folder, BENCH_URL: url }
    const ours = await timed('webhooks-worker.ts', settings, async () => makeEvents(client))
    if (received !== events) throw new Error(`${received} of ${events} webhooks came`)
    const bare = await timed('bare-webhooks.ts', { ...settings, BENCH_EVENTS: String(events) })
    const perSecond = (each: Drained) => events / each.seconds
    const megabytes = (at: number) =>
      `${(ours.memory[Math.floor(at * (ours.memory.length - 1))]! / 1e6).toFixed(0)} MB`
    say(
      `webhooks ${events} events, ratio to a bare HTTP client: ${(perSecond(ours) / perSecond(bare)).toFixed(2)} (${perSecond(ours).toFixed(0)}/s, ${perSecond(bare).toFixed(0)}/s)`,
    )
    say(
      `the backlog was queued in ${ours.queueing!.toFixed(1)} s and drained in ${ours.seconds.toFixed(1)} s`,
    )
    say(
      `its memory at the start ${megabytes(0)}, in the middle ${megabytes(0.5)}, at the end ${megabytes(1)}`,
    )
  } finally {
    await client.end()
    receiver.close()
    receiver.closeAllConnections()
  }
}

/** Events with an object as large as an invoice's usual one. */
async function makeEvents(client: pg.Client): Promise<void> {
  const ids = Array.from({ length: events }, () => newId('evt'))
  const data = { id: newId('inv'), object: 'invoice', version: 1, notes: 'x'.repeat(1500) }
  await client.query(
    `insert into events (id, type, subject_id, data, created_at)
     select id, 'invoice.paid', $2::jsonb ->> 'id', $2::jsonb, now() from unnest($1::text[]) as id`,
    [ids, JSON.stringify(data)],
  )
}

/** @param prepare done once the worker is there, before it begins */
async function timed(file: string, settings: object, prepare?: () => Promise<void>): Promise<Drained> {
  const script = fileURLToPath(new URL(file, import.meta.url))
  const child = fork(script, [], { env: { ...process.env, ...settings } })
  await once(child, 'message')
  await prepare?.()
  child.send('go')
  const [drained] = await once(child, 'message')
  return drained as Drained
}
