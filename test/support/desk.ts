import { ensureReader } from '../../server/src/events/queries/readers.ts'
import { dispatchMails, mailReader } from '../../server/src/mail/actions/dispatch.ts'
import { type Ask, type Reply, startTestServer, testClock } from './server.ts'
import { neighbourOf, type Side } from './sides.ts'
import { told } from './told.ts'
import { makeWorld } from './world.ts'

type Json = Reply['body']
export type Person = Awaited<ReturnType<Awaited<ReturnType<typeof openDesk>>['person']>>

/** A vendor with agents, and two partners' customers who write to them. */
export async function openDesk(start = '2026-03-10T10:00:00.000Z', env?: Record<string, string>) {
  const clock = testClock(start)
  const server = await startTestServer({ clock, env })
  const { a, b } = await makeWorld(server)
  const vendor: Ask = { key: server.vendorKey }
  const ask = (method: string, path: string, body: unknown, caller: Ask): Promise<Reply> =>
    server.request(method, path, { ...caller, body })
  const must = async (method: string, path: string, body?: unknown, caller: Ask = vendor): Promise<Json> => {
    const reply = await ask(method, path, body, caller)
    if (reply.status >= 300)
      throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
  const agent = (name: string, fields: object = {}): Promise<Json> =>
    must('POST', '/v1/agents', {
      name,
      email: `${name.toLowerCase().replaceAll(' ', '.')}@vendor.example`,
      ...fields,
    })
  const ines = await agent('Ines Moreau')

  /** A new contact of a customer, with a session of his own. */
  async function person(name: string, fields: Json = {}, side: Side = a) {
    const { customer } = side
    const email = `${name.toLowerCase()}.${crypto.randomUUID().slice(0, 8)}@example.com`
    const contact = await must('POST', '/v1/contacts', {
      customer_id: customer.id,
      name,
      email,
      role: 'owner',
      ...fields,
    })
    const { token, session } = await must('POST', '/v1/portal_sessions', {
      customer_id: customer.id,
      contact_id: contact.id,
    })
    // Tests move the clock by days, and the person stays where he is.
    const ends = { expires_at: '2100-01-01T00:00:00Z', ends_at: '2100-01-01T00:00:00Z' }
    await server.db.updateTable('portal_sessions').set(ends).where('id', '=', session.id).execute()
    const mine = (method: string, path: string, body?: unknown): Promise<Json> =>
      must(method, path, body, { token })
    return {
      contact,
      email,
      caller: { token } as Ask,
      ask: (method: string, path: string, body?: unknown) => ask(method, path, body, { token }),
      must: mine,
      open: (ticket: object = {}): Promise<Json> =>
        mine('POST', '/v1/tickets', { subject: 'A question', text: 'How?', ...ticket }),
      write: (ticket_id: string, message: object = {}): Promise<Json> =>
        mine('POST', '/v1/messages', { ticket_id, text: 'More from me', ...message }),
      ticket: (id: string): Promise<Json> => mine('GET', `/v1/tickets/${id}`),
      list: async (query = ''): Promise<Json[]> => (await mine('GET', `/v1/tickets?limit=100&${query}`)).data,
    }
  }

  return {
    ...server,
    clock,
    a,
    b,
    neighbour: await neighbourOf(a),
    vendor,
    ask: (method: string, path: string, body?: unknown, caller: Ask = vendor) =>
      ask(method, path, body, caller),
    must,
    agent,
    ines,
    person,
    /** What an agent writes. */
    answer: (ticket_id: string, message: object = {}): Promise<Json> =>
      must('POST', '/v1/messages', { ticket_id, text: 'An answer', agent_id: ines.id, ...message }),
    /** Types of the events about an object, in their order. */
    eventsOf: async (id: string): Promise<string[]> => {
      const events = server.db.selectFrom('events').select('type').where('subject_id', '=', id)
      return (await events.orderBy('seq').execute()).map(event => event.type)
    },
    startMails: () => ensureReader(server.db, mailReader, clock.now()),
    /** The mails that are written of what has happened since the last time. */
    mails: async () => {
      const before = await server.db.selectFrom('mails').select('id').execute()
      await told(server.db)
      await dispatchMails(server.services)
      const known = new Set(before.map(mail => mail.id))
      const mails = await server.db.selectFrom('mails').selectAll().orderBy('seq').execute()
      return mails.filter(mail => !known.has(mail.id))
    },
  }
}
