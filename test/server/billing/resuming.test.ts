import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { tick } from '../../../server/src/billing/tick.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from './shop.ts'

const shop = await openShop('2026-03-10T10:00:00Z')
after(shop.close)

/** As a process leaves it that is killed between committing a charge and asking for it. */
async function killedBeforeCharge() {
  shop.at('2026-03-10')
  const payer = await shop.payer()
  await payer.card(numbers.succeeds)
  const id = await shop.subscribe(payer.customer, '2026-03-10')
  shop.at('2026-04-10')
  await shop.db
    .transaction()
    .execute(trx => tick(trx, shop.services, { customer_id: payer.customer.id, limit: 10 }, [], []))
  return { payer, id }
}

test('a charge that was begun and never sent is sent by a later run', async () => {
  const { id } = await killedBeforeCharge()
  await shop.bill()
  assert.equal((await shop.invoicesOf(id))[0]!.status, 'open', 'its process may still be about to send it')
  shop.wait(61)
  await shop.reconcile()
  await shop.bill()
  assert.equal((await shop.invoicesOf(id))[0]!.status, 'paid')
})

test('or at once by whoever knows that its process is gone', async () => {
  const { id } = await killedBeforeCharge()
  await shop.bill({ resume: true })
  assert.equal((await shop.invoicesOf(id))[0]!.status, 'paid')
})

test('not once it is cancelled: then it is given up, and it is closed', async () => {
  const { id, payer } = await killedBeforeCharge()
  await shop.db
    .updateTable('subscriptions')
    .set({
      cancels_on: '2026-04-10',
      cancellation: JSON.stringify({ reason: null, message: null, requested_at: shop.clock.now() }),
    })
    .where('id', '=', id)
    .execute()
  await shop.bill({ resume: true })
  assert.deepEqual(
    (await shop.paymentsOf(payer.customer.id)).map(each => each.status),
    ['cancelled'],
  )
  assert.equal((await shop.standing(id)).close_reason, 'cancelled')
})
