import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

// Contacts who manage the contacts of their own company.

let server: TestServer
let a: Awaited<ReturnType<typeof makeWorld>>['a']
let b: Awaited<ReturnType<typeof makeWorld>>['a']
before(async () => {
  server = await startTestServer()
  ;({ a, b } = await makeWorld(server))
})
after(() => server.close())

let made = 0
/** A company with the people whose roles are named, each with a session. */
async function company(...people: { role: string; permissions?: string[] }[]) {
  const customer = await a.post('/v1/customers', { partner_id: a.partner.id, name: 'Co', country: 'BE' })
  const contacts = []
  for (const fields of people) {
    const person = { customer_id: customer.id, name: 'P', email: `p${++made}@co.example`, ...fields }
    const { id } = await a.post('/v1/contacts', person)
    const { token } = await a.post('/v1/portal_sessions', { customer_id: customer.id, contact_id: id })
    contacts.push({ id, token: token as string })
  }
  return { customer, contacts }
}
const manager = { role: 'viewer', permissions: ['contacts:write', 'invoices:read', 'orders:read'] }
const patch = (id: string, token: string, body: object) =>
  server.request('PATCH', `/v1/contacts/${id}`, { token, body })
const act = (id: string, what: string, token: string, body?: object) =>
  server.request('POST', `/v1/contacts/${id}/${what}`, {
    token,
    body: what === 'disable' ? (body ?? {}) : body,
  })
const current = (token: string) => server.request('GET', '/v1/portal_sessions/current', { token })

describe('what contacts give each other', () => {
  test('an owner gives every role', async () => {
    const { contacts } = await company({ role: 'owner' }, { role: 'viewer' })
    for (const role of ['technical', 'accountant', 'billing', 'owner'])
      assert.equal((await patch(contacts[1]!.id, contacts[0]!.token, { role })).status, 200, role)
  })

  test('nobody gives a permission that he has not, nor takes part of it back as his own', async () => {
    const { contacts } = await company(manager, { role: 'viewer', permissions: ['invoices:read'] })
    const [boss, other] = contacts as [{ id: string; token: string }, { id: string; token: string }]
    for (const [id, change] of [
      [other.id, { role: 'technical', permissions: null }],
      [other.id, { permissions: ['invoices:read', 'payments:write'] }],
      [boss.id, { role: 'billing', permissions: null }],
      [boss.id, { permissions: ['contacts:write', 'payments:write'] }],
    ] as const) {
      const { status, body } = await patch(id, boss.token, change)
      assert.deepEqual([status, body.code], [403, 'permission_denied'], JSON.stringify(change))
    }
    assert.equal((await patch(other.id, boss.token, { permissions: ['orders:read'] })).status, 200)
  })

  test('what somebody has already may stay, also when the one who decides has it not', async () => {
    const { contacts } = await company(manager, { role: 'billing' })
    const renamed = await patch(contacts[1]!.id, contacts[0]!.token, { name: 'Renamed' })
    assert.deepEqual([renamed.status, renamed.body.role], [200, 'billing'])
    const fewer = renamed.body.permissions.filter((each: string) => each !== 'payments:write')
    assert.equal((await patch(contacts[1]!.id, contacts[0]!.token, { permissions: fewer })).status, 200)
    const back = await patch(contacts[1]!.id, contacts[0]!.token, { permissions: null })
    assert.equal(back.status, 403)
  })

  test('only owners make, change and disable owners', async () => {
    const { contacts } = await company(manager, { role: 'owner' }, { role: 'owner' }, { role: 'viewer' })
    const [boss, owner, , viewer] = contacts as { id: string; token: string }[]
    assert.equal((await patch(viewer!.id, boss!.token, { role: 'owner' })).status, 403)
    assert.equal((await patch(owner!.id, boss!.token, { role: 'viewer' })).status, 403)
    assert.equal((await patch(owner!.id, boss!.token, { name: 'x' })).status, 403)
    assert.equal((await act(owner!.id, 'disable', boss!.token)).status, 403)
    assert.equal((await patch(owner!.id, contacts[2]!.token, { role: 'viewer' })).status, 200)
  })

  test('a session that was narrowed gives no more than it has', async () => {
    const { customer, contacts } = await company({ role: 'owner' }, { role: 'viewer' })
    const narrow = await a.post('/v1/portal_sessions', {
      customer_id: customer.id,
      contact_id: contacts[0]!.id,
      permissions: ['contacts:write', 'invoices:read'],
    })
    assert.equal((await patch(contacts[1]!.id, narrow.token, { role: 'billing' })).status, 403)
    const given = await patch(contacts[1]!.id, narrow.token, { permissions: ['invoices:read'] })
    assert.equal(given.status, 200)
  })

  test('external ids and metadata are not theirs, and other companies’ people do not exist', async () => {
    for (const change of [{ external_id: 'x' }, { metadata: { a: 'b' } }])
      assert.equal((await patch(a.contact.id, a.token, change)).status, 422)
    for (const what of ['disable', 'enable']) {
      const foreign = await act(b.contact.id, what, a.token)
      const missing = await act(`con_${'0'.repeat(26)}`, what, a.token)
      assert.equal(foreign.status, 404)
      assert.deepEqual({ ...foreign.body, request_id: '' }, { ...missing.body, request_id: '' })
    }
    assert.equal((await patch(b.contact.id, a.token, { name: 'x' })).status, 404)
  })
})

describe('what is taken away is gone at once', () => {
  test('permissions, in sessions that are open and in links for a minute', async () => {
    const { contacts, customer } = await company({ role: 'owner' }, { role: 'billing' })
    const [owner, clerk] = contacts as [{ id: string; token: string }, { id: string; token: string }]
    const line = { name: 'Plan', quantity: '1', unit_price: '1.00', tax_rate: '0' }
    const { id } = await a.post('/v1/invoices', { customer_id: customer.id, lines: [line] })
    await a.post(`/v1/invoices/${id}/issue`, undefined)
    const link = await server.request('POST', '/v1/download_links', {
      token: clerk.token,
      body: { invoice_id: id },
    })
    const list = () => server.request('GET', '/v1/invoices', { token: clerk.token })
    assert.equal((await list()).status, 200)
    assert.equal((await patch(clerk.id, owner.token, { permissions: ['orders:read'] })).status, 200)
    assert.equal((await list()).status, 403)
    assert.deepEqual((await current(clerk.token)).body.permissions, ['orders:read'])
    const { pathname } = new URL(link.body.url)
    assert.equal((await server.request('GET', pathname)).status, 404)
  })

  test('disabling ends sessions, shared links and download links; enabling brings none of them back', async () => {
    const { contacts, customer } = await company({ role: 'owner' }, { role: 'billing' })
    const [owner, clerk] = contacts as [{ id: string; token: string }, { id: string; token: string }]
    const line = { name: 'Plan', quantity: '1', unit_price: '1.00', tax_rate: '0' }
    const { id } = await a.post('/v1/invoices', { customer_id: customer.id, lines: [line] })
    await a.post(`/v1/invoices/${id}/issue`, undefined)
    const by = (path: string) =>
      server.request('POST', path, { token: clerk.token, body: { invoice_id: id } })
    const shared = await by('/v1/share_links')
    const download = new URL((await by('/v1/download_links')).body.url).pathname
    const secret = shared.body.url.split('share=')[1]
    const open = () => server.request('POST', '/v1/share_sessions', { body: { secret } })
    const opened = await open()
    assert.equal(opened.status, 201)

    const disabled = await act(clerk.id, 'disable', owner.token)
    assert.deepEqual([disabled.status, disabled.body.status], [200, 'disabled'])
    assert.equal((await act(clerk.id, 'disable', owner.token)).status, 200)
    const closed = async () => {
      assert.equal((await current(clerk.token)).status, 401)
      assert.equal((await open()).status, 404)
      const read = { token: opened.body.token }
      assert.equal((await server.request('GET', `/v1/invoices/${id}`, read)).status, 401)
      assert.equal((await server.request('GET', download)).status, 404)
    }
    await closed()
    const enabled = await act(clerk.id, 'enable', owner.token)
    assert.deepEqual([enabled.status, enabled.body.status], [200, 'active'])
    await closed()
    const events = server.db.selectFrom('events').select('type').orderBy('seq')
    const types = await events.where('subject_id', 'in', [clerk.id, shared.body.share_link.id]).execute()
    assert.deepEqual(
      types.map(event => event.type),
      ['contact.created', 'share_link.created', 'contact.updated', 'share_link.revoked', 'contact.updated'],
    )
  })

  test('enabling gives back only what the one who enables may give', async () => {
    const { contacts } = await company({ role: 'owner' }, manager, { role: 'billing' })
    const [owner, boss, clerk] = contacts as { id: string; token: string }[]
    assert.equal((await act(clerk!.id, 'disable', boss!.token)).status, 200)
    assert.equal((await act(clerk!.id, 'enable', boss!.token)).status, 403)
    assert.equal((await act(clerk!.id, 'enable', owner!.token)).status, 200)
  })
})

describe('the last owner', () => {
  test('cannot be disabled, demoted or leave, by himself or anybody', async () => {
    const { contacts } = await company({ role: 'owner' }, manager)
    const [owner] = contacts as { id: string; token: string }[]
    for (const reply of [
      await act(owner!.id, 'disable', owner!.token),
      await patch(owner!.id, owner!.token, { role: 'billing' }),
      await patch(owner!.id, owner!.token, { permissions: ['invoices:read'] }),
      await patch(owner!.id, owner!.token, { status: 'disabled' }),
      await server.request('POST', `/v1/contacts/${owner!.id}/disable`, { key: server.vendorKey, body: {} }),
    ])
      assert.deepEqual([reply.status, reply.body.code], [409, 'last_owner'])
  })

  test('of two owners who disable each other at once, one stays', async () => {
    for (let round = 0; round < 8; round++) {
      const { contacts } = await company({ role: 'owner' }, { role: 'owner' })
      const [one, two] = contacts as [{ id: string; token: string }, { id: string; token: string }]
      const replies = await Promise.all([
        act(two.id, 'disable', one.token),
        act(one.id, 'disable', two.token),
      ])
      const won = replies.filter(reply => reply.status === 200)
      assert.equal(won.length, 1, JSON.stringify(replies.map(reply => reply.body)))
      const lost = replies.find(reply => reply.status !== 200)!
      // Late enough, his session is over already.
      assert.ok(['last_owner', 'session_revoked'].includes(lost.body.code), JSON.stringify(lost.body))
    }
  })

  test('who was disabled while he decides, decides nothing', async () => {
    for (let round = 0; round < 4; round++) {
      const { contacts } = await company({ role: 'owner' }, { role: 'owner' }, { role: 'owner' })
      const [one, two] = contacts as [{ id: string; token: string }, { id: string; token: string }]
      const replies = await Promise.all([
        act(two.id, 'disable', one.token),
        act(one.id, 'disable', two.token),
      ])
      assert.deepEqual(replies.filter(reply => reply.status === 200).length, 1)
      const lost = replies.find(reply => reply.status !== 200)!
      assert.ok([401, 403].includes(lost.status), JSON.stringify(lost.body))
    }
  })
})

describe('before somebody is disabled', () => {
  test('the preview counts his open tickets, sessions, links and the cards that subscriptions use', async () => {
    const { contacts, customer } = await company({ role: 'owner' }, { role: 'owner' })
    const [owner, clerk] = contacts as [{ id: string; token: string }, { id: string; token: string }]
    const preview = async () =>
      (await server.request('GET', `/v1/contacts/${clerk.id}/disable_preview`, { token: owner.token })).body
    const none = { open_tickets: 0, payment_methods: [], share_links: 0, sessions: 1, last_owner: false }
    assert.deepEqual(await preview(), { object: 'contact_disabling', contact_id: clerk.id, ...none })
    const card = { number: '4242424242424242', exp_month: 1, exp_year: 2099, cvc: '123' }
    const method = await server.request('POST', '/v1/payment_methods', { token: clerk.token, body: { card } })
    assert.equal(method.status, 201, JSON.stringify(method.body))
    const item = {
      name: 'App',
      product_kind: 'application',
      quantity: '1',
      unit_price: '1.00',
      tax_rate: '0',
    }
    await a.post('/v1/subscriptions', {
      customer_id: customer.id,
      interval_unit: 'month',
      items: [item],
      payment_method_id: method.body.id,
    })
    const ticket = await server.request('POST', '/v1/tickets', {
      token: clerk.token,
      body: { subject: 'Help', text: 'Please' },
    })
    assert.equal(ticket.status, 201, JSON.stringify(ticket.body))
    const seen = await preview()
    assert.deepEqual([seen.open_tickets, seen.payment_methods], [1, [method.body.id]])

    await act(clerk.id, 'disable', owner.token, { hand_over_to: owner.id })
    const moved = await server.request('GET', `/v1/tickets/${ticket.body.id}`, { token: owner.token })
    assert.equal(moved.body.opened_by.id, owner.id)
    const last = await server.request('GET', `/v1/contacts/${owner.id}/disable_preview`, {
      token: owner.token,
    })
    assert.equal(last.body.last_owner, true)
  })

  test('an heir is another active contact of the company', async () => {
    const { contacts } = await company({ role: 'owner' }, { role: 'viewer' }, { role: 'viewer' })
    const [owner, clerk, gone] = contacts as { id: string; token: string }[]
    await act(gone!.id, 'disable', owner!.token)
    for (const [heir, status] of [
      [clerk!.id, 422],
      [gone!.id, 422],
      [b.contact.id, 404],
      [`con_${'0'.repeat(26)}`, 404],
    ] as const)
      assert.equal((await act(clerk!.id, 'disable', owner!.token, { hand_over_to: heir })).status, status)
    assert.equal((await current(clerk!.token)).status, 200)
    const byVendor = await server.request('POST', `/v1/contacts/${clerk!.id}/disable`, {
      key: server.vendorKey,
      body: { hand_over_to: b.contact.id },
    })
    assert.equal(byVendor.status, 422)
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
