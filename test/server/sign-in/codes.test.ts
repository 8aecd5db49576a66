import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { sendMails } from '../../../server/src/mail/actions/send.ts'
import { answerRequests } from '../../../server/src/sign-in/actions/answer.ts'
import { sweepMailed } from '../../../server/src/sign-in/queries/codes.ts'
import { memory } from '../mail/mailing.ts'
import { essence, outcome } from '../sessions/portal.ts'
import { openSigning, page, type Signing } from './signing.ts'

let s: Signing
let email: string
before(async () => {
  s = await openSigning()
  email = s.a.email
})
after(() => s.close())
afterEach(() => s.fresh())

const refused = [401, 'invalid_credentials']
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('a mailed code', () => {
  test('signs in once, however address and code are typed', async () => {
    for (const [address, space] of [
      [email, ''],
      [email.toUpperCase(), ' '],
      [` ${email}\n`, '\n'],
    ] as const) {
      await s.ask('/v1/login_codes', { email: address })
      const code = s.digits((await s.mailTo(email)).text)
      const typed = ` ${code.slice(0, 3)}${space}${code.slice(3)} `
      const reply = await s.login({ email: address, code: typed })
      assert.equal(reply.status, 201, JSON.stringify(reply.body))
      assert.equal(reply.body.session.contact.id, s.a.contact.id)
      assert.equal(reply.body.session.signed_in, true)
      assert.deepEqual(outcome(await s.login({ email, code })), refused)
    }
  })

  test('is good for ten minutes, to the millisecond', async () => {
    const late = await s.codeFor(email)
    s.wait(600)
    assert.deepEqual(outcome(await s.login({ email, code: late })), refused)
    const code = await s.codeFor(email)
    s.waitNearly(600)
    assert.equal((await s.login({ email, code })).status, 201)
  })

  test('ends the one before it, whose mail is not sent any more', async () => {
    const first = await s.codeFor(email)
    const second = await s.codeFor(email)
    assert.deepEqual(outcome(await s.login({ email, code: first })), refused)
    assert.equal((await s.login({ email, code: second })).status, 201)
    for (let time = 0; time < 2; time++) {
      await s.ask('/v1/login_codes', { email })
      await answerRequests(s.server.services)
    }
    const sent = await s.post()
    assert.equal(sent.length, 1)
    assert.equal((await s.login({ email, code: s.digits(sent[0]!.text) })).status, 201)
  })

  test('asked for twice before it is answered comes once', async () => {
    for (let time = 0; time < 3; time++) await s.ask('/v1/login_codes', { email })
    assert.equal((await s.post()).length, 1)
    assert.equal((await s.db.selectFrom('sign_in_requests').selectAll().execute()).length, 0)
  })

  test('is void after five tries', async () => {
    const code = await s.codeFor(email)
    for (let time = 0; time < 5; time++)
      assert.deepEqual(outcome(await s.login({ email, code: other(code) })), refused)
    s.wait(1)
    assert.deepEqual(outcome(await s.login({ email, code })), refused)
    await s.fresh()
    const another = await s.codeFor(email)
    for (let time = 0; time < 4; time++) await s.login({ email, code: other(another) })
    assert.equal((await s.login({ email, code: another })).status, 201)
  })

  test('sent many times at once signs in once', async () => {
    const code = await s.codeFor(email)
    const replies = await Promise.all(Array.from({ length: 8 }, () => s.login({ email, code })))
    assert.equal(replies.filter(({ status }) => status === 201).length, 1)
    for (const { status } of replies) assert.ok([201, 401, 429].includes(status), String(status))
  })

  test('cannot be guessed by trying many at once', async () => {
    const code = await s.codeFor(email)
    const guesses = Array.from({ length: 20 }, () => s.login({ email, code: other(code) }))
    await Promise.all(guesses)
    await s.fresh()
    assert.deepEqual(outcome(await s.login({ email, code })), refused)
  })

  test('is for the site that it was asked at, and for its person', async () => {
    const site = await s.a.post('/v1/sites', {
      partner_id: s.a.partner.id,
      name: 'Second site',
      allowed_origins: ['https://second.example'],
      sign_in_methods: ['code'],
    })
    const someone = await s.portal.person(s.a, s.a.customer.id)
    const code = await s.codeFor(email)
    assert.deepEqual(outcome(await s.login({ email, code }, { ...s.a, site })), refused)
    assert.deepEqual(outcome(await s.login({ email, code }, s.b)), refused)
    assert.deepEqual(outcome(await s.login({ email: someone.email, code })), refused)
    assert.equal((await s.login({ email, code })).status, 201)
  })

  test('lies nowhere: it is made when its mail is sent', async () => {
    await s.ask('/v1/login_codes', { email })
    await answerRequests(s.server.services)
    const [row] = await s.db.selectFrom('mails').select('data').execute()
    const code = s.digits((await s.mailTo(email)).text)
    assert.equal(JSON.stringify(row).includes(code), false)
    const [kept] = await s.db.selectFrom('mailed_codes').selectAll().execute()
    assert.deepEqual(Object.keys(kept!).sort(), [
      'created_at',
      'email',
      'expires_at',
      'login_id',
      'mail_id',
      'purpose',
      'site_id',
      'tries',
    ])
  })

  test('comes with a link that holds it in the fragment, where scanners change nothing', async () => {
    await s.ask('/v1/login_codes', { email })
    const { text, html } = await s.mailTo(email)
    const code = s.digits(text)
    const link = new URL(/https:\S+#\/sign-in\S+/.exec(text)![0])
    assert.equal(link.href, `${page}#/sign-in?email=${encodeURIComponent(email)}&code=${code}`)
    assert.ok(html.includes(link.href.replaceAll('&', '&amp;')))
    const asked = new URLSearchParams(link.hash.split('?')[1])
    for (const method of ['GET', 'GET', 'GET', 'HEAD'])
      for (const path of ['/', '/v1/login', `/v1/login?${asked}`, `/v1/login_codes?${asked}`])
        assert.ok((await s.server.request(method, path)).status !== 201)
    const body = { email: asked.get('email'), code: asked.get('code') }
    assert.equal((await s.login(body)).status, 201)
    assert.deepEqual(outcome(await s.login(body)), refused)
  })

  test('without a page to go to comes alone', async () => {
    await s.ask('/v1/login_codes', { email: s.b.email }, s.b)
    const { text } = await s.mailTo(s.b.email)
    assert.equal(text.includes('http'), false)
    assert.equal((await s.login({ email: s.b.email, code: s.digits(text) }, s.b)).status, 201)
  })

  test('is written in the person’s language', async () => {
    const token = await s.signedIn({ email, code: await s.codeFor(email) })
    await s.as(token)('PATCH', '/v1/profile', { language: 'fr' })
    await s.ask('/v1/login_codes', { email })
    assert.match((await s.mailTo(email)).subject, /Votre code de connexion/)
    await s.as(token)('PATCH', '/v1/profile', { language: null })
  })

  test('does not wait behind other mails', async () => {
    await s.db
      .insertInto('mails')
      .values({
        id: 'mail_first',
        event_id: 'x',
        template: 'order.cancelled',
        recipient: 'x@example.com',
        language: 'en',
        data: '{}',
        status: 'queued',
        send_at: '2026-01-01T00:00:00Z',
        created_at: '2026-01-01T00:00:00Z',
      })
      .execute()
    await s.ask('/v1/login_codes', { email })
    assert.deepEqual(
      (await s.post()).map(each => each.to),
      [email],
    )
    const transport = memory()
    await sendMails(s.server.services, transport)
    const [left] = await s.db.selectFrom('mails').select('attempts').where('id', '=', 'mail_first').execute()
    assert.equal(left!.attempts, 1, 'the other one is taken by who sends all')
  })
})

describe('whoever asks for a code is told the same', () => {
  test('for an address that is known, unknown, disabled or another partner’s, and only one gets a mail', async () => {
    const disabled = await s.portal.person(s.a, s.a.customer.id)
    await s.portal.change(`/v1/contacts/${disabled.id}`, { status: 'disabled' })
    const addresses = [email, 'nobody@example.com', disabled.email, s.b.email]
    const replies = await Promise.all(addresses.map(each => s.ask('/v1/login_codes', { email: each })))
    for (const reply of replies) {
      assert.deepEqual(essence(reply), essence(replies[0]!))
      assert.deepEqual(reply.bytes, replies[0]!.bytes)
    }
    assert.deepEqual(replies[0]!.body, { object: 'mail_sent', expires_in: 600 })
    assert.deepEqual(
      (await s.post()).map(each => each.to),
      [email],
    )
  })

  test('without looking for him: the answer comes while nobody may look', async () => {
    await s.db.transaction().execute(async trx => {
      await sql`lock table logins, contacts, customers in access exclusive mode`.execute(trx)
      for (const each of [email, 'nobody@example.com'])
        for (const path of ['/v1/login_codes', '/v1/password_resets'])
          assert.equal((await s.ask(path, { email: each })).status, 202)
    })
  })

  test('when it is tried', async () => {
    await s.codeFor(email)
    const known = await s.login({ email, code: '000000' })
    const unknown = await s.login({ email: 'nobody@example.com', code: '000000' })
    assert.deepEqual(outcome(known), refused)
    assert.deepEqual(essence(known), essence(unknown))
  })
})

describe('asking for codes', () => {
  test('is limited for an address, whether or not it is known, and whatever its letter case', async () => {
    for (const each of [email, 'nobody@example.com']) {
      for (let time = 0; time < 5; time++) {
        const given = time % 2 ? each.toUpperCase() : ` ${each}`
        assert.equal((await s.ask('/v1/login_codes', { email: given }, s.a, `192.0.2.${time}`)).status, 202)
      }
      const reply = await s.ask('/v1/password_resets', { email: each }, s.a, '192.0.2.9')
      assert.deepEqual(outcome(reply), [429, 'login_throttled'])
      assert.equal(reply.headers.get('retry-after'), '30')
    }
    s.wait(30)
    assert.equal((await s.ask('/v1/login_codes', { email })).status, 202)
    const again = await s.ask('/v1/login_codes', { email })
    assert.equal(again.headers.get('retry-after'), '60')
  })

  test('lets no more of many at once through', async () => {
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, i) => s.ask('/v1/login_codes', { email }, s.a, `192.0.2.${i}`)),
    )
    assert.equal(replies.filter(({ status }) => status === 202).length, 5)
  })

  test('is limited from an address', async () => {
    for (let time = 0; time < 50; time++)
      await s.ask('/v1/login_codes', { email: `nobody-${time}@example.com` }, s.a, '203.0.113.9')
    const reply = await s.ask('/v1/login_codes', { email }, s.a, '203.0.113.9')
    assert.deepEqual(outcome(reply), [429, 'login_throttled'])
    assert.equal((await s.ask('/v1/login_codes', { email }, s.a, '203.0.113.10')).status, 202)
  })

  test('is not for a site that does not sign in with them, nor is trying one', async () => {
    await s.portal.change(`/v1/sites/${s.b.site.id}`, { sign_in_methods: ['password'] })
    for (const reply of [
      await s.ask('/v1/login_codes', { email: s.b.email }, s.b),
      await s.login({ email: s.b.email, code: '123456' }, s.b),
    ]) {
      assert.deepEqual(outcome(reply), [403, 'permission_denied'])
      assert.match(reply.body.detail, /mailed codes/)
    }
    await s.portal.change(`/v1/sites/${s.b.site.id}`, { sign_in_methods: ['code'] })
    assert.equal((await s.ask('/v1/password_resets', { email: s.b.email }, s.b)).status, 403)
    assert.equal((await s.login({ email: s.b.email, password: 'right password' }, s.b)).status, 403)
    // Asked for while it did, and switched off before the answer.
    await s.ask('/v1/login_codes', { email: s.b.email }, s.b)
    await s.portal.change(`/v1/sites/${s.b.site.id}`, { sign_in_methods: ['password'] })
    assert.deepEqual(await s.post(), [])
    await s.portal.change(`/v1/sites/${s.b.site.id}`, { sign_in_methods: ['password', 'code'] })
  })
})

test('signing in takes a password or a code, not both and not neither', async () => {
  for (const body of [{ email }, { email, password: 'right password', code: '123456' }])
    assert.deepEqual(outcome(await s.login(body)), [422, 'validation_failed'])
  for (const code of ['12345', '1234567', 'abcdef', '12a456'])
    assert.equal((await s.login({ email, code })).status, 422, code)
})

test('what has run out is removed, and nothing else', async () => {
  await s.codeFor(email)
  await s.tokenFor(email)
  const left = async () => [
    (await s.db.selectFrom('mailed_codes').select('mail_id').execute()).length,
    (await s.db.selectFrom('password_resets').select('mail_id').execute()).length,
  ]
  await sweepMailed(s.db, s.clock.now())
  const before = await left()
  assert.ok(
    before.every(count => count >= 1),
    String(before),
  )
  s.wait(601)
  await sweepMailed(s.db, s.clock.now())
  assert.deepEqual(await left(), [0, before[1]])
  s.wait(3000)
  await sweepMailed(s.db, s.clock.now())
  assert.deepEqual(await left(), [0, 0])
})

test('who sends too many from one place does not use up what others may be sent', async () => {
  for (let time = 0; time < 60; time++)
    await s.ask(
      '/v1/login_codes',
      { email: time < 50 ? `nobody-${time}@example.com` : email },
      s.a,
      '203.0.113.9',
    )
  for (let time = 0; time < 5; time++) assert.equal((await s.ask('/v1/login_codes', { email })).status, 202)
})
