import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { later } from '../../../server/src/http/clock.ts'
import { cpuSeconds } from '../../support/cpu.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'
import { essence, outcome, password, portalOf, type Side } from './portal.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let portal: ReturnType<typeof portalOf>
let [a, b] = [{} as Side, {} as Side]
before(async () => {
  server = await startTestServer({ clock, env: { TRUST_PROXY: 'on' } })
  portal = portalOf(server)
  ;({ a, b } = await makeWorld(server))
})
after(() => server.close())

describe('the e-mail address', () => {
  test('is the same in every letter case, and with space around it', async () => {
    for (const email of [
      a.email,
      'Owner@Alpha.EXAMPLE',
      ` ${a.email} `,
      `\t${a.email}\n`,
      a.email.toUpperCase(),
    ]) {
      const { status, body } = await portal.login(a.site, { email, password })
      assert.equal(status, 201, email)
      assert.equal(body.session.contact.id, a.contact.id)
      assert.equal(body.session.contact.email, a.email)
    }
  })
  test('is looked for as it is, and not as a pattern', async () => {
    for (const email of ['%@alpha.example', '_wner@alpha.example', "o'wner@alpha.example"])
      assert.deepEqual(outcome(await portal.login(a.site, { email, password })), [401, 'invalid_credentials'])
  })
})

test('the answer describes the session, and its token is good', async () => {
  const { status, body, headers } = await portal.login(a.site, { email: a.email, password })
  assert.equal(status, 201)
  assert.match(body.token, /^pst_[0-9a-hjkmnp-tv-z]{32}$/)
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(body.session.signed_in, true)
  assert.equal(body.session.expires_at, '2026-03-01T13:00:00Z')
  assert.deepEqual(body.session.companies, [{ customer_id: a.customer.id, name: a.customer.name }])
  assert.deepEqual((await portal.current(body.token)).body, body.session)
  assert.equal((await portal.invoices({ token: body.token })).body.data[0].id, a.invoice.id)
})

describe('whoever cannot sign in is told the same', () => {
  const refusals: [string, () => Promise<{ email: string; password?: string; customer_id?: string }>][] = [
    ['with a wrong password', async () => ({ email: a.email, password: 'wrong password' })],
    ['with the password in other letters', async () => ({ email: a.email, password: 'Right Password' })],
    ['without an account', async () => ({ email: 'nobody@example.com' })],
    ['at another partner’s site, with the right password', async () => ({ email: b.email })],
    ['for another partner’s customer', async () => ({ email: a.email, customer_id: b.customer.id })],
    ['for a customer that never was', async () => ({ email: a.email, customer_id: `cus_${'0'.repeat(26)}` })],
    [
      'while disabled',
      async () => {
        const person = await portal.person(a, a.customer.id)
        await portal.change(`/v1/contacts/${person.id}`, { status: 'disabled' })
        return { email: person.email }
      },
    ],
    [
      'before a password was set',
      async () => {
        const email = 'without@example.com'
        await a.post('/v1/contacts', { customer_id: a.customer.id, name: 'x', email })
        return { email, password: 'anything at all' }
      },
    ],
  ]
  test('in every word and header', async () => {
    const expected = essence(await portal.login(a.site, { email: 'who@example.com', password: 'x' }))
    assert.deepEqual([expected.status, expected.body.code], [401, 'invalid_credentials'])
    assert.ok(
      expected.headers.some(([name, value]) => name === 'www-authenticate' && value.startsWith('Bearer')),
    )
    for (const [who, request] of refusals) {
      const reply = await portal.login(a.site, { password, ...(await request()) })
      assert.deepEqual(essence(reply), expected, who)
    }
  })

  test('and after the same time', async () => {
    const times = { wrong: [] as number[], unknown: [] as number[] }
    for (let time = 0; time < 9; time++) {
      // An hour later nothing is counted any more, and each try comes from elsewhere.
      clock.set(later(clock.now(), 3700))
      const headers = { 'x-forwarded-for': `198.51.100.${time}` }
      for (const [kind, email] of [
        ['wrong', a.email],
        ['unknown', `nobody-${time}@example.com`],
      ] as const) {
        const took = await cpuSeconds(async () => {
          const reply = await portal.login(a.site, { email, password: 'wrong password' }, headers)
          assert.equal(reply.status, 401)
        })
        times[kind].push(took)
      }
    }
    const median = (all: number[]) => all.sort((x, y) => x - y)[4]!
    const ratio = median(times.wrong) / median(times.unknown)
    assert.ok(ratio > 0.5 && ratio < 2, `${ratio}`)
  })
})

describe('the site', () => {
  const credentials = () => ({ email: a.email, password })
  const site = (fields: object = {}) =>
    a.post('/v1/sites', { partner_id: a.partner.id, name: 'another', allowed_origins: [], ...fields })

  test('that has no passwords takes none, not even a right one, and counts nothing', async () => {
    const silent = await site({ sign_in_methods: [] })
    for (let time = 0; time < 8; time++)
      assert.deepEqual(outcome(await portal.login(silent, credentials())), [403, 'permission_denied'])
    assert.equal((await portal.login(a.site, credentials())).status, 201)
  })

  test('lets in nobody while it is disabled, or its partner suspended', async () => {
    const other = await site()
    assert.equal((await portal.login(other, credentials())).status, 201)
    await portal.change(`/v1/sites/${other.id}`, { status: 'disabled' })
    assert.deepEqual(outcome(await portal.login(other, credentials())), [401, 'unauthorized'])
    await portal.change(`/v1/partners/${a.partner.id}`, { status: 'suspended' })
    assert.deepEqual(outcome(await portal.login(a.site, credentials())), [401, 'unauthorized'])
    await portal.change(`/v1/partners/${a.partner.id}`, { status: 'active' })
    assert.equal((await portal.login(a.site, credentials())).status, 201)
  })

  test('is named by its publishable key, and by nothing else', async () => {
    const { token } = (await portal.login(a.site, credentials())).body
    for (const key of [server.vendorKey, a.partnerKey, token]) {
      const { status } = await server.request('POST', '/v1/login', { key, body: credentials() })
      assert.equal(status, 403)
    }
    const headers = { origin: 'https://beta.example' }
    assert.deepEqual(outcome(await portal.login(a.site, credentials(), headers)), [403, 'origin_not_allowed'])
    assert.equal((await portal.login(a.site, credentials(), { origin: 'https://alpha.example' })).status, 201)
  })
})
