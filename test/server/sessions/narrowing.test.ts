import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'
import { outcome, portalOf, type Side } from './portal.ts'

let server: TestServer
let portal: ReturnType<typeof portalOf>
let a: Side
before(async () => {
  server = await startTestServer()
  portal = portalOf(server)
  a = (await makeWorld(server)).a
})
after(() => server.close())

const mint = async (fields: object = {}, key = a.partnerKey) => {
  const { status, body } = await portal.mint(key, { customer_id: a.customer.id, ...fields })
  assert.equal(status, 201, JSON.stringify(body))
  return body as {
    token: string
    session: { permissions: string[]; contact: null | object; signed_in: boolean }
  }
}
const contact = async (role: string, permissions?: string[]) =>
  (await portal.person(a, a.customer.id, { role, permissions })).id
const held = async (token: string): Promise<string[]> => (await portal.current(token)).body.permissions

describe('permissions of a minted session', () => {
  test('are those of the contact, unless fewer are named', async () => {
    const contact_id = await contact('accountant')
    const whole = await mint({ contact_id })
    const may = ['orders:read', 'invoices:read', 'payments:write', 'payment_methods:read']
    assert.deepEqual(whole.session.permissions, may)
    const narrow = await mint({ contact_id, permissions: ['invoices:read'] })
    assert.deepEqual(narrow.session.permissions, ['invoices:read'])
    assert.equal((await portal.invoices({ token: narrow.token })).status, 200)
    const none = await mint({ contact_id, permissions: [] })
    assert.deepEqual(none.session.permissions, [])
    assert.equal((await portal.invoices({ token: none.token })).status, 403)
  })

  test('are never more than the contact has, not even by the vendor', async () => {
    const contact_id = await contact('technical')
    for (const key of [a.partnerKey, server.vendorKey]) {
      const wide = await mint(
        { contact_id, permissions: ['invoices:read', 'contacts:write', 'packs:read'] },
        key,
      )
      assert.deepEqual(wide.session.permissions, ['packs:read'])
      assert.equal((await portal.invoices({ token: wide.token })).status, 403)
      assert.equal((await server.request('GET', '/v1/contacts', { token: wide.token })).status, 403)
    }
  })

  test('follow the contact down at once, and up no further than they were given', async () => {
    const contact_id = await contact('viewer')
    const [free, bound] = [
      await mint({ contact_id }),
      await mint({ contact_id, permissions: ['invoices:read'] }),
    ]
    await portal.change(`/v1/contacts/${contact_id}`, { role: 'technical' })
    for (const { token } of [free, bound]) assert.equal((await portal.invoices({ token })).status, 403)
    await portal.change(`/v1/contacts/${contact_id}`, { role: 'owner' })
    assert.ok((await held(free.token)).includes('contacts:write'))
    assert.deepEqual(await held(bound.token), ['invoices:read'])
  })

  test('stay as narrow through refreshing', async () => {
    const contact_id = await contact('owner')
    const { token } = await mint({ contact_id, permissions: ['orders:read'] })
    const refreshed = (await portal.refresh(token)).body
    assert.deepEqual(refreshed.session.permissions, ['orders:read'])
    assert.equal((await portal.invoices({ token: refreshed.token })).status, 403)
  })

  test('of a contact may stand in place of those of his role, and are narrowed alike', async () => {
    const contact_id = await contact('owner', ['invoices:read', 'packs:read'])
    assert.deepEqual((await mint({ contact_id })).session.permissions, ['invoices:read', 'packs:read'])
    const narrow = await mint({ contact_id, permissions: ['packs:read', 'contacts:write'] })
    assert.deepEqual(narrow.session.permissions, ['packs:read'])
  })

  test('have names that are known', async () => {
    for (const permissions of [
      ['unicorns:read'],
      ['*'],
      ['invoices:read', 'invoices:read'],
      'invoices:read',
      null,
    ]) {
      const { status } = await portal.mint(a.partnerKey, { customer_id: a.customer.id, permissions })
      assert.equal(status, 422, JSON.stringify(permissions))
    }
  })
})

describe('a session without a contact', () => {
  test('reads for the company, and nothing that would be a person’s act', async () => {
    const { token, session } = await mint()
    assert.deepEqual([session.contact, session.signed_in], [null, false])
    assert.ok(session.permissions.length > 0)
    for (const permission of session.permissions) assert.match(permission, /:read$|^tickets:/)
    assert.equal((await portal.invoices({ token })).status, 200)
    assert.equal((await server.request('GET', '/v1/contacts', { token })).status, 403)
  })
  test('is not made to write by naming permissions', async () => {
    const { session } = await mint({ permissions: ['invoices:read', 'payments:write', 'contacts:write'] })
    assert.deepEqual(session.permissions, ['invoices:read'])
  })
})

describe('origins of a minted session', () => {
  const from = async (token: string, origin?: string) =>
    (await portal.current(token, origin === undefined ? {} : { origin })).status
  let site: { id: string }
  before(async () => {
    site = await a.post('/v1/sites', {
      partner_id: a.partner.id,
      name: 'two origins',
      allowed_origins: ['https://one.example', 'https://two.example'],
    })
  })

  test('are those of its site, unless fewer are named', async () => {
    const whole = await mint({ site_id: site.id })
    const narrow = await mint({ site_id: site.id, allowed_origins: ['https://two.example'] })
    assert.deepEqual(
      [await from(whole.token, 'https://one.example'), await from(whole.token, 'https://two.example')],
      [200, 200],
    )
    assert.deepEqual(
      [await from(narrow.token, 'https://one.example'), await from(narrow.token, 'https://two.example')],
      [403, 200],
    )
    assert.deepEqual([await from(whole.token), await from(narrow.token)], [200, 200])
    assert.equal(await from(whole.token, 'https://alpha.example'), 403, 'of another site of the partner')
  })

  test('are never more than the site has', async () => {
    const { token } = await mint({ site_id: site.id, allowed_origins: ['https://three.example'] })
    for (const origin of ['https://one.example', 'https://three.example', 'https://alpha.example'])
      assert.equal(await from(token, origin), 403, origin)
  })

  test('are kept as browsers send them, like those of a site', async () => {
    const written = ['https://One.Example:443', 'https://two.example', 'https://TWO.example']
    const { token } = await mint({ site_id: site.id, allowed_origins: written })
    for (const origin of ['https://one.example', 'https://two.example'])
      assert.equal(await from(token, origin), 200, origin)
    const kept = await server.db
      .selectFrom('portal_sessions')
      .select('allowed_origins')
      .where('site_id', '=', site.id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    assert.deepEqual(kept.allowed_origins, ['https://one.example', 'https://two.example'])
  })

  test('that are none are refused by their place', async () => {
    for (const origin of ['https://*.one.example', 'https://one.example/path', 'ftp://one.example']) {
      const allowed_origins = ['https://one.example', origin]
      const asked = { customer_id: a.customer.id, site_id: site.id, allowed_origins }
      const { status, body } = await portal.mint(a.partnerKey, asked)
      assert.deepEqual([status, body.errors?.[0].pointer], [422, '#/allowed_origins/1'], origin)
    }
  })

  test('stay as narrow through refreshing, and follow the site at once', async () => {
    const minted = await mint({ site_id: site.id, allowed_origins: ['https://two.example'] })
    const { token } = (await portal.refresh(minted.token)).body
    assert.deepEqual(
      [await from(token, 'https://one.example'), await from(token, 'https://two.example')],
      [403, 200],
    )
    await portal.change(`/v1/sites/${site.id}`, { allowed_origins: ['https://one.example'] })
    assert.deepEqual(
      [await from(token, 'https://one.example'), await from(token, 'https://two.example')],
      [403, 403],
    )
  })
})

describe('what a host names', () => {
  test('is one customer, by one of its ids', async () => {
    const own = { external_id: 'hosts-own' }
    await server.request('PATCH', `/v1/customers/${a.customer.id}`, { key: a.partnerKey, body: own })
    const named = await portal.mint(a.partnerKey, { external_customer_id: 'hosts-own' })
    assert.equal(named.body.session.customer.id, a.customer.id)
    assert.equal((await portal.mint(server.vendorKey, { external_customer_id: 'crm-alpha' })).status, 201)
    assert.equal((await portal.mint(a.partnerKey, { external_customer_id: 'crm-alpha' })).status, 404)
    const both = { customer_id: a.customer.id, external_customer_id: 'hosts-own' }
    for (const body of [{}, both])
      assert.deepEqual(outcome(await portal.mint(a.partnerKey, body)), [422, 'validation_failed'])
  })

  test('is an enabled site of the customer’s partner', async () => {
    const site = await a.post('/v1/sites', { partner_id: a.partner.id, name: 'off', allowed_origins: [] })
    await portal.change(`/v1/sites/${site.id}`, { status: 'disabled' })
    const named = { customer_id: a.customer.id, site_id: site.id }
    assert.deepEqual(outcome(await portal.mint(a.partnerKey, named)), [404, 'not_found'])
    const direct = await a.post('/v1/customers', { name: 'direct', country: 'BE' })
    const reply = await portal.mint(server.vendorKey, { customer_id: direct.id })
    assert.deepEqual([reply.status, reply.body.errors[0].code], [422, 'no_site'])
  })
})
