import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { newId } from '../../server/src/http/ids.ts'
import { median } from './load.ts'
import { customerId, scale } from './scale.ts'

const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
type Written = { rows: number; seconds: number; memory: number[] }

/**
 * Invoices with three lines each that are written into a file per second, all of the largest customer's, beside the
 * same two queries a page done bare and made into the same kind of lines; and whether memory stays flat meanwhile.
 */
export async function measureExports(
  connectionString: string,
  folder: string,
  say: (text: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString })
  // Stopping the database after a failure ends this connection too; the failure is what matters.
  client.on('error', () => {})
  await client.connect()
  const keyId = await makeKey(client)
  await makeLines(client)
  const ours: Written[] = []
  const bare: Written[] = []
  for (let round = 0; round < rounds; round++) {
    await ask(client, keyId)
    ours.push(await timed('exports-worker.ts', connectionString, folder))
    bare.push(await timed('bare-exports.ts', connectionString, folder))
  }
  await client.end()
  const perSecond = (all: Written[]) => median(all.map(({ rows, seconds }) => rows / seconds))
  const { rows, memory } = ours.at(-1)!
  const megabytes = (at: number) => `${(memory[Math.floor(at * (memory.length - 1))]! / 1e6).toFixed(0)} MB`
  say(
    `exports ${rows} invoices, ratio to bare queries and JSON: ${(perSecond(ours) / perSecond(bare)).toFixed(2)} (${perSecond(ours).toFixed(0)}/s, ${perSecond(bare).toFixed(0)}/s)`,
  )
  say(`its memory at the start ${megabytes(0)}, in the middle ${megabytes(0.5)}, at the end ${megabytes(1)}`)
}

async function makeKey(client: pg.Client): Promise<string> {
  const id = newId('key')
  await client.query(
    `insert into api_keys (id, name, hint, scopes, created_at, updated_at) values ($1, 'bench', 'ench', '{*}', now(), now())`,
    [id],
  )
  return id
}

async function makeLines(client: pg.Client): Promise<void> {
  // The invoices were issued as they are: nothing is added to one otherwise.
  await client.query('alter table invoice_lines disable trigger user')
  await client.query(
    `insert into invoice_lines (id, invoice_id, position, line_number, name, quantity, unit, unit_price, base_quantity,
       allowances, net, tax_category, tax_rate)
     select 'line_' || lpad((n * 3 + k)::text, 26, '0'), 'inv_' || lpad(n::text, 26, '0'), k, (k + 1)::text, 'Subscription',
       '1', 'C62', '333.33', '1', '[]', 33333, 'S', '21'
     from generate_series(1, $1::int) as n, generate_series(0, 2) as k`,
    [scale.largest],
  )
  await client.query('alter table invoice_lines enable trigger user')
  await client.query('vacuum (analyze) invoice_lines')
}

const ask = (client: pg.Client, keyId: string) =>
  client.query(
    `insert into exports (id, key_id, kind, format, customer_id, created_at, updated_at)
     values ($1, $2, 'invoices', 'ndjson', $3, now(), now())`,
    [newId('exp'), keyId, customerId(1)],
  )

async function timed(file: string, connectionString: string, folder: string): Promise<Written> {
  const script = fileURLToPath(new URL(file, import.meta.url))
  const env = { ...process.env, DATABASE_URL: connectionString, PORTAL_DATA_DIR: folder }
  const child = fork(script, [], { env })
  await once(child, 'message')
  child.send('go')
  const [written] = await once(child, 'message')
  return written as Written
}
