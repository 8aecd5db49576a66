import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { essence, outcome, password } from '../sessions/portal.ts'
import { openSigning, type Signing } from './signing.ts'

let s: Signing
let email: string
before(async () => {
  s = await openSigning()
  email = s.a.email
})
after(() => s.close())
afterEach(() => s.fresh())

let made = 0
const fresh = () => `a new password ${++made}`
const complete = (token: string, given: string, side = s.a) =>
  s.ask('/v1/password_resets/complete', { token, password: given }, side)
const gone = [404, 'not_found']

describe('a link to a new password', () => {
  test('sets it once, and ends all sessions and whatever else was mailed', async () => {
    const sessions = [await s.signedIn({ email, password }), await s.signedIn({ email, password })]
    const code = await s.codeFor(email)
    const token = await s.tokenFor(email)
    const chosen = fresh()
    assert.equal((await complete(token, chosen)).status, 204)
    for (const each of [...sessions, s.a.token])
      assert.deepEqual(outcome(await s.portal.current(each)), [401, 'session_revoked'])
    assert.equal((await s.login({ email, password })).status, 401)
    assert.equal((await s.login({ email, code })).status, 401)
    assert.equal((await s.login({ email, password: chosen })).status, 201)
    assert.deepEqual(outcome(await complete(token, fresh())), gone)
    assert.match((await s.mailTo(email)).subject, /Your password for Vendor was changed/)
  })

  test('is good for an hour, to the millisecond', async () => {
    const late = await s.tokenFor(email)
    s.wait(3600)
    assert.deepEqual(outcome(await complete(late, fresh())), gone)
    const token = await s.tokenFor(email)
    s.waitNearly(3600)
    assert.equal((await complete(token, fresh())).status, 204)
  })

  test('ends the one before it', async () => {
    const first = await s.tokenFor(email)
    const second = await s.tokenFor(email)
    assert.deepEqual(outcome(await complete(first, fresh())), gone)
    assert.equal((await complete(second, fresh())).status, 204)
  })

  test('used many times at once sets one password', async () => {
    const token = await s.tokenFor(email)
    const chosen = Array.from({ length: 6 }, fresh)
    const replies = await Promise.all(chosen.map(each => complete(token, each)))
    assert.deepEqual(replies.map(({ status }) => status).sort(), [204, 404, 404, 404, 404, 404])
    const winner = chosen[replies.findIndex(({ status }) => status === 204)]!
    assert.equal((await s.login({ email, password: winner })).status, 201)
  })

  test('is not changed by GET or HEAD, nor by a password that is refused', async () => {
    const token = await s.tokenFor(email)
    for (const method of ['GET', 'GET', 'GET', 'HEAD'])
      for (const path of ['/v1/password_resets/complete', '/v1/password_resets'])
        assert.ok((await s.server.request(method, `${path}?token=${token}`)).status >= 400)
    for (const [given, code] of [
      ['ninechars', 'minLength'],
      ['password1234', 'too_common'],
      ['aaaaaaaaaaaa', 'too_common'],
      [email.toUpperCase(), 'is_email'],
    ] as const) {
      const reply = await complete(token, given)
      assert.deepEqual([reply.status, reply.body.errors[0].code], [422, code], given)
    }
    assert.equal((await complete(token, fresh())).status, 204)
  })

  test('is for the sites of the partner where it was asked for', async () => {
    const token = await s.tokenFor(email)
    assert.deepEqual(outcome(await complete(token, fresh(), s.b)), gone)
    assert.equal((await complete(token, fresh())).status, 204)
  })

  test('lets in at once who was made to wait for wrong passwords', async () => {
    for (let time = 0; time < 6; time++) await s.login({ email, password: 'wrong password' })
    const chosen = fresh()
    assert.equal((await complete(await s.tokenFor(email), chosen)).status, 204)
    assert.equal((await s.login({ email, password: chosen })).status, 201)
  })

  test('gives a first password to who had none', async () => {
    const person = { customer_id: s.a.customer.id, name: 'New', email: 'first@example.com', role: 'viewer' }
    await s.a.post('/v1/contacts', person)
    const chosen = fresh()
    assert.equal((await complete(await s.tokenFor('first@example.com'), chosen)).status, 204)
    assert.equal((await s.login({ email: 'first@example.com', password: chosen })).status, 201)
  })

  test('makes a password that a partner knew the person’s own, good at every partner', async () => {
    const shared = await s.portal.person(s.a, s.a.customer.id)
    const set = { key: s.a.partnerKey, body: { password: 'the partner knows it' } }
    assert.equal((await s.server.request('POST', `/v1/contacts/${shared.id}/password`, set)).status, 204)
    const elsewhere = { customer_id: s.b.customer.id, name: 'Shared', email: shared.email, role: 'viewer' }
    await s.b.post('/v1/contacts', elsewhere)
    assert.equal((await s.login({ email: shared.email, password: 'the partner knows it' }, s.b)).status, 401)
    const chosen = fresh()
    assert.equal((await complete(await s.tokenFor(shared.email), chosen)).status, 204)
    for (const side of [s.a, s.b])
      assert.equal((await s.login({ email: shared.email, password: chosen }, side)).status, 201)
  })

  test('tells every customer’s events that the contact has changed', async () => {
    const count = async () =>
      (
        await s.db
          .selectFrom('events')
          .select('id')
          .where('subject_id', '=', s.a.contact.id)
          .where('type', '=', 'contact.updated')
          .execute()
      ).length
    const before = await count()
    await complete(await s.tokenFor(email), fresh())
    assert.equal(await count(), before + 1)
  })
})

test('whoever asks for a link is told the same, known or not', async () => {
  const [known, unknown] = await Promise.all(
    [email, 'nobody@example.com'].map(each => s.ask('/v1/password_resets', { email: each })),
  )
  assert.deepEqual(known!.body, { object: 'mail_sent', expires_in: 3600 })
  assert.deepEqual(essence(known!), essence(unknown!))
  assert.equal((await s.post()).length, 1)
})

test('a token that never was is refused like a used one', async () => {
  const never = await complete('x'.repeat(43), fresh())
  const token = await s.tokenFor(email)
  await complete(token, fresh())
  assert.deepEqual(essence(await complete(token, fresh())), essence(never))
})

test('what is kept of a token recognises it, and is not it', async () => {
  const token = await s.tokenFor(email)
  const rows = await s.db.selectFrom('password_resets').selectAll().execute()
  assert.equal(rows[0]!.token_hash.length, 32)
  assert.equal(JSON.stringify(rows).includes(token), false)
})
