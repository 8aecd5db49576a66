import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { type Operation, readContract } from '../../server/src/http/contract.ts'
import { withDefaults } from '../support/defaults.ts'
import { type Ids, operations, requestFor, send } from '../support/operations.ts'
import { type Ask, type Reply, startTestServer, type TestServer } from '../support/server.ts'
import { idsOf, type Side, usable } from '../support/sides.ts'
import { makeWorld } from '../support/world.ts'

// Every operation answers something real, and as the contract says. The server checks each JSON answer against
// its schema (a test of the binder shows that it does) and turns a broken one into a 500.

let server: TestServer
let a: Side
let ids: Ids

before(async () => {
  server = await startTestServer()
  assert.equal(server.services.config.checkResponses, true)
  a = (await makeWorld(server)).a
  ids = await idsOf(server, a, 'own-alpha')
})
after(() => server.close())

const signedIn = async (): Promise<Ask> => {
  const body = { email: a.email, password: 'right password' }
  const reply = await server.request('POST', '/v1/login', { key: a.site.publishable_key, body })
  return { token: reply.body.token }
}
const link = async (): Promise<string> => {
  const { url } = await a.post('/v1/download_links', { invoice_id: a.invoice.id })
  return new URL(url).pathname.split('/').at(-1)!
}

const contract = readContract()
const declared = (operation: (typeof operations)[number]) =>
  contract.paths[operation.path][operation.method.toLowerCase()].responses

// What a provider sends is signed, some is only where Stripe is, a share link's secret is known to who made it, and some
// comes by mail: `payments`, `share-links`, `invitations`, `sign-in` and `profile` have the tests of these answers.
const elsewhere = [
  'receiveProviderEvent',
  'createPaymentMethodSetup',
  'openShareSession',
  'openInvitation',
  'acceptInvitation',
  'completePasswordReset',
  'confirmEmailChange',
  'confirmTotp',
  'removeTotp',
  'markRead',
]

/** Only to see whether a body says less than its defaults. */
const anyIds = new Proxy<Ids>({}, { get: () => 'x' })

for (const operation of operations.filter(each => !elsewhere.includes(each.id))) {
  const { contact, integration, vendor, site } = operation.access
  const callers: [kind: string, caller: () => Promise<Ask>][] = []
  if (contact) callers.push(['contact', signedIn])
  if (integration) callers.push(['partner', async () => ({ key: a.partnerKey })])
  if (integration || vendor) callers.push(['vendor', async () => ({ key: server.vendorKey })])
  if (site) callers.push(['site', async () => ({ key: a.site.publishable_key })])
  if (operation.access.public) callers.push(['anybody', async () => ({})])

  for (const [kind, caller] of callers) {
    test(`${operation.id} answers a ${kind} as the contract says`, async () => {
      const reply = await answerTo(operation, await caller())
      assert.ok(reply.status < 300, `${reply.status} ${JSON.stringify(reply.body)} ${faults()}`)
      const response = declared(operation)[reply.status]
      assert.ok(response, `${reply.status} is not declared`)
      const types = Object.keys(response.content ?? {})
      if (types.length === 0) return assert.equal(reply.bytes.length, 0)
      const type = reply.headers.get('content-type')
      // A stream never ends: what it tells is tested with the events.
      if (types.includes('text/event-stream')) return assert.equal(type, 'text/event-stream')
      // Bytes come under their own type.
      if (!types.includes('application/octet-stream')) assert.ok(types.includes(type ?? ''), String(type))
      assert.ok(reply.bytes.length > 0)
      for (const name of Object.keys(response.headers ?? {}))
        assert.ok(reply.headers.get(name), `no ${name}, which the contract promises`)
    })

    const { body } = requestFor(operation, anyIds).ask
    if (!isDeepStrictEqual(withDefaults(operation, body), body))
      test(`${operation.id} takes from a ${kind} what its defaults say`, async () => {
        const reply = await answerTo(operation, await caller(), withDefaults)
        assert.ok(reply.status < 300, `${reply.status} ${JSON.stringify(reply.body)} ${faults()}`)
      })
  }
}

/** What an operation answers that is asked for something real. Some end the sessions of a person. */
async function answerTo(
  operation: Operation,
  asking: Ask,
  said: typeof withDefaults = (_, body) => body,
): Promise<Reply> {
  const { customer, contact: person } = a
  a.token = (await a.post('/v1/portal_sessions', { customer_id: customer.id, contact_id: person.id })).token
  const own = { ...(await usable(a, ids, operation, asking)), token: await link() }
  const { path, ask } = requestFor(operation, own)
  return await send(server, operation, { path, ask: { ...ask, body: said(operation, ask.body) } }, asking)
}

const faults = () => JSON.stringify(server.faults.at(-1) ?? '')
