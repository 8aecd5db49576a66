import { newId } from '../../../server/src/http/ids.ts'
import type { Reply } from '../../support/server.ts'
import { makeSubscription } from '../../support/subscriptions.ts'
import { type Buyer, openShop, signature } from '../quotations/shop.ts'

type Json = Reply['body']
type Fields = Record<string, unknown>
export type Changes = Awaited<ReturnType<typeof openChanges>>

/** A shop whose catalogue has an application and a user by the month, and whose customers have both. */
export async function openChanges(now = '2027-04-01T10:00:00Z') {
  const shop = await openShop(now)
  const rule = { vat: 'any', tax_code: 'standard', reason: null, reason_code: null }
  await shop.must('PATCH', '/v1/settings', {
    tax_rules: [{ ...rule, buyer: 'domestic', category: 'S', rate: '21' }],
  })
  const product = (kind: string, name: string): Promise<Json> =>
    shop.must('POST', '/v1/products', { kind, name })
  const price = (product_id: string, unit_price: string, fields: Fields = {}): Promise<Json> =>
    shop.must('POST', `/v1/products/${product_id}/prices`, {
      currency: 'EUR',
      unit_price,
      interval_unit: 'month',
      ...fields,
    })
  const app = await price((await product('application', 'Accounting')).id, '40.00')
  const crm = await price((await product('application', 'CRM')).id, '30.00')
  const user = await price((await product('user', 'User')).id, '12.00')

  /** A running subscription of his: an application, and 5 users at 10 % off. */
  const subscribe = (
    buyer: Buyer,
    fields: Parameters<typeof makeSubscription>[3] = {},
    anchor = '2027-04-01',
  ) =>
    makeSubscription(shop.db, buyer.customer, anchor, { collection: 'send_invoice', ...fields }, [
      { name: 'Accounting', unit_price: '40.00', product_id: app.product_id, price_id: app.id },
      {
        name: 'User',
        product_kind: 'user',
        quantity: '5',
        unit_price: '12.00',
        discount_percent: '10',
        product_id: user.product_id,
        price_id: user.id,
      },
    ])
  const items = (id: string) =>
    shop.db
      .selectFrom('subscription_items')
      .selectAll()
      .where('subscription_id', '=', id)
      .orderBy('position')
      .execute()
  const systemQuotations = (id: string) =>
    shop.db
      .selectFrom('quotations')
      .selectAll()
      .where('subscription_id', '=', id)
      .where('made_by', '=', 'system')
      .orderBy('id')
      .execute()

  return {
    ...shop,
    price,
    product,
    app,
    crm,
    user,
    subscribe,
    items,
    systemQuotations,
    /** Name and quantity of what a subscription has. */
    contents: async (id: string) => (await items(id)).map(item => [item.name, item.quantity]),
    /** As the customer unless somebody else is named. */
    change: (buyer: Buyer, id: string, action: string, body?: unknown, given: Fields = {}): Promise<Reply> =>
      shop.ask('POST', `/v1/subscriptions/${id}/${action}`, { token: buyer.token, body, ...given }),
    asVendor: (id: string, action: string, body?: unknown): Promise<Reply> =>
      shop.ask('POST', `/v1/subscriptions/${id}/${action}`, { body }),
    patch: (id: string, fields: object) =>
      shop.db.updateTable('subscriptions').set(fields).where('id', '=', id).execute(),
    eventsOfSubscription: async (id: string): Promise<string[]> => {
      const events = shop.db.selectFrom('events').select('type').where('subject_id', '=', id)
      return (await events.orderBy('seq').execute()).map(event => event.type)
    },
    /** Signs in anew, as the clock may have moved beyond the session, and accepts. */
    accepts: async (buyer: Buyer, quotation: Json, body: Fields = {}): Promise<Reply> =>
      shop.ask('POST', `/v1/quotations/${quotation.id}/accept`, {
        token: await shop.person(buyer.customer.id),
        headers: { 'Idempotency-Key': crypto.randomUUID() },
        body: { revision: quotation.revision, signature, ...body },
      }),
    stranger: () => newId('item'),
  }
}

/** Where and why a request was refused, field by field. */
export const wrongFields = ({ status, body }: Reply): unknown[] => [
  status,
  ...(body.errors ?? []).map((each: Json) => `${each.pointer} ${each.code}`),
]
