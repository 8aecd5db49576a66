import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { later } from '../../../server/src/http/clock.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'
import { outcome, password, portalOf, type Side } from './portal.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let portal: ReturnType<typeof portalOf>
let [a, b] = [{} as Side, {} as Side]
before(async () => {
  server = await startTestServer({ clock })
  portal = portalOf(server)
  ;({ a, b } = await makeWorld(server))
})
after(() => server.close())

const signIn = async (email = a.email) => (await portal.login(a.site, { email, password })).body
const mint = async (fields: object = {}) =>
  (await portal.mint(a.partnerKey, { customer_id: a.customer.id, ...fields })).body
const works = async (token: string) => (await portal.current(token)).status === 200
const signOut = (token: string) => server.request('DELETE', '/v1/portal_sessions/current', { token })
const revoke = (id: string, key = a.partnerKey) =>
  server.request('DELETE', `/v1/portal_sessions/${id}`, { key })

async function hasEnded(token: string): Promise<void> {
  for (const reply of [
    await portal.current(token),
    await portal.refresh(token),
    await portal.invoices({ token }),
  ]) {
    assert.deepEqual(outcome(reply), [401, 'session_revoked'])
    assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer/)
  }
}

describe('signing out', () => {
  test('ends the session, and no other of the same person', async () => {
    const [here, elsewhere, minted] = [
      await signIn(),
      await signIn(),
      await mint({ contact_id: a.contact.id }),
    ]
    const reply = await signOut(here.token)
    assert.deepEqual([reply.status, reply.bytes.length], [204, 0])
    await hasEnded(here.token)
    assert.deepEqual(outcome(await signOut(here.token)), [401, 'session_revoked'])
    assert.ok((await works(elsewhere.token)) && (await works(minted.token)))
  })

  test('ends the tokens it was refreshed from and into', async () => {
    const first = await signIn()
    const second = (await portal.refresh(first.token)).body
    const third = (await portal.refresh(first.token)).body
    assert.equal((await signOut(second.token)).status, 204)
    for (const { token } of [first, second, third]) await hasEnded(token)
  })

  test('is told from having waited too long', async () => {
    const { token } = await mint({ expires_in: 60 })
    clock.set(later(clock.now(), 60))
    assert.deepEqual(outcome(await signOut(token)), [401, 'session_expired'])
  })
})

describe('revoking', () => {
  test('ends the session that the host knows, also after it was refreshed', async () => {
    const minted = await mint()
    const refreshed = (await portal.refresh(minted.token)).body
    assert.notEqual(refreshed.session.id, minted.session.id)
    assert.equal((await revoke(minted.session.id)).status, 204)
    await hasEnded(minted.token)
    await hasEnded(refreshed.token)
    assert.equal((await revoke(minted.session.id)).status, 204, 'once more does no harm')
  })

  test('is for the partner’s own sessions, and for the vendor', async () => {
    const { token, session } = await mint()
    assert.deepEqual(outcome(await revoke(session.id, b.partnerKey)), [404, 'not_found'])
    assert.ok(await works(token))
    assert.equal((await revoke(session.id, server.vendorKey)).status, 204)
    await hasEnded(token)
  })
})

describe('at once ends a session', () => {
  test('when its contact is disabled, and it does not come back with him', async () => {
    const person = await portal.person(a, a.customer.id)
    const signedIn = await signIn(person.email)
    const minted = await mint({ contact_id: person.id })
    const other = await signIn()
    await portal.change(`/v1/contacts/${person.id}`, { status: 'disabled' })
    await hasEnded(signedIn.token)
    await hasEnded(minted.token)
    const again = await portal.mint(a.partnerKey, { customer_id: a.customer.id, contact_id: person.id })
    assert.equal(again.status, 404)
    assert.ok(await works(other.token))
    await portal.change(`/v1/contacts/${person.id}`, { status: 'active' })
    await hasEnded(signedIn.token)
    await hasEnded(minted.token)
    assert.ok(await works((await signIn(person.email)).token))
  })

  test('when a password is set anew', async () => {
    const person = await portal.person(a, a.customer.id)
    const { token } = await signIn(person.email)
    const body = { password: 'another password' }
    await server.request('POST', `/v1/contacts/${person.id}/password`, { key: a.partnerKey, body })
    await hasEnded(token)
  })

  test('when its site is disabled, and no other site’s', async () => {
    const site = await a.post('/v1/sites', { partner_id: a.partner.id, name: 'other', allowed_origins: [] })
    const [there, here] = [await mint({ site_id: site.id }), await mint({ site_id: a.site.id })]
    await portal.change(`/v1/sites/${site.id}`, { status: 'disabled' })
    await hasEnded(there.token)
    assert.ok(await works(here.token))
    // Nobody was signed out: the site was away for a while.
    await portal.change(`/v1/sites/${site.id}`, { status: 'enabled' })
    assert.ok(await works(there.token))
  })

  test('when its partner is suspended, with the partner’s keys and sites', async () => {
    const [ours, theirs] = [
      await mint(),
      (await portal.mint(b.partnerKey, { customer_id: b.customer.id })).body,
    ]
    await portal.change(`/v1/partners/${b.partner.id}`, { status: 'suspended' })
    await hasEnded(theirs.token)
    assert.deepEqual(outcome(await portal.invoices({ key: b.partnerKey })), [401, 'unauthorized'])
    assert.equal((await server.request('GET', '/v1/site', { key: b.site.publishable_key })).status, 401)
    assert.ok(await works(ours.token))
    await portal.change(`/v1/partners/${b.partner.id}`, { status: 'active' })
    assert.ok(await works(theirs.token))
  })
})

describe('no session is', () => {
  test('a token that was never given', async () => {
    const { token } = await signIn()
    const [, secret] = token.split('_')
    for (const made of [
      'pst_',
      'pst_x',
      `pst_${'0'.repeat(32)}`,
      `${token}0`,
      token.slice(0, -1),
      token.toUpperCase(),
      `pst_${secret.toUpperCase()}`,
      `sk_${secret}`,
      `pk_${secret}`,
      secret,
      `pst_${'x'.repeat(4000)}`,
    ]) {
      const reply = await portal.current(made)
      assert.deepEqual(outcome(reply), [401, 'unauthorized'], made)
      assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer/)
    }
    for (const authorization of [token, `Token ${token}`, `Bearer ${token} x`, `Bearer, ${token}`, 'Bearer'])
      assert.equal((await server.request('GET', '/v1/invoices', { headers: { authorization } })).status, 401)
    const loose = { authorization: `bearer   ${token}` }
    assert.equal((await server.request('GET', '/v1/invoices', { headers: loose })).status, 200)
  })

  test('a token in the address, or in a cookie', async () => {
    const { token } = await signIn()
    const query = await server.request('GET', `/v1/invoices?access_token=${token}`)
    const cookie = await server.request('GET', '/v1/invoices', { headers: { cookie: `token=${token}` } })
    assert.deepEqual([query.status, cookie.status], [401, 401])
  })

  test('what lies in the database', async () => {
    const { token, session } = await signIn()
    const row = await server.db
      .selectFrom('portal_sessions')
      .selectAll()
      .where('id', '=', session.id)
      .executeTakeFirstOrThrow()
    assert.equal(row.token_hash.length, 32)
    assert.ok(!JSON.stringify(row).includes(token.slice(4)))
    for (const form of ['hex', 'base64', 'latin1'] as const)
      assert.equal(
        (await portal.current(`pst_${row.token_hash.toString(form).replace(/[^\w]/g, '')}`)).status,
        401,
      )
  })
})
