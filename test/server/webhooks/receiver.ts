import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { ensureReader } from '../../../server/src/events/queries/readers.ts'
import { deliverWebhooks } from '../../../server/src/webhooks/actions/deliver.ts'
import { dispatchWebhooks, webhookReader } from '../../../server/src/webhooks/actions/dispatch.ts'
import { makeSender, type Patience } from '../../../server/src/webhooks/post.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { told } from '../../support/told.ts'
import { makeWorld } from '../../support/world.ts'

export type Received = { path: string; headers: IncomingHttpHeaders; body: string }
type Behaviour = (response: ServerResponse, received: Received) => void

/** A receiver on this machine that answers as a test says, by path; 204 where it says nothing. */
export async function startReceiver() {
  const received: Received[] = []
  const behaviours = new Map<string, Behaviour>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('error', () => undefined)
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const path = request.url ?? ''
      const one = { path, headers: request.headers, body: Buffer.concat(chunks).toString() }
      received.push(one)
      const behave = behaviours.get(path) ?? (response => response.writeHead(204).end())
      behave(response, one)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    at: (path: string) => received.filter(each => each.path === path),
    answer: (path: string, behave: Behaviour) => void behaviours.set(path, behave),
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What a receiver reads of a message by the published library; throws when the signature is not by this secret. */
export const verify = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as {
    type: string
    timestamp: string
    data: Record<string, unknown>
  }

/** Two partners whose events are sent to a receiver on this machine, on a clock of their own. */
export async function startWebhooks(options: { allowPrivate?: boolean; patience?: Patience } = {}) {
  const { allowPrivate = true, patience } = options
  const clock = testClock()
  const server = await startTestServer({ clock, env: { WEBHOOK_ALLOW_PRIVATE: allowPrivate ? 'on' : 'off' } })
  const world = await makeWorld(server)
  const receiver = await startReceiver()
  const sender = makeSender(allowPrivate, patience)
  await ensureReader(server.db, webhookReader, clock.now())

  const ask = (method: string, path: string, body?: unknown, key = server.vendorKey) =>
    server.request(method, path, { key, body })
  const must = async (method: string, path: string, body?: unknown, key?: string) => {
    const reply = await ask(method, path, body, key)
    if (reply.status >= 300)
      throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
  return {
    ...server,
    world,
    receiver,
    sender,
    ask,
    must,
    /** An endpoint at a path of the receiver. */
    endpoint: async (path: string, fields: object = {}, key?: string) => {
      const made = await must(
        'POST',
        '/v1/webhook_endpoints',
        { url: `${receiver.url}${path}`, ...fields },
        key,
      )
      return { id: made.webhook_endpoint.id as string, secret: made.secret as string, path }
    },
    /** Something that happens to a customer of a side. */
    happen: (side: Side, phone: string) =>
      must('PATCH', `/v1/customers/${side.customer.id}`, { metadata: { phone } }),
    async dispatch() {
      await told(server.db)
      await dispatchWebhooks(server.services)
    },
    deliver: (signal?: AbortSignal) => deliverWebhooks(server.services, sender, signal),
    async run() {
      await told(server.db)
      await dispatchWebhooks(server.services)
      await deliverWebhooks(server.services, sender)
    },
    /** Moves the clock. */
    pass: (seconds: number) => clock.set(Temporal.Instant.from(clock.now()).add({ seconds }).toString()),
    deliveries: async (query = '', key?: string) =>
      (await must('GET', `/v1/webhook_deliveries?limit=100${query}`, undefined, key)).data,
    delivery: (id: string, key?: string) => must('GET', `/v1/webhook_deliveries/${id}`, undefined, key),
    async empty() {
      await server.db.deleteFrom('webhook_endpoints').execute()
      await told(server.db)
      await dispatchWebhooks(server.services)
      receiver.received.length = 0
    },
    async end() {
      sender.close()
      await receiver.close()
      await server.close()
    },
  }
}

type Side = Awaited<ReturnType<typeof makeWorld>>['a']
export type Webhooks = Awaited<ReturnType<typeof startWebhooks>>
export type { TestServer }
