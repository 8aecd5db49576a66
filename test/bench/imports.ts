import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { readConfig } from '../../server/src/config.ts'
import { connect } from '../../server/src/database/connect.ts'
import { systemClock } from '../../server/src/http/clock.ts'
import { newId } from '../../server/src/http/ids.ts'
import { spool } from '../../server/src/http/spool.ts'
import { readyImport } from '../../server/src/imports/actions/create.ts'
import { ensureSettings } from '../../server/src/settings/actions.ts'
import { insertBare } from './bare-imports.ts'
import { withOwnDatabase } from './own-database.ts'

const customers = Number(process.env.BENCH_CUSTOMERS ?? 100_000)
const invoices = Number(process.env.BENCH_IMPORTED ?? 100_000)
const atOnce = 500

type Say = (text: string) => void
type Kind = 'customers' | 'invoices'

/**
 * Rows imported per second, of customers and of invoices with three lines each, beside set-based SQL that writes the
 * same rows; and whether memory stays flat meanwhile. On a database of its own, where nobody else imports.
 */
export const measureImports = (say: Say): Promise<void> =>
  withOwnDatabase((connectionString, folder) => importAll(connectionString, folder, say))

async function importAll(connectionString: string, folder: string, say: Say): Promise<void> {
  const { db, close } = connect(connectionString)
  await ensureSettings(db, { mode: 'sandbox', now: systemClock.now() })
  await close()
  const client = new pg.Client({ connectionString })
  // Stopping the database after a failure ends this connection too; the failure is what matters.
  client.on('error', () => {})
  await client.connect()
  const many = await measure('customers', customers, customerRow)
  await beside(client, 'customers', many)
  const again = await measure('customers', customers, customerRow)
  say(`customers that are there already: ${again.toFixed(0)}/s`)
  await beside(client, 'invoices', await measure('invoices', invoices, invoiceRow))
  await client.end()

  async function measure(kind: Kind, count: number, rowOf: (i: number) => object): Promise<number> {
    const { seconds, memory } = await imported(connectionString, folder, kind, count, rowOf)
    const megabytes = (at: number) => `${(memory[Math.floor(at * (memory.length - 1))]! / 1e6).toFixed(0)} MB`
    say(
      `importing ${count} ${kind}: ${(count / seconds).toFixed(0)}/s; memory at the start ${megabytes(0)}, in the middle ${megabytes(0.5)}, at the end ${megabytes(1)}`,
    )
    return count / seconds
  }
  async function beside(client: pg.Client, kind: Kind, ours: number): Promise<void> {
    const bare = await bareOf(client, kind)
    say(
      `${kind}, ratio to bare set-based SQL: ${(ours / bare).toFixed(2)} (${ours.toFixed(0)}/s, ${bare.toFixed(0)}/s)`,
    )
  }
}

const customerRow = (i: number) => ({
  external_id: `bench-${i}`,
  name: `Customer ${i}`,
  country: 'BE',
  currency: 'EUR',
  vat_number: `BE0${String(i).padStart(9, '0')}`,
  billing_emails: [`billing@customer-${i}.example`],
  address: { line1: `Street ${i}`, city: 'Ghent', postal_code: '9000' },
  metadata: { segment: 'small' },
})

const invoiceRow = (i: number) => ({
  external_customer_id: `bench-${i % customers}`,
  external_id: `old-${i}`,
  number: `OLD-${i}`,
  issue_date: '2024-01-31',
  due_date: '2024-03-01',
  currency: 'EUR',
  prepaid: i % 3 === 0 ? 0 : 36_300,
  lines: [1, 2, 3].map(n => ({
    name: `Line ${n}`,
    quantity: '2',
    unit_price: '50.00',
    net: 10_000,
    tax_rate: '21',
  })),
  subtotal: 30_000,
  tax_total: 6300,
  total: 36_300,
})

/** One file of so many rows, from when it is found to when it is done. */
async function imported(
  connectionString: string,
  folder: string,
  kind: Kind,
  count: number,
  rowOf: (i: number) => object,
): Promise<{ seconds: number; memory: number[] }> {
  const { db, close } = connect(connectionString)
  const config = readConfig({ PORTAL_DATA_DIR: folder, PORTAL_MODE: 'sandbox' })
  const log = { info() {}, warn() {}, error: console.error }
  const lines = Readable.from(
    (function* () {
      for (let i = 0; i < count; i++) yield Buffer.from(`${JSON.stringify(rowOf(i))}\n`)
    })(),
  )
  const content = await spool(lines, join(folder, 'incoming'), 'application/x-ndjson')
  const maker = { partner_id: null, key_id: null }
  const insert = await readyImport({ db, clock: systemClock, config, log }, maker, {
    kind,
    dry_run: false,
    content,
  })
  await db.transaction().execute(insert)
  await close()
  const env = {
    ...process.env,
    DATABASE_URL: connectionString,
    PORTAL_DATA_DIR: folder,
    PORTAL_MODE: 'sandbox',
  }
  const worker = fork(fileURLToPath(new URL('./imports-worker.ts', import.meta.url)), { env })
  await once(worker, 'message')
  const start = performance.now()
  worker.send('go')
  const [{ memory }] = (await once(worker, 'message')) as [{ memory: number[] }]
  return { seconds: (performance.now() - start) / 1000, memory }
}

/** What the import has written is written again under other ids and numbers. @returns rows per second */
async function bareOf(client: pg.Client, kind: Kind): Promise<number> {
  let [after, count, milliseconds] = ['', 0, 0]
  for (;;) {
    const { rows } = await client.query(
      `select id, to_jsonb(t) - array['vat_key', 'amount_due'] as row from ${kind} as t
       where id > $1 and id not like 'copy%' order by id limit ${atOnce}`,
      [after],
    )
    if (rows.length === 0) return (count / milliseconds) * 1000
    after = rows.at(-1).id
    const batch = await copiesOf(
      client,
      kind,
      rows.map(each => each.row),
    )
    const start = performance.now()
    await insertBare(client, batch)
    milliseconds += performance.now() - start
    count += rows.length
  }
}

type Row = Record<string, unknown> & { id: string }

async function copiesOf(client: pg.Client, kind: Kind, rows: Row[]): Promise<[string, Row[]][]> {
  const ids = new Map(rows.map(row => [row.id, newId('copy')]))
  const copies = rows.map(row => ({
    ...row,
    id: ids.get(row.id)!,
    vendor_external_id: `${row.vendor_external_id}-copy`,
    ...(kind === 'invoices' ? { number: `${row.number}-copy` } : {}),
  }))
  if (kind === 'customers') return [[kind, copies]]
  const lines = await client.query(
    'select to_jsonb(l) as row from invoice_lines as l where invoice_id = any($1)',
    [[...ids.keys()]],
  )
  const own = lines.rows.map(({ row }) => ({
    ...row,
    id: newId('copy'),
    invoice_id: ids.get(row.invoice_id),
  }))
  return [
    [kind, copies],
    ['invoice_lines', own],
  ]
}

if (import.meta.main) await measureImports(text => console.log(text))
