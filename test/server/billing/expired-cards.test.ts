import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { runBilling } from '../../../server/src/billing/run.ts'
import { openStripe, type Payer } from '../../support/banks.ts'
import { makeSubscription } from '../../support/subscriptions.ts'

// Stripe is played by its double: the sandbox has no cards that are renewed.

let bank: Awaited<ReturnType<typeof openStripe>>
let payer: Payer
/** A subscription with a default card that is good through March, whose next period begins on 10 April. */
let id: string
before(async () => {
  bank = await openStripe()
})
beforeEach(async () => {
  bank.till.clock.set('2026-03-10T10:00:00Z')
  payer = await bank.till.payer()
  await bank.card(payer, 'succeeds', { exp_year: 2026, exp_month: 3 })
  id = await subscribe()
})
after(() => bank.close())

const subscribe = (fields: object = {}) =>
  makeSubscription(bank.till.db, payer.customer, '2026-03-10', fields)
const billOn = (day: string) => {
  bank.till.clock.set(`${day}T10:00:00Z`)
  return runBilling(bank.till.services, { customer_id: payer.customer.id })
}
/** The bank has given another card in the place of the one made last. */
const renew = () =>
  Object.assign(bank.stripe.all('payment_method').at(-1).card, { exp_year: 2031, last4: '4444' })
const asked = () =>
  bank.stripe.requests.filter(each => each.method === 'GET' && /payment_methods/.test(each.path)).length
const standing = async () => {
  const { status, grace_reason } = await bank.till.db
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return [status, grace_reason]
}

const cancelled = { reason: null, message: null, requested_at: '2026-03-10T10:00:00Z' }

describe('a card that seems to have expired when something is due', () => {
  test('is charged when its bank has renewed it, without anybody telling of it', async () => {
    renew()
    const done = await billOn('2026-04-10')
    assert.deepEqual([done.invoices, done.charged, done.to_renew], [1, 1, 0])
    assert.deepEqual(await standing(), ['active', null])
    await payer.signInAgain()
    const [card] = (await payer.ask('GET', '/v1/payment_methods')).body.data
    assert.deepEqual([card.last4, card.exp_year, card.status], ['4444', 2031, 'valid'])
    assert.ok((await bank.till.eventsOf(card.id)).includes('payment_method.updated'))
  })

  test('has expired when its bank has not', async () => {
    await billOn('2026-04-10')
    assert.deepEqual(await standing(), ['to_renew', 'card_expired'])
  })

  test('is asked of once for all that is charged to it', async () => {
    await subscribe()
    await subscribe()
    const before = asked()
    await billOn('2026-04-10')
    assert.equal(asked() - before, 1)
  })

  test('is charged on the last day of grace, when it is renewed only then', async () => {
    await billOn('2026-04-10')
    assert.equal((await standing())[0], 'to_renew')
    renew()
    await billOn('2026-04-18')
    assert.deepEqual(await standing(), ['active', null])
  })

  test('has expired by what is known where Stripe does not answer, and the rest goes on', async () => {
    renew()
    bank.stripe.lose('GET', /payment_methods/, 'before', Number.POSITIVE_INFINITY)
    const done = await billOn('2026-04-10')
    assert.deepEqual([done.invoices, done.failed], [1, 0])
    assert.deepEqual(await standing(), ['to_renew', 'card_expired'])
    bank.stripe.mend()
  })
})

describe('nobody is asked of a card', () => {
  const none = async (day: string) => {
    const before = asked()
    await billOn(day)
    assert.equal(asked(), before)
  }
  test('that is still good', () => none('2026-03-31'))
  test('that nothing is due of', async () => {
    await bank.till.db
      .updateTable('subscriptions')
      .set({ next_invoice_date: '2026-05-10' })
      .where('id', '=', id)
      .execute()
    await none('2026-04-10')
  })
  for (const fields of [
    { collection: 'send_invoice' as const },
    { billed_by: 'external' as const, next_action_at: null },
    { cancels_on: '2026-05-10', cancellation: JSON.stringify(cancelled) },
  ])
    test(`where nothing is charged: ${Object.keys(fields)[0]}`, async () => {
      await bank.till.db.updateTable('subscriptions').set(fields).where('id', '=', id).execute()
      await none('2026-04-10')
    })
  test('that stands beside the one that is charged', async () => {
    const own = await bank.card(payer, 'succeeds', { exp_year: 2030 })
    await bank.till.db
      .updateTable('subscriptions')
      .set({ payment_method_id: own.id })
      .where('id', '=', id)
      .execute()
    await none('2026-04-10')
    assert.deepEqual(await standing(), ['active', null])
  })
})
