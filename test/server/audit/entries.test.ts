import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { sweepEntries } from '../../../server/src/audit/actions.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import type { Side } from '../../support/sides.ts'
import { until } from '../../support/until.ts'
import { makeWorld } from '../../support/world.ts'

const start = '2026-03-01T12:00:00Z'
const clock = testClock(start)
let server: TestServer
let a: Side
let b: Side

before(async () => {
  server = await startTestServer({ clock })
  const world = await makeWorld(server)
  ;[a, b] = [world.a, world.b]
})
after(() => server.close())

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Entry = any
const entries = async (query = '', key = server.vendorKey): Promise<Entry[]> => {
  const reply = await server.request('GET', `/v1/audit_entries?limit=100${query && `&${query}`}`, { key })
  assert.equal(reply.status, 200, JSON.stringify(reply.body))
  return reply.body.data
}
const login = (password = 'right password', headers: Record<string, string> = {}) =>
  server.request('POST', '/v1/login', {
    key: a.site.publishable_key,
    body: { email: a.email, password },
    headers,
  })
/** Refusals are written while nobody waits. */
const eventually = (query: string, many = 1) =>
  until(async () => {
    const found = await entries(query)
    return found.length >= many && found
  })

describe('who has done something', () => {
  test('is a key by its name as it is now', async () => {
    const made = await a.post('/v1/api_keys', { name: 'Shop' })
    const body = { name: 'By the shop', country: 'BE' }
    const { id } = (await server.request('POST', '/v1/customers', { key: made.secret, body })).body
    const [entry] = await entries(`subject_id=${id}`)
    assert.deepEqual(entry.actor, { kind: 'key', id: made.api_key.id, name: 'Shop' })
    assert.deepEqual(
      [entry.operation, entry.credential_id, entry.partner_id],
      ['createCustomer', made.api_key.id, null],
    )
    await server.request('PATCH', `/v1/api_keys/${made.api_key.id}`, {
      key: server.vendorKey,
      body: { name: 'Web shop' },
    })
    assert.equal((await entries(`subject_id=${id}`))[0].actor.name, 'Web shop')
  })

  test('is the agent whom the vendor’s key names', async () => {
    const agent = await a.post('/v1/agents', { name: 'Gil', email: 'gil@northwind.example' })
    const question = { customer_id: a.customer.id, contact_id: a.contact.id, subject: 'Q', text: 'How?' }
    const ticket = await a.post('/v1/tickets', question)
    await a.post('/v1/messages', { ticket_id: ticket.id, agent_id: agent.id, text: 'So.' })
    const [entry] = await entries(`actor_id=${agent.id}`)
    assert.deepEqual(entry.actor, { kind: 'agent', id: agent.id, name: 'Gil' })
    assert.equal(entry.operation, 'createMessage')
    assert.match(entry.credential_id, /^key_/)
  })

  test('is a contact, by the session that he used', async () => {
    const body = { customer_id: a.customer.id, name: 'New colleague', email: 'new@alpha.example' }
    await server.request('POST', '/v1/contacts', { token: a.token, body })
    const [entry] = await entries(`actor_id=${a.contact.id}&operation=createContact`)
    assert.deepEqual(entry.actor, { kind: 'contact', id: a.contact.id, name: a.contact.name })
    assert.deepEqual([entry.credential_id, entry.partner_id], [a.session.id, a.partner.id])
  })

  test('is whoever has signed in, from where he did', async () => {
    const reply = await login('right password', { 'user-agent': 'Browser/1', 'x-request-id': 'sign-in-1' })
    assert.equal(reply.status, 201)
    const [entry] = await entries(`operation=login&outcome=done`)
    assert.deepEqual(entry.actor, { kind: 'contact', id: a.contact.id, name: a.contact.name })
    assert.deepEqual(
      [entry.credential_id, entry.user_agent, entry.request_id],
      [a.site.id, 'Browser/1', 'sign-in-1'],
    )
    assert.ok(entry.subject_ids.includes(reply.body.session.id))
  })
})

describe('what was refused', () => {
  test('a wrong password leaves where it was tried, and not whose it was', async () => {
    assert.equal((await login('wrong password')).status, 401)
    const [entry] = await eventually('operation=login&outcome=refused')
    assert.deepEqual(entry.actor, { kind: 'site', id: a.site.id, name: a.site.name })
    assert.deepEqual([entry.code, entry.subject_ids], ['invalid_credentials', []])
  })

  test('a missing permission is noted once a minute, however often it is tried', async () => {
    const key = await server.makeKey(['invoices:read'], a.partner.id)
    const ask = () => server.request('GET', `/v1/customers/${a.customer.id}`, { key })
    for (let n = 0; n < 5; n++) assert.equal((await ask()).status, 403)
    const found = await eventually('operation=getCustomer')
    assert.deepEqual([found.length, found[0].outcome, found[0].code], [1, 'refused', 'permission_denied'])
    clock.set('2026-03-01T12:01:01Z')
    await ask()
    assert.equal((await eventually('operation=getCustomer', 2)).length, 2)
    clock.set(start)
  })
})

describe('listAuditEntries', () => {
  test('goes on page by page, newest first, and finds by actor, operation, subject, outcome and time', async () => {
    const all: Entry[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/v1/audit_entries?limit=7${cursor && `&cursor=${cursor}`}`
      const { body } = await server.request('GET', path, { key: server.vendorKey })
      all.push(...body.data)
      cursor = body.next_cursor
    }
    const ids = all.map(entry => entry.id)
    assert.ok(ids.length > 20)
    assert.deepEqual(ids, [...new Set(ids)].sort().reverse())
    const expect = async (query: string, holds: (entry: Entry) => boolean) => {
      const found = (await entries(query)).map(entry => entry.id)
      assert.ok(found.length > 0, query)
      assert.deepEqual(
        found,
        all
          .filter(holds)
          .slice(0, 100)
          .map(entry => entry.id),
        query,
      )
    }
    await expect(`actor_id=${a.contact.id}`, entry => entry.actor.id === a.contact.id)
    await expect('operation=issueInvoice', entry => entry.operation === 'issueInvoice')
    await expect(`subject_id=${a.invoice.id}`, entry => entry.subject_ids.includes(a.invoice.id))
    await expect('outcome=refused', entry => entry.outcome === 'refused')
    clock.set('2026-04-01T00:00:00Z')
    const late = (await a.post('/v1/partners', { name: 'Late' })).id
    clock.set('2026-04-02T00:00:00Z')
    const later = (await a.post('/v1/partners', { name: 'Later' })).id
    const subjects = async (query: string) => (await entries(query)).flatMap(entry => entry.subject_ids)
    assert.deepEqual(await subjects('from=2026-04-01T00:00:00Z&to=2026-04-02T00:00:00Z'), [late])
    assert.deepEqual(await subjects('from=2026-04-02T00:00:00Z'), [later])
    assert.ok(!(await subjects('to=2026-04-01T02:00:00%2B02:00')).includes(late))
    clock.set(start)
  })

  test('refuses a time that no calendar has, a cursor of another list and what it does not know', async () => {
    for (const query of ['from=2026-02-30T00:00:00Z', 'cursor=x', 'actor_id=x', 'by=x'])
      assert.equal(
        (await server.request('GET', `/v1/audit_entries?${query}`, { key: server.vendorKey })).status,
        422,
        query,
      )
  })

  test('shows a partner its own side: its keys, sites and contacts, and nobody else', async () => {
    await server.request('PATCH', `/v1/customers/${a.customer.id}`, {
      key: a.partnerKey,
      body: { phone: '1' },
    })
    const seen = await entries('', a.partnerKey)
    assert.ok(['key', 'contact', 'site'].every(kind => seen.some(entry => entry.actor.kind === kind)))
    for (const entry of seen) assert.equal(entry.partner_id, a.partner.id)
    assert.deepEqual(await entries(`subject_id=${a.customer.id}`, b.partnerKey), [])
    assert.deepEqual(await entries(`actor_id=${a.contact.id}`, b.partnerKey), [])
    assert.deepEqual(await entries('operation=createPartner', a.partnerKey), [])
  })

  test('the whole list, one partner’s and one object’s are read by an index', async () => {
    await sql`insert into audit_entries (id, partner_id, actor_kind, actor_id, operation, subject_ids, outcome, created_at)
      select 'aud_' || lpad(n::text, 26, '0'), null, 'system', null, 'filler', array['x_' || n], 'done', now()
      from generate_series(1, 20000) n`.execute(server.db)
    await sql`analyze audit_entries`.execute(server.db)
    const plan = async (where: string) => {
      const query = `explain select * from audit_entries where ${where} order by id desc limit 21`
      const { rows } = await sql.raw<{ 'QUERY PLAN': string }>(query).execute(server.db)
      return rows.map(row => row['QUERY PLAN']).join('\n')
    }
    for (const where of [
      'true',
      `partner_id = '${a.partner.id}'`,
      `actor_id = '${a.contact.id}'`,
      "operation = 'login'",
    ])
      assert.match(await plan(where), /Index Scan/, where)
    assert.doesNotMatch(await plan('true'), /Sort/)
    assert.match(await plan("subject_ids @> array['x_77']"), /audit_entries_subjects/)
  })
})

describe('entries', () => {
  test('can be neither changed nor deleted', async () => {
    const change = (set: string) => sql.raw(`update audit_entries set ${set}`).execute(server.db)
    for (const set of [
      "operation = 'x'",
      "actor_id = 'x'",
      "address = '1.1.1.1'",
      "subject_ids = '{}'",
      "outcome = 'refused'",
    ])
      await assert.rejects(change(set), /cannot be changed/, set)
    await assert.rejects(sql`delete from audit_entries`.execute(server.db), /stays until its time is over/)
  })

  test('of a person who was forgotten say who by an id alone, and no longer from where', async () => {
    const person = { customer_id: a.customer.id, name: 'Vera Vance', email: 'vera@alpha.example' }
    const { id } = await a.post('/v1/contacts', person)
    const { token } = await a.post('/v1/portal_sessions', { customer_id: a.customer.id, contact_id: id })
    await server.request('PATCH', '/v1/profile', {
      token,
      body: { notifications: { subscriptions: false } },
      headers: { 'user-agent': 'Phone of Vera' },
    })
    const [before] = await entries(`actor_id=${id}`)
    assert.deepEqual([before.actor.name, before.address], ['Vera Vance', 'unknown'])
    const erased = await server.request('POST', `/v1/contacts/${id}/erase`, { key: server.vendorKey })
    assert.ok(erased.status < 300, JSON.stringify(erased.body))
    const [entry] = await entries(`actor_id=${id}`)
    assert.deepEqual(
      [entry.actor.id, entry.actor.name, entry.address, entry.user_agent],
      [id, 'Former contact', null, null],
    )
    assert.equal(entry.operation, 'updateProfile')
  })

  test('go once their time is over, and not before', async () => {
    const count = async () => (await server.db.selectFrom('audit_entries').select('id').execute()).length
    clock.set('2020-01-01T00:00:00Z')
    await a.post('/v1/partners', { name: 'Old' })
    const days = server.services.config.auditDays
    const end = Temporal.Instant.from('2020-01-01T00:00:00Z').add({ hours: 24 * days })
    const fillers = 20_000
    const before = await count()
    clock.set(end.toString())
    await sweepEntries(server.services)
    assert.equal(await count(), before - fillers)
    clock.set(end.add({ milliseconds: 1 }).toString())
    await sweepEntries(server.services)
    assert.equal(await count(), before - fillers - 1)
    clock.set(start)
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
