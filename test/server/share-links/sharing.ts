import type { Ask, Reply } from '../../support/server.ts'
import { openPortal } from '../invoices/portal.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Json = any
export type Sharing = Awaited<ReturnType<typeof openSharing>>

const sold = { name: 'Work', product_kind: 'service', quantity: '2', unit_price: '50.00', tax_rate: '21' }

/** A portal with a customer, documents of each kind, and short ways to what links are about. */
export async function openSharing(now = '2026-03-10T10:00:00Z', env: Record<string, string> = {}) {
  const portal = await openPortal(now, {}, env)
  const { must } = portal
  const customer = await portal.customer()
  const customer_id = customer.id
  const owner = await must('POST', '/v1/contacts', {
    customer_id,
    name: 'Ada',
    email: 'ada@acme.example',
    role: 'owner',
  })

  const session = async (fields: object = {}): Promise<Ask> => {
    const request = { customer_id, contact_id: owner.id, expires_in: 3600, ...fields }
    return { token: (await must('POST', '/v1/portal_sessions', request)).token }
  }
  const draftQuotation = (): Promise<Json> => must('POST', '/v1/quotations', { customer_id, lines: [sold] })
  const quotation = async (): Promise<Json> =>
    must('POST', `/v1/quotations/${(await draftQuotation()).id}/send`)
  const invoice = async (): Promise<Json> => portal.issue((await portal.draft(customer_id)).id)
  const order = (): Promise<Json> => must('POST', '/v1/orders', { customer_id, lines: [sold] })

  const create = (body: object, caller: Ask = {}): Promise<Reply> =>
    portal.ask('POST', '/v1/share_links', { ...caller, body })
  const open = (secret: string, headers: Record<string, string> = {}): Promise<Reply> =>
    portal.request('POST', '/v1/share_sessions', { body: { secret }, headers })
  const secretOf = (url: string): string => url.split('share=')[1]!

  /** A link with a token that it has opened. */
  async function share(document: object, fields: object = {}, caller: Ask = {}) {
    const { status, body } = await create({ ...document, ...fields }, caller)
    if (status !== 201) throw new Error(JSON.stringify(body))
    const secret = secretOf(body.url)
    const { token } = (await open(secret)).body
    return { id: body.share_link.id as string, url: body.url as string, secret, token: token as string }
  }

  return {
    ...portal,
    customer,
    owner,
    session,
    draftQuotation,
    quotation,
    invoice,
    order,
    create,
    open,
    secretOf,
    share,
  }
}
