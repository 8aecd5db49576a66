import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { card, cards, openShop, type Shop, signature, transfer } from './shop.ts'

// A server process is killed for good while it waits for a lock that the test holds, at each point between the steps
// of accepting. Then the same request is made again, or the job looks after what was left.

let shop: Shop
/** Holds the locks; what it has looked at once in a transaction it does not see change, so another one watches. */
let holder: pg.Client
let watcher: pg.Client
const children: ChildProcess[] = []
before(async () => {
  shop = await openShop(new Date().toISOString())
  holder = await client()
  watcher = await client()
})
after(async () => {
  for (const child of children) child.kill('SIGKILL')
  await Promise.all([holder.end(), watcher.end()])
  await shop.close()
})

async function client(): Promise<pg.Client> {
  const connected = new pg.Client(shop.connectionString)
  await connected.connect()
  return connected
}

type Server = { child: ChildProcess; url: string }

async function startServer(): Promise<Server> {
  const script = fileURLToPath(new URL('../../support/serve.ts', import.meta.url))
  const env = { ...process.env, DATABASE_URL: shop.connectionString }
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  for await (const port of createInterface(child.stdout)) return { child, url: `http://127.0.0.1:${port}` }
  throw new Error('the server did not start')
}

async function until(what: string, happens: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await happens()) return
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  throw new Error(`${what} did not happen`)
}

const waiting = async () => {
  const { rows } = await watcher.query(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows.length > 0
}
/** What a process leaves when its machine is gone: connections end, and what was not committed never was. */
const cutOff = () =>
  watcher.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  )
const release = () => holder.query('rollback')

/** Locks that stop the request, in the order of its steps. */
const beforeClaim = 'lock table payment_claims in share mode'
const beforeCharge = 'lock table sandbox_charges in share mode'
const beforeSettled = `select pg_advisory_xact_lock(hashtextextended('series:SO', 0))`

type Accepting = Awaited<ReturnType<typeof prepare>>
async function prepare(number: string = cards.good) {
  const buyer = await shop.buyer()
  const quotation = await buyer.sent()
  const key = crypto.randomUUID()
  const choice = card(await buyer.card(number))
  return { buyer, quotation, key, choice: choice as Record<string, unknown> }
}

/** Sends the request to a server of its own and kills that once it waits for the lock. */
async function killAt(lock: string, { buyer, quotation, key, choice }: Accepting): Promise<void> {
  const server = await startServer()
  await holder.query('begin')
  await holder.query(lock)
  const answer = fetch(`${server.url}/v1/quotations/${quotation.id}/accept`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${buyer.token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({ revision: quotation.revision, signature, ...choice }),
  }).then(
    reply => reply.status,
    () => 'killed',
  )
  await until('the request reaching the lock', waiting)
  await kill(server)
  await cutOff()
  await release()
  assert.equal(await answer, 'killed')
  await leaseOver(key)
}

async function kill({ child }: Server): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** As if the minute had gone by after which another try may take the key over. */
const leaseOver = (key: string) =>
  shop.db
    .updateTable('idempotency_keys')
    .set({ lease_until: '2020-01-01T00:00:00Z' })
    .where('key', '=', key)
    .execute()

const again = ({ buyer, quotation, key, choice }: Accepting) => buyer.accept(quotation, choice, key)

/** The job, as if the time had come to ask. */
async function reconcile(): Promise<void> {
  await shop.db
    .updateTable('payments')
    .set({ ask_again_at: '2020-01-01T00:00:00Z' })
    .where('status', '=', 'processing')
    .execute()
  await reconcilePayments(shop.services)
}

async function outcome({ buyer, quotation }: Accepting) {
  const orders = await shop.ordersOf(buyer.customer.id)
  const invoices = await shop.db
    .selectFrom('invoices')
    .select('amount_due')
    .where('customer_id', '=', buyer.customer.id)
    .execute()
  const { status } = await shop.quotation(quotation.id)
  const charged = await shop.charged(buyer.customer.id)
  return { status, orders: orders.length, due: invoices.map(each => each.amount_due), charged }
}

const done = { status: 'accepted', orders: 1, due: [0], charged: [12100] }
const open = { status: 'sent', orders: 0, due: [], charged: [] }

const points: [name: string, lock: string][] = [
  ['before the payment is stored', beforeClaim],
  ['after it is stored, before the card is charged', beforeCharge],
  ['after the card is charged, before that is written down', beforeSettled],
]

describe('a server killed', () => {
  for (const [name, lock] of points)
    test(`${name}: the same request again gives one order and one charge`, async () => {
      const accepting = await prepare()
      await killAt(lock, accepting)
      assert.equal((await outcome(accepting)).orders, 0)
      const reply = await again(accepting)
      assert.equal(reply.status, 200, JSON.stringify(reply.body))
      assert.deepEqual(await outcome(accepting), done)
      const third = await again(accepting)
      assert.deepEqual([third.status, third.body.order.id], [200, reply.body.order.id])
      assert.deepEqual(await outcome(accepting), done)
    })

  test('after all is written down, before it is answered: the same', async () => {
    const accepting = await prepare()
    const server = await startServer()
    await holder.query('begin')
    await holder.query(beforeSettled)
    const answer = fetch(`${server.url}/v1/quotations/${accepting.quotation.id}/accept`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${accepting.buyer.token}`,
        'content-type': 'application/json',
        'idempotency-key': accepting.key,
      },
      body: JSON.stringify({ revision: 1, signature, ...accepting.choice }),
    }).catch(() => 'killed')
    await until('the charge', async () => (await shop.charged(accepting.buyer.customer.id)).length === 1)
    await until('the request reaching the lock', waiting)
    // A second lock, on the answer that is kept; only then the first one goes.
    const second = await client()
    await second.query('begin')
    await second.query('select 1 from idempotency_keys where key = $1 for update', [accepting.key])
    await release()
    await until('the order', async () => (await outcome(accepting)).orders === 1)
    await kill(server)
    await cutOff()
    await second.query('rollback')
    await second.end()
    assert.equal(await answer, 'killed')
    await leaseOver(accepting.key)
    const reply = await again(accepting)
    assert.equal(reply.status, 200, JSON.stringify(reply.body))
    assert.deepEqual(await outcome(accepting), done)
  })

  test('while it waits for a transfer: nothing, and the same request again gives one order', async () => {
    const accepting = { ...(await prepare()), choice: transfer as Record<string, unknown> }
    await killAt(beforeSettled, accepting)
    assert.deepEqual(await outcome(accepting), open)
    assert.equal((await again(accepting)).status, 200)
    const { orders, charged } = await outcome(accepting)
    assert.deepEqual([orders, charged], [1, []])
  })
})

describe('nobody comes back', () => {
  test('what was charged is accepted by the job', async () => {
    const accepting = await prepare()
    await killAt(beforeSettled, accepting)
    assert.equal((await accepting.buyer.accept(accepting.quotation, accepting.choice)).status, 409)
    await Promise.all([reconcile(), reconcile()])
    assert.deepEqual(await outcome(accepting), done)
    const reply = await again(accepting)
    assert.deepEqual([reply.status, reply.body.order.payment_status], [200, 'paid'])
    assert.deepEqual(await outcome(accepting), done)
  })

  test('what was never charged is given up after a while, and the quotation is open', async () => {
    const accepting = await prepare()
    await killAt(beforeCharge, accepting)
    await reconcile()
    assert.equal((await shop.quotation(accepting.quotation.id)).tag, 'processing')
    await shop.db
      .updateTable('payments')
      .set({ created_at: '2020-01-01T00:00:00Z' })
      .where('quotation_id', '=', accepting.quotation.id)
      .execute()
    await reconcile()
    assert.deepEqual(await outcome(accepting), open)
    assert.equal((await again(accepting)).status, 402)
    assert.deepEqual(await outcome(accepting), open)
    assert.equal((await accepting.buyer.accept(accepting.quotation, accepting.choice)).status, 200)
    assert.deepEqual(await outcome(accepting), done)
  })

  test('a lost answer is found by asking', async () => {
    const accepting = await prepare(cards.silent)
    assert.equal((await again(accepting)).status, 202)
    await reconcile()
    assert.deepEqual(await outcome(accepting), done)
  })
})
