import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { later } from '../../../server/src/http/clock.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'
import { outcome, password, portalOf, type Side } from './portal.ts'

// One person at three companies: two of partner a, one of partner b.

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let portal: ReturnType<typeof portalOf>
let [a, b] = [{} as Side, {} as Side]
let second: { id: string; name: string }
let email: string
let contacts: { id: string }[]
before(async () => {
  server = await startTestServer({ clock })
  portal = portalOf(server)
  ;({ a, b } = await makeWorld(server))
  second = await a.post('/v1/customers', { partner_id: a.partner.id, name: 'Second company', country: 'BE' })
})
after(() => server.close())
beforeEach(async () => {
  const person = await portal.person(a, a.customer.id)
  email = person.email
  const at = (customer_id: string, role: string) =>
    a.post('/v1/contacts', { customer_id, name: 'Person', email, role })
  contacts = [person, await at(second.id, 'accountant'), await at(b.customer.id, 'owner')]
})

const signIn = async (fields: object = {}) =>
  (await portal.login(a.site, { email, password, ...fields })).body
const companies = (session: { companies: { customer_id: string }[] }) =>
  session.companies.map(each => each.customer_id).sort()

test('a session shows the companies of its site’s partner, and only those', async () => {
  const { session } = await signIn()
  assert.deepEqual(companies(session), [a.customer.id, second.id].sort())
  const elsewhere = await portal.login(b.site, { email, password })
  assert.deepEqual(companies(elsewhere.body.session), [b.customer.id])
})

test('signing in leads to the company that is named, else to the last one used', async () => {
  assert.equal((await signIn({ customer_id: second.id })).session.customer.id, second.id)
  clock.set(later(clock.now(), 10))
  assert.equal((await signIn()).session.customer.id, second.id)
  clock.set(later(clock.now(), 10))
  await signIn({ customer_id: a.customer.id })
  clock.set(later(clock.now(), 10))
  assert.equal((await signIn()).session.customer.id, a.customer.id)
})

describe('switching', () => {
  test('leads to the other company with the permissions that he has there', async () => {
    const first = await signIn({ customer_id: a.customer.id })
    assert.equal((await portal.invoices({ token: first.token })).body.data.length, 1)
    const { status, body } = await portal.switchTo(first.token, second.id)
    assert.equal(status, 201)
    assert.equal(body.session.customer.id, second.id)
    assert.equal(body.session.contact.id, contacts[1]!.id)
    assert.deepEqual(body.session.permissions, [
      'orders:read',
      'invoices:read',
      'payments:write',
      'payment_methods:read',
    ])
    assert.deepEqual((await portal.invoices({ token: body.token })).body.data, [])
    const path = `/v1/invoices/${a.invoice.id}`
    assert.equal((await server.request('GET', path, { token: body.token })).status, 404)
    clock.set(later(clock.now(), 60))
    assert.deepEqual(outcome(await portal.current(first.token)), [401, 'session_expired'])
    assert.equal((await portal.switchTo(body.token, a.customer.id)).body.session.customer.id, a.customer.id)
  })

  test('does not lead to a company of another partner, nor to one that is not his', async () => {
    const { token } = await signIn()
    for (const id of [b.customer.id, `cus_${'0'.repeat(26)}`])
      assert.deepEqual(outcome(await portal.switchTo(token, id)), [404, 'not_found'])
    const stranger = (await portal.login(a.site, { email: a.email, password })).body.token
    assert.deepEqual(outcome(await portal.switchTo(stranger, second.id)), [404, 'not_found'])
  })

  test('does not lead to where he was disabled', async () => {
    const { token } = await signIn({ customer_id: a.customer.id })
    await portal.change(`/v1/contacts/${contacts[1]!.id}`, { status: 'disabled' })
    assert.deepEqual(companies((await portal.current(token)).body), [a.customer.id])
    assert.deepEqual(outcome(await portal.switchTo(token, second.id)), [404, 'not_found'])
  })

  test('does not prolong, and ends with the sign-in that it came from', async () => {
    const first = await signIn({ customer_id: a.customer.id })
    const end = later(clock.now(), 12 * 3600).replace('.000Z', 'Z')
    let token = first.token
    for (let hour = 0; hour < 12; hour++) {
      clock.set(later(clock.now(), 3599))
      token = (await portal.switchTo(token, hour % 2 ? a.customer.id : second.id)).body.token
    }
    assert.equal((await portal.current(token)).body.expires_at, end)
    assert.equal((await server.request('DELETE', '/v1/portal_sessions/current', { token })).status, 204)
    assert.deepEqual(outcome(await portal.refresh(token)), [401, 'session_revoked'])
    assert.deepEqual(outcome(await portal.current(first.token)), [401, 'session_revoked'])
  })

  test('is not for sessions that a host minted', async () => {
    for (const contact_id of [contacts[0]!.id, undefined]) {
      const minted = await portal.mint(a.partnerKey, { customer_id: a.customer.id, contact_id })
      assert.deepEqual(companies(minted.body.session), [a.customer.id])
      assert.deepEqual(outcome(await portal.switchTo(minted.body.token, second.id)), [
        403,
        'permission_denied',
      ])
    }
  })
})
