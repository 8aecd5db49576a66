import { sendMails } from '../../../server/src/mail/actions/send.ts'
import type { Message } from '../../../server/src/mail/transport.ts'
import { startTestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

export type Inviting = Awaited<ReturnType<typeof openInviting>>

let made = 0

/** Two sides whose sites have a page, on a clock that stands still, and short ways to what invitations are about. */
export async function openInviting() {
  const clock = testClock()
  const server = await startTestServer({ clock })
  const { a, b } = await makeWorld(server)
  for (const { site } of [a, b])
    await server.request('PATCH', `/v1/sites/${site.id}`, {
      key: server.vendorKey,
      body: { page_url: 'https://portal.example/account?x=1', sign_in_methods: ['password', 'code'] },
    })

  /** Moves the clock; the owners are signed in anew, as their sessions may be over. */
  async function later(seconds: number): Promise<void> {
    clock.set(Temporal.Instant.from(clock.now()).add({ seconds }).toString())
    for (const side of [a, b]) {
      const who = { customer_id: side.customer.id, contact_id: side.contact.id }
      side.token = (await side.post('/v1/portal_sessions', who)).token
    }
  }
  const invite = (body: object = {}, token = a.token) =>
    server.request('POST', '/v1/invitations', {
      token,
      body: { email: `guest-${++made}@example.com`, name: 'Guest', role: 'viewer', ...body },
    })

  /** Sends what is due. */
  async function post(): Promise<Message[]> {
    const sent: Message[] = []
    await sendMails(server.services, { send: async message => void sent.push(message), close() {} })
    return sent
  }
  const tokenIn = (mail: { text: string }): string => /#\/invitation\?token=([\w-]+)/.exec(mail.text)![1]!

  /** Invites somebody and reads the mail. */
  async function mailed(body: object = {}, token = a.token) {
    const { body: invitation } = await invite(body, token)
    const mail = (await post()).find(each => each.to === invitation.email)!
    return { invitation, mail, token: tokenIn(mail) }
  }
  const accept = (body: object, caller: object = { key: a.site.publishable_key }) =>
    server.request('POST', '/v1/invitations/accept', { ...caller, body })
  const open = (token: string, key = a.site.publishable_key) =>
    server.request('POST', '/v1/invitations/open', { key, body: { token } })

  return { server, clock, a, b, later, invite, post, tokenIn, mailed, accept, open }
}
