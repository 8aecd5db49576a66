import { newId } from '../../../server/src/http/ids.ts'
import type { Ask, Reply } from '../../support/server.ts'
import { openPortal } from '../invoices/portal.ts'

export type Quotations = Awaited<ReturnType<typeof openQuotations>>
type Json = Reply['body']
type Fields = Record<string, unknown>

export const work = {
  name: 'Work',
  product_kind: 'service',
  quantity: '1',
  unit_price: '100.00',
  tax_rate: '21',
}
export const plan = { ...work, name: 'Plan', product_kind: 'application', recurring: true }
export const monthly = { interval_unit: 'month' }

/** A server whose clock stands still, with the short ways to what quotations are about; all as the vendor. */
export async function openQuotations(now = '2026-03-10T10:00:00Z', vendor: Fields = {}) {
  const portal = await openPortal(now, { address: { country: 'BE' }, ...vendor })
  const { must, ask } = portal
  const post = (id: string, action: string, body?: unknown, given: Ask = {}): Promise<Json> =>
    must('POST', `/v1/quotations/${id}/${action}`, body, given)

  const draft = (customerId: string, fields: Fields = {}): Promise<Json> =>
    must('POST', '/v1/quotations', { customer_id: customerId, lines: [work], ...fields })
  const send = (id: string): Promise<Json> => post(id, 'send')

  /** Somebody of the customer's who has signed in. */
  async function person(customerId: string, fields: Fields = {}, session: Fields = {}): Promise<string> {
    const email = `${crypto.randomUUID()}@example.com`
    const wanted = { customer_id: customerId, name: 'Ada Owner', email, role: 'owner', ...fields }
    const contact = await must('POST', '/v1/contacts', wanted)
    const opened = { customer_id: customerId, contact_id: contact.id, ...session }
    return (await must('POST', '/v1/portal_sessions', opened)).token
  }

  /** A payment for it that is under way, as accepting leaves one. */
  async function claim(quotation: Json): Promise<void> {
    const id = newId('pay')
    const owner = { partner_id: quotation.partner_id, customer_id: quotation.customer_id }
    const at = portal.clock.now()
    await portal.db
      .insertInto('payments')
      .values({
        ...owner,
        id,
        status: 'processing',
        amount: quotation.due_now,
        currency: quotation.currency,
        method: 'card',
        received_on: null,
        provider: 'sandbox',
        quotation_id: quotation.id,
        created_at: at,
        updated_at: at,
      } as never)
      .execute()
    await portal.db
      .insertInto('payment_claims')
      .values({ ...owner, document_id: quotation.id, payment_id: id, created_at: at })
      .execute()
  }

  return {
    ...portal,
    draft,
    send,
    post,
    person,
    claim,
    sent: async (customerId: string, fields: Fields = {}): Promise<Json> =>
      send((await draft(customerId, fields)).id),
    get: (id: string, given: Ask = {}): Promise<Json> =>
      must('GET', `/v1/quotations/${id}`, undefined, given),
    act: (id: string, action: string, body?: unknown, given: Ask = {}): Promise<Reply> =>
      ask('POST', `/v1/quotations/${id}/${action}`, { body, ...given }),
    patch: (id: string, body: Fields, given: Ask = {}): Promise<Reply> =>
      ask('PATCH', `/v1/quotations/${id}`, { body, ...given }),
    /** As the vendor reads them, but from the table: the list waits for every transaction of the cluster. */
    events: async (id: string): Promise<Json[]> => {
      const rows = await portal.db
        .selectFrom('events')
        .selectAll()
        .where('subject_id', '=', id)
        .orderBy('seq')
        .execute()
      return rows.map(row => ({ ...row, data: { ...row.data, ...row.vendor_fields } }))
    },
  }
}
