import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fingerprint } from '../support/fingerprint.ts'
import { type Ids, operations, requestFor, send } from '../support/operations.ts'
import { type Ask, startTestServer, type TestServer } from '../support/server.ts'
import { idsOf, type Side } from '../support/sides.ts'
import { openStream } from '../support/streams.ts'
import { makeWorld } from '../support/world.ts'

// A partner who is suspended: nothing that was given out in his name opens anything, in any operation, until he is
// restored; and nobody else notices.

let server: TestServer
let a: Side
let b: Side
let mine: Ids
let shareToken: string
let shareSecret: string

before(async () => {
  server = await startTestServer()
  const world = await makeWorld(server)
  ;[a, b] = [world.a, world.b]
  mine = await idsOf(server, a, 'own-alpha')
  shareSecret = (await a.post('/v1/share_links', { invoice_id: a.invoice.id })).url.split('share=')[1]
  shareToken = (await openShare()).body.token
})
after(() => server.close())

const openShare = () => server.request('POST', '/v1/share_sessions', { body: { secret: shareSecret } })
const become = async (status: 'suspended' | 'active') => {
  const ask = { key: server.vendorKey, body: { status } }
  assert.equal((await server.request('PATCH', `/v1/partners/${a.partner.id}`, ask)).status, 200)
}
const credentials = (): Record<string, Ask> => ({
  'secret key': { key: a.partnerKey },
  'publishable key': { key: a.site.publishable_key },
  'portal session': { token: a.token },
  'share session': { token: shareToken },
})
const reads: Record<string, string> = {
  'secret key': '/v1/customers',
  'publishable key': '/v1/site',
  'portal session': '/v1/invoices',
  'share session': '/v1/invoices/',
}

describe('while a partner is suspended', () => {
  let streams: Awaited<ReturnType<typeof openStream>>[]
  before(async () => {
    streams = [await openStream(server, a.partnerKey), await openStream(server, a.token)]
    await become('suspended')
  })

  for (const operation of operations.filter(each => !each.access.public))
    test(`${operation.id} is closed to all that he has given out`, async () => {
      const before = await fingerprint(server.db)
      for (const [name, caller] of Object.entries(credentials())) {
        const target = requestFor(operation, { ...mine, token: 'x' })
        const reply = await send(server, operation, target, caller)
        assert.equal(reply.status, 401, `${name}: ${JSON.stringify(reply.body)}`)
        assert.ok(['unauthorized', 'session_revoked'].includes(reply.body.code), reply.body.code)
      }
      assert.deepEqual(await fingerprint(server.db), before)
    })

  test('his share links open nothing, and no session is minted for his customers', async () => {
    assert.equal((await openShare()).status, 404)
    assert.equal(
      (await server.request('GET', `/v1/customers/${a.customer.id}`, { key: server.vendorKey })).status,
      200,
    )
  })

  test('streams that were open have ended', async () => {
    for (const stream of streams) {
      let heard = await stream.next()
      while (heard !== null) heard = await stream.next()
    }
  })

  test('others go on', async () => {
    assert.equal((await server.request('GET', '/v1/site', { key: b.site.publishable_key })).status, 200)
    assert.equal((await server.request('GET', '/v1/customers', { key: b.partnerKey })).status, 200)
    assert.equal((await server.request('GET', '/v1/invoices', { token: b.token })).status, 200)
  })
})

describe('once he is restored', () => {
  before(() => become('active'))

  for (const [name, path] of Object.entries(reads))
    test(`the ${name} opens what it did`, async () => {
      const asked = path.endsWith('/') ? `${path}${a.invoice.id}` : path
      assert.equal((await server.request('GET', asked, credentials()[name])).status, 200)
    })

  test('share links open again', async () => assert.equal((await openShare()).status, 201))
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
