import { type Operation, operationsOf, readContract } from '../../server/src/http/contract.ts'
import { ubl } from '../server/documents/samples.ts'
import type { Ask, Reply, TestServer } from './server.ts'

// How every operation of the contract is asked for something real. An operation that is added without a sample
// here, or one that takes an id of a new kind, fails the tests that walk over all of them.

/** Ids of one side, by the name of the parameter or field that takes them. */
export type Ids = Record<string, string>
type Sample = (id: (name: string) => string, slot: string) => unknown

const line = { name: 'Plan', quantity: '1', unit_price: '10.00', tax_rate: '21' }
/** The customer by the field in question, else by its id: a request names it once. */
const customer = (id: (name: string) => string, slot: string) =>
  slot === 'external_customer_id'
    ? { external_customer_id: id('external_customer_id') }
    : { customer_id: id('customer_id') }
const named = (id: (name: string) => string, slot: string, name: string) =>
  slot === name ? { [name]: id(name) } : {}

/** `id` is that of a line which stays. */
const quotationChange: Sample = (id, slot) => {
  if (slot === 'id') return { lines: [{ id: id('id'), quantity: '3' }] }
  if (slot === 'price_id') return { lines: [{ price_id: id('price_id'), quantity: '1' }] }
  return { notes: 'Changed' }
}

const sold = { name: 'Work', product_kind: 'service', quantity: '1', unit_price: '10.00', tax_rate: '21' }
const subscribed: Sample = (id, slot) =>
  slot === 'price_id' ? { price_id: id('price_id'), quantity: '1' } : sold

const samples: Record<string, Sample> = {
  login: id => ({ email: id('email'), password: 'right password', customer_id: id('customer_id') }),
  requestLoginCode: id => ({ email: id('email') }),
  requestPasswordReset: id => ({ email: id('email') }),
  completePasswordReset: () => ({ token: 'x'.repeat(43), password: 'another password' }),
  updateProfile: () => ({ notifications: { subscriptions: false } }),
  setProfilePassword: () => ({ current_password: 'right password', new_password: 'right password' }),
  requestEmailChange: () => ({ email: unique(), password: 'right password' }),
  confirmEmailChange: () => ({ code: '123456' }),
  beginTotp: () => ({ password: 'right password' }),
  confirmTotp: () => ({ code: '123456' }),
  removeTotp: () => ({ password: 'right password' }),
  createPortalSession: (id, slot) => ({
    ...customer(id, slot),
    ...named(id, slot, 'contact_id'),
    ...named(id, slot, 'site_id'),
  }),
  switchCompany: id => ({ customer_id: id('customer_id') }),
  createInvoice: (id, slot) => ({ ...customer(id, slot), lines: [line] }),
  zipInvoices: id => ({ invoice_ids: [id('invoice_id')] }),
  importInvoice: () => Buffer.from(ubl()),
  createImport: () =>
    Buffer.from(`${JSON.stringify({ external_id: unique(), name: 'New', country: 'BE' })}\n`),
  receiveMail: () => Buffer.from('From: Somebody <who@knows.example>\r\nSubject: Hello\r\n\r\nHello'),
  releaseInboundMail: (id, slot) => ({
    contact_id: id('contact_id'),
    ...named(id, slot, 'ticket_id'),
  }),
  updateInvoice: () => ({ subject: 'Changed' }),
  creditInvoice: (id, slot) =>
    slot === 'line_id' ? { lines: [{ line_id: id('line_id'), quantity: '1' }] } : { reason: 'Returned' },
  recordPayment: () => ({ amount: 100, received_on: '2026-01-01', method: 'cash' }),
  createPayment: id => ({ invoice_ids: [id('invoice_id')], payment_method_id: id('payment_method_id') }),
  recordCustomerPayment: (id, slot) => ({
    ...customer(id, slot),
    amount: 100,
    currency: 'EUR',
    received_on: '2026-01-01',
    method: 'cash',
    ...(slot === 'invoice_id' ? { allocations: [{ invoice_id: id('invoice_id'), amount: 100 }] } : {}),
  }),
  confirmPayment: () => ({}),
  allocatePayment: id => ({ allocations: [{ invoice_id: id('invoice_id'), amount: 100 }] }),
  refundPayment: () => ({ amount: 100 }),
  receiveProviderEvent: () => Buffer.from('{}'),
  createPaymentMethod: () => ({
    card: { number: '4242424242424242', exp_month: 1, exp_year: 2099, cvc: '123' },
  }),
  updatePaymentMethod: () => ({ is_default: true }),
  createQuotation: (id, slot) => ({
    ...customer(id, slot),
    ...(slot === 'subscription_id' ? { kind: 'upsell', subscription_id: id('subscription_id') } : {}),
    lines: [
      slot === 'price_id'
        ? { price_id: id('price_id'), quantity: '1' }
        : { ...line, product_kind: 'service' },
    ],
  }),
  updateQuotation: quotationChange,
  reviseQuotation: quotationChange,
  previewQuotation: () => ({ revision: 1, selected_line_ids: [] }),
  rejectQuotation: () => ({ revision: 1, reason: 'other' }),
  requestQuotationChanges: (id, slot) => ({
    revision: 1,
    message: 'Please change it',
    ...(slot === 'line_id' ? { lines: [{ line_id: id('line_id'), quantity: '2' }] } : {}),
  }),
  advanceTestClock: (id, slot) => ({ ...customer(id, slot), days: 1 }),
  createOrder: (id, slot) => ({
    ...customer(id, slot),
    lines: [{ ...sold, ...named(id, slot, 'price_id') }],
    external_id: unique(),
  }),
  acceptQuotation: () => ({ revision: 1, signature: { name: 'Ada Owner' } }),
  createProduct: () => ({ kind: 'theme', name: 'New theme' }),
  updateProduct: () => ({ name: 'Changed' }),
  createPrice: () => ({ currency: 'EUR', unit_price: '10.00' }),
  updatePrice: () => ({ active: true }),
  createCustomer: id => ({ partner_id: id('partner_id'), name: 'New customer', country: 'BE' }),
  updateCustomer: () => ({ phone: '+32 9 123 45 67' }),
  createCustomerChange: () => ({ name: unique(), reason: 'Renamed' }),
  acceptCustomerChange: () => ({}),
  declineCustomerChange: () => ({ answer: 'No.' }),
  disableContact: () => ({}),
  createInvitation: (id, slot) => ({ ...customer(id, slot), email: unique(), name: 'Invited' }),
  openInvitation: () => ({ token: 'x'.repeat(43) }),
  acceptInvitation: () => ({ token: 'x'.repeat(43), new_password: 'a rather long password' }),
  createContact: (id, slot) => ({ ...customer(id, slot), name: 'New contact', email: unique() }),
  updateContact: () => ({ name: 'Changed' }),
  setContactPassword: () => ({ password: 'another password' }),
  createPartner: () => ({ name: 'New partner' }),
  updatePartner: () => ({ name: 'Changed' }),
  createSite: id => ({ partner_id: id('partner_id'), name: 'New site', allowed_origins: [] }),
  updateSite: () => ({ name: 'Changed' }),
  moveCustomer: id => ({ partner_id: id('partner_id') }),
  updateApiKey: () => ({ name: 'Changed' }),
  rotateApiKey: () => ({ overlap_hours: 24 }),
  createApiKey: id => ({ partner_id: id('partner_id'), name: 'New key' }),
  updateSettings: (id, slot) =>
    slot === 'logo_file_id'
      ? { branding: { accent: null, logo_file_id: id('logo_file_id') } }
      : { payment_days: 30 },
  uploadFile: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  createPlan: id => ({ name: 'New plan', items: [{ price_id: id('price_id'), quantity: '1' }] }),
  updatePlan: (id, slot) =>
    slot === 'price_id'
      ? { items: [{ price_id: id('price_id'), quantity: '1' }] }
      : { description: 'Changed' },
  createSubscription: (id, slot) => ({
    ...customer(id, slot),
    ...named(id, slot, 'payment_method_id'),
    ...(slot === 'plan_id'
      ? { plan_id: id('plan_id') }
      : { items: [subscribed(id, slot)], interval_unit: 'month' }),
  }),
  updateSubscription: () => ({ metadata: { note: 'Changed' } }),
  setSubscriptionPaymentMethod: id => ({ payment_method_id: id('payment_method_id') }),
  cancelSubscription: () => ({}),
  reopenSubscription: (id, slot) => named(id, slot, 'payment_method_id'),
  previewSubscriptionChange: (id, slot) =>
    slot === 'plan_id' ? { change: schedule(id, slot) } : { add: additions(id, slot) },
  addToSubscription: (id, slot) => additions(id, slot),
  scheduleSubscriptionChange: (id, slot) => schedule(id, slot),
  reportSubscriptionQuantities: (id, slot) => ({
    quantities: [
      slot === 'product_id'
        ? { product_id: id('product_id'), quantity: '6' }
        : { item_id: id('item_id'), quantity: '6' },
    ],
  }),
  createSuccessPack: (id, slot) => ({
    ...customer(id, slot),
    ...named(id, slot, 'agent_id'),
    name: 'Pack',
    minutes: 600,
  }),
  updateSuccessPack: (id, slot) => ({ name: 'Changed', ...named(id, slot, 'agent_id') }),
  buySuccessPack: (id, slot) => ({ ...customer(id, slot), price_id: id('price_id') }),
  bookSuccessPackMinutes: (id, slot) => ({
    ...(slot === 'success_pack_id' ? { success_pack_id: id('success_pack_id') } : customer(id, slot)),
    ...named(id, slot, 'agent_id'),
    ...named(id, slot, 'ticket_id'),
    minutes: 10,
    description: 'Work',
  }),
  reverseSuccessPackEntry: (id, slot) => ({ description: 'Booked twice', ...named(id, slot, 'agent_id') }),
  contestSuccessPackEntry: () => ({ message: 'Not right' }),
  resolveSuccessPackContest: () => ({ answer: 'It stands.' }),
  createAgent: (id, slot) => ({ name: 'New agent', email: unique(), ...named(id, slot, 'photo_file_id') }),
  updateAgent: (id, slot) => ({ name: 'Changed', ...named(id, slot, 'photo_file_id') }),
  createTicket: (id, slot) => ({
    ...customer(id, slot),
    ...named(id, slot, 'agent_id'),
    ...named(id, slot, 'assignee_id'),
    contact_id: id('contact_id'),
    subject: 'A question',
    text: 'How?',
    ...link(id, slot),
  }),
  updateTicket: (id, slot) => ({ subject: 'Changed', ...named(id, slot, 'assignee_id'), ...link(id, slot) }),
  rateTicket: () => ({ score: 5 }),
  mergeTicket: id => ({ into_ticket_id: id('into_ticket_id') }),
  createMessage: (id, slot) => ({
    ...subject(id, slot),
    ...(slot === 'agent_id' ? { agent_id: id('agent_id') } : { contact_id: id('contact_id') }),
    text: 'More',
  }),
  markRead: (id, slot) => ({
    ...subject(id, slot),
    ...named(id, slot, 'message_id'),
    ...named(id, slot, 'agent_id'),
  }),
  createShareLink: (id, slot) =>
    ['quotation_id', 'order_id'].includes(slot) ? { [slot]: id(slot) } : { invoice_id: id('invoice_id') },
  createWebhookEndpoint: () => ({ url: 'https://93.184.216.34/webhooks', description: 'New' }),
  updateWebhookEndpoint: () => ({ description: 'Changed' }),
  rotateWebhookSecret: () => ({ overlap_hours: 1 }),
  replayWebhookDeliveries: () => ({ only: 'failed' }),
  createExport: (id, slot) => ({ kind: 'invoices', format: 'ndjson', filters: customer(id, slot) }),
  openShareSession: () => ({ secret: 'x'.repeat(32) }),
  createDownloadLink: (id, slot) =>
    ['file_id', 'quotation_id', 'payment_id'].includes(slot)
      ? { [slot]: id(slot) }
      : { invoice_id: id('invoice_id') },
}

/** What a ticket is about. */
const link = (id: (name: string) => string, slot: string) => {
  if (slot === 'line_id') return { link: { invoice_id: id('invoice_id'), line_id: id('line_id') } }
  const about = ['subscription_id', 'order_id', 'invoice_id', 'success_pack_id']
  return about.includes(slot) ? { link: { [slot]: id(slot) } } : {}
}
/** What a conversation is on. */
const subject = (id: (name: string) => string, slot: string) => {
  const field = ['quotation_id', 'order_id', 'invoice_id'].includes(slot) ? slot : 'ticket_id'
  return { [field]: id(field) }
}

/** More of an item or of a price, as the id in question is of one or the other. */
const additions: Sample = (id, slot) => ({
  lines: [
    slot === 'price_id'
      ? { price_id: id('price_id'), quantity: '1' }
      : { item_id: id('item_id'), quantity: '1' },
  ],
})
const schedule: Sample = (id, slot) =>
  slot === 'plan_id' ? { plan_id: id('plan_id') } : { items: [{ item_id: id('item_id'), quantity: '3' }] }

let made = 0
const unique = () => `new-${++made}@example.com`

const contract = readContract()
export const operations: readonly Operation[] = operationsOf(contract)

/** Where an operation takes an id of something that exists: in its path, its query and its body. */
export function slotsOf(operation: Operation): string[] {
  const parameters = operation.parameters
    .filter(p => p.in === 'path' || (p.in === 'query' && /(^|_)id$/.test(p.name)))
    .map(p => p.name)
  const body = operation.body?.mediaType === 'application/json' ? idsIn(at(operation.body.pointer)) : []
  // The caller's own name for something new is no reference.
  return [...new Set([...parameters, ...body.filter(name => name !== 'external_id')])]
}

// biome-ignore lint/suspicious/noExplicitAny: a JSON document is walked by its keys
function idsIn(schema: any): string[] {
  if (schema.$ref) return idsIn(at(schema.$ref.slice(1)))
  const own = Object.keys(schema.properties ?? {}).filter(name => /(^|_)id$/.test(name))
  const inner = [...Object.values<object>(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])]
  return [...own, ...inner.flatMap(idsIn)]
}

/** The part of the contract at a JSON pointer. */
const at = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], contract)

export type Target = { path: string; ask: Ask }

/**
 * A request that is right in everything.
 * @param slot which of its ids it is about, where it can name a thing in more than one way
 * @throws when there is no sample for the body, or no id of a kind that it takes
 */
export function requestFor(operation: Operation, ids: Ids, slot = ''): Target {
  const id = (name: string) => {
    if (ids[name] === undefined) throw new Error(`${operation.id} takes ${name}, and no sample has one`)
    return ids[name]
  }
  const query = new URLSearchParams()
  for (const { name, required, in: where } of operation.parameters)
    if (where === 'query' && (required || name === slot))
      query.set(name, required ? (name === 'kind' ? 'customers' : 'logo.png') : id(name))
  if (operation.parameters.some(p => p.name === 'include')) query.set('include', 'total_count')
  if (
    [
      'listCredits',
      'listAlerts',
      'listSuccessPackOffers',
      'listCorrespondence',
      'getStatement',
      'getStatementPdf',
      'getStatementCsv',
    ].includes(operation.id) &&
    slot !== 'external_customer_id'
  )
    query.set('customer_id', id('customer_id'))
  if (operation.id === 'listMessages')
    for (const [field, value] of Object.entries(subject(id, slot))) query.set(field, value)
  if (operation.id === 'importInvoice') query.set('any_seller', 'true')
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(id(name)))
  const headers: Record<string, string> = {}
  if (operation.idempotency === 'required') headers['idempotency-key'] = crypto.randomUUID()
  let body: unknown
  if (operation.body) {
    if (!samples[operation.id]) throw new Error(`${operation.id} takes a body, and there is no sample of one`)
    body = samples[operation.id]!(id, slot)
    headers['content-type'] = operation.body.mediaType
  }
  return { path: query.size > 0 ? `${path}?${query}` : path, ask: { body, headers } }
}

export function send(
  server: TestServer,
  operation: Operation,
  { path, ask }: Target,
  caller: Ask,
): Promise<Reply> {
  return server.request(operation.method, path, {
    ...ask,
    ...caller,
    headers: { ...ask.headers, ...caller.headers },
  })
}

/** An id of the same kind, of something that never was. */
export const missing = (id: string): string =>
  /^[a-z]+_[0-9a-z]{26}$/.test(id) ? `${id.split('_')[0]}_${'0'.repeat(26)}` : 'never-was'
