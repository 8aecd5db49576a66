import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { connect } from '../../../server/src/database/connect.ts'
import { recordEvents } from '../../../server/src/events/actions.ts'
import { makeLive } from '../../../server/src/events/live.ts'
import { makeScope } from '../../../server/src/http/scope.ts'
import { servePortal } from '../../support/portal-process.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { openStream, readStream } from '../../support/streams.ts'
import { told } from '../../support/told.ts'
import { until } from '../../support/until.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>

before(async () => {
  server = await startTestServer()
  server.inventEvents()
  world = await makeWorld(server)
})
after(() => server.close())

const line = { name: 'Plan', quantity: '1', unit_price: '10.00', tax_rate: '21' }

async function draft(customer_id: string): Promise<string> {
  const made = await server.request('POST', '/v1/invoices', {
    key: server.vendorKey,
    body: { customer_id, lines: [line] },
  })
  assert.equal(made.status, 201)
  return made.body.id
}

async function issue(id: string): Promise<void> {
  const issued = await server.request('POST', `/v1/invoices/${id}/issue`, { key: server.vendorKey })
  assert.equal(issued.status, 200)
}

const issueFor = async (customerId: string) => {
  const id = await draft(customerId)
  await issue(id)
  return id
}

test('a contact hears which of its documents have changed, and of no drafts', async () => {
  const stream = await openStream(server, world.a.token)
  assert.equal(stream.response.headers.get('content-type'), 'text/event-stream')
  assert.equal((await stream.next())?.event, 'ready')
  const unseen = await draft(world.a.customer.id)
  const id = await issueFor(world.a.customer.id)
  const heard = await stream.next()
  assert.deepEqual(heard?.data, { type: 'invoice.issued', subject_id: id })
  assert.notEqual(id, unseen)
  await stream.close()
})

test('nobody hears of another company, and a partner of its customers only', async () => {
  const contact = await openStream(server, world.a.token)
  const partner = await openStream(server, world.a.partnerKey)
  const vendor = await openStream(server, server.vendorKey)
  for (const stream of [contact, partner, vendor]) await stream.next()
  const foreign = await issueFor(world.b.customer.id)
  const own = await issueFor(world.a.customer.id)
  assert.equal((await contact.next())?.data.subject_id, own)
  const created = await partner.next()
  assert.equal(created?.data.type, 'invoice.created')
  assert.equal(created?.data.subject_id, own)
  assert.equal((await vendor.next())?.data.subject_id, foreign)
  const listed = await server.request('GET', `/v1/events/${created?.data.id}`, { key: world.a.partnerKey })
  assert.deepEqual(created?.data, listed.body)
  await Promise.all([contact, partner, vendor].map(stream => stream.close()))
})

test('who resumes hears what he has missed, once and in order', async () => {
  const stream = await openStream(server, world.a.token)
  const { id } = (await stream.next())!
  await stream.close()
  const missed = [await issueFor(world.a.customer.id), await issueFor(world.a.customer.id)]
  const resumed = await openStream(server, world.a.token, id)
  assert.deepEqual(await resumed.next(), { event: 'ready', id, data: {} })
  const then = await issueFor(world.a.customer.id)
  const heard = [await resumed.next(), await resumed.next(), await resumed.next()]
  assert.deepEqual(
    heard.map(event => event?.data.subject_id),
    [...missed, then],
  )
  await resumed.close()
})

test('who has missed too much is told to read everything again', async () => {
  const { customer, partner } = world.a
  const stream = await openStream(server, world.a.token)
  const { id } = (await stream.next())!
  await stream.close()
  await server.db.transaction().execute(trx =>
    recordEvents(
      trx,
      server.clock.now(),
      Array.from({ length: 200 }, () => ({
        type: 'customer.updated',
        partner_id: partner.id,
        customer_id: customer.id,
        subject_id: customer.id,
        data: {},
      })),
    ),
  )
  const resumed = await openStream(server, world.a.token, id)
  const reset = await resumed.next()
  assert.equal(reset?.event, 'reset')
  const next = await issueFor(customer.id)
  assert.equal((await resumed.next())?.data.subject_id, next)
  await resumed.close()
})

test('a change that is committed late is not skipped', async () => {
  const stream = await openStream(server, world.a.token)
  await stream.next()
  const { customer, partner } = world.a
  const event = (subject_id: string) => ({
    type: 'customer.updated' as const,
    partner_id: partner.id,
    customer_id: customer.id,
    subject_id,
    data: {},
  })
  let second: Promise<unknown> = Promise.resolve()
  await server.db.transaction().execute(async trx => {
    await recordEvents(trx, server.clock.now(), [event('first')])
    second = server.db.transaction().execute(trx => recordEvents(trx, server.clock.now(), [event('second')]))
    await second
    await pause(150)
  })
  assert.equal((await stream.next())?.data.subject_id, 'first')
  assert.equal((await stream.next())?.data.subject_id, 'second')
  await stream.close()
})

test('a stream ends with its session', async () => {
  const minted = await server.request('POST', '/v1/portal_sessions', {
    key: server.vendorKey,
    body: { customer_id: world.a.customer.id, contact_id: world.a.contact.id },
  })
  const stream = await openStream(server, minted.body.token)
  await stream.next()
  await server.request('DELETE', '/v1/portal_sessions/current', { token: minted.body.token })
  assert.equal(await stream.next(), null)
})

test('what one process commits, another one hears at once', async () => {
  const { db, close } = connect(server.connectionString)
  const log = { info() {}, warn() {}, error() {} }
  const live = makeLive({ db, clock: server.clock, log }, server.connectionString)
  const scope = makeScope({
    kind: 'partner',
    key_id: 'key_other',
    partner_id: world.a.partner.id,
    scopes: [],
  })
  await told(server.db)
  const stream = readStream(await live.open(scope, null))
  assert.equal((await stream.next())?.event, 'ready')
  await connected(server.connectionString)
  const start = performance.now()
  const id = await draft(world.a.customer.id)
  assert.equal((await stream.next())?.data.subject_id, id)
  assert.ok(performance.now() - start < 4000, 'it was told, and not found when looking from time to time')
  await live.close()
  assert.equal(await stream.next(), null)
  await close()
})

test('a thousand streams of one process hear of a change', async () => {
  const portal = await servePortal(server.connectionString)
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })
  const keys = await Promise.all(Array.from({ length: 50 }, () => server.makeKey(['events:read'])))
  await told(server.db)
  const opened = await Promise.all(
    keys.flatMap(key =>
      Array.from({ length: 20 }, async () => {
        const headers = { authorization: `Bearer ${key}` }
        const [response] = await once(get(`${portal.url}/v1/stream`, { agent, headers }), 'response')
        assert.equal(response.statusCode, 200)
        const stream = readStream(Readable.toWeb(response) as ReadableStream<Uint8Array>)
        assert.equal((await stream.next())?.event, 'ready')
        return stream
      }),
    ),
  )
  assert.equal(opened.length, 1000)
  const id = await draft(world.b.customer.id)
  for (const stream of opened) assert.equal((await stream.next())?.data.subject_id, id)
  const ended = portal.kill('SIGTERM')
  for (const stream of opened) assert.equal(await stream.next(), null)
  assert.equal((await ended).code, 0)
})

/** Waits until a second connection listens for commits. */
async function connected(connectionString: string): Promise<void> {
  const client = new pg.Client(connectionString)
  await client.connect()
  const listening = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and application_name = 'portal live' and query like 'listen %'`
  await until(async () => (await client.query(listening)).rows[0].n >= 2)
  await client.end()
}

test('one key may have so many streams open, and no more', async () => {
  const key = await server.makeKey(['events:read'])
  const streams = await Promise.all(Array.from({ length: 20 }, () => openStream(server, key)))
  const one = await server.request('GET', '/v1/stream', { key })
  assert.equal(one.status, 429)
  await Promise.all(streams.map(stream => stream.close()))
  await (await openStream(server, key)).close()
})

test('a HEAD opens no stream, and an id that is none is refused', async () => {
  const head = await server.request('HEAD', '/v1/stream', { key: server.vendorKey })
  assert.equal(head.status, 200)
  const headers = { 'last-event-id': 'soon' }
  const refused = await server.request('GET', '/v1/stream', { key: server.vendorKey, headers })
  assert.equal(refused.status, 422)
  assert.equal(refused.body.errors[0].in, 'header')
})
