import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { type KilledRequest, openKilling } from '../../support/killing.ts'
import { card, cards, openShop, type Shop, signature, transfer } from './shop.ts'

// A server process is killed for good at each point between the steps of accepting. Then the same request is made
// again, or the job looks after what was left.

let shop: Shop
let killing: Awaited<ReturnType<typeof openKilling>>
before(async () => {
  shop = await openShop(new Date().toISOString())
  killing = await openKilling(shop.connectionString)
})
after(async () => {
  await killing.close()
  await shop.close()
})

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

const requestOf = ({ buyer, quotation, key, choice }: Accepting): KilledRequest => ({
  token: buyer.token,
  path: `/v1/quotations/${quotation.id}/accept`,
  key,
  body: { revision: quotation.revision, signature, ...choice },
})
const killAt = (lock: string, accepting: Accepting) => killing.killAt(lock, requestOf(accepting))

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
    const isWritten = async () => (await outcome(accepting)).orders === 1
    await killing.killBeforeAnswer(beforeSettled, requestOf(accepting), isWritten)
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
