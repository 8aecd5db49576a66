import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { later } from '../../../server/src/http/clock.ts'
import { sweepSessions } from '../../../server/src/sessions/queries.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'
import { outcome, password, portalOf, type Side } from './portal.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let portal: ReturnType<typeof portalOf>
let a: Side
before(async () => {
  server = await startTestServer({ clock })
  portal = portalOf(server)
  a = (await makeWorld(server)).a
})
after(() => server.close())

const wait = (seconds: number) => clock.set(later(clock.now(), seconds))
const signIn = async () => (await portal.login(a.site, { email: a.email, password })).body
const mint = async (fields: object = {}) =>
  (await portal.mint(a.partnerKey, { customer_id: a.customer.id, contact_id: a.contact.id, ...fields })).body
const refresh = async (token: string) => {
  const { status, body } = await portal.refresh(token)
  assert.equal(status, 201, body.detail)
  return body
}
const works = async (token: string) => (await portal.current(token)).status === 200
async function hasExpired(token: string): Promise<void> {
  for (const reply of [
    await portal.current(token),
    await portal.refresh(token),
    await portal.invoices({ token }),
  ]) {
    assert.deepEqual(outcome(reply), [401, 'session_expired'])
    assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer/)
  }
}

test('a token is good for an hour, to the millisecond', async () => {
  const { token, session } = await signIn()
  assert.equal(session.expires_at, later(clock.now(), 3600).replace('.000Z', 'Z'))
  wait(3599)
  assert.ok(await works(token))
  wait(1)
  await hasExpired(token)
})

describe('a refreshed token', () => {
  test('takes the place of the old one, which goes on for a minute', async () => {
    const first = await signIn()
    wait(1800)
    const second = await refresh(first.token)
    assert.notEqual(second.token, first.token)
    assert.deepEqual(
      { ...second.session, id: '', expires_at: '' },
      { ...first.session, id: '', expires_at: '' },
    )
    wait(59)
    assert.ok((await works(first.token)) && (await works(second.token)))
    wait(1)
    await hasExpired(first.token)
    wait(3600 - 61)
    assert.ok(await works(second.token))
    wait(1)
    await hasExpired(second.token)
  })

  test('may be asked for by two tabs at once, and both stay signed in', async () => {
    const { token } = await signIn()
    const [one, two] = await Promise.all([refresh(token), refresh(token)])
    wait(1800)
    assert.ok((await works(one.token)) && (await works(two.token)))
    await hasExpired(token)
  })

  test('does not make a token that was about to end live longer', async () => {
    const { token } = await signIn()
    wait(3570)
    await refresh(token)
    wait(30)
    await hasExpired(token)
  })

  test('leads no further than twelve hours from signing in', async () => {
    let { token } = await signIn()
    const end = later(clock.now(), 12 * 3600).replace('.000Z', 'Z')
    let session: { expires_at: string } | undefined
    for (let half = 0; half < 23; half++) {
      wait(1800)
      ;({ token, session } = await refresh(token))
      assert.ok(session!.expires_at <= end)
    }
    assert.equal(session!.expires_at, end)
    wait(1799)
    assert.ok(await works(token))
    ;({ token, session } = await refresh(token))
    assert.equal(session!.expires_at, end)
    wait(1)
    await hasExpired(token)
  })
})

describe('a minted session', () => {
  test('ends when the host said, however often it is refreshed', async () => {
    let { token, session } = await mint({ expires_in: 300 })
    const end = later(clock.now(), 300).replace('.000Z', 'Z')
    for (let minute = 0; minute < 4; minute++) {
      assert.equal(session.expires_at, end)
      wait(60)
      ;({ token, session } = await refresh(token))
    }
    wait(59)
    assert.ok(await works(token))
    wait(1)
    await hasExpired(token)
  })

  test('lives an hour where the host said nothing, and from a minute to an hour else', async () => {
    const { session } = await mint()
    assert.equal(session.expires_at, later(clock.now(), 3600).replace('.000Z', 'Z'))
    for (const expires_in of [59, 3601, 0, -1, 60.5, '600'])
      assert.equal((await portal.mint(a.partnerKey, { customer_id: a.customer.id, expires_in })).status, 422)
    assert.equal(
      (await mint({ expires_in: 60 })).session.expires_at,
      later(clock.now(), 60).replace('.000Z', 'Z'),
    )
  })
})

test('housekeeping removes what nobody can use any more, and nothing else', async () => {
  const [living, ending] = [await signIn(), await mint({ expires_in: 60 })]
  wait(61)
  await sweepSessions(server.db, clock.now())
  const ids = (await server.db.selectFrom('portal_sessions').select('id').execute()).map(({ id }) => id)
  assert.ok(ids.includes(living.session.id) && !ids.includes(ending.session.id))
  assert.ok(await works(living.token))
  assert.deepEqual(outcome(await portal.current(ending.token)), [401, 'unauthorized'])
})
