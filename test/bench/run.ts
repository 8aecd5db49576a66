import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbedded } from '../../server/src/database/embedded.ts'
import { migrateToLatest } from '../../server/src/database/migrate.ts'
import { measureAccepts } from './accepts.ts'
import { measureAccess } from './access.ts'
import { measureBilling } from './billing.ts'
import { makeData } from './data.ts'
import { measureExports } from './exports.ts'
import { measureImports } from './imports.ts'
import { measureLists } from './lists.ts'
import { type Asks, interleave, type Measured } from './load.ts'
import { customerId, scale, someone, token } from './scale.ts'
import { measureWebhooks } from './webhooks.ts'
import { measureWidgets } from './widgets.ts'

/**
 * What a signed-in contact asks for beside bare references in the same run: rounds are interleaved and medians
 * compared, so that a noisy machine disturbs all alike. Figures are ratios.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
const requests = Number(process.env.BENCH_REQUESTS ?? 8000)
const connections = 32
const root = fileURLToPath(new URL('../../', import.meta.url))
const say = (text: string) => console.log(text)

const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'))
// The database has a user of its own when this runs as root.
await chmod(folder, 0o755)
const children: ChildProcess[] = []
const database = await startEmbedded({ dataDir: folder, log: say })
try {
  await migrateToLatest(database.connectionString)
  const client = new pg.Client({ connectionString: database.connectionString })
  // Stopping the database after a failure ends this connection too; the failure is what matters.
  client.on('error', () => {})
  await client.connect()
  await makeData(client, say)
  await client.end()

  const [portal, bare] = [await freePort(), await freePort()]
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.connectionString }
  const unlimited = {
    RATE_LIMIT_ADDRESS: '0',
    RATE_LIMIT_CONTACT: '0',
    RATE_LIMIT_KEY: '0',
    LOG_LEVEL: 'error',
    PORTAL_DATA_DIR: folder,
  }
  await start('server/src/main.ts', ['serve'], { ...env, ...unlimited, PORT: String(portal) }, portal)
  await start('test/bench/bare.ts', [], { ...env, PORT: String(bare) }, bare)
  await fetch(`http://127.0.0.1:${bare}/prepare?customer_id=${customerId(3)}`)

  const first = await page(portal, token(1), '')
  const deep = await lastPage(portal, token(1))
  const asks: Asks = {
    portal: { port: portal, ask: n => ({ path: '/v1/invoices', token: token(someone(n)) }) },
    bare: { port: bare, ask: n => ({ path: `/invoices?customer_id=${customerId(someone(n))}` }) },
    hello: { port: bare, ask: () => ({ path: '/hello' }) },
    small: { port: portal, ask: () => ({ path: '/v1/invoices', token: token(2) }) },
    large: { port: portal, ask: () => ({ path: '/v1/invoices', token: token(1) }) },
    last: { port: portal, ask: () => ({ path: `/v1/invoices?cursor=${deep}`, token: token(1) }) },
  }
  say(`first page of the largest customer: ${first.data.length} rows`)
  const load = { rounds, requests, connections }
  const of = await interleave(asks, load)
  for (const name of Object.keys(asks))
    say(
      `${name.padEnd(8)}${of(name, 'perSecond').toFixed(0).padStart(7)} req/s   p50 ${of(name, 'p50').toFixed(1)} ms   p99 ${of(name, 'p99').toFixed(1)} ms`,
    )
  const ratio = (a: string, b: string, what: keyof Measured = 'perSecond') =>
    (of(a, what) / of(b, what)).toFixed(2)
  say(`list ratio to bare Hono + pg: ${ratio('portal', 'bare')}`)
  say(`list ratio to bare Hono hello: ${ratio('portal', 'hello')}`)
  say(`list p99 ratio to bare Hono + pg: ${ratio('portal', 'bare', 'p99')}`)
  say(`newest page, 20 against ${scale.largest} invoices: ${ratio('small', 'large')}`)
  say(`newest against last page of ${scale.largest} invoices: ${ratio('large', 'last')}`)
  const { connectionString } = database
  await measureLists({ portal, bare }, load, say)
  await measureAccess({ portal, bare }, connectionString, load, say)
  await measureAccepts({ portal, bare }, connectionString, load, say)
  await measureWidgets({ connectionString, api: `http://localhost:${portal}`, token: token(3) }, say)
  // A server that runs would bill too.
  for (const child of children.splice(0)) await stop(child)
  await measureBilling(connectionString, say)
  await measureExports(connectionString, folder, say)
  await measureWebhooks(say)
  await measureImports(say)
} finally {
  for (const child of children) await stop(child)
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}

async function start(file: string, args: string[], env: NodeJS.ProcessEnv, port: number): Promise<void> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  children.push(child)
  for (let i = 0; i < 100; i++) {
    if (
      await fetch(`http://127.0.0.1:${port}/hello`).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`${file} did not start`)
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill()
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function page(port: number, bearer: string, query: string) {
  const response = await fetch(`http://127.0.0.1:${port}/v1/invoices${query}`, {
    headers: { authorization: `Bearer ${bearer}` },
  })
  return (await response.json()) as { data: unknown[]; next_cursor: string | null }
}

/** Walks in the largest steps to the end, as a person would who never gives up. */
async function lastPage(port: number, bearer: string): Promise<string> {
  let cursor = (await page(port, bearer, '')).next_cursor!
  for (;;) {
    const { next_cursor } = await page(port, bearer, `?limit=100&cursor=${cursor}`)
    if (next_cursor === null) return cursor
    cursor = next_cursor
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
