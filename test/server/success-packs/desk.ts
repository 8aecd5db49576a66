import { openTill } from '../../support/till.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Json = any
type Fields = Record<string, unknown>
export type Desk = Awaited<ReturnType<typeof openDesk>>
export type Buyer = Awaited<ReturnType<Desk['buyer']>>

let made = 0

/** A vendor with an expert, and customers who have success packs. The clock stands still. */
export async function openDesk(now = '2026-03-10T10:00:00Z') {
  const till = await openTill(now)
  const { must, ask, db } = till
  /** The sections of the customers' sites, in which sessions begun from here on can do something. */
  const show = async (...sections: string[]) => {
    for (const site of (await must('GET', '/v1/sites')).data)
      await must('PATCH', `/v1/sites/${site.id}`, { sections })
  }
  await show('quotations', 'orders', 'invoices', 'success_packs')
  const agent = (name: string, fields: Fields = {}): Promise<Json> =>
    must('POST', '/v1/agents', { name, email: `agent-${++made}@northwind.example`, ...fields })
  const expert = await agent('Noor Haddad', { booking_url: 'https://calendar.example.com/noor' })

  async function buyer(fields: Fields = {}) {
    const payer = await till.payer(fields)
    const customer_id = payer.customer.id
    const book = (minutes: number, given: Fields = {}) =>
      ask('POST', '/v1/success_pack_entries', {
        body: {
          ...(given.success_pack_id === undefined ? { customer_id } : {}),
          minutes,
          description: 'Work',
          ...given,
        },
      })
    return {
      ...payer,
      pack: (minutes: number, given: Fields = {}): Promise<Json> =>
        must('POST', '/v1/success_packs', { customer_id, name: 'Pack', minutes, ...given }),
      book,
      /** The one entry of a booking that has to work. */
      booked: async (minutes: number, given: Fields = {}): Promise<Json> => {
        const { status, body } = await book(minutes, given)
        if (status !== 201) throw new Error(JSON.stringify(body))
        return body.entries[0]
      },
      ledger: async (packId: string): Promise<Json[]> =>
        (await must('GET', `/v1/success_pack_entries?success_pack_id=${packId}&sort=day&limit=100`)).data,
    }
  }
  return {
    ...till,
    expert,
    agent,
    show,
    buyer,
    get: (id: string): Promise<Json> => must('GET', `/v1/success_packs/${id}`),
    entry: (id: string, action: string, body: Fields, given = {}) =>
      ask('POST', `/v1/success_pack_entries/${id}/${action}`, { body, ...given }),
    /** The catalogue's price of a pack. */
    packPrice: async (fields: Fields = {}, product: Fields = {}): Promise<Json> => {
      const pack = { kind: 'success_pack', name: 'Ten hours', pack_minutes: 600, ...product }
      const { id } = await must('POST', '/v1/products', pack)
      const price = { currency: 'EUR', unit_price: '900.00', ...fields }
      return must('POST', `/v1/products/${id}/prices`, price)
    },
    eventsAbout: async (id: string): Promise<Json[]> =>
      db.selectFrom('events').selectAll().where('subject_id', '=', id).orderBy('seq').execute(),
  }
}

/** The same work at once, this often. */
export const atOnce = <T>(times: number, work: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, i) => work(i)))
