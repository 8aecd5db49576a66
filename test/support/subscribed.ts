import { newId } from '../../server/src/http/ids.ts'
import type { Ids } from './operations.ts'
import { makeSubscription } from './subscriptions.ts'
import type { makeWorld } from './world.ts'

type Side = Awaited<ReturnType<typeof makeWorld>>['a']

/** The one plan there is, with its price by the month: both sides are offered the same. */
async function offeredPlan({
  server,
  post,
}: Side): Promise<{ plan_id: string; price_id: string; product_id: string }> {
  const there = await server.db
    .selectFrom('plans')
    .select('id')
    .where('name', '=', 'Offered')
    .executeTakeFirst()
  const plan = there
    ? (await server.request('GET', `/v1/plans/${there.id}`, { key: server.vendorKey })).body
    : await newPlan(post)
  const [{ price_id, product_id }] = plan.items
  return { plan_id: plan.id, price_id, product_id }
}

async function newPlan(post: Side['post']) {
  const product = await post('/v1/products', { kind: 'user', name: 'User' })
  const monthly = { currency: 'EUR', unit_price: '12.00', interval_unit: 'month' }
  const price = await post(`/v1/products/${product.id}/prices`, monthly)
  return post('/v1/plans', { name: 'Offered', offered: true, items: [{ price_id: price.id, quantity: '1' }] })
}

/** Lets the taxes of what is added be decided. */
async function taxed({ server }: Side): Promise<void> {
  const { body } = await server.request('GET', '/v1/settings', { key: server.vendorKey })
  if (body.tax_rules.length > 0) return
  const rule = { buyer: 'domestic', vat: 'any', tax_code: null, category: 'S', rate: '21' }
  const vendor = { ...body.vendor, address: { ...body.vendor.address, country: 'BE' } }
  const tax_rules = [{ ...rule, reason: null, reason_code: null }]
  const changes = { key: server.vendorKey, body: { vendor, tax_rules } }
  const reply = await server.request('PATCH', '/v1/settings', changes)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
}

/** A running subscription of this side with something in it, and what it can be changed to. */
export async function running(side: Side): Promise<Ids> {
  const { db, clock } = side.server
  await taxed(side)
  const offered = await offeredPlan(side)
  const item_id = newId('item')
  const { price_id, product_id } = offered
  const item = {
    id: item_id,
    product_kind: 'user' as const,
    name: 'User',
    quantity: '5',
    unit_price: '12.00',
  }
  const subscription_id = await makeSubscription(db, side.customer, clock.now().slice(0, 10), {}, [
    { ...item, price_id, product_id },
  ])
  return { ...offered, subscription_id, item_id }
}

/** As `running`, with a change that waits for the next period. */
export async function changing(side: Side): Promise<Ids> {
  const ids = await running(side)
  await side.post(`/v1/subscriptions/${ids.subscription_id}/change`, {
    items: [{ item_id: ids.item_id, quantity: '2' }],
  })
  return ids
}

/** A subscription of this side that is cancelled: at the end of its period, or at once. */
export async function cancelled(side: Side, how: { at_once?: true }): Promise<Ids> {
  const ids = await running(side)
  await side.post(`/v1/subscriptions/${ids.subscription_id}/cancel`, how)
  return ids
}
