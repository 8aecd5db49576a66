import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { runBilling } from '../../server/src/billing/run.ts'
import { readConfig } from '../../server/src/config.ts'
import { connect } from '../../server/src/database/connect.ts'
import { makeLive } from '../../server/src/events/live.ts'
import { ensureSettings } from '../../server/src/settings/actions.ts'
import { makeDue, makeSubscriptions } from './billing-data.ts'
import { median } from './load.ts'
import { withOwnDatabase } from './own-database.ts'

const now = '2026-11-25T09:00:00.000Z'
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
/** So many a round that processes which have just begun, and the last batches of few, weigh little. */
const each = Number(process.env.BENCH_BILLED ?? 20_000)
/** What is billed in one go, to see whether memory grows. */
const many = Number(process.env.BENCH_SUBSCRIPTIONS ?? 100_000)
/** What the sandbox is asked to charge. */
const charged = 500

/** How it is run: a process has two batches under way, as `runBilling` does; one at a time shows what each costs. */
const ways = [
  { name: 'one batch at a time', processes: 1, batches: 1 },
  { name: 'one process', processes: 1, batches: 2 },
  { name: 'four processes', processes: 4, batches: 2 },
]
type Way = (typeof ways)[number]
const asItRuns = ways[1]!

/**
 * Subscriptions billed per second, beside bare SQL that writes the same rows for as many at a time over as many
 * connections. Rounds alternate, so that a noisy machine disturbs both alike.
 */
export async function measureBilling(connectionString: string, say: (text: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const needed = many + charged + (rounds + 1) * 2 * ways.length * each
  say(`${needed} subscriptions`)
  await makeSubscriptions(client, needed)
  let next = 1
  const take = async (count: number) => {
    await makeDue(client, next, next + count - 1)
    next += count
  }
  const measured = ways.map(way => ({ way, ours: [] as number[], bare: [] as number[] }))
  for (let round = 0; round <= rounds; round++)
    for (const { way, ...perSecond } of measured)
      for (const [side, file] of [
        ['ours', 'billing-worker.ts'],
        ['bare', 'bare-billing.ts'],
      ] as const) {
        await take(each)
        const { seconds } = await timed(connectionString, file, way, each)
        // The first one warms up.
        if (round > 0) perSecond[side].push(each / seconds)
      }
  for (const { way, ...perSecond } of measured) {
    const [ours, bare] = [median(perSecond.ours), median(perSecond.bare)]
    say(
      `billing, ${way.name}, ratio to bare set-based SQL: ${(ours / bare).toFixed(2)} (${ours.toFixed(0)}/s, ${bare.toFixed(0)}/s)`,
    )
  }
  await take(many)
  const { seconds, memory } = await timed(connectionString, 'billing-worker.ts', asItRuns, many)
  const megabytes = (at: number) => `${(memory[Math.floor(at * (memory.length - 1))]! / 1e6).toFixed(0)} MB`
  say(
    `billing ${many}: ${(many / seconds).toFixed(0)}/s; memory at the start ${megabytes(0)}, in the middle ${megabytes(0.5)}, at the end ${megabytes(1)}`,
  )
  await take(charged)
  say(`billing with charges of the sandbox: ${(charged / (await chargedIn(connectionString))).toFixed(0)}/s`)
  await client.end()
}

async function timed(connectionString: string, file: string, { processes, batches }: Way, expected: number) {
  const script = fileURLToPath(new URL(file, import.meta.url))
  const env = { ...process.env, DATABASE_URL: connectionString, BATCHES: String(batches) }
  const children = Array.from({ length: processes }, () => fork(script, { env }))
  await Promise.all(children.map(child => once(child, 'message')))
  const answers = children.map(child => once(child, 'message'))
  const start = performance.now()
  for (const child of children) child.send('go')
  const results = (await Promise.all(answers)).map(
    ([result]) => result as { billed: number; memory?: number[] },
  )
  const seconds = (performance.now() - start) / 1000
  const billed = results.reduce((sum, result) => sum + result.billed, 0)
  if (billed !== expected) throw new Error(`${file} billed ${billed} of ${expected}`)
  return { seconds, memory: results[0]!.memory ?? [] }
}

async function chargedIn(connectionString: string): Promise<number> {
  const { db, reads, close } = connect(connectionString)
  const log = { info() {}, warn() {}, error: console.error }
  const services = {
    db,
    reads,
    clock: { now: () => now },
    config: readConfig({ PORTAL_MODE: 'sandbox' }),
    log,
    live: makeLive({ db, clock: { now: () => now }, log }, connectionString),
  }
  const start = performance.now()
  const done = await runBilling(services)
  const seconds = (performance.now() - start) / 1000
  await close()
  if (done.charged !== charged) throw new Error(`charged ${done.charged} of ${charged}`)
  return seconds
}

if (import.meta.main)
  await withOwnDatabase(async connectionString => {
    const { db, close } = connect(connectionString)
    await ensureSettings(db, { mode: 'sandbox', now })
    await close()
    await measureBilling(connectionString, text => console.log(text))
  })
