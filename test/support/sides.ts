import { fileRow } from '../../server/src/files/rules.ts'
import type { Operation } from '../../server/src/http/contract.ts'
import type { Ids } from './operations.ts'
import type { Ask, TestServer } from './server.ts'
import { cancelled, changing, running } from './subscribed.ts'
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
  // Where customers may transfer money to, for what tells them.
  const account = JSON.stringify({ holder: 'Vendor', iban: 'BE71096123456769', bic: null })
  await server.db.updateTable('settings').set({ bank_account: account }).execute()
  const key = await side.post('/v1/api_keys', { name, partner_id: side.partner.id })
  const quotation = await sentQuotation(side)
  // Where invitations lead to.
  await server.db.updateTable('sites').set({ page_url: 'https://portal.example/' }).execute()
  const ids = {
    email: side.email,
    customer_id: side.customer.id,
    external_customer_id: name,
    external_id: name,
    contact_id: side.contact.id,
    partner_id: side.partner.id,
    site_id: side.site.id,
    invoice_id: side.invoice.id,
    order_id: (await side.post('/v1/orders', { customer_id: side.customer.id, lines: [sold] })).id,
    line_id: side.invoice.lines[0].id,
    file_id: await attach(server, side, side.invoice.id),
    logo_file_id: await attach(server, side, side.invoice.id),
    session_id: side.session.id,
    event_id: events.body.data[0].id,
    api_key_id: key.api_key.id,
    publishable_key: side.site.publishable_key,
    actor_id: side.contact.id,
    subject_id: side.customer.id,
    payment_method_id: (await addCard(side)).id,
    payment_id: (await payWith(side, '4242424242424242')).id,
    provider: 'sandbox',
    ...(await catalogue(server, side)),
    quotation_id: quotation.id,
    id: quotation.lines[0].id,
    revision: '1',
    ...(await changeable(side)),
    share_link_id: (await share(side)).share_link.id,
    ...(await packed(side)),
    customer_change_id: (await askChange(side)).id,
    invitation_id: (await invite(side)).id,
    import_id: await refusedImport(side),
    export_id: (await exported(side)).id,
    inbound_mail_id: await quarantined(server),
    ...(await hooked(side)),
  }
  return { ...ids, ...(await asked(side, ids)) }
}

/** A mail of nobody that is known, which waits for somebody to look at it. */
async function quarantined({ request, vendorKey }: TestServer): Promise<string> {
  const body = 'From: Somebody <who@knows.example>\r\nSubject: Hello\r\n\r\nHello'
  const mail = Buffer.from(`Message-ID: <${crypto.randomUUID()}@knows.example>\r\n${body}`)
  const headers = { 'content-type': 'message/rfc822' }
  return (await request('POST', '/v1/inbound_mail', { key: vendorKey, headers, body: mail })).body.id
}

/** A subscription of its own with a quotation, an order and an invoice about it, and what it can be changed by. */
async function changeable(side: Side) {
  const { subscription_id, item_id, plan_id } = await running(side)
  await accepted(side, { kind: 'upsell', subscription_id })
  return { subscription_id: subscription_id!, item_id: item_id!, plan_id: plan_id! }
}

/** Tickets about each thing that they can be about, with an agent in charge. */
async function asked({ server, post }: Side, ids: Ids) {
  const { customer_id, contact_id, agent_id } = ids
  const open = (link: object, fields: object = {}) =>
    post('/v1/tickets', {
      customer_id,
      contact_id,
      assignee_id: agent_id,
      subject: 'A question',
      text: 'How?',
      link,
      metadata: { note: 'vendor metadata' },
      ...fields,
    })
  const { id: ticket_id } = await open({ subscription_id: ids.subscription_id })
  for (const field of ['order_id', 'invoice_id', 'success_pack_id']) await open({ [field]: ids[field] })
  const { id: into_ticket_id } = await open({ order_id: ids.order_id })
  for (const field of ['quotation_id', 'order_id', 'invoice_id'])
    await post('/v1/messages', { [field]: ids[field], text: 'So.', agent_id })
  const { id: message_id } = await post('/v1/messages', { ticket_id, text: 'So.', agent_id })
  return { ticket_id, into_ticket_id, message_id, assignee_id: agent_id!, photo_file_id: await photo(server) }
}

/** A picture that the vendor has uploaded. */
async function photo(server: TestServer): Promise<string> {
  const body = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const headers = { 'content-type': 'image/png' }
  const ask = { key: server.vendorKey, body, headers }
  const reply = await server.request('POST', '/v1/files?name=photo.png&kind=image', ask)
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return reply.body.id
}

/** A success pack with its expert, and time that was used of it. */
async function packed({ post, customer }: Side) {
  const email = `${crypto.randomUUID()}@northwind.example`
  const { id: agent_id } = await post('/v1/agents', { name: 'Expert', email })
  const pack = { customer_id: customer.id, name: 'Pack', minutes: 6000, agent_id }
  const { id: success_pack_id } = await post('/v1/success_packs', pack)
  const booking = { success_pack_id, minutes: 10, description: 'Work' }
  const { entries } = await post('/v1/success_pack_entries', booking)
  return { agent_id, success_pack_id, success_pack_entry_id: entries[0].id }
}

/** The price of a pack that can be bought: its tax is decided. */
async function packPrice({ post, server }: Side) {
  const rule = { buyer: 'domestic', vat: 'any', tax_code: null, category: 'S', rate: '21' }
  const settings = {
    vendor: JSON.stringify({ name: 'Vendor', address: { country: 'BE' } }),
    tax_rules: JSON.stringify([{ ...rule, reason: null, reason_code: null }]),
  }
  await server.db.updateTable('settings').set(settings).execute()
  const { id } = await post('/v1/products', { kind: 'success_pack', name: 'Ten hours', pack_minutes: 600 })
  return post(`/v1/products/${id}/prices`, { currency: 'EUR', unit_price: '900.00' })
}

/** The one product there is, with its price: both sides are offered the same. */
async function catalogue({ db }: TestServer, { post }: Side) {
  const there = await db.selectFrom('prices').select(['id as price_id', 'product_id']).executeTakeFirst()
  if (there) return there
  const product = await post('/v1/products', { kind: 'service', name: 'Work' })
  const price = await post(`/v1/products/${product.id}/prices`, { currency: 'EUR', unit_price: '10.00' })
  return { price_id: price.id, product_id: product.id }
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

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
async function asOwner({ server, token }: Side, path: string, body: unknown): Promise<any> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const reply = await server.request('POST', path, { token, body, headers })
  if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
  return reply.body
}

const addCard = (side: Side, number = '4242424242424242') =>
  asOwner(side, '/v1/payment_methods', { card: { number, exp_month: 1, exp_year: 2099, cvc: '123' } })

/** A payment of an invoice of its own with this card. */
const payWith = async (side: Side, number: string) =>
  asOwner(side, '/v1/payments', {
    invoice_ids: [(await issued(side)).id],
    payment_method_id: (await addCard(side, number)).id,
  })

/** Money that settles nothing yet. */
const receive = ({ post, customer }: Side) =>
  post('/v1/payments/recorded', {
    customer_id: customer.id,
    amount: 1000,
    currency: 'EUR',
    received_on: '2026-01-01',
    method: 'cash',
  })

const quotationDraft = ({ post, customer }: Side) =>
  post('/v1/quotations', {
    customer_id: customer.id,
    lines: [{ name: 'Work', product_kind: 'service', quantity: '2', unit_price: '50.00', tax_rate: '21' }],
  })
const sentQuotation = async (side: Side) =>
  side.post(`/v1/quotations/${(await quotationDraft(side)).id}/send`, undefined)

const sold = { name: 'Work', product_kind: 'service', quantity: '1', unit_price: '10.00', tax_rate: '21' }
/** A quotation that the customer can accept without paying first. */
const offered = async ({ post, customer }: Side, fields: object = {}) => {
  const quotation = { customer_id: customer.id, lines: [sold], requires_payment: false, ...fields }
  return post(`/v1/quotations/${(await post('/v1/quotations', quotation)).id}/send`, undefined)
}
const accepted = async (side: Side, fields: object) => {
  const { id } = await offered(side, fields)
  return asOwner(side, `/v1/quotations/${id}/accept`, { revision: 1, signature: { name: 'Ada Owner' } })
}

const draft = async ({ post, customer }: Side) =>
  post('/v1/invoices', {
    customer_id: customer.id,
    lines: [{ name: 'Plan', quantity: '2', unit_price: '50.00', tax_rate: '21' }],
  })
const issued = async (side: Side) => side.post(`/v1/invoices/${(await draft(side)).id}/issue`, undefined)
const share = ({ post, invoice }: Side) => post('/v1/share_links', { invoice_id: invoice.id })
const session = async ({ post, customer }: Side) => post('/v1/portal_sessions', { customer_id: customer.id })

/** A site that has room for another key, or one to spare. */
async function keyed({ post, site, server }: Side, operation: string) {
  const path = `/v1/sites/${site.id}`
  const { body } = await server.request('GET', path, { key: server.vendorKey })
  for (const { publishable_key } of body.publishable_keys)
    if (publishable_key !== site.publishable_key)
      await server.request('DELETE', `${path}/keys/${publishable_key}`, { key: server.vendorKey })
  return operation === 'revokeSiteKey' ? await post(`${path}/keys`, undefined) : {}
}

/** A request to change the customer; one that is open makes room. */
async function askChange(side: Side) {
  const open = await side.server.request('GET', '/v1/customer_changes?status=open', { token: side.token })
  for (const { id } of open.body.data) await asOwner(side, `/v1/customer_changes/${id}/withdraw`, undefined)
  return asOwner(side, '/v1/customer_changes', { name: `Renamed ${crypto.randomUUID()}`, reason: 'Renamed' })
}

/** One of which a row was refused. */
async function refusedImport(side: Side): Promise<string> {
  const import_id = await sendFile(side)
  const error = { pointer: '#/name', code: 'required', detail: 'is required' }
  await side.server.db
    .insertInto('import_errors')
    .values({ import_id, position: 0, line: 1, ...error })
    .execute()
  return import_id
}

/** A file that its partner has sent to be imported. */
async function sendFile({ server, partnerKey }: Side): Promise<string> {
  const body = `${JSON.stringify({ external_id: crypto.randomUUID(), name: 'Sent', country: 'BE' })}\n`
  const headers = { 'content-type': 'application/x-ndjson' }
  const reply = await server.request('POST', '/v1/imports?kind=customers', { key: partnerKey, headers, body })
  if (reply.status !== 202) throw new Error(JSON.stringify(reply.body))
  return reply.body.id
}

/** One that was stopped. */
async function stoppedImport(side: Side): Promise<string> {
  const id = await sendFile(side)
  await side.post(`/v1/imports/${id}/cancel`, undefined)
  return id
}

/** An invitation that was mailed a while ago. */
async function invite(side: Side) {
  const person = { email: `${crypto.randomUUID()}@example.com`, name: 'Invited' }
  const invitation = await side.post('/v1/invitations', { customer_id: side.customer.id, ...person })
  const sent_at = Temporal.Instant.from(invitation.sent_at).subtract({ hours: 1 }).toString()
  await side.server.db.updateTable('invitations').set({ sent_at }).where('id', '=', invitation.id).execute()
  return invitation
}

/** An export that the partner, or who has this key, has asked for; those of the partner that wait make room. */
async function exported({ server, partner, partnerKey }: Side, key = partnerKey) {
  const given_up = {
    failure_code: 'internal_error',
    failure_detail: 'Given up',
    ended_at: server.clock.now(),
  }
  await server.db
    .updateTable('exports')
    .set({ status: 'failed', ...given_up })
    .where('partner_id', '=', partner.id)
    .execute()
  const body = { kind: 'invoices', format: 'ndjson' }
  return (await server.request('POST', '/v1/exports', { key, body })).body
}

/** An endpoint for webhooks of the partner's, or of whoever has this key, which a test was sent to. */
async function hooked({ server, partnerKey }: Side, key = partnerKey) {
  const post = async (path: string, body: unknown) => {
    const reply = await server.request('POST', path, { key, body })
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
  const endpoint = { url: 'https://93.184.216.34/webhooks' }
  const { id } = (await post('/v1/webhook_endpoints', endpoint)).webhook_endpoint
  const delivery = await post(`/v1/webhook_endpoints/${id}/test`, undefined)
  const ids: Ids = { webhook_endpoint_id: id, webhook_delivery_id: delivery.id, event_id: delivery.event_id }
  return ids
}

/**
 * The ids of a side with new objects for what an operation uses up, so that it can succeed each time.
 * @param caller who is to use them, where they are only his
 */
export async function usable(side: Side, ids: Ids, { id }: Operation, caller?: Ask): Promise<Ids> {
  if (id === 'endProfileSession') {
    const own = { customer_id: side.customer.id, contact_id: side.contact.id }
    return { ...ids, session_id: (await side.post('/v1/portal_sessions', own)).session.id }
  }
  if (id === 'deleteFile') {
    const ask = { body: 'text', ...(caller ?? { token: side.token }) }
    const { body } = await side.server.request('POST', '/v1/files?name=note.txt', {
      ...ask,
      headers: { 'content-type': 'text/plain' },
    })
    return { ...ids, file_id: body.id }
  }
  if (['releaseInboundMail', 'discardInboundMail'].includes(id))
    return { ...ids, inbound_mail_id: await quarantined(side.server) }
  if (id === 'createExport') await exported(side)
  // Each side has its own, the vendor too.
  if (id === 'getExport' && caller?.key === side.server.vendorKey)
    return { ...ids, export_id: (await exported(side, caller.key)).id }
  if (id.includes('Webhook') && caller?.key === side.server.vendorKey)
    return { ...ids, ...(await hooked(side, caller.key)) }
  if (['updateInvoice', 'deleteInvoice', 'issueInvoice'].includes(id))
    return { ...ids, invoice_id: (await draft(side)).id }
  if (['updateQuotation', 'deleteQuotation', 'sendQuotation'].includes(id)) {
    const quotation = await quotationDraft(side)
    return { ...ids, quotation_id: quotation.id, id: quotation.lines[0].id }
  }
  if (['reviseQuotation', 'cancelQuotation', 'rejectQuotation', 'requestQuotationChanges'].includes(id)) {
    const quotation = await sentQuotation(side)
    const line = quotation.lines[0].id
    return { ...ids, quotation_id: quotation.id, id: line, line_id: line }
  }
  if (id === 'cancelPayment') return { ...ids, payment_id: (await payWith(side, '4000002760003184')).id }
  if (['refundPayment', 'allocatePayment', 'applyCredit'].includes(id))
    return { ...ids, payment_id: (await receive(side)).id, invoice_id: (await issued(side)).id }
  if (id === 'deletePaymentMethod') return { ...ids, payment_method_id: (await addCard(side)).id }
  if (['createPayment', 'recordCustomerPayment'].includes(id))
    return { ...ids, invoice_id: (await issued(side)).id }
  if (['creditInvoice', 'recordPayment'].includes(id)) {
    const invoice = await issued(side)
    return { ...ids, invoice_id: invoice.id, line_id: invoice.lines[0].id }
  }
  if (id === 'getAgentPhoto') {
    const body = { photo_file_id: ids.photo_file_id }
    await side.server.request('PATCH', `/v1/agents/${ids.agent_id}`, { key: side.server.vendorKey, body })
  }
  if (['closeTicket', 'rateTicket', 'mergeTicket'].includes(id)) {
    const ticket = { customer_id: ids.customer_id, contact_id: ids.contact_id, subject: 'A', text: 'B' }
    const { id: ticket_id } = await side.post('/v1/tickets', ticket)
    if (id === 'rateTicket') await side.post(`/v1/tickets/${ticket_id}/close`, undefined)
    return { ...ids, ticket_id }
  }
  if (id === 'acceptQuotation') return { ...ids, quotation_id: (await offered(side)).id }
  if (['buySuccessPack', 'listSuccessPackOffers'].includes(id))
    return { ...ids, price_id: (await packPrice(side)).id }
  if (['reverseSuccessPackEntry', 'contestSuccessPackEntry'].includes(id))
    return { ...ids, ...(await packed(side)) }
  if (id === 'resolveSuccessPackContest') {
    const pack = await packed(side)
    const path = `/v1/success_pack_entries/${pack.success_pack_entry_id}/contest`
    await asOwner(side, path, { message: 'Not right' })
    return { ...ids, ...pack }
  }
  if (id === 'undoSubscriptionChange') return { ...ids, ...(await changing(side)) }
  if (
    [
      'previewSubscriptionChange',
      'addToSubscription',
      'reportSubscriptionQuantities',
      'scheduleSubscriptionChange',
      'createSubscription',
      'updateSubscription',
      'setSubscriptionPaymentMethod',
      'cancelSubscription',
      'createPlan',
      'updatePlan',
    ].includes(id)
  )
    return { ...ids, ...(await running(side)) }
  if (id === 'undoSubscriptionCancellation') return { ...ids, ...(await cancelled(side, {})) }
  if (id === 'reopenSubscription') return { ...ids, ...(await cancelled(side, { at_once: true })) }
  if (id === 'revokeShareLink') return { ...ids, share_link_id: (await share(side)).share_link.id }
  if (id === 'revokePortalSession') return { ...ids, session_id: (await session(side)).session.id }
  if (['createSiteKey', 'revokeSiteKey'].includes(id)) return { ...ids, ...(await keyed(side, id)) }
  if (id === 'revokeApiKey') {
    const key = await side.post('/v1/api_keys', { name: 'for a while', partner_id: side.partner.id })
    return { ...ids, api_key_id: key.api_key.id }
  }
  if (id === 'deleteWebhookEndpoint') return { ...ids, ...(await hooked(side)) }
  if (id === 'cancelImport') return { ...ids, import_id: await sendFile(side) }
  if (id === 'resumeImport') return { ...ids, import_id: await stoppedImport(side) }
  if (id === 'createCustomerChange')
    await asOwner(side, `/v1/customer_changes/${(await askChange(side)).id}/withdraw`, undefined)
  if (['acceptCustomerChange', 'declineCustomerChange', 'withdrawCustomerChange'].includes(id))
    return { ...ids, customer_change_id: (await askChange(side)).id }
  if (['revokeInvitation', 'resendInvitation'].includes(id))
    return { ...ids, invitation_id: (await invite(side)).id }
  if (['setContactPassword', 'disableContact', 'enableContact', 'eraseContact'].includes(id)) {
    const person = { customer_id: side.customer.id, name: 'New', email: `${crypto.randomUUID()}@example.com` }
    return { ...ids, contact_id: (await side.post('/v1/contacts', person)).id }
  }
  return ids
}
