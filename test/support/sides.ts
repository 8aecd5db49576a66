import { fileRow } from '../../server/src/files/rules.ts'
import type { Operation } from '../../server/src/http/contract.ts'
import type { Ids } from './operations.ts'
import type { TestServer } from './server.ts'
import type { makeWorld } from './world.ts'

export type Side = Awaited<ReturnType<typeof makeWorld>>['a']

/** A file of an invoice, straight into the database. */
export async function attach(server: TestServer, side: Side, invoice_id: string): Promise<string> {
  const { content, ...file } = fileRow({
    partner_id: side.partner.id,
    customer_id: side.customer.id,
    invoice_id,
    kind: 'attachment',
    name: 'timesheet.pdf',
    media_type: 'application/pdf',
    content: Buffer.from('%PDF-1.7 timesheet'),
    created_at: server.clock.now(),
  })
  await server.db.insertInto('files').values(file).execute()
  await server.db
    .insertInto('file_contents')
    .values({ file_id: file.id, content: Buffer.from(content) })
    .execute()
  return file.id
}

/** An id of each kind, of objects that belong to this side. Its partner calls the customer by an own id. */
export async function idsOf(server: TestServer, side: Side, name: string): Promise<Ids> {
  const partner = { key: side.partnerKey }
  const external = await server.request('PATCH', `/v1/customers/${side.customer.id}`, {
    ...partner,
    body: { external_id: name, metadata: { note: `${name} metadata` } },
  })
  if (external.status !== 200) throw new Error(JSON.stringify(external.body))
  const events = await server.request('GET', `/v1/events?customer_id=${side.customer.id}&limit=1`, partner)
  const key = await side.post('/v1/api_keys', { name, partner_id: side.partner.id })
  return {
    email: side.email,
    customer_id: side.customer.id,
    external_customer_id: name,
    external_id: name,
    contact_id: side.contact.id,
    partner_id: side.partner.id,
    site_id: side.site.id,
    invoice_id: side.invoice.id,
    line_id: side.invoice.lines[0].id,
    file_id: await attach(server, side, side.invoice.id),
    logo_file_id: await attach(server, side, side.invoice.id),
    session_id: side.session.id,
    event_id: events.body.data[0].id,
    api_key_id: key.api_key.id,
  }
}

/** Another customer of the same partner, with a contact, an invoice, a draft and a session of its own. */
export async function neighbourOf(side: Side): Promise<Side> {
  const { post } = side
  const customer = await post('/v1/customers', {
    partner_id: side.partner.id,
    name: 'Neighbour customer',
    country: 'BE',
    currency: 'EUR',
  })
  const email = 'owner@neighbour.example'
  const person = { customer_id: customer.id, name: 'Neighbour owner', email, role: 'owner' }
  const contact = await post('/v1/contacts', person)
  const neighbour = { ...side, customer, contact, email }
  const { token, session } = await post('/v1/portal_sessions', {
    customer_id: customer.id,
    contact_id: contact.id,
  })
  return { ...neighbour, token, session, draft: await draft(neighbour), invoice: await issued(neighbour) }
}

const draft = async ({ post, customer }: Side) =>
  post('/v1/invoices', {
    customer_id: customer.id,
    lines: [{ name: 'Plan', quantity: '2', unit_price: '50.00', tax_rate: '21' }],
  })
const issued = async (side: Side) => side.post(`/v1/invoices/${(await draft(side)).id}/issue`, undefined)
const session = async ({ post, customer }: Side) => post('/v1/portal_sessions', { customer_id: customer.id })

/** The ids of a side with new objects for what an operation uses up, so that it can succeed each time. */
export async function usable(side: Side, ids: Ids, { id }: Operation): Promise<Ids> {
  if (['updateInvoice', 'deleteInvoice', 'issueInvoice'].includes(id))
    return { ...ids, invoice_id: (await draft(side)).id }
  if (['creditInvoice', 'recordPayment'].includes(id)) {
    const invoice = await issued(side)
    return { ...ids, invoice_id: invoice.id, line_id: invoice.lines[0].id }
  }
  if (id === 'revokePortalSession') return { ...ids, session_id: (await session(side)).session.id }
  if (id === 'revokeApiKey') {
    const key = await side.post('/v1/api_keys', { name: 'for a while', partner_id: side.partner.id })
    return { ...ids, api_key_id: key.api_key.id }
  }
  if (id === 'setContactPassword') {
    const person = { customer_id: side.customer.id, name: 'New', email: `${crypto.randomUUID()}@example.com` }
    return { ...ids, contact_id: (await side.post('/v1/contacts', person)).id }
  }
  return ids
}
