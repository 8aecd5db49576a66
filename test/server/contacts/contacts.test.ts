import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let partner: { id: string; key: string; siteKey: string }
let other: { id: string; key: string; siteKey: string }

before(async () => {
  server = await startTestServer()
  const side = async (name: string) => {
    const { id } = (await post('/v1/partners', { name })).body
    const site = await post('/v1/sites', { partner_id: id, name, allowed_origins: [] })
    const scopes = ['customers:read', 'customers:write', 'contacts:read', 'contacts:write', 'sessions:write']
    return { id, key: await server.makeKey(scopes, id), siteKey: site.body.publishable_key }
  }
  partner = await side('alpha')
  other = await side('beta')
})
after(() => server.close())

const post = (path: string, body: object, key = server.vendorKey) =>
  server.request('POST', path, { key, body })
const customer = async (partnerId = partner.id, fields: object = {}): Promise<string> =>
  (await post('/v1/customers', { partner_id: partnerId, name: 'Acme', country: 'BE', ...fields })).body.id
const ids = (reply: { body: { data: { id: string }[] } }) => reply.body.data.map(each => each.id)
let count = 0
const address = () => {
  count += 1
  return `person-${count}@example.com`
}
const contact = (customerId: string, fields: object = {}, key = server.vendorKey) =>
  post('/v1/contacts', { customer_id: customerId, name: 'Alex', email: address(), ...fields }, key)
const patch = (id: string, body: object, ask: object = { key: server.vendorKey }) =>
  server.request('PATCH', `/v1/contacts/${id}`, { body, ...ask })
const sessionOf = async (contactId: string, customerId: string, fields: object = {}): Promise<string> => {
  const request = { customer_id: customerId, contact_id: contactId, ...fields }
  return (await post('/v1/portal_sessions', request)).body.token
}
const current = (token: string) => server.request('GET', '/v1/portal_sessions/current', { token })
const setPassword = (id: string, password: string, key = server.vendorKey) =>
  post(`/v1/contacts/${id}/password`, { password }, key)
const login = (email: string, password: string, siteKey = partner.siteKey) =>
  post('/v1/login', { email, password }, siteKey)

describe('createContact', () => {
  test('who is given no role may look and no more', async () => {
    const { status, body, headers } = await contact(await customer(), { email: ' Foo@Example.COM ' })
    assert.equal(status, 201)
    assert.equal(headers.get('etag'), '"v1"')
    assert.deepEqual(
      [body.email, body.role, body.status, body.can_sign_in, body.last_seen_at],
      ['foo@example.com', 'viewer', 'active', false, null],
    )
    assert.ok(body.permissions.every((permission: string) => permission.endsWith(':read')))
  })

  test('the same address in any letter case is one person: 409 within a customer, fine in another', async () => {
    const [first, second] = [await customer(), await customer()]
    await contact(first, { email: 'case@example.com' })
    const again = await contact(first, { email: 'CASE@EXAMPLE.COM' })
    assert.deepEqual([again.status, again.body.code], [409, 'already_exists'])
    assert.equal((await contact(second, { email: 'Case@example.com' })).status, 201)
    const query = server.db.selectFrom('logins').select('id').where('email', '=', 'case@example.com')
    assert.equal((await query.execute()).length, 1)
  })

  test('of several at once with one address, one wins', async () => {
    const id = await customer()
    const replies = await Promise.all(
      ['race@example.com', 'RACE@example.com', 'Race@Example.com ', 'racE@example.com'].map(email =>
        contact(id, { email }),
      ),
    )
    assert.deepEqual(replies.map(reply => reply.status).sort(), [201, 409, 409, 409])
  })

  test('at two customers at once, a new address becomes one person', async () => {
    const customers = await Promise.all([customer(), customer(), customer()])
    const replies = await Promise.all(customers.map(id => contact(id, { email: 'both@example.com' })))
    assert.deepEqual(
      replies.map(reply => reply.status),
      [201, 201, 201],
    )
    const query = server.db.selectFrom('logins').select('id').where('email', '=', 'both@example.com')
    assert.equal((await query.execute()).length, 1)
  })

  test('letters whose case differs between runtimes are either one person or refused', async () => {
    const id = await customer()
    for (const name of ['ΑΣ', 'İX', 'ẞ', 'ǅ', 'ÉÀ', '\u{1E900}']) {
      const { status, body } = await contact(id, { email: `${name}@example.com` })
      assert.ok(
        status === 201 || (status === 422 && body.errors[0].pointer === '#/email'),
        `${name} ${status}`,
      )
    }
  })

  test('names the customer by the caller’s own external id', async () => {
    await customer(partner.id, { external_id: 'crm-9' })
    const by = (key: string) =>
      post('/v1/contacts', { external_customer_id: 'crm-9', name: 'A', email: address() }, key)
    assert.equal((await by(server.vendorKey)).status, 201)
    assert.equal((await by(partner.key)).status, 404)
    const neither = await post('/v1/contacts', { name: 'A', email: address() })
    assert.deepEqual([neither.status, neither.body.errors[0].pointer], [422, '#/customer_id'])
  })

  test('a foreign partner gets the answer for a missing customer', async () => {
    const id = await customer()
    const foreign = await contact(id, {}, other.key)
    const none = await contact('cus_00000000000000000000000000', {}, other.key)
    assert.equal(foreign.status, 404)
    assert.deepEqual({ ...foreign.body, request_id: '' }, { ...none.body, request_id: '' })
  })

  test('an external id is unique', async () => {
    const id = await customer()
    await contact(id, { external_id: 'c-1' })
    const taken = await contact(id, { external_id: 'c-1' })
    assert.deepEqual([taken.status, taken.body.code], [409, 'already_exists'])
  })
})

describe('a contact who manages contacts', () => {
  test('sees the people of his customer only, without what integrations wrote, and adds nobody by himself', async () => {
    const [own, foreign] = [await customer(), await customer()]
    const owner = await contact(own, { role: 'owner', external_id: 'hidden', metadata: { a: '1' } })
    const stranger = await contact(foreign)
    const token = await sessionOf(owner.body.id, own)
    const get = (path: string) => server.request('GET', `/v1/contacts${path}`, { token })
    const listed = await get('?include=total_count')
    assert.deepEqual(ids(listed), [owner.body.id])
    assert.equal(listed.body.total_count, 1)
    const single = await get(`/${owner.body.id}`)
    for (const seen of [listed.body.data[0], single.body])
      assert.equal('external_id' in seen || 'metadata' in seen, false)
    assert.equal((await get(`/${stranger.body.id}`)).status, 404)
    for (const filter of [
      `customer_id=${foreign}`,
      'external_customer_id=crm-9',
      `email=${stranger.body.email}`,
    ])
      assert.deepEqual((await get(`?${filter}`)).body.data, [])
    const body = { customer_id: own, name: 'New', email: address() }
    assert.equal((await server.request('POST', '/v1/contacts', { token, body })).status, 403)
  })

  test('without the permission there is nothing to see', async () => {
    const id = await customer()
    const viewer = await contact(id)
    const token = await sessionOf(viewer.body.id, id)
    assert.equal((await server.request('GET', '/v1/contacts', { token })).status, 403)
    assert.equal((await server.request('GET', `/v1/contacts/${viewer.body.id}`, { token })).status, 404)
  })
})

describe('updateContact', () => {
  test('changes what is named, checks the version, and records it', async () => {
    const { body } = await contact(await customer(), { role: 'billing', external_id: 'u-1' })
    const stale = await patch(
      body.id,
      { name: 'B' },
      { key: server.vendorKey, headers: { 'if-match': '"v7"' } },
    )
    assert.equal(stale.status, 412)
    const changed = await patch(body.id, { name: 'B', permissions: ['invoices:read'], external_id: null })
    assert.equal(changed.status, 200)
    assert.deepEqual(
      [changed.body.name, changed.body.role, changed.body.permissions, changed.body.external_id],
      ['B', 'billing', ['invoices:read'], null],
    )
    assert.equal(changed.body.version, 2)
    const reset = await patch(body.id, { permissions: null })
    assert.ok(reset.body.permissions.length > 1)
    const events = server.db.selectFrom('events').select('type').where('subject_id', '=', body.id)
    const types = (await events.orderBy('seq').execute()).map(event => event.type)
    assert.deepEqual(types, ['contact.created', 'contact.updated', 'contact.updated'])
  })

  test('a foreign partner gets 404', async () => {
    const { body } = await contact(await customer())
    assert.equal((await patch(body.id, { name: 'x' }, { key: other.key })).status, 404)
    assert.equal((await server.request('GET', `/v1/contacts/${body.id}`, { key: other.key })).status, 404)
  })

  test('disabling ends sessions at once and for good', async () => {
    const id = await customer()
    const { body } = await contact(id)
    const token = await sessionOf(body.id, id)
    assert.equal((await current(token)).status, 200)
    assert.equal((await patch(body.id, { status: 'disabled' })).status, 200)
    const ended = await current(token)
    assert.deepEqual([ended.status, ended.body.code], [401, 'session_revoked'])
    assert.equal((await patch(body.id, { status: 'active' })).status, 200)
    assert.equal((await current(token)).status, 401)
  })

  test('the last owner stays: disabled, demoted or without the right to appoint, always 409', async () => {
    const id = await customer()
    const { body } = await contact(id, { role: 'owner' })
    await contact(id, { role: 'owner', permissions: ['invoices:read'] })
    for (const change of [{ status: 'disabled' }, { role: 'billing' }, { permissions: ['invoices:read'] }]) {
      const { status, body: problem } = await patch(body.id, change)
      assert.deepEqual([status, problem.code], [409, 'last_owner'])
    }
    assert.equal((await patch(body.id, { name: 'Still owner' })).status, 200)
    await contact(id, { role: 'owner' })
    assert.equal((await patch(body.id, { status: 'disabled' })).status, 200)
  })

  test('of two owners who leave at once, one stays', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await customer()
      const owners = [await contact(id, { role: 'owner' }), await contact(id, { role: 'owner' })]
      const [first, second] = await Promise.all([
        patch(owners[0]!.body.id, { status: 'disabled' }),
        patch(owners[1]!.body.id, { role: 'viewer' }),
      ])
      assert.deepEqual([first.status, second.status].sort(), [200, 409])
    }
  })
})

describe('setContactPassword', () => {
  test('lets the person sign in, in any letter case', async () => {
    const { body } = await contact(await customer(), { email: 'sign@example.com' })
    assert.equal((await login('sign@example.com', 'first password')).status, 401)
    assert.equal((await setPassword(body.id, 'first password')).status, 204)
    for (const email of ['sign@example.com', 'Sign@Example.COM', ' sign@example.com '])
      assert.equal((await login(email, 'first password')).status, 201)
    const seen = await server.request('GET', `/v1/contacts/${body.id}`, { key: server.vendorKey })
    assert.deepEqual([seen.body.can_sign_in, seen.body.version], [true, 2])
  })

  test('ends the person’s sessions everywhere', async () => {
    const [first, second] = [await customer(), await customer()]
    const email = address()
    const here = await contact(first, { email })
    const there = await contact(second, { email })
    const tokens = [await sessionOf(here.body.id, first), await sessionOf(there.body.id, second)]
    assert.equal((await setPassword(here.body.id, 'new password')).status, 204)
    for (const token of tokens) assert.equal((await current(token)).status, 401)
  })

  test('a partner only while the person is nobody else’s, and is not told whose', async () => {
    const email = address()
    const mine = await contact(await customer(), { email })
    assert.equal((await setPassword(mine.body.id, 'by the partner', partner.key)).status, 204)
    await contact(await customer(other.id), { email })
    const shared = await setPassword(mine.body.id, 'long enough', partner.key)
    assert.deepEqual([shared.status, shared.body.code], [409, 'shared_login'])
    assert.equal(JSON.stringify(shared.body).includes(other.id), false)
    assert.equal((await setPassword(mine.body.id, 'by the vendor', server.vendorKey)).status, 204)
    assert.equal((await setPassword(mine.body.id, 'long enough', other.key)).status, 404)
  })

  test('what one partner set opens none of another partner’s sites', async () => {
    const email = address()
    const mine = await contact(await customer(), { email })
    assert.equal((await setPassword(mine.body.id, 'by the partner', partner.key)).status, 204)
    const theirs = await contact(await customer(other.id), { email })
    assert.equal(theirs.body.can_sign_in, false)
    assert.equal((await login(email, 'by the partner', other.siteKey)).status, 401)
    assert.equal((await login(email, 'by the partner')).status, 201)
    assert.equal((await setPassword(mine.body.id, 'by the vendor', server.vendorKey)).status, 204)
    for (const key of [partner.siteKey, other.siteKey])
      assert.equal((await login(email, 'by the vendor', key)).status, 201)
  })

  test('contacts cannot', async () => {
    const id = await customer()
    const owner = await contact(id, { role: 'owner' })
    const token = await sessionOf(owner.body.id, id)
    const path = `/v1/contacts/${owner.body.id}/password`
    assert.equal(
      (await server.request('POST', path, { token, body: { password: 'long enough' } })).status,
      403,
    )
  })
})

describe('listContacts', () => {
  test('newest first, page by page, by customer, and by address in any letter case', async () => {
    const id = await customer()
    const made: string[] = []
    for (let n = 0; n < 5; n++) made.unshift((await contact(id, { email: `l${n}@example.com` })).body.id)
    const get = (query: string, key = server.vendorKey) =>
      server.request('GET', `/v1/contacts?${query}`, { key })
    const first = await get(`customer_id=${id}&limit=3&include=total_count`)
    const second = await get(`customer_id=${id}&limit=3&cursor=${first.body.next_cursor}`)
    const seen = [...ids(first), ...ids(second)]
    assert.deepEqual(seen, made)
    assert.deepEqual(
      [first.body.total_count, second.body.has_more, second.body.next_cursor],
      [5, false, null],
    )
    const found = await get(`email=${encodeURIComponent(' L3@Example.com ')}`)
    assert.deepEqual(ids(found), [made[1]])
    assert.deepEqual((await get('email=l3@example.com', other.key)).body.data, [])
    assert.deepEqual((await get(`customer_id=${id}`, other.key)).body.data, [])
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
