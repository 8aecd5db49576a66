import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { qrMatrix } from '../../../server/src/payments/qr-rules.ts'
import { codeOfStep, stepAt } from '../../../server/src/sign-in/totp-rules.ts'
import { essence, outcome, password } from '../sessions/portal.ts'
import { openSigning, type Signing } from '../sign-in/signing.ts'

let s: Signing
before(async () => {
  s = await openSigning()
})
after(() => s.close())
afterEach(() => s.fresh())

const unbase32 = (text: string) => {
  const bits = [...text].map(c => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)!
      .map(byte => Number.parseInt(byte, 2)),
  )
}
/** What the app shows, by how many steps it is early or late. */
const shown = (secret: Buffer, off = 0) => codeOfStep(secret, stepAt(s.clock.now()) + off)

/** Somebody who signs in with a second step; the step that confirmed it is over. */
async function withTotp() {
  const { email } = await s.portal.person(s.a, s.a.customer.id)
  const me = s.as(await s.signedIn({ email, password }))
  const setup = await me('POST', '/v1/profile/totp', { password })
  assert.equal(setup.status, 201)
  const secret = unbase32(setup.body.secret)
  const confirmed = await me('POST', '/v1/profile/totp/confirm', { code: shown(secret) })
  assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body))
  s.wait(60)
  await s.fresh()
  return { email, me, secret, codes: confirmed.body.codes as string[] }
}
const required = [401, 'totp_required']
const invalid = [401, 'totp_invalid']

describe('setting it up', () => {
  test('shows a secret, asks for a first code, and gives ten recovery codes once', async () => {
    const { email } = await s.portal.person(s.a, s.a.customer.id)
    const me = s.as(await s.signedIn({ email, password }))
    const { status, body, headers } = await me('POST', '/v1/profile/totp', { password })
    assert.equal(status, 201)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.match(body.secret, /^[A-Z2-7]{32}$/)
    const uri = new URL(body.uri)
    assert.deepEqual([uri.protocol, uri.host], ['otpauth:', 'totp'])
    assert.equal(uri.searchParams.get('secret'), body.secret)
    assert.equal(decodeURIComponent(uri.pathname), `/Vendor:${email}`)
    assert.deepEqual(body.qr, qrMatrix(body.uri))
    // Nothing is asked for before it is confirmed.
    assert.equal((await s.login({ email, password })).status, 201)
    const wrong = await me('POST', '/v1/profile/totp/confirm', { code: '000000' })
    assert.deepEqual(outcome(wrong), [403, 'totp_invalid'])
    const secret = unbase32(body.secret)
    const confirmed = await me('POST', '/v1/profile/totp/confirm', { code: shown(secret) })
    assert.equal(new Set(confirmed.body.codes).size, 10)
    for (const code of confirmed.body.codes)
      assert.match(code, /^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
    const { body: profile } = await me('GET', '/v1/profile')
    assert.deepEqual([profile.has_totp, profile.recovery_codes_left], [true, 10])
    assert.match((await s.mailTo(email)).subject, /now takes a second step/)
    assert.deepEqual(outcome(await s.login({ email, password })), required)
    assert.equal((await me('POST', '/v1/profile/totp/confirm', { code: shown(secret, 1) })).status, 409)
    assert.equal((await me('POST', '/v1/profile/totp', { password })).status, 409)
  })

  test('wants the password or a mailed code, and a session that the person signed in to', async () => {
    const { email, id } = await s.portal.person(s.a, s.a.customer.id)
    const me = s.as(await s.signedIn({ email, password }))
    assert.deepEqual(outcome(await me('POST', '/v1/profile/totp', { password: 'wrong password' })), [
      403,
      'confirmation_wrong',
    ])
    for (const body of [{}, { password, code: '123456' }])
      assert.equal((await me('POST', '/v1/profile/totp', body)).status, 422)
    assert.equal((await me('POST', '/v1/profile/totp/confirm', { code: '123456' })).status, 409)
    await me('POST', '/v1/profile/codes')
    const code = s.digits((await s.mailTo(email)).text)
    assert.equal((await me('POST', '/v1/profile/totp', { code })).status, 201)
    assert.equal((await me('POST', '/v1/profile/totp', { code })).status, 403, 'a code confirms one change')
    const minted = await s.portal.mint(s.server.vendorKey, { customer_id: s.a.customer.id, contact_id: id })
    const reply = await s.as(minted.body.token)('POST', '/v1/profile/totp', { password })
    assert.deepEqual(outcome(reply), [403, 'permission_denied'])
    assert.match(reply.body.detail, /signed in here himself/)
  })

  test('begun again, voids the secret before', async () => {
    const { email } = await s.portal.person(s.a, s.a.customer.id)
    const me = s.as(await s.signedIn({ email, password }))
    const first = await me('POST', '/v1/profile/totp', { password })
    const second = await me('POST', '/v1/profile/totp', { password })
    const confirm = (setup: typeof first) =>
      me('POST', '/v1/profile/totp/confirm', { code: shown(unbase32(setup.body.secret)) })
    assert.equal((await confirm(first)).status, 403)
    assert.equal((await confirm(second)).status, 200)
  })

  test('keeps the secret encrypted and the recovery codes hashed', async () => {
    const { secret, codes } = await withTotp()
    const totps = await s.db.selectFrom('login_totps').select('secret').execute()
    for (const row of totps) assert.equal(row.secret.includes(secret), false)
    const hashes = await s.db.selectFrom('recovery_codes').selectAll().execute()
    assert.ok(hashes.length >= 10)
    for (const { code_hash } of hashes) assert.equal(code_hash.length, 32)
    assert.equal(
      codes.some(code => JSON.stringify(hashes).includes(code)),
      false,
    )
  })
})

describe('signing in with a second step', () => {
  test('takes each code of the app once, a step early or late', async () => {
    const { email, secret } = await withTotp()
    for (const off of [-1, 0, 1]) {
      const totp_code = shown(secret, off)
      assert.equal((await s.login({ email, password, totp_code })).status, 201, String(off))
      assert.deepEqual(outcome(await s.login({ email, password, totp_code })), invalid)
    }
    s.wait(120)
    for (const off of [-2, 2])
      assert.deepEqual(outcome(await s.login({ email, password, totp_code: shown(secret, off) })), invalid)
    const late = shown(secret, -1)
    const now = shown(secret).replace(/^.../, '$& ')
    assert.equal((await s.login({ email, password, totp_code: now })).status, 201)
    assert.deepEqual(outcome(await s.login({ email, password, totp_code: late })), invalid)
  })

  test('takes a code once of many at once', async () => {
    const { email, secret } = await withTotp()
    const ask = () => s.login({ email, password, totp_code: shown(secret) })
    const replies = await Promise.all(Array.from({ length: 6 }, ask))
    assert.equal(replies.filter(({ status }) => status === 201).length, 1)
  })

  test('says nothing of it before the password is right', async () => {
    const { email } = await withTotp()
    const wrong = await s.login({ email, password: 'wrong password', totp_code: '123456' })
    const nobody = await s.login({ email: 'nobody@example.com', password: 'wrong password' })
    assert.deepEqual(essence(wrong), essence(nobody))
    assert.deepEqual(
      essence(await s.login({ email, code: '123456' })),
      essence(await s.login({ email: 'nobody@example.com', code: '123456' })),
    )
  })

  test('keeps the mailed code good until it is right', async () => {
    const { email, secret } = await withTotp()
    const code = await s.codeFor(email)
    assert.deepEqual(outcome(await s.login({ email, code })), required)
    assert.deepEqual(outcome(await s.login({ email, code, totp_code: '000000' })), invalid)
    assert.equal((await s.login({ email, code, totp_code: shown(secret) })).status, 201)
    assert.deepEqual(outcome(await s.login({ email, code, totp_code: shown(secret, 1) })), [
      401,
      'invalid_credentials',
    ])
  })

  test('waits after five wrong ones, even with a right one, and anew after a right one', async () => {
    const { email, secret } = await withTotp()
    const attempt = (totp_code: string) => s.login({ email, password, totp_code })
    for (let time = 0; time < 4; time++) await attempt('000000')
    assert.equal((await attempt(shown(secret))).status, 201)
    for (let time = 0; time < 5; time++) assert.deepEqual(outcome(await attempt('000000')), invalid)
    assert.deepEqual(outcome(await attempt(shown(secret, 1))), [429, 'login_throttled'])
    s.wait(1)
    assert.equal((await attempt(shown(secret, 1))).status, 201)
  })

  test('is not guessed by trying many at once', async () => {
    const { email } = await withTotp()
    const ask = (_: unknown, i: number) => s.login({ email, password, totp_code: String(i).padStart(6, '0') })
    const replies = await Promise.all(Array.from({ length: 20 }, ask))
    const told = replies.filter(reply => reply.body.code === 'totp_invalid').length
    assert.ok(told <= 5, `${told} were told whether they were right`)
  })

  test('takes each recovery code once, however it is typed', async () => {
    const { email, codes, me } = await withTotp()
    const [first, second] = codes
    assert.equal((await s.login({ email, password, totp_code: first })).status, 201)
    assert.deepEqual(outcome(await s.login({ email, password, totp_code: first })), invalid)
    const typed = ` ${second!.replace('-', ' ').toUpperCase()}`
    const replies = await Promise.all(
      Array.from({ length: 3 }, () => s.login({ email, password, totp_code: typed })),
    )
    assert.equal(replies.filter(({ status }) => status === 201).length, 1)
    assert.equal((await me('GET', '/v1/profile')).body.recovery_codes_left, 8)
  })

  test('is asked for after a new password too', async () => {
    const { email } = await withTotp()
    const body = { token: await s.tokenFor(email), password: 'a new password' }
    assert.equal((await s.ask('/v1/password_resets/complete', body)).status, 204)
    assert.deepEqual(outcome(await s.login({ email, password: 'a new password' })), required)
  })
})

test('switched off, it is asked for no more, and its recovery codes are void', async () => {
  const { email, me, secret, codes } = await withTotp()
  assert.equal((await me('POST', '/v1/profile/totp/remove', { password: 'wrong password' })).status, 403)
  assert.deepEqual(outcome(await s.login({ email, password })), required)
  assert.equal((await me('POST', '/v1/profile/totp/remove', { password })).status, 204)
  assert.equal((await s.login({ email, password })).status, 201)
  assert.match((await s.mailTo(email)).subject, /takes no second step any more/)
  assert.equal((await me('POST', '/v1/profile/totp/remove', { password })).status, 409)
  const { body } = await me('GET', '/v1/profile')
  assert.deepEqual([body.has_totp, body.recovery_codes_left], [false, 0])
  // Set up again, the old ones stay void.
  const setup = await me('POST', '/v1/profile/totp', { password })
  const fresh = unbase32(setup.body.secret)
  assert.equal((await me('POST', '/v1/profile/totp/confirm', { code: shown(fresh) })).status, 200)
  assert.deepEqual(outcome(await s.login({ email, password, totp_code: codes[5] })), invalid)
  assert.deepEqual(outcome(await s.login({ email, password, totp_code: shown(secret, 1) })), invalid)
  const events = await s.db
    .selectFrom('events')
    .select('type')
    .where('type', 'like', 'contact.totp%')
    .execute()
  assert.ok(events.some(({ type }) => type === 'contact.totp_enabled'))
  assert.ok(events.some(({ type }) => type === 'contact.totp_disabled'))
})
