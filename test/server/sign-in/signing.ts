import assert from 'node:assert/strict'
import { later } from '../../../server/src/http/clock.ts'
import { sendMails } from '../../../server/src/mail/actions/send.ts'
import { answerRequests } from '../../../server/src/sign-in/actions/answer.ts'
import { startTestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'
import { memory } from '../mail/mailing.ts'
import { portalOf, type Side } from '../sessions/portal.ts'

export type Signing = Awaited<ReturnType<typeof openSigning>>
export const page = 'https://alpha.example/portal'

/** Two partners whose people sign in, where the first has a page for it; and what comes by mail. */
export async function openSigning() {
  const clock = testClock('2026-03-01T12:00:00Z')
  const server = await startTestServer({ clock, env: { TRUST_PROXY: 'on' } })
  const { a, b } = await makeWorld(server)
  const portal = portalOf(server)
  const { services, db } = server
  const changed = await portal.change(`/v1/sites/${a.site.id}`, { page_url: page })
  assert.equal(changed.status, 200)

  /** What somebody asks a site for, without a session. */
  const ask = (path: string, body: object, side: Side = a, address = '198.51.100.1') =>
    server.request('POST', path, {
      key: side.site.publishable_key,
      body,
      headers: { 'x-forwarded-for': address, 'user-agent': 'Test browser' },
    })

  /** The mails that wait, as they arrive, after what was asked for was answered. */
  async function post() {
    await answerRequests(services)
    const transport = memory()
    await sendMails(services, transport, undefined, { urgent: true })
    return transport.taken
  }
  const mailTo = async (address: string) => {
    const mail = (await post()).find(each => each.to === address)
    assert.ok(mail, `no mail to ${address}`)
    return mail
  }
  const digits = (text: string) => {
    const code = /^Code: (\d{6})$/m.exec(text)?.[1]
    assert.ok(code, text)
    return code
  }
  const codeFor = async (email: string, side: Side = a) => {
    assert.equal((await ask('/v1/login_codes', { email }, side)).status, 202)
    return digits((await mailTo(email)).text)
  }
  const tokenFor = async (email: string, side: Side = a) => {
    assert.equal((await ask('/v1/password_resets', { email }, side)).status, 202)
    const { text } = await mailTo(email)
    const token = /#\/reset-password\?token=([\w-]{43})$/m.exec(text)?.[1]
    assert.ok(token, text)
    return token
  }
  const login = (body: object, side: Side = a, address?: string) => ask('/v1/login', body, side, address)
  const signedIn = async (body: object, side: Side = a): Promise<string> => {
    const reply = await login(body, side)
    assert.equal(reply.status, 201, JSON.stringify(reply.body))
    return reply.body.token
  }
  /** What somebody with a session asks. */
  const as = (token: string) => (method: string, path: string, body?: object) =>
    server.request(method, path, { token, body })

  return {
    server,
    db,
    clock,
    portal,
    a,
    b,
    ask,
    post,
    mailTo,
    digits,
    codeFor,
    tokenFor,
    login,
    signedIn,
    as,
    wait: (seconds: number) => clock.set(later(clock.now(), seconds)),
    /** Until a millisecond before so many seconds have gone by. */
    waitNearly: (seconds: number) =>
      clock.set(Temporal.Instant.from(later(clock.now(), seconds)).subtract({ milliseconds: 1 }).toString()),
    /** Nobody waits for what was tried before, and nothing is on its way. */
    async fresh() {
      await db.deleteFrom('login_attempts').execute()
      await db.deleteFrom('sign_in_requests').execute()
      await db.deleteFrom('mails').execute()
    },
    close: server.close,
  }
}
