import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { type Operation, readContract } from '../../server/src/http/contract.ts'
import { withDefaults } from '../support/defaults.ts'
import { type Ids, operations, requestFor, send } from '../support/operations.ts'
import { type Ask, type Reply, startTestServer, type TestServer } from '../support/server.ts'
import { idsOf, type Side, usable } from '../support/sides.ts'
import { until } from '../support/until.ts'
import { makeWorld } from '../support/world.ts'

// Every operation answers something real, and as the contract says. The server checks each JSON answer against
// its schema (a test of the binder shows that it does) and turns a broken one into a 500.

let server: TestServer
let a: Side
let ids: Ids

before(async () => {
  // Then only what no index could find is read as a whole table, however small the tables are here.
  server = await startTestServer({ setting: 'enable_seqscan = off' })
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

/** One row, a vendor's few, and what is kept for minutes or days. */
const small = ['settings', 'agents', 'sites', 'download_links', 'sign_in_requests', 'idempotency_keys']

test('no operation reads through a table that grows', async () => {
  // A connection that ends tells of all that it has read. Who listens comes back at once, on another one.
  await server.db.connection().execute(async db => {
    const others = await sql<{ pid: number }>`
      select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      db,
    )
    const pids = others.rows.map(({ pid }) => pid)
    await sql`select pg_terminate_backend(pid) from unnest(${pids}::int[]) pid`.execute(db)
    const left = sql`select from pg_stat_activity where pid = any(${pids}::int[])`
    await until(async () => (await left.execute(db)).rows.length === 0)
    const { rows } = await sql<{ table: string; seq_scan: number; idx_scan: number }>`
      select relname as table, seq_scan, idx_scan from pg_stat_user_tables`.execute(db)
    assert.ok(rows.find(({ table }) => table === 'invoices')!.idx_scan > 100)
    const whole = rows.filter(({ table, seq_scan }) => seq_scan > 0 && !small.includes(table))
    assert.deepEqual(whole, [])
  })
})

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
