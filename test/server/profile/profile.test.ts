import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { ensureReader } from '../../../server/src/events/queries/readers.ts'
import { later } from '../../../server/src/http/clock.ts'
import { mailReader } from '../../../server/src/mail/actions/dispatch.ts'
import { until } from '../../support/until.ts'
import { dispatchAll } from '../mail/mailing.ts'
import { essence, outcome, password } from '../sessions/portal.ts'
import { openSigning, page, type Signing } from '../sign-in/signing.ts'

let s: Signing
before(async () => {
  s = await openSigning()
})
after(() => s.close())
afterEach(() => s.fresh())

async function person(side = s.a) {
  const { email, id } = await s.portal.person(side, side.customer.id)
  const token = await s.signedIn({ email, password }, side)
  return { email, id, token, me: s.as(token) }
}
const minted = async (contact_id?: string) =>
  s.as((await s.portal.mint(s.server.vendorKey, { customer_id: s.a.customer.id, contact_id })).body.token)
const wrongOne = [403, 'confirmation_wrong']
const everything = {
  documents: true,
  payments: true,
  subscriptions: true,
  tickets: true,
  packs: true,
  security: true,
}

describe('the profile', () => {
  test('shows the person of the session', async () => {
    const { email, id, me } = await person()
    assert.deepEqual((await me('GET', '/v1/profile')).body, {
      id,
      object: 'profile',
      name: 'Person',
      email,
      language: null,
      notifications: everything,
      signed_in: true,
      has_password: true,
      has_totp: false,
      recovery_codes_left: 0,
      pending_email: null,
      companies: [{ customer_id: s.a.customer.id, name: s.a.customer.name }],
    })
  })

  test('changes in what is sent, and in nothing else', async () => {
    const { id, me } = await person()
    const patch = async (body: object) => (await me('PATCH', '/v1/profile', body)).body
    assert.equal((await patch({ name: ' New name ' })).name, 'New name')
    assert.equal((await patch({ language: 'fr' })).language, 'fr')
    assert.deepEqual((await patch({ notifications: { packs: false, tickets: false } })).notifications, {
      ...everything,
      packs: false,
      tickets: false,
    })
    const after = await patch({ notifications: { packs: true, security: true } })
    assert.deepEqual(after.notifications, { ...everything, tickets: false })
    assert.deepEqual([after.name, after.language], ['New name', 'fr'])
    assert.equal((await patch({ language: null })).language, null)
    const events = await s.db
      .selectFrom('events')
      .select('data')
      .where('subject_id', '=', id)
      .where('type', '=', 'contact.updated')
      .orderBy('seq')
      .execute()
    assert.equal((events.at(-1)!.data as { name: string }).name, 'New name')
    const contact = await s.server.request('GET', `/v1/contacts/${id}`, { key: s.server.vendorKey })
    assert.equal(contact.body.name, 'New name')
  })

  test('refuses what is wrong', async () => {
    const { me } = await person()
    for (const body of [
      {},
      { name: ' ' },
      { name: 'x'.repeat(201) },
      { language: 'xx' },
      { notifications: {} },
      { notifications: { security: false } },
      { notifications: { other: true } },
      { email: 'x@example.com' },
      { role: 'owner' },
    ])
      assert.equal((await me('PATCH', '/v1/profile', body)).status, 422, JSON.stringify(body))
  })

  test('of a person at several companies names those of the site’s partner', async () => {
    const { email, me } = await person()
    const second = await s.a.post('/v1/customers', {
      partner_id: s.a.partner.id,
      name: 'Second company',
      country: 'BE',
      currency: 'EUR',
    })
    for (const customer_id of [second.id, s.b.customer.id])
      await s.a.post('/v1/contacts', { customer_id, name: 'Same', email, role: 'viewer' })
    const { companies } = (await me('GET', '/v1/profile')).body
    assert.deepEqual(companies.map((each: { name: string }) => each.name).sort(), [
      'Second company',
      s.a.customer.name,
    ])
  })

  test('is open to a session that a host has opened for the person, but not what signing in hangs on', async () => {
    const { id, email } = await person()
    const host = await minted(id)
    const { body } = await host('GET', '/v1/profile')
    assert.deepEqual([body.email, body.signed_in], [email, false])
    assert.equal((await host('PATCH', '/v1/profile', { notifications: { packs: false } })).status, 200)
    assert.equal((await host('GET', '/v1/profile/sessions')).status, 200)
    for (const [method, path, asked] of [
      ['POST', '/v1/profile/codes', undefined],
      ['POST', '/v1/profile/password', { current_password: password, new_password: 'a new password' }],
      ['POST', '/v1/profile/email_change', { email: 'x@example.com', password }],
      ['POST', '/v1/profile/email_change/confirm', { code: '123456' }],
      ['POST', '/v1/profile/totp/remove', { password }],
      ['POST', '/v1/profile/sign_out_everywhere', undefined],
      ['GET', '/v1/profile/export', undefined],
    ] as const) {
      const reply = await host(method, path, asked)
      assert.deepEqual(outcome(reply), [403, 'permission_denied'], path)
      assert.match(reply.body.detail, /host has opened this session/)
    }
  })

  test('is nobody’s in a session for the company as a whole', async () => {
    const company = await minted()
    for (const path of ['/v1/profile', '/v1/profile/sessions']) {
      const reply = await company('GET', path)
      assert.deepEqual(outcome(reply), [403, 'permission_denied'])
      assert.match(reply.body.detail, /for the company as a whole/)
    }
  })
})

describe('a new password', () => {
  const change = (me: ReturnType<typeof s.as>, body: object) => me('POST', '/v1/profile/password', body)

  test('ends the other sessions, and this one goes on', async () => {
    const { email, token, me } = await person()
    const other = await s.signedIn({ email, password })
    const refreshed = (await s.portal.refresh(token)).body.token
    const reply = await change(me, { current_password: password, new_password: 'a new password' })
    assert.equal(reply.status, 204)
    assert.deepEqual(outcome(await s.portal.current(other)), [401, 'session_revoked'])
    for (const each of [token, refreshed]) assert.equal((await s.portal.current(each)).status, 200)
    assert.equal((await s.login({ email, password })).status, 401)
    assert.equal((await s.login({ email, password: 'a new password' })).status, 201)
    assert.match((await s.mailTo(email)).subject, /password for Vendor was changed/)
  })

  test('wants the present one, or a code that was mailed', async () => {
    const { email, me } = await person()
    const new_password = 'a new password'
    assert.deepEqual(
      outcome(await change(me, { current_password: 'wrong password', new_password })),
      wrongOne,
    )
    assert.equal((await change(me, { new_password })).status, 422)
    assert.deepEqual(outcome(await change(me, { code: '123456', new_password })), wrongOne)
    assert.equal((await me('POST', '/v1/profile/codes')).status, 202)
    const code = s.digits((await s.mailTo(email)).text)
    assert.equal((await change(me, { code, new_password: 'password123' })).status, 422)
    assert.equal((await change(me, { code, new_password })).status, 204)
    assert.deepEqual(outcome(await change(me, { code, new_password })), wrongOne)
  })

  test('is not guessed from a session that was left open', async () => {
    const { me } = await person()
    const guess = () => change(me, { current_password: 'wrong password', new_password: 'a new password' })
    const replies = await Promise.all(Array.from({ length: 10 }, guess))
    assert.equal(replies.filter(({ status }) => status === 403).length, 5)
    assert.deepEqual(
      outcome(await change(me, { current_password: password, new_password: 'a new one here' })),
      [429, 'login_throttled'],
    )
  })

  test('a code that signs in does not confirm, nor the other way round', async () => {
    const { email, me } = await person()
    const signing = await s.codeFor(email)
    assert.equal((await change(me, { code: signing, new_password: 'a new password' })).status, 403)
    await me('POST', '/v1/profile/codes')
    const confirming = s.digits((await s.mailTo(email)).text)
    assert.equal((await s.login({ email, code: confirming })).status, 401)
  })

  test('that a partner’s password confirmed stays at that partner, and confirms nothing once others know the person', async () => {
    const { email, id, token, me } = await person()
    const known = { key: s.a.partnerKey, body: { password: 'the partner knows it' } }
    await s.server.request('POST', `/v1/contacts/${id}/password`, known)
    assert.equal((await s.portal.current(token)).status, 401)
    const again = s.as(await s.signedIn({ email, password: 'the partner knows it' }))
    const first = { current_password: 'the partner knows it', new_password: 'chosen by himself' }
    assert.equal((await change(again, first)).status, 204)
    await s.b.post('/v1/contacts', { customer_id: s.b.customer.id, name: 'Same', email, role: 'viewer' })
    assert.equal((await s.login({ email, password: 'chosen by himself' })).status, 201)
    assert.equal((await s.login({ email, password: 'chosen by himself' }, s.b)).status, 401)
    const second = { current_password: 'chosen by himself', new_password: 'another of his own' }
    assert.deepEqual(outcome(await change(again, second)), wrongOne)
    assert.equal(me === again, false)
  })
})

describe('another e-mail address', () => {
  const wish = (me: ReturnType<typeof s.as>, email: string) =>
    me('POST', '/v1/profile/email_change', { email, password })
  const confirm = (me: ReturnType<typeof s.as>, code: string) =>
    me('POST', '/v1/profile/email_change/confirm', { code })

  test('is confirmed by a code sent there, and the old one is told', async () => {
    const { email, id, token, me } = await person()
    const other = await s.signedIn({ email, password })
    assert.equal((await wish(me, ' New.One@Example.com')).status, 202)
    assert.equal((await me('GET', '/v1/profile')).body.pending_email, 'new.one@example.com')
    const mails = await s.post()
    assert.deepEqual(mails.map(mail => mail.to).sort(), ['new.one@example.com', email].sort())
    const notice = mails.find(mail => mail.to === email)!
    assert.match(notice.text, /new\.one@example\.com/)
    const code = s.digits(mails.find(mail => mail.to !== email)!.text)
    assert.equal(notice.text.includes(code), false)
    assert.equal((await me('GET', '/v1/profile')).body.email, email)
    const changed = await confirm(me, code)
    assert.deepEqual(
      [changed.status, changed.body.email, changed.body.pending_email],
      [200, 'new.one@example.com', null],
    )
    assert.equal((await s.login({ email, password })).status, 401)
    assert.equal((await s.login({ email: 'NEW.one@example.com', password })).status, 201)
    assert.equal((await s.portal.current(token)).status, 200)
    assert.equal((await s.portal.current(other)).status, 401)
    assert.match((await s.mailTo(email)).subject, /was changed/)
    const contact = await s.server.request('GET', `/v1/contacts/${id}`, { key: s.server.vendorKey })
    assert.equal(contact.body.email, 'new.one@example.com')
    assert.deepEqual(outcome(await confirm(me, code)), wrongOne)
  })

  test('that is somebody’s is answered the same, and he is told', async () => {
    const [one, two] = [await person(), await person()]
    const [taken, free] = [
      await wish(one.me, two.email.toUpperCase()),
      await wish(one.me, 'free@example.com'),
    ]
    assert.deepEqual(essence(taken), essence(free))
    await s.fresh()
    await wish(one.me, two.email)
    assert.equal((await one.me('GET', '/v1/profile')).body.pending_email, two.email)
    const told = await s.mailTo(two.email)
    assert.match(told.subject, /in use at Vendor already/)
    assert.doesNotMatch(told.text, /\d{6}/)
    assert.deepEqual(outcome(await confirm(one.me, '123456')), wrongOne)
  })

  test('that somebody took meanwhile stays his', async () => {
    const { email, me } = await person()
    await wish(me, 'quick@example.com')
    const code = s.digits((await s.mailTo('quick@example.com')).text)
    await s.a.post('/v1/contacts', {
      customer_id: s.a.customer.id,
      name: 'Quick',
      email: 'quick@example.com',
    })
    assert.deepEqual(outcome(await confirm(me, code)), [409, 'already_exists'])
    assert.equal((await me('GET', '/v1/profile')).body.email, email)
  })

  test('confirmed many times at once is changed once', async () => {
    const { me } = await person()
    await wish(me, 'once@example.com')
    const code = s.digits((await s.mailTo('once@example.com')).text)
    const replies = await Promise.all(Array.from({ length: 4 }, () => confirm(me, code)))
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 403, 403, 403])
  })

  test('wants another address, the password, and a code that is not too old or tried too often', async () => {
    const { email, me } = await person()
    assert.equal((await wish(me, email.toUpperCase())).status, 422)
    const reply = await me('POST', '/v1/profile/email_change', {
      email: 'x@example.com',
      password: 'wrong one',
    })
    assert.deepEqual(outcome(reply), wrongOne)
    await wish(me, 'late@example.com')
    const late = s.digits((await s.mailTo('late@example.com')).text)
    s.wait(600)
    assert.equal((await me('GET', '/v1/profile')).body.pending_email, null)
    assert.deepEqual(outcome(await confirm(me, late)), wrongOne)
    await wish(me, 'tried@example.com')
    const code = s.digits((await s.mailTo('tried@example.com')).text)
    for (let time = 0; time < 5; time++) {
      await s.db.deleteFrom('login_attempts').execute()
      await confirm(me, code === '000000' ? '000001' : '000000')
    }
    await s.db.deleteFrom('login_attempts').execute()
    assert.deepEqual(outcome(await confirm(me, code)), wrongOne)
  })
})

describe('sessions', () => {
  const list = async (me: ReturnType<typeof s.as>) => (await me('GET', '/v1/profile/sessions')).body.data

  test('are listed with where and when, once each however often refreshed', async () => {
    const { email, token, me } = await person()
    const started = s.clock.now()
    s.wait(60)
    const other = await s.signedIn({ email, password })
    s.wait(60)
    const refreshed = (await s.portal.refresh(token)).body.token
    const [first, second, ...more] = await list(s.as(refreshed))
    assert.deepEqual(more, [])
    const same = (a: string, b: string) => assert.equal(Temporal.Instant.compare(a, b), 0, `${a} ${b}`)
    same(first.created_at, started)
    same(first.last_seen_at, s.clock.now())
    same(first.expires_at, later(s.clock.now(), 3600))
    same(second.created_at, later(started, 60))
    for (const [session, current] of [
      [first, true],
      [second, false],
    ]) {
      assert.equal(session.current, current)
      assert.equal(session.address, '198.51.100.1')
      assert.equal(session.user_agent, 'Test browser')
      assert.deepEqual(session.site, { id: s.a.site.id, name: s.a.site.name })
      assert.equal(session.signed_in, true)
    }
    assert.equal((await list(s.as(other))).find((each: { current: boolean }) => each.current).id, second.id)
    assert.equal((await me('DELETE', `/v1/profile/sessions/${second.id}`)).status, 204)
    assert.equal((await s.portal.current(other)).status, 401)
    assert.equal((await list(s.as(refreshed))).length, 1)
    assert.equal((await me('DELETE', `/v1/profile/sessions/${second.id}`)).status, 404)
    assert.equal((await s.as(refreshed)('DELETE', `/v1/profile/sessions/${first.id}`)).status, 204)
    for (const each of [token, refreshed]) assert.equal((await s.portal.current(each)).status, 401)
  })

  test('of a host are listed too, without its address', async () => {
    const { id, me } = await person()
    await minted(id)
    const host = (await list(me)).find((each: { signed_in: boolean }) => !each.signed_in)
    assert.deepEqual([host.address, host.user_agent], [null, null])
  })

  test('of others, and of another partner, are not there', async () => {
    const { email, me } = await person()
    await s.b.post('/v1/contacts', { customer_id: s.b.customer.id, name: 'Same', email, role: 'viewer' })
    const foreign = [(await person()).token, await s.signedIn({ email, password }, s.b)]
    assert.equal((await list(me)).length, 1)
    for (const each of foreign) {
      const { id } = (await s.portal.current(each)).body
      assert.equal((await me('DELETE', `/v1/profile/sessions/${id}`)).status, 404)
      assert.equal((await s.portal.current(each)).status, 200)
    }
  })

  test('all end at once, at every partner, and other people’s go on', async () => {
    const { email, token, me } = await person()
    const stranger = await person()
    await s.b.post('/v1/contacts', { customer_id: s.b.customer.id, name: 'Same', email, role: 'viewer' })
    const mine = [token, await s.signedIn({ email, password }), await s.signedIn({ email, password }, s.b)]
    assert.equal((await me('POST', '/v1/profile/sign_out_everywhere')).status, 204)
    for (const each of mine) assert.deepEqual(outcome(await s.portal.current(each)), [401, 'session_revoked'])
    assert.equal((await s.portal.current(stranger.token)).status, 200)
  })

  test('are seen to five minutes, so that reading does not write each time', async () => {
    const { token } = await person()
    const { id } = (await s.portal.current(token)).body
    const seen = async () => {
      const row = await s.db
        .selectFrom('portal_sessions')
        .select('last_seen_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return row.last_seen_at
    }
    const at = await seen()
    s.waitNearly(300)
    await s.portal.current(token)
    await s.db.selectFrom('sites').select('id').execute()
    assert.equal(await seen(), at)
    s.wait(1)
    await s.portal.current(token)
    await until(async () => (await seen()) !== at)
    assert.equal(Temporal.Instant.compare(await seen(), s.clock.now()), 0)
  })
})

describe('the export', () => {
  test('is one document of all that is the person’s, and of nobody else’s', async () => {
    const { email, id, me } = await person()
    const colleague = await person()
    const ticket = await me('POST', '/v1/tickets', { subject: 'My question', text: 'What I asked' })
    assert.equal(ticket.status, 201, JSON.stringify(ticket.body))
    const agent = await s.a.post('/v1/agents', { name: 'Agent', email: 'agent@vendor.example' })
    const note = { ticket_id: ticket.body.id, text: 'A secret note', internal: true, agent_id: agent.id }
    await s.a.post('/v1/messages', note)
    await s.a.post('/v1/messages', { ...note, internal: false, text: 'The answer' })
    await colleague.me('POST', '/v1/tickets', { subject: 'Not mine', text: 'Of a colleague' })
    const { status, headers, body, bytes } = await me('GET', '/v1/profile/export')
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'application/json')
    assert.match(headers.get('content-disposition')!, /^attachment; filename="profile\.json"/)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.deepEqual([body.object, body.email], ['profile_export', email])
    assert.deepEqual(
      body.memberships.map((each: { contact_id: string }) => each.contact_id),
      [id],
    )
    assert.deepEqual(body.memberships[0].notifications, everything)
    assert.equal(body.sessions.length, 1)
    assert.deepEqual(
      body.messages.map((each: { text: string }) => each.text),
      ['What I asked'],
    )
    assert.deepEqual(
      body.tickets.map((each: { subject: string }) => each.subject),
      ['My question'],
    )
    assert.ok(body.events.length > 0)
    for (const event of body.events) assert.equal(event.subject_id, id)
    const text = new TextDecoder().decode(bytes)
    for (const secret of ['A secret note', 'The answer', 'Of a colleague', colleague.email, 'argon2'])
      assert.equal(text.includes(secret), false, secret)
  })

  test('holds long lists whole, page after page', async () => {
    const { id, me } = await person()
    const ticket = await me('POST', '/v1/tickets', { subject: 'Long', text: 'Message 0' })
    const [row] = await s.db
      .selectFrom('messages')
      .selectAll()
      .where('ticket_id', '=', ticket.body.id)
      .execute()
    const many = Array.from({ length: 1203 }, (_, i) => ({
      ...row!,
      id: `msg_0${String(i).padStart(25, '0')}`,
      text: `Message ${i + 1}`,
      content: JSON.stringify(row!.content),
      vendor_metadata: undefined,
      partner_metadata: undefined,
    }))
    for (let i = 0; i < many.length; i += 300)
      await s.db
        .insertInto('messages')
        .values(many.slice(i, i + 300) as never)
        .execute()
    const { messages } = (await me('GET', '/v1/profile/export')).body
    assert.equal(messages.length, 1204)
    assert.equal(new Set(messages.map((each: { id: string }) => each.id)).size, 1204)
    assert.ok(id)
  })
})

describe('mails', () => {
  test('of a kind that a person does not want are not written to him, and say where to choose', async () => {
    const customer = await s.a.post('/v1/customers', {
      partner_id: s.a.partner.id,
      name: 'Mailed customer',
      country: 'BE',
      currency: 'EUR',
    })
    const { email } = await s.portal.person(s.a, customer.id)
    const owner = s.as(await s.signedIn({ email, password }))
    const line = { name: 'Plan', quantity: '1', unit_price: '10.00', tax_rate: '21' }
    await ensureReader(s.db, mailReader, s.clock.now())
    const issue = async () => {
      const made = await s.a.post('/v1/invoices', { customer_id: customer.id, lines: [line] })
      await s.a.post(`/v1/invoices/${made.id}/issue`, undefined)
      await dispatchAll(s.server.services)
      const written = await s.db
        .selectFrom('mails')
        .selectAll()
        .where('template', '=', 'invoice.issued')
        .orderBy('seq')
        .execute()
      return written.filter(each => (each.data as { facts: { id: string } }).facts.id === made.id)
    }
    const [mail] = await issue()
    assert.equal(mail!.recipient, email)
    assert.deepEqual((mail!.data as { choices: unknown }).choices, {
      whose: 'person',
      url: `${page}#/profile`,
    })
    await owner('PATCH', '/v1/profile', { language: 'fr', notifications: { payments: false } })
    assert.deepEqual(
      (await issue()).map(each => each.language),
      ['fr'],
    )
    await owner('PATCH', '/v1/profile', { notifications: { documents: false } })
    assert.deepEqual(await issue(), [])
    // An address that nobody signs in with gets what the company has it for.
    await s.portal.change(`/v1/customers/${customer.id}`, {
      billing_emails: ['ap@alpha.example', email],
    })
    const sent = await issue()
    assert.deepEqual(
      sent.map(each => each.recipient),
      ['ap@alpha.example'],
    )
    assert.deepEqual((sent[0]!.data as { choices: unknown }).choices, { whose: 'company', url: null })
    await owner('PATCH', '/v1/profile', {
      language: null,
      notifications: { documents: true, payments: true },
    })
  })
})
