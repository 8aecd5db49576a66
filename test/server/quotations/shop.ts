import type { Reply } from '../../support/server.ts'
import { openQuotations } from './portal.ts'

type Json = Reply['body']
type Fields = Record<string, unknown>
export type Shop = Awaited<ReturnType<typeof openShop>>
export type Buyer = Awaited<ReturnType<Shop['buyer']>>

/** Test cards by what happens when one is charged. */
export const cards = {
  good: '4242424242424242',
  poor: '4000000000009995',
  asks: '4000002760003184',
  later: '4000000000000366',
  silent: '4000000000000341',
}
export const signature = { name: 'Ada Owner' }

/** A server where quotations are sent to be accepted, and everything that follows can be looked at. */
export async function openShop(now?: string) {
  const shop = await openQuotations(now)
  const { db } = shop
  const set = (values: Fields) => db.updateTable('settings').set(values).execute()
  await set({
    bank_account: JSON.stringify({ holder: 'Northwind', iban: 'BE71096123456769', bic: null }),
  })

  /** A customer with an owner who has signed in. */
  async function buyer(fields: Fields = {}, session: Fields = {}) {
    const customer = await shop.customer(fields)
    const token = await shop.person(customer.id, {}, session)
    const card = async (number: string = cards.good): Promise<string> => {
      const body = { card: { number, exp_month: 12, exp_year: 2030, cvc: '123' } }
      return (await shop.must('POST', '/v1/payment_methods', body, { token })).id
    }
    const accept = (quotation: Json, body: Fields = {}, key: string = crypto.randomUUID()): Promise<Reply> =>
      shop.ask('POST', `/v1/quotations/${quotation.id}/accept`, {
        token,
        headers: { 'Idempotency-Key': key },
        body: { revision: quotation.revision, signature, ...body },
      })
    return { customer, token, card, accept, sent: (fields: Fields = {}) => shop.sent(customer.id, fields) }
  }

  return {
    ...shop,
    set,
    buyer,
    order: (id: string): Promise<Json> => shop.must('GET', `/v1/orders/${id}`),
    invoice: (id: string): Promise<Json> => shop.must('GET', `/v1/invoices/${id}`),
    quotation: (id: string): Promise<Json> => shop.must('GET', `/v1/quotations/${id}`),
    /** How often the bank has really taken money of a customer, and how much. */
    charged: async (customerId: string): Promise<number[]> => {
      const rows = await db
        .selectFrom('sandbox_charges as c')
        .innerJoin('payments as p', 'p.id', 'c.key')
        .select('c.amount')
        .where('c.status', '=', 'succeeded')
        .where('p.customer_id', '=', customerId)
        .execute()
      return rows.map(row => row.amount)
    },
    ordersOf: (customerId: string) =>
      db.selectFrom('orders').selectAll().where('customer_id', '=', customerId).execute(),
    subscription: (id: string) =>
      db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    /** The types of all events of a customer, in the order in which they were written. */
    eventsOf: async (customerId: string, since = 0): Promise<string[]> => {
      const rows = await db
        .selectFrom('events')
        .select(['type', 'seq'])
        .where('customer_id', '=', customerId)
        .where('seq', '>', since)
        .orderBy('seq')
        .execute()
      return rows.map(row => row.type)
    },
    lastEvent: async (): Promise<number> => {
      const row = await db
        .selectFrom('events')
        .select(eb => eb.fn.max<number>('seq').as('seq'))
        .executeTakeFirstOrThrow()
      return row.seq ?? 0
    },
  }
}

export const card = (payment_method_id: string) => ({
  payment: { type: 'payment_method', payment_method_id },
})
export const transfer = { payment: { type: 'bank_transfer' } }
/** What is paid later, by an invoice that is open. */
export const onAccount = { requires_payment: false }
