import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import {
  kindOfMail,
  mutedAfter,
  presentNotifications,
} from '../../../server/src/contacts/notification-rules.ts'
import { expectGoodPassword } from '../../../server/src/contacts/password-rules.ts'
import { seal, unseal } from '../../../server/src/http/sealing.ts'
import { isMailedCode, mailedCode, resetToken, stepOn } from '../../../server/src/sign-in/code-rules.ts'
import {
  base32,
  codeOfStep,
  otpauthUri,
  recoveryCode,
  recoveryHash,
  stepAt,
  stepOf,
} from '../../../server/src/sign-in/totp-rules.ts'

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString()

describe('codes of the app', () => {
  const secret = Buffer.from('12345678901234567890')

  test('are those of RFC 6238, appendix B', () => {
    for (const [seconds, code] of [
      [59, '94287082'],
      [1111111109, '07081804'],
      [1111111111, '14050471'],
      [1234567890, '89005924'],
      [2000000000, '69279037'],
      [20000000000, '65353130'],
    ] as const)
      assert.equal(codeOfStep(secret, stepAt(at(seconds))), code.slice(2))
  })

  test('are taken one step early or late, and no further', () => {
    const now = at(1_000_000_000)
    const step = stepAt(now)
    for (const [off, taken] of [
      [-2, null],
      [-1, step - 1],
      [0, step],
      [1, step + 1],
      [2, null],
    ] as const)
      assert.equal(stepOf(secret, codeOfStep(secret, step + off), now, 0), taken)
  })

  test('are not taken for a step that was used, nor for one before it', () => {
    const now = at(1_000_000_000)
    const step = stepAt(now)
    assert.equal(stepOf(secret, codeOfStep(secret, step), now, step), null)
    assert.equal(stepOf(secret, codeOfStep(secret, step - 1), now, step), null)
    assert.equal(stepOf(secret, codeOfStep(secret, step + 1), now, step), step + 1)
  })

  test('come from a secret that apps can read', () => {
    for (const [text, written] of [
      ['fooba', 'MZXW6YTB'],
      ['12345678901234567890', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'],
    ] as const)
      assert.equal(base32(Buffer.from(text)), written)
    assert.equal(
      otpauthUri('North: wind & Co', 'a+b@example.com', 'ABC'),
      'otpauth://totp/North%20%20wind%20%26%20Co:a%2Bb%40example.com?secret=ABC&issuer=North%3A%20wind%20%26%20Co',
    )
  })
})

test('a recovery code is the same however it is typed, and another person’s is another', () => {
  const code = recoveryCode(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 31, 32]))
  assert.equal(code, '01234-567z0')
  const hash = recoveryHash('key', 'log_1', code)
  for (const typed of ['01234567Z0', ' 01234 - 567z0 ', 'o1234-567zO', '0I234-567z0'])
    assert.deepEqual(recoveryHash('key', 'log_1', typed), hash, typed)
  assert.notDeepEqual(recoveryHash('key', 'log_2', code), hash)
  assert.notDeepEqual(recoveryHash('other', 'log_1', code), hash)
})

test('a mailed code has six digits, and belongs to its mail and server', () => {
  const codes = Array.from({ length: 2000 }, (_, i) => mailedCode('key', `mail_${i}`))
  for (const code of codes) assert.match(code, /^\d{6}$/)
  assert.ok(new Set(codes).size > 1980)
  assert.ok(codes.some(code => code.startsWith('0')))
  assert.equal(isMailedCode('key', 'mail_1', ` ${codes[1]!.slice(0, 3)} ${codes[1]!.slice(3)}`), true)
  assert.equal(isMailedCode('key', 'mail_2', codes[1]!), false)
  assert.equal(isMailedCode('other', 'mail_1', codes[1]!), false)
  assert.notEqual(resetToken('key', 'mail_1'), resetToken('key', 'mail_2'))
})

test('a step is a fragment of the page, whatever the page ends with', () => {
  assert.equal(stepOn('https://x.example/a?b=c#/old', 'profile'), 'https://x.example/a?b=c#/profile')
  assert.equal(
    stepOn('https://x.example/', 'sign-in', { email: 'a+b&c@x.example' }),
    'https://x.example/#/sign-in?email=a%2Bb%26c%40x.example',
  )
  for (const page of [null, 'javascript:alert(1)']) assert.equal(stepOn(page, 'profile'), null)
})

describe('what is sealed', () => {
  test('is opened where it belongs, with the right secret, and unchanged', () => {
    const plain = randomBytes(20)
    const sealed = seal('a secret', 'totp:log_1', plain)
    assert.deepEqual(unseal('a secret', 'totp:log_1', sealed), plain)
    assert.equal(sealed.includes(plain), false)
    assert.notDeepEqual(seal('a secret', 'totp:log_1', plain), sealed)
    assert.throws(() => unseal('another', 'totp:log_1', sealed), /another PORTAL_SECRET/)
    assert.throws(() => unseal('a secret', 'totp:log_2', sealed))
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed)
      changed[i]! ^= 1
      assert.throws(() => unseal('a secret', 'totp:log_1', changed), `byte ${i}`)
    }
    assert.throws(() => unseal('a secret', 'totp:log_1', sealed.subarray(0, 20)))
  })
})

test('a password is neither one of the commonest nor the address', () => {
  const refused = (password: string, email = 'alexandra.l@acme.example') => {
    try {
      expectGoodPassword(password, email, '#/password')
      return null
    } catch (error) {
      return (error as { extra: { errors: { code: string }[] } }).extra.errors[0]!.code
    }
  }
  for (const each of ['Password123', ' qwertyuiop', 'MotDePasse', '1212121212', 'ａaaaaaaaaaa'])
    assert.equal(refused(each), 'too_common', each)
  for (const each of ['Alexandra.L@acme.example', 'ALEXANDRA.L'])
    assert.equal(refused(each), 'is_email', each)
  for (const each of ['correct horse battery', 'portal-demo', 'password of mine', 'alexandra.lacme'])
    assert.equal(refused(each), null, each)
})

describe('notifications', () => {
  test('are all on at first, and security always', () => {
    const all = {
      documents: true,
      payments: true,
      subscriptions: true,
      tickets: true,
      packs: true,
      security: true,
    }
    assert.deepEqual(presentNotifications([]), all)
    assert.deepEqual(presentNotifications(['packs', 'security', 'unknown']), { ...all, packs: false })
  })

  test('stay as they are where nothing is said', () => {
    assert.deepEqual(mutedAfter(['packs'], { payments: false }), ['payments', 'packs'])
    assert.deepEqual(mutedAfter(['packs'], { packs: true }), [])
    assert.deepEqual(mutedAfter([], { security: true }), [])
  })

  test('are of one kind for each mail', () => {
    for (const [template, kind] of [
      ['quotation.sent', 'documents'],
      ['invoice.issued', 'documents'],
      ['invoice.reminder.after_7', 'payments'],
      ['payment.failed', 'payments'],
      ['subscription.grace', 'subscriptions'],
      ['pack.low', 'packs'],
      ['security.totp_off', null],
      ['invitation.sent', null],
    ] as const)
      assert.equal(kindOfMail(template), kind, template)
  })
})
