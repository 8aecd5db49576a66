import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isPublic, wrongIn } from '../../../server/src/webhooks/address-rules.ts'
import {
  disablingReason,
  mostAttempts,
  type Outcome,
  readRetryAfter,
  retryDelay,
  retrySeconds,
  roomEach,
} from '../../../server/src/webhooks/retry-rules.ts'
import { checkTypes, takes } from '../../../server/src/webhooks/rules.ts'

const now = '2026-03-10T10:00:00Z'
const outcome = (response_status: number | null, retry_after: string | null = null): Outcome => ({
  response_status,
  response_body: '',
  retry_after,
  error: response_status !== null && response_status < 300 && response_status >= 200 ? null : 'status',
})

describe('addresses', () => {
  test('private, local, reserved and disguised ones are not public, in whatever notation', () => {
    for (const address of [
      '0.0.0.0',
      '10.0.0.5',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.192',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '100::1',
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::',
      'fc00::1',
      'fd00:ec2::254',
      'fe80::1',
      'fe80::1%lo',
      'ff02::1',
      'nonsense',
    ])
      assert.equal(isPublic(address), false, address)
  })

  test('public ones are', () => {
    for (const address of ['1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])
      assert.equal(isPublic(address), true, address)
  })

  test('no IPv4 address becomes public by being written as IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), address => {
        const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number]
        const hex = (high: number, low: number) => ((high << 8) | low).toString(16)
        for (const prefix of ['::ffff:', '::', '64:ff9b::', '2002:'])
          assert.equal(isPublic(`${prefix}${hex(a, b)}:${hex(c, d)}${prefix === '2002:' ? '::' : ''}`), false)
      }),
    )
  })

  test('a URL that leads inside is refused by its text, however the address is written', () => {
    for (const url of [
      'https://169.254.169.254/',
      'https://127.0.0.1:5432',
      'https://[::ffff:127.0.0.1]/',
      'https://[::1]/',
      'https://0x7f000001/',
      'https://2130706433/',
      'https://0177.0.0.1/',
      'https://127.1/',
      'https://①②⑦.0.0.1/',
      'https://localhost/',
      'https://LOCALHOST./',
      'https://db.internal/',
      'https://printer.local/',
      'http://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'https://user:password@example.com/',
      'https://example.com/#fragment',
      'https://',
    ])
      assert.notEqual(wrongIn(url, false), null, url)
    assert.equal(wrongIn('https://example.com:8443/webhooks?a=1', false), null)
  })

  test('for development plain HTTP and this machine are let through, and nothing else that is wrong', () => {
    for (const url of ['http://127.0.0.1:3000/hook', 'http://localhost:3000', 'https://10.0.0.5/'])
      assert.equal(wrongIn(url, true), null, url)
    for (const url of ['file:///etc/passwd', 'http://a:b@localhost/', 'http://localhost/#a'])
      assert.notEqual(wrongIn(url, true), null, url)
  })
})

describe('retries', () => {
  test('come at the published times, up to a tenth later', () => {
    const published = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
    assert.deepEqual([...retrySeconds], published)
    assert.deepEqual(
      published.map((_, i) => retryDelay(i + 1, outcome(500), now, 0)),
      published,
    )
    assert.equal(retryDelay(2, outcome(500), now, 0.999)! < 330, true)
    assert.equal(retryDelay(2, outcome(500), now, 0.5), 315)
  })

  test('end after the last of them, and at once when the endpoint is gone', () => {
    assert.equal(retryDelay(mostAttempts, outcome(500), now, 0), null)
    assert.equal(retryDelay(1, outcome(410), now, 0), null)
  })

  test('wait for as long as a busy receiver asks, which never makes them sooner, and a day at most', () => {
    assert.equal(retryDelay(1, outcome(429, '120'), now, 0), 120)
    assert.equal(retryDelay(1, outcome(503, 'Tue, 10 Mar 2026 10:01:00 GMT'), now, 0), 60)
    assert.equal(retryDelay(2, outcome(503, '1'), now, 0), 300)
    assert.equal(retryDelay(1, outcome(429, '999999999'), now, 0), 86_400)
    assert.equal(retryDelay(1, outcome(500, '120'), now, 0), 5)
  })

  test('take anything for Retry-After without a fault', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const seconds = readRetryAfter(text, now)
        assert.ok(Number.isFinite(seconds) && seconds >= 0)
      }),
    )
    assert.equal(readRetryAfter('Tue, 10 Mar 2020 10:01:00 GMT', now), 0)
  })
})

test('an endpoint is disabled when it says that it is gone, or has failed for five days', () => {
  const days = (n: number) =>
    Temporal.Instant.from(now)
      .subtract({ minutes: Math.round(1440 * n) })
      .toString()
  assert.equal(disablingReason(outcome(410), null, now), 'gone')
  assert.equal(disablingReason(outcome(500), days(5), now), 'failing')
  assert.equal(disablingReason(outcome(null), days(5), now), 'failing')
  assert.equal(disablingReason(outcome(500), days(4.99), now), null)
  assert.equal(disablingReason(outcome(500), null, now), null)
  assert.equal(disablingReason(outcome(200), days(9), now), null)
})

test('slow endpoints cannot fill a lane alone', () => {
  const lane = { failing: false, most: 200, mostEach: 10 }
  assert.equal(roomEach(lane, 0), 10)
  assert.equal(roomEach(lane, 99), 10)
  assert.equal(roomEach(lane, 100), 1)
})

test('types are chosen one by one, by kind or all; a test by nobody', () => {
  assert.equal(takes(['*'], 'invoice.paid'), true)
  assert.equal(takes(['invoice.*'], 'invoice.paid'), true)
  assert.equal(takes(['invoice.paid'], 'invoice.paid'), true)
  assert.equal(takes(['invoice.*'], 'payment.created'), false)
  assert.equal(takes(['customer.*'], 'customer_change.created'), false)
  assert.equal(takes(['*', 'webhook.test', 'webhook.*'], 'webhook.test'), false)
  const known = ['invoice.paid']
  checkTypes(['*', 'invoice.*', 'invoice.paid'], known)
  for (const wrong of ['invoice.payed', 'invoices.*'])
    assert.throws(() => checkTypes(['*', wrong], known), { status: 422 })
})
