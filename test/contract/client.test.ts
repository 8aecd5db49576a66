import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '../../openapi.d.ts'
import { close, listen } from '../../server/src/http/listen.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

// What an integrator does, with a client that knows the API from the contract alone: a wrong name or a missing
// field here does not compile. Over a real connection.

let server: TestServer
let listening: Server
let client: Client<paths>

before(async () => {
  server = await startTestServer()
  listening = await listen(server.app, '127.0.0.1', 0, 'PORT')
  const { port } = listening.address() as AddressInfo
  client = createClient<paths>({
    baseUrl: `http://127.0.0.1:${port}`,
    headers: { Authorization: `Bearer ${server.vendorKey}` },
  })
})
after(async () => {
  listening.closeAllConnections()
  await close(listening)
  await server.close()
})

/** The data of a success; a problem fails the test with what it says. */
function must<T>({ data, error }: { data?: T; error?: { code: string; detail?: string } }): T {
  assert.equal(error, undefined, JSON.stringify(error))
  return data!
}
const once = () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } })

test('from a new customer to a credited invoice, and through the pages of the list', async () => {
  const customer = must(
    await client.POST('/v1/customers', {
      params: once(),
      body: { name: 'Acme NV', country: 'BE', currency: 'EUR', external_id: 'crm-1' },
    }),
  )
  const contact = must(
    await client.POST('/v1/contacts', {
      params: once(),
      body: { customer_id: customer.id, name: 'Alex', email: 'alex@acme.example', role: 'owner' },
    }),
  )
  assert.ok(contact.permissions.includes('invoices:read'))

  const line = { name: 'Plan', quantity: '2', unit_price: '50.00', tax_rate: '21' }
  const ids: string[] = []
  for (let made = 0; made < 5; made++) {
    const draft = must(
      await client.POST('/v1/invoices', {
        params: once(),
        body: { external_customer_id: 'crm-1', lines: [line] },
      }),
    )
    assert.deepEqual([draft.status, draft.number, draft.total], ['draft', null, 12100])
    const params = { ...once(), path: { invoice_id: draft.id } }
    const invoice = must(await client.POST('/v1/invoices/{invoice_id}/issue', { params }))
    assert.match(invoice.number!, /^INV\/\d{4}\/\d{5}$/)
    ids.push(invoice.id)
  }

  const [paid, credited] = [ids[0]!, ids[1]!]
  const payment = must(
    await client.POST('/v1/invoices/{invoice_id}/record_payment', {
      params: { ...once(), path: { invoice_id: paid } },
      body: { amount: 12100, received_on: '2026-01-01', method: 'bank_transfer' },
    }),
  )
  assert.deepEqual([payment.allocated, payment.unallocated], [12100, 0])
  const note = must(
    await client.POST('/v1/invoices/{invoice_id}/credit', {
      params: { ...once(), path: { invoice_id: credited } },
      body: { reason: 'Ordered twice' },
    }),
  )
  assert.deepEqual([note.type, note.total, note.credits_invoice_id], ['credit_note', -12100, credited])
  const read = await client.GET('/v1/invoices/{invoice_id}', { params: { path: { invoice_id: paid } } })
  assert.deepEqual([must(read).status, must(read).tag, must(read).amount_due], ['paid', 'paid', 0])
  assert.match(read.response.headers.get('etag') ?? '', /^"v\d+/)

  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const query = { customer_id: customer.id, limit: 4, ...(cursor === undefined ? {} : { cursor }) }
    const { data, has_more, next_cursor } = must(await client.GET('/v1/invoices', { params: { query } }))
    seen.push(...data.map(({ id }) => id))
    if (!has_more) break
    cursor = next_cursor!
  }
  assert.deepEqual(seen.sort(), [...ids, note.id].sort())
})

test('several values of a filter travel as the contract says', async () => {
  const query = { status: ['open' as const, 'paid' as const], limit: 100 }
  const { data } = must(await client.GET('/v1/invoices', { params: { query } }))
  assert.equal(data.length, 6)
})

test('a refusal is a problem with its type', async () => {
  const { error, response } = await client.GET('/v1/customers/{customer_id}', {
    params: { path: { customer_id: `cus_${'0'.repeat(26)}` } },
  })
  assert.equal(response.status, 404)
  assert.equal(error?.code, 'not_found')
})

test('bytes come as they are', async () => {
  const { data: list } = must(await client.GET('/v1/invoices', { params: { query: { limit: 1 } } }))
  const { data, response } = await client.GET('/v1/invoices/{invoice_id}/pdf', {
    params: { path: { invoice_id: list[0]!.id } },
    parseAs: 'arrayBuffer',
  })
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  assert.equal(
    Buffer.from(data as ArrayBuffer)
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  )
})
