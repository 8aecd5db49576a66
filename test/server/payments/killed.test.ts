import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import type { Payer } from '../../support/banks.ts'
import { openKilling } from '../../support/killing.ts'
import { numbers, openTill, type Till } from '../../support/till.ts'

// A server process is killed for good at each point between the steps of paying: before and after each commit, and
// before and after the bank is called. Then the same request is made again, or the job looks after what was left.

let till: Till
let payer: Payer
let killing: Awaited<ReturnType<typeof openKilling>>
before(async () => {
  till = await openTill(new Date().toISOString())
  payer = await till.payer()
  killing = await openKilling(till.connectionString)
})
after(async () => {
  await killing.close()
  await till.close()
})

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Json = any

/** Locks that stop a request, by what it is about to write. */
const locks = {
  payment: 'lock table payment_claims in share mode',
  refund: 'lock table refunds in share mode',
  charge: 'lock table sandbox_charges in share mode',
  refunded: 'lock table sandbox_refunds in share mode',
  allocation: 'lock table allocations in share mode',
  event: 'lock table events in share mode',
}

const chargesOf = async (id: string) =>
  (await till.charges()).filter(each => each.key === id && each.status === 'succeeded')
const paymentsFor = async (invoice: Json): Promise<Json[]> => {
  const { data } = (await payer.ask('GET', '/v1/payments?limit=100')).body
  return data.filter((each: Json) => each.invoices.some((part: Json) => part.invoice_id === invoice.id))
}
/** The job, as if the time had come to ask. */
async function reconcile(): Promise<void> {
  const then = '2020-01-01T00:00:00Z'
  await till.db
    .updateTable('payments')
    .set({ ask_again_at: then })
    .where('ask_again_at', 'is not', null)
    .execute()
  await till.db.updateTable('refunds').set({ updated_at: then }).where('status', '=', 'processing').execute()
  await Promise.all([reconcilePayments(till.services), reconcilePayments(till.services)])
}
async function balanced(): Promise<void> {
  assert.deepEqual(await till.imbalances(), [])
  assert.deepEqual(till.faults, [])
}

async function preparePay(count: number, number: string = numbers.succeeds) {
  const card = await payer.card(number)
  const invoices: Json[] = []
  for (let i = 0; i < count; i++) invoices.push(await payer.invoice('60.50'))
  const key = crypto.randomUUID()
  const body = { invoice_ids: invoices.map(each => each.id), payment_method_id: card.id }
  return { invoices, card, key, request: { token: payer.token, path: '/v1/payments', key, body } }
}
type Paying = Awaited<ReturnType<typeof preparePay>>

const again = ({ invoices, card, key }: Paying) => payer.pay(invoices, card, {}, key)

/** One payment, one charge of all of it, and every invoice paid by it. */
async function paidOnce({ invoices }: Paying): Promise<string> {
  const [payment, ...others] = await paymentsFor(invoices[0])
  assert.deepEqual([payment.status, others], ['succeeded', []])
  const charges = await chargesOf(payment.id)
  assert.deepEqual(
    charges.map(each => each.amount),
    [6050 * invoices.length],
  )
  for (const { id } of invoices) {
    assert.deepEqual(await till.settlement(id), ['paid', 6050, 0])
    assert.equal((await till.eventsOf(id)).filter(type => type === 'invoice.paid').length, 1)
  }
  assert.equal((await till.eventsOf(payment.id)).filter(type => type === 'payment.succeeded').length, 1)
  await balanced()
  return payment.id
}
async function paidByTheSameKey(paying: Paying): Promise<void> {
  const { status, body } = await again(paying)
  assert.deepEqual([status, body.id], [201, await paidOnce(paying)], JSON.stringify(body))
  const third = await again(paying)
  assert.deepEqual([third.status, third.body.id], [201, body.id])
  await paidOnce(paying)
}

for (const count of [1, 2])
  describe(`a server killed while it pays ${count === 1 ? 'an invoice' : 'two invoices'}`, () => {
    test('before the payment is stored: nothing, and the same request again pays once', async () => {
      const paying = await preparePay(count)
      await killing.killAt(locks.payment, paying.request)
      assert.deepEqual(await paymentsFor(paying.invoices[0]), [])
      for (const { id } of paying.invoices) assert.deepEqual(await till.settlement(id), ['waiting', 0, 6050])
      await paidByTheSameKey(paying)
    })

    test('after it is stored, before the card is charged: the same request goes on with it', async () => {
      const paying = await preparePay(count)
      await killing.killAt(locks.charge, paying.request)
      const [{ id, status }] = await paymentsFor(paying.invoices[0])
      assert.deepEqual([status, await chargesOf(id)], ['processing', []])
      assert.deepEqual(await till.settlement(paying.invoices[0].id), ['processing', 0, 6050])
      await paidByTheSameKey(paying)
      assert.equal(await paidOnce(paying), id)
    })

    test('after the card is charged, before that is written down: it is not charged again', async () => {
      const paying = await preparePay(count)
      await killing.killAt(locks.allocation, paying.request)
      const [{ id, status }] = await paymentsFor(paying.invoices[0])
      assert.deepEqual([status, (await chargesOf(id)).length], ['processing', 1])
      await paidByTheSameKey(paying)
      assert.equal(await paidOnce(paying), id)
    })

    test('after all is written down, before it is answered: the same payment is the answer', async () => {
      const paying = await preparePay(count)
      const written = async () => (await till.get(paying.invoices[0].id)).tag === 'paid'
      await killing.killBeforeAnswer(locks.allocation, paying.request, written)
      const id = await paidOnce(paying)
      await paidByTheSameKey(paying)
      assert.equal(await paidOnce(paying), id)
    })

    test('and nobody comes back: what was charged is found by the job', async () => {
      const paying = await preparePay(count)
      await killing.killAt(locks.allocation, paying.request)
      await reconcile()
      await paidOnce(paying)
      await paidByTheSameKey(paying)
    })

    test('and nobody comes back: what was never charged is given up, and the invoice is open', async () => {
      const paying = await preparePay(count)
      await killing.killAt(locks.charge, paying.request)
      const [{ id }] = await paymentsFor(paying.invoices[0])
      const long = { created_at: '2020-01-01T00:00:00Z' }
      await till.db.updateTable('payments').set(long).where('id', '=', id).execute()
      await reconcile()
      assert.equal((await payer.payment(id)).status, 'failed')
      for (const invoice of paying.invoices)
        assert.deepEqual(await till.settlement(invoice.id), ['waiting', 0, 6050])
      const reply = await again(paying)
      assert.deepEqual([reply.status, reply.body.payment_id, await chargesOf(id)], [402, id, []])
      await balanced()
      const other = await payer.pay(paying.invoices, paying.card)
      assert.deepEqual([other.status, other.body.status], [201, 'succeeded'])
      await balanced()
    })
  })

describe('a server killed while it confirms a payment', () => {
  async function prepareConfirm() {
    const paying = await preparePay(1, numbers.requires_action)
    const { body } = await again(paying)
    assert.equal(body.status, 'requires_action')
    const key = crypto.randomUUID()
    const path = `/v1/payments/${body.id}/confirm`
    const confirmation = { challenge: 'approve' }
    const confirm = async () => {
      const reply = await payer.ask('POST', path, confirmation, key)
      assert.deepEqual([reply.status, reply.body.id, reply.body.status], [200, body.id, 'succeeded'])
    }
    return { paying, id: body.id, confirm, request: { token: payer.token, path, key, body: confirmation } }
  }

  test('before the bank is told: it still waits, and is confirmed by the same request', async () => {
    const { paying, id, confirm, request } = await prepareConfirm()
    await killing.killAt(locks.charge, request)
    assert.deepEqual([(await payer.payment(id)).status, await chargesOf(id)], ['requires_action', []])
    await confirm()
    await confirm()
    await paidOnce(paying)
  })

  test('after the bank is told, before that is written down: it is found by the same request', async () => {
    const { paying, id, confirm, request } = await prepareConfirm()
    await killing.killAt(locks.allocation, request)
    assert.deepEqual([(await payer.payment(id)).status, (await chargesOf(id)).length], ['requires_action', 1])
    await confirm()
    await paidOnce(paying)
  })

  test('after the bank is told, and nobody comes back: it is found by the job', async () => {
    const { paying, request, confirm } = await prepareConfirm()
    await killing.killAt(locks.allocation, request)
    await reconcile()
    await paidOnce(paying)
    await confirm()
    await paidOnce(paying)
  })

  test('after all is written down, before it is answered: the same', async () => {
    const { paying, id, confirm, request } = await prepareConfirm()
    const written = async () => (await payer.payment(id)).status === 'succeeded'
    await killing.killBeforeAnswer(locks.allocation, request, written)
    await paidOnce(paying)
    await confirm()
    await paidOnce(paying)
  })
})

describe('a server killed while it refunds', () => {
  async function prepareRefund() {
    const paying = await preparePay(1)
    const { id } = (await again(paying)).body
    const key = crypto.randomUUID()
    const path = `/v1/payments/${id}/refund`
    const body = { amount: 2000 }
    const request = { token: till.vendorKey, path, key, body }
    const refund = async () => {
      const reply = await till.ask('POST', path, { body, headers: { 'idempotency-key': key } })
      assert.deepEqual([reply.status, reply.body.id, reply.body.refunded], [200, id, 2000])
    }
    /** How often the bank has paid back, and what we know of it. */
    const state = async () => {
      const [{ refunded: atBank }] = (await chargesOf(id)) as [Json]
      const rows = await till.db.selectFrom('refunds').select('status').where('payment_id', '=', id).execute()
      return [atBank, (await payer.payment(id)).refunded, rows.map(each => each.status)]
    }
    const refundedOnce = async () => {
      assert.deepEqual(await state(), [2000, 2000, ['succeeded']])
      assert.equal((await till.eventsOf(id)).filter(type => type === 'payment.refunded').length, 1)
      assert.deepEqual(await till.settlement(paying.invoices[0].id), ['partially_paid', 4050, 2000])
      await balanced()
    }
    return { request, refund, state, refundedOnce }
  }

  test('before the refund is stored: nothing, and the same request again refunds once', async () => {
    const { request, refund, state, refundedOnce } = await prepareRefund()
    await killing.killAt(locks.refund, request)
    assert.deepEqual(await state(), [0, 0, []])
    await refund()
    await refund()
    await refundedOnce()
  })

  test('after it is stored, before the bank is told: the same request goes on with it', async () => {
    const { request, refund, state, refundedOnce } = await prepareRefund()
    await killing.killAt(locks.refunded, request)
    assert.deepEqual(await state(), [0, 0, ['processing']])
    await refund()
    await refundedOnce()
  })

  test('after the bank has paid back, before that is written down: it does not pay back again', async () => {
    const { request, refund, state, refundedOnce } = await prepareRefund()
    await killing.killAt(locks.event, request)
    assert.deepEqual(await state(), [2000, 0, ['processing']])
    await refund()
    await refundedOnce()
  })

  test('after all is written down, before it is answered: the same', async () => {
    const { request, refund, state, refundedOnce } = await prepareRefund()
    await killing.killBeforeAnswer(locks.event, request, async () => (await state())[1] === 2000)
    await refundedOnce()
    await refund()
    await refundedOnce()
  })

  for (const [name, lock] of [
    ['before the bank is told', locks.refunded],
    ['after the bank has paid back', locks.event],
  ] as const)
    test(`${name}, and nobody comes back: the job goes on with it`, async () => {
      const { request, refund, refundedOnce } = await prepareRefund()
      await killing.killAt(lock, request)
      await reconcile()
      await refundedOnce()
      await refund()
      await refundedOnce()
    })
})
