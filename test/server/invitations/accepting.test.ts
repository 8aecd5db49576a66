import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { answerRequests } from '../../../server/src/sign-in/actions/answer.ts'
import { mailedCode } from '../../../server/src/sign-in/code-rules.ts'
import { fingerprint } from '../../support/fingerprint.ts'
import { type Inviting, openInviting } from './inviting.ts'

let portal: Inviting
before(async () => {
  portal = await openInviting()
})
after(() => portal.server.close())

const good = 'a rather long password'
const login = (email: string, password: string, key = portal.a.site.publishable_key) =>
  portal.server.request('POST', '/v1/login', { key, body: { email, password } })
const companies = (body: { session: { companies: { customer_id: string }[] } }) =>
  body.session.companies.map(each => each.customer_id).sort()
const hashOf = async (email: string) =>
  (
    await portal.server.db
      .selectFrom('logins')
      .select('password_hash')
      .where('email', '=', email)
      .executeTakeFirst()
  )?.password_hash

describe('opening', () => {
  test('says what it is for, to the sites of the partner alone, and uses nothing up', async () => {
    const { token, invitation } = await portal.mailed({ role: 'accountant' })
    const before = await fingerprint(portal.server.db)
    for (const _ of [1, 2, 3]) {
      const { status, body } = await portal.open(token)
      assert.equal(status, 200)
      assert.deepEqual(
        [body.email, body.role, body.customer_name, body.invited_by, body.has_login, body.sign_in_methods],
        [
          invitation.email,
          'accountant',
          portal.a.customer.name,
          portal.a.contact.name,
          false,
          ['password', 'code'],
        ],
      )
    }
    assert.equal((await portal.open(token, portal.b.site.publishable_key)).status, 404)
    assert.equal((await portal.open('x'.repeat(43))).status, 404)
    for (const method of ['GET', 'HEAD'])
      for (const path of ['accept', 'open']) {
        const reply = await portal.server.request(method, `/v1/invitations/${path}?token=${token}`, {
          key: portal.a.site.publishable_key,
        })
        assert.equal(reply.status, 405, `${method} ${path}`)
      }
    assert.deepEqual(await fingerprint(portal.server.db), before)
  })
})

describe('a new person', () => {
  test('sets name and password, is signed in, and can sign in from then on', async () => {
    const { token, invitation } = await portal.mailed({ role: 'accountant', language: 'fr' })
    const { status, body } = await portal.accept({ token, name: ' Sam ', new_password: good })
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual(
      [
        body.session.contact.name,
        body.session.contact.role,
        body.session.signed_in,
        body.session.customer.id,
      ],
      ['Sam', 'accountant', true, portal.a.customer.id],
    )
    assert.deepEqual(body.session.permissions, [
      'orders:read',
      'invoices:read',
      'payments:write',
      'payment_methods:read',
    ])
    assert.equal((await login(invitation.email, good)).status, 201)
    const seen = await portal.server.request('GET', `/v1/invitations/${invitation.id}`, {
      token: portal.a.token,
    })
    assert.deepEqual([seen.body.status, seen.body.contact_id], ['accepted', body.session.contact.id])
    const again = await portal.accept({ token, new_password: good })
    assert.deepEqual([again.status, again.body.current_status], [409, 'accepted'])
    const events = portal.server.db.selectFrom('events').select('type').orderBy('seq')
    const types = await events.where('subject_id', 'in', [invitation.id, body.session.contact.id]).execute()
    assert.deepEqual(
      types.map(event => event.type),
      ['invitation.created', 'contact.created', 'invitation.accepted'],
    )
  })

  test('the password opens the sites of the partner who invited, and no others', async () => {
    const { token, invitation } = await portal.mailed()
    await portal.accept({ token, new_password: good })
    await portal.b.post('/v1/contacts', {
      customer_id: portal.b.customer.id,
      name: 'Elsewhere',
      email: invitation.email,
    })
    assert.equal((await login(invitation.email, good, portal.b.site.publishable_key)).status, 401)
    assert.equal((await login(invitation.email, good)).status, 201)
  })

  test('an easy password is refused and uses nothing up', async () => {
    const { token } = await portal.mailed()
    for (const new_password of ['short', '1234567890', 'passwordpassword'])
      assert.equal((await portal.accept({ token, new_password })).status, 422, new_password)
    assert.equal((await portal.accept({ token, new_password: good })).status, 201)
  })

  test('of several at once, one is accepted', async () => {
    const { token, invitation } = await portal.mailed()
    const replies = await Promise.all([1, 2, 3].map(() => portal.accept({ token, new_password: good })))
    assert.deepEqual(replies.map(reply => reply.status).filter(status => status === 201).length, 1)
    for (const { status } of replies) assert.ok([201, 409, 422].includes(status), String(status))
    const contacts = await portal.server.request('GET', `/v1/contacts?email=${invitation.email}`, {
      token: portal.a.token,
    })
    assert.equal(contacts.body.data.length, 1)
  })

  test('after seven days it is too late', async () => {
    const { token } = await portal.mailed()
    await portal.later(7 * 86_400)
    const late = await portal.accept({ token, new_password: good })
    assert.deepEqual([late.status, late.body.current_status], [409, 'expired'])
  })
})

describe('a person with a login', () => {
  /** Somebody at another customer of the same partner, with a password. */
  async function known() {
    const customer = await portal.a.post('/v1/customers', {
      partner_id: portal.a.partner.id,
      name: 'Other company',
      country: 'BE',
    })
    const email = `known-${crypto.randomUUID()}@example.com`
    const contact = await portal.a.post('/v1/contacts', { customer_id: customer.id, name: 'Known', email })
    await portal.server.request('POST', `/v1/contacts/${contact.id}/password`, {
      key: portal.server.vendorKey,
      body: { password: 'the old password' },
    })
    return { email, customer, contact }
  }

  test('proves it with the password, and is at both companies', async () => {
    const { email, customer } = await known()
    const { token } = await portal.mailed({ email })
    assert.equal((await portal.open(token)).body.has_login, true)
    const wrong = await portal.accept({ token, password: 'a wrong password' })
    assert.deepEqual([wrong.status, wrong.body.code], [401, 'invalid_credentials'])
    const { status, body } = await portal.accept({ token, password: 'the old password' })
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual(companies(body), [customer.id, portal.a.customer.id].sort())
    assert.equal(body.session.customer.id, portal.a.customer.id)
  })

  test('is never given another password by an invitation', async () => {
    const { email } = await known()
    const { token } = await portal.mailed({ email })
    const hash = await hashOf(email)
    for (const body of [{ new_password: good }, { new_password: good, password: 'wrong' }]) {
      const { status } = await portal.accept({ token, ...body })
      assert.ok([401, 422].includes(status), String(status))
    }
    const both = await portal.accept({ token, new_password: good, password: 'the old password' })
    assert.equal(both.status, 201)
    assert.equal(await hashOf(email), hash)
    assert.equal((await login(email, 'the old password')).status, 201)
    assert.equal((await login(email, good)).status, 401)
  })

  test('guesses are counted as those at sign-in', async () => {
    const { email } = await known()
    const { token } = await portal.mailed({ email })
    for (let n = 0; n < 6; n++) await portal.accept({ token, password: `wrong ${n}` })
    const reply = await portal.accept({ token, password: 'the old password' })
    assert.deepEqual([reply.status, reply.body.code], [429, 'login_throttled'])
    assert.equal((await login(email, 'the old password')).status, 429)
    await portal.later(3600)
  })

  test('accepts signed in; somebody else who is signed in does not, nor a session of a host', async () => {
    const { email, contact, customer } = await known()
    const { token } = await portal.mailed({ email })
    const own = (await login(email, 'the old password')).body.token
    const other = (await login((await known()).email, 'the old password')).body.token
    const minted = await portal.a.post('/v1/portal_sessions', {
      customer_id: customer.id,
      contact_id: contact.id,
    })
    for (const session of [other, minted.token])
      assert.equal((await portal.accept({ token }, { token: session })).status, 403)
    const { status, body } = await portal.accept({ token }, { token: own })
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual(companies(body), [customer.id, portal.a.customer.id].sort())
  })

  test('proves it with a mailed code, also when he is at no company of this partner yet', async () => {
    const email = `elsewhere-${crypto.randomUUID()}@example.com`
    await portal.b.post('/v1/contacts', { customer_id: portal.b.customer.id, name: 'Elsewhere', email })
    const { token } = await portal.mailed({ email })
    const asked = await portal.server.request('POST', '/v1/login_codes', {
      key: portal.a.site.publishable_key,
      body: { email },
    })
    assert.equal(asked.status, 202)
    await answerRequests(portal.server.services)
    const mail = await portal.server.db
      .selectFrom('mails')
      .select('id')
      .where('recipient', '=', email)
      .where('template', '=', 'security.sign_in_code')
      .executeTakeFirstOrThrow()
    const code = mailedCode(portal.server.services.config.secret, mail.id)
    const { status, body } = await portal.accept({ token, code })
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual(companies(body), [portal.a.customer.id])
    assert.equal((await portal.accept({ token, code })).status, 409)
  })

  test('who is at the company by now is told so', async () => {
    const { email } = await known()
    const { token } = await portal.mailed({ email })
    await portal.a.post('/v1/contacts', { customer_id: portal.a.customer.id, name: 'Faster', email })
    const late = await portal.accept({ token, password: 'the old password' })
    assert.deepEqual([late.status, late.body.code], [409, 'already_exists'])
  })
})

test('nothing was answered with 500', () => assert.deepEqual(portal.server.faults, []))
