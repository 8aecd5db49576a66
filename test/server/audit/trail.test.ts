import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Ids, operations, requestFor, send } from '../../support/operations.ts'
import { type Ask, startTestServer, type TestServer } from '../../support/server.ts'
import { idsOf, type Side, usable } from '../../support/sides.ts'
import { makeWorld } from '../../support/world.ts'

// Every operation of the contract, asked rightly: what changes something leaves entries, what reads leaves none.

let server: TestServer
let a: Side
let mine: Ids

before(async () => {
  server = await startTestServer()
  a = (await makeWorld(server)).a
  mine = await idsOf(server, a, 'own-alpha')
})
after(() => server.close())

const entriesOf = (requestId: string) =>
  server.db
    .selectFrom('audit_entries')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute()

/** What needs a secret or a state that no sample has. */
const odd = new Set([
  'completePasswordReset',
  'acceptInvitation',
  'openInvitation',
  'openShareSession',
  'receiveProviderEvent',
  'confirmEmailChange',
  'confirmTotp',
  'removeTotp',
  'createPaymentMethodSetup',
])

for (const operation of operations.filter(each => !odd.has(each.id)))
  test(`${operation.id} leaves ${operation.reads ? 'nothing' : 'who has done it'}`, async () => {
    const { integration, vendor, contact, site } = operation.access
    const caller: Ask =
      (integration ?? vendor)
        ? { key: server.vendorKey }
        : contact
          ? { token: 'of a sign-in' }
          : site
            ? { key: a.site.publishable_key }
            : {}
    // Some end all there are.
    a.token = (
      await a.post('/v1/portal_sessions', { customer_id: a.customer.id, contact_id: a.contact.id })
    ).token
    const body = { email: a.email, password: 'right password' }
    const signIn = await server.request('POST', '/v1/login', { key: a.site.publishable_key, body })
    if (caller.token) caller.token = signIn.body.token
    const own = { token: 'x', ...(await usable(a, mine, operation, caller)) }
    const requestId = `test-${operation.id}`
    const headers = { 'x-request-id': requestId, 'user-agent': 'test/1' }
    const target = requestFor(operation, own, operation.id === 'markRead' ? 'agent_id' : '')
    const reply = await send(server, operation, target, { ...caller, headers })
    const entries = await entriesOf(requestId)
    if (operation.reads) return assert.deepEqual(entries, [])
    assert.ok(reply.status < 300, `${reply.status} ${JSON.stringify(reply.body)}`)
    assert.ok(entries.length > 0)
    for (const entry of entries) {
      assert.deepEqual(
        [entry.operation, entry.outcome, entry.code, entry.address, entry.user_agent],
        [operation.id, 'done', null, 'unknown', 'test/1'],
      )
      if (caller.key === server.vendorKey) assert.equal(entry.partner_id, null)
      for (const subject of entry.subject_ids) assert.match(subject, /^[a-z]+_[0-9a-z]{26}$/)
    }
    const subjects = entries.flatMap(entry => entry.subject_ids)
    const named = decodeURIComponent(target.path).match(/(?<=\/)[a-z]+_[0-9a-z]{26}(?=\/|\?|$)/g) ?? []
    for (const id of named) assert.ok(subjects.includes(id), id)
    if (reply.body?.id) assert.ok(subjects.includes(reply.body.id))
  })

describe('an entry is in the transaction of the change', () => {
  const numbers = async () => {
    const { rows } = await sql<{ entries: number; partners: number }>`
      select (select count(*) from audit_entries where operation = 'createPartner') as entries,
        (select count(*) from partners) as partners`.execute(server.db)
    return { entries: Number(rows[0]!.entries), partners: Number(rows[0]!.partners) }
  }
  const create = (headers: Record<string, string> = {}) =>
    server.request('POST', '/v1/partners', { key: server.vendorKey, body: { name: 'Twice' }, headers })

  test('so that there is no change without one', async () => {
    const before = await numbers()
    await sql`alter table audit_entries add constraint shut check (operation <> 'createPartner') not valid`.execute(
      server.db,
    )
    try {
      assert.equal((await create()).status, 500)
    } finally {
      await sql`alter table audit_entries drop constraint shut`.execute(server.db)
      server.faults.length = 0
    }
    assert.deepEqual(await numbers(), before)
  })

  test('and a repetition, which changes nothing, leaves none', async () => {
    const before = await numbers()
    for (let n = 0; n < 3; n++) assert.equal((await create({ 'idempotency-key': 'one' })).status, 201)
    assert.deepEqual(await numbers(), { entries: before.entries + 1, partners: before.partners + 1 })
  })

  test('and what is refused by its state or its fields leaves none', async () => {
    const before = await server.db.selectFrom('audit_entries').select('id').execute()
    const body = { partner_id: 'par_00000000000000000000000000' }
    const path = `/v1/customers/${a.customer.id}/move`
    assert.equal((await server.request('POST', path, { key: server.vendorKey, body })).status, 404)
    assert.equal(
      (await server.request('POST', '/v1/partners', { key: server.vendorKey, body: {} })).status,
      422,
    )
    assert.equal((await server.db.selectFrom('audit_entries').select('id').execute()).length, before.length)
  })
})

test('no entry holds an input’s value or a secret', async () => {
  const text = JSON.stringify(await server.db.selectFrom('audit_entries').selectAll().execute())
  for (const value of ['right password', '4242424242424242', 'own-alpha', 'New contact', a.email, 'Twice'])
    assert.ok(!text.includes(value), value)
  assert.doesNotMatch(text, /\b(sk|pst|pss|pk)_[0-9a-z]{32}/)
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
