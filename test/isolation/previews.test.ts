import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fingerprint } from '../support/fingerprint.ts'
import { type Ids, operations, requestFor, send } from '../support/operations.ts'
import { type Ask, startTestServer, type TestServer } from '../support/server.ts'
import { idsOf, type Side, usable } from '../support/sides.ts'
import { makeWorld } from '../support/world.ts'

// A session without a contact, by which the vendor sees what a customer sees: it reads, and does nothing else.

let server: TestServer
let a: Side
let mine: Ids
before(async () => {
  server = await startTestServer()
  a = (await makeWorld(server)).a
  mine = await idsOf(server, a, 'own-alpha')
})
after(() => server.close())

const preview = async (fields: object = {}): Promise<Ask> => {
  const request = { customer_id: a.customer.id, ...fields }
  return { token: (await a.post('/v1/portal_sessions', request)).token }
}
/** All but what belongs to the session itself, and a link by which something is read within the minute. */
const written = async () => {
  const { portal_sessions: _, download_links: __, ...tables } = await fingerprint(server.db)
  return tables
}
const everything = ['contacts:write', 'payments:write', 'profile:write', 'quotations:write', 'tickets:all']

for (const operation of operations.filter(each => each.access.contact)) {
  if (operation.reads)
    test(`${operation.id} changes nothing for a preview`, async () => {
      const own = { ...(await usable(a, mine, operation)), token: 'x' }
      const caller = await preview()
      const before = await written()
      const { status } = await send(server, operation, requestFor(operation, own), caller)
      assert.ok(status < 500, String(status))
      assert.deepEqual(await written(), before)
    })
  else
    test(`${operation.id} is refused to a preview, whatever permissions it names`, async () => {
      const own = { ...(await usable(a, mine, operation)), token: 'x' }
      for (const caller of [await preview(), await preview({ permissions: everything })]) {
        const before = await fingerprint(server.db)
        const reply = await send(server, operation, requestFor(operation, own), caller)
        assert.deepEqual([reply.status, reply.body.code], [403, 'permission_denied'])
        assert.deepEqual(await fingerprint(server.db), before)
      }
    })
}

describe('a preview', () => {
  const current = (caller: Ask) => server.request('GET', '/v1/portal_sessions/current', caller)

  test('says that it is one, also refreshed; a contact’s session says that it is none', async () => {
    const caller = await preview()
    assert.equal((await current(caller)).body.preview, true)
    const fresh = await server.request('POST', '/v1/portal_sessions/current/refresh', caller)
    assert.deepEqual([fresh.body.session.preview, fresh.body.session.contact], [true, null])
    assert.equal((await current({ token: a.token })).body.preview, false)
  })

  test('reads what the company reads, tickets too', async () => {
    const caller = await preview()
    for (const list of ['invoices', 'quotations', 'orders', 'subscriptions', 'payment_methods', 'tickets'])
      assert.equal((await server.request('GET', `/v1/${list}`, caller)).status, 200, list)
  })
})
