import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Operation, operationsOf, readContract } from '../../server/src/http/contract.ts'
import { type Ask, type Reply, startTestServer, type TestServer } from '../support/server.ts'
import { makeWorld } from '../support/world.ts'

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
let theirs: Record<string, string>

before(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  const { b } = world
  const image = await server.request('POST', '/v1/files?name=logo.png', {
    key: server.vendorKey,
    body: Buffer.from('89504e470d0a1a0a00000000', 'hex'),
    headers: { 'content-type': 'application/octet-stream' },
  })
  const events = await server.request('GET', `/v1/events?customer_id=${b.customer.id}`, {
    key: server.vendorKey,
  })
  const keys = await server.request('GET', '/v1/api_keys', { key: server.vendorKey })
  theirs = {
    invoice_id: b.invoice.id,
    customer_id: b.customer.id,
    contact_id: b.contact.id,
    partner_id: b.partner.id,
    site_id: b.site.id,
    session_id: b.session.id,
    file_id: image.body.id,
    event_id: events.body.data[0].id,
    api_key_id: keys.body.data[0].id,
  }
})
after(() => server.close())

/** The same kind of id, of an object that never was. */
const missing = (id: string) => `${id.split('_')[0]}_${'0'.repeat(26)}`

/** A body that would be right, were the object the caller's. An operation without one here fails the walk. */
const bodies: Record<string, (id: (name: string) => string) => unknown> = {
  updateInvoice: () => ({ due_date: '2030-01-01' }),
  issueInvoice: () => undefined,
  creditInvoice: () => ({}),
  recordPayment: () => ({ amount: 100, received_on: '2026-01-01', method: 'cash' }),
  updateCustomer: () => ({ name: 'Taken over' }),
  updateContact: () => ({ role: 'viewer' }),
  setContactPassword: () => ({ password: 'taken over' }),
  updatePartner: () => ({ name: 'Taken over' }),
  updateSite: () => ({ name: 'Taken over' }),
  createDownloadLink: id => ({ invoice_id: id('invoice_id') }),
  createPortalSession: id => ({ customer_id: id('customer_id') }),
  switchCompany: id => ({ customer_id: id('customer_id') }),
  createInvoice: id => ({
    customer_id: id('customer_id'),
    lines: [{ name: 'x', quantity: '1', unit_price: '1', tax_rate: '0' }],
  }),
  createContact: id => ({ customer_id: id('customer_id'), name: 'x', email: 'x@example.com' }),
  createCustomer: id => ({ partner_id: id('partner_id'), name: 'x', country: 'BE' }),
  createSite: id => ({ partner_id: id('partner_id'), name: 'x', allowed_origins: [] }),
}
/** Operations that name no object of anybody's. */
const nameless = new Set([
  'login',
  'refreshPortalSession',
  'createPartner',
  'createApiKey',
  'updateSettings',
  'uploadFile',
  'importInvoice',
])

const operations = operationsOf(readContract())
const filters = (operation: Operation) =>
  operation.parameters.filter(
    p => p.in === 'query' && p.name.replace('external_', '') in { customer_id: 1, partner_id: 1 },
  )

async function ask(operation: Operation, id: (name: string) => string, caller: Ask): Promise<Reply> {
  let path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => id(name))
  const query = filters(operation).filter(p => p.name in theirs)
  if (query.length > 0) path += `?${query.map(p => `${p.name}=${id(p.name)}`).join('&')}`
  const body = bodies[operation.id]?.(id)
  return server.request(operation.method, path, { ...caller, body })
}

const plain = ({ status, body }: Reply) => ({
  status,
  body: JSON.stringify(body, (key, value) =>
    key === 'request_id' || key === 'next_cursor' ? undefined : value,
  ),
})

const callers = { contact: () => ({ token: world.a.token }), partner: () => ({ key: world.a.partnerKey }) }

for (const operation of operations) {
  const named = operation.path.includes('{') || filters(operation).length > 0 || operation.id in bodies
  if (!named || operation.access.public || operation.access.site) continue
  for (const [kind, caller] of Object.entries(callers))
    test(`${operation.id}: to a ${kind} a foreign object is like a missing one`, async () => {
      const before = await everything()
      const foreign = await ask(operation, name => theirs[name]!, caller())
      const none = await ask(operation, name => missing(theirs[name]!), caller())
      assert.deepEqual(plain(foreign), plain(none))
      const empty =
        foreign.status === 200 && Array.isArray(foreign.body.data) && foreign.body.data.length === 0
      assert.ok(
        foreign.status === 403 || foreign.status === 404 || empty,
        `${foreign.status} ${JSON.stringify(foreign.body)}`,
      )
      assert.deepEqual(await everything(), before)
    })
}

test('the walk knows a body for every operation that takes one', () => {
  for (const { id, body } of operations)
    if (body) assert.ok(id in bodies || nameless.has(id), `${id} has no body here`)
})

test('lists, counts and searches show nothing of another’s', async () => {
  const { a, b } = world
  for (const { id, path, method, parameters, access } of operations.filter(each =>
    each.id.startsWith('list'),
  )) {
    for (const [kind, caller] of Object.entries(callers)) {
      if (kind === 'contact' ? !access.contact : !access.integration) continue
      const total = parameters.some(p => p.name === 'include')
        ? '?include=total_count&limit=100'
        : '?limit=100'
      const reply = await server.request(method, `${path}${total}`, caller())
      assert.equal(reply.status, 200, id)
      const text = JSON.stringify(reply.body)
      for (const foreign of [b.customer.id, b.partner.id, b.invoice.id, b.contact.id, b.site.id])
        assert.equal(text.includes(foreign), false, `${id} shows ${foreign} to a ${kind}`)
      if (reply.body.total_count !== undefined)
        assert.equal(reply.body.total_count, reply.body.data.length, id)
    }
  }
  const found = await server.request('GET', `/v1/invoices?q=${encodeURIComponent(b.invoice.number)}`, {
    token: a.token,
  })
  assert.equal(found.body.data.length, 0)
})

test('contacts see neither drafts nor what integrations keep', async () => {
  const { a } = world
  const list = await server.request('GET', '/v1/invoices?include=total_count', { token: a.token })
  assert.deepEqual(
    list.body.data.map((each: { id: string }) => each.id),
    [a.invoice.id],
  )
  assert.equal(list.body.total_count, 1)
  for (const path of ['', '/pdf']) {
    const reply = await server.request('GET', `/v1/invoices/${a.draft.id}${path}`, { token: a.token })
    assert.equal(reply.status, 404)
  }
  for (const path of [`/v1/invoices/${a.invoice.id}`, `/v1/customers/${a.customer.id}`]) {
    const { body } = await server.request('GET', path, { token: a.token })
    assert.equal('external_id' in body || 'metadata' in body, false)
  }
})

test('too small a permission reads nothing and changes nothing', async () => {
  const { a } = world
  const technical = await server.request('POST', '/v1/portal_sessions', {
    key: server.vendorKey,
    body: { customer_id: a.customer.id, contact_id: a.contact.id, permissions: ['tickets:own'] },
  })
  const token = technical.body.token
  assert.equal((await server.request('GET', '/v1/invoices', { token })).status, 403)
  assert.equal((await server.request('GET', `/v1/invoices/${a.invoice.id}`, { token })).status, 404)
  const weak = await server.makeKey(['events:read'], a.partner.id)
  const before = await everything()
  for (const operation of operations.filter(
    each => each.access.integration && each.access.integration !== 'events:read',
  )) {
    const reply = await ask(operation, name => theirs[name] ?? missing(a.invoice.id), { key: weak })
    assert.equal(reply.status, 403, operation.id)
  }
  assert.deepEqual(await everything(), before)
})

/** Versions of all that could have been changed, and how many rows there are. */
async function everything() {
  const rows = await Promise.all(
    (['invoices', 'customers', 'contacts', 'sites', 'partners'] as const).map(table =>
      server.db.selectFrom(table).select(['id', 'version']).orderBy('id').execute(),
    ),
  )
  const counts = await Promise.all(
    (['portal_sessions', 'download_links', 'events', 'payments', 'files'] as const).map(table =>
      server.db
        .selectFrom(table)
        .select(eb => eb.fn.countAll().as('n'))
        .executeTakeFirst(),
    ),
  )
  return { rows, counts }
}
