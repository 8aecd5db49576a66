import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { readContract } from '../../server/src/http/contract.ts'
import { type Ids, operations, requestFor, send } from '../support/operations.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { idsOf, type Side } from '../support/sides.ts'
import { openStream } from '../support/streams.ts'
import { makeWorld } from '../support/world.ts'

// A partner's key with every scope there is, in every operation that reads: of another partner's rows, whatever table
// they are in, no id comes out.

let server: TestServer
let a: Side
let b: Side
let mine: Ids
let key: string
let foreign: Set<string>

before(async () => {
  server = await startTestServer()
  const world = await makeWorld(server)
  ;[a, b] = [world.a, world.b]
  mine = await idsOf(server, a, 'own-alpha')
  await idsOf(server, b, 'own-beta')
  const scopes: string[] = readContract().components.schemas.Scope.enum
  key = await server.makeKey(scopes, a.partner.id)
  foreign = await idsOfPartner(b.partner.id)
  assert.ok(foreign.size > 60)
})
after(() => server.close())

/** The ids of all rows that say that they are this partner's. */
async function idsOfPartner(partnerId: string): Promise<Set<string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select p.table_name as name from information_schema.columns p
    join information_schema.columns i using (table_schema, table_name)
    where p.table_schema = 'public' and p.column_name = 'partner_id' and i.column_name = 'id'`.execute(
    server.db,
  )
  const ids = new Set([partnerId])
  for (const { name } of tables) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(name)} where partner_id = ${partnerId}`.execute(server.db)
    for (const { id } of rows) ids.add(id)
  }
  return ids
}

const shownIn = (text: string) => [...new Set(text.match(/\b[a-z]+_[0-9a-z]{26}\b/g))]

for (const operation of operations.filter(each => each.access.integration && each.reads))
  test(`${operation.id} shows a partner nothing of another one`, async () => {
    const target = requestFor(operation, mine)
    const all = operation.parameters.some(p => p.name === 'limit')
    const path = all ? `${target.path}${target.path.includes('?') ? '&' : '?'}limit=100` : target.path
    const reply = await send(server, operation, { ...target, path }, { key })
    assert.ok(reply.status < 300, `${reply.status} ${JSON.stringify(reply.body)}`)
    const text = `${JSON.stringify(reply.body)} ${Buffer.from(reply.bytes).toString('latin1')}`
    for (const id of shownIn(text)) assert.ok(!foreign.has(id), id)
  })

test('a partner’s stream tells of his customers, and of no others', async () => {
  const stream = await openStream(server, key)
  const rename = (side: Side, name: string) =>
    server.request('PATCH', `/v1/customers/${side.customer.id}`, { key: server.vendorKey, body: { name } })
  await rename(b, 'Renamed there')
  await rename(a, 'Renamed here')
  for (let heard = await stream.next(); ; heard = await stream.next()) {
    assert.ok(heard)
    const text = JSON.stringify(heard.data)
    for (const id of shownIn(text)) assert.ok(!foreign.has(id), text)
    if (text.includes('Renamed here')) break
  }
  await stream.close()
})

test('a site signs in people of its partner’s customers only', async () => {
  const body = { email: b.email, password: 'right password' }
  for (const method of ['login', 'login_codes', 'password_resets'])
    await server.request('POST', `/v1/${method}`, { key: a.site.publishable_key, body: { email: b.email } })
  assert.equal((await server.request('POST', '/v1/login', { key: a.site.publishable_key, body })).status, 401)
  assert.equal((await server.request('POST', '/v1/login', { key: b.site.publishable_key, body })).status, 201)
})
