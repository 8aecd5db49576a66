import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { run } from '../../../server/src/commands/listen.ts'
import { freePort } from '../../support/port.ts'
import { type PortalProcess, runPortal, servePortal } from '../../support/portal-process.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { makeWorld } from '../../support/world.ts'
import { type Received, startReceiver, verify } from './receiver.ts'

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
let receiver: Awaited<ReturnType<typeof startReceiver>>
const running: PortalProcess[] = []
before(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  receiver = await startReceiver()
})
after(async () => {
  await Promise.all(running.map(each => each.kill('SIGKILL')))
  await receiver.close()
  await server.close()
})

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`
const start = (command: string[], settings: Record<string, string> = {}) => {
  const process = runPortal(command, server.connectionString, settings)
  running.push(process)
  return process
}
const change = (note: string) =>
  server.request('PATCH', `/v1/customers/${world.a.customer.id}`, {
    key: server.vendorKey,
    body: { metadata: { note } },
  })

/** Lets things happen until the receiver has heard of one. */
async function heardAt(path: string): Promise<Received> {
  for (let i = 0; i < 200; i++) {
    const [one] = receiver.at(path)
    if (one) return one
    await change(`${path} ${i}`)
    await pause(150)
  }
  throw new Error(`nothing came at ${path}`)
}

test('listen prints what happens in the database, and forwards it signed', async () => {
  const args = ['--forward-to', `${receiver.url}/local`, '--secret', secret, '--events', 'customer.*']
  const listening = start(['listen', ...args])
  const one = await heardAt('/local')
  assert.equal(verify(secret, one).type, 'customer.updated')
  const { stdout, code } = await listening.kill('SIGTERM')
  assert.match(stdout, /customer\.updated +cus_\w+ → 204/)
  assert.equal(code, 0)
})

test('listen follows another server over its API, as far as the key reaches', async () => {
  const api = await servePortal(server.connectionString)
  running.push(api)
  const args = ['--forward-to', `${receiver.url}/api`, '--secret', secret, '--api', api.url]
  const listening = start(['listen', ...args, '--key', world.a.partnerKey])
  const one = await heardAt('/api')
  assert.equal(verify(secret, one).type, 'customer.updated')
  assert.doesNotMatch(one.body, /"note":"\/api/)
  assert.equal((await listening.kill('SIGTERM')).code, 0)
  const refused = await start(['listen', '--api', api.url, '--key', 'sk_wrong']).ended
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /may not read events/)
  // It sends to no private address, and would be one of several that deliver.
  await api.kill('SIGTERM')
})

test('listen says what is wrong with what it is told', async () => {
  for (const [args, said] of [
    [['--forward-to', 'ftp://localhost'], /must begin with https/],
    [['--secret', 'short'], /--secret must be/],
    [['--events', 'invoice.payed'], /names no type/],
    [['--api', 'http://localhost:1'], /needs a key/],
  ] as const)
    await assert.rejects(run([...args]), said)
})

test('a server that is killed in the middle loses nothing: the next one sends it', async () => {
  const serve = async () => {
    const port = await freePort()
    const process = start(['serve'], { PORT: String(port), WEBHOOK_ALLOW_PRIVATE: 'on' })
    const url = `http://127.0.0.1:${port}`
    await until(() => fetch(`${url}/v1/webhook_endpoints`).catch(() => null), 'the start of the server')
    return { process, url }
  }
  receiver.answer('/killed', response => setTimeout(() => response.writeHead(204).end(), 1000))
  const first = await serve()
  const headers = { authorization: `Bearer ${server.vendorKey}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ url: `${receiver.url}/killed`, event_types: ['customer.updated'] })
  const made = await fetch(`${first.url}/v1/webhook_endpoints`, { method: 'POST', headers, body })
  assert.equal(made.status, 201, await made.clone().text())
  const endpoint = (await made.json()) as { secret: string }
  for (let i = 0; i < 40; i++) await change(`killed ${i}`)
  await until(() => receiver.at('/killed').length >= 5)
  await first.process.kill('SIGKILL')
  receiver.answer('/killed', response => response.writeHead(204).end())
  // Nobody waits a minute here for the leases of who is gone.
  await server.db.updateTable('webhook_deliveries').set({ lease: null, lease_until: null }).execute()
  const second = await serve()
  const ids = () => new Set(receiver.at('/killed').map(({ headers }) => headers['webhook-id']))
  await until(() => ids().size === 40)
  for (const one of receiver.at('/killed')) verify(endpoint.secret, one)
  await second.process.kill('SIGTERM')
  const { n } = await server.db
    .selectFrom('webhook_deliveries')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('status', '=', 'succeeded')
    .executeTakeFirstOrThrow()
  assert.ok(n >= 39, String(n))
})

const python = process.env.PYTHON ?? 'python3'
const withPython = spawnSync(python, ['-c', 'import standardwebhooks']).status === 0

test('the published library for Python verifies what is sent', {
  skip: withPython
    ? false
    : 'needs python3 with standardwebhooks (pip install standardwebhooks); PYTHON names another',
}, async () => {
  start(['listen', '--forward-to', `${receiver.url}/python`, '--secret', secret])
  const { body, headers } = await heardAt('/python')
  const program = `
import json, sys
from standardwebhooks import Webhook
given = json.load(sys.stdin)
print(json.dumps(Webhook(given["secret"]).verify(given["body"], given["headers"])))
`
  const verified = (input: object) => spawnSync(python, ['-c', program], { input: JSON.stringify(input) })
  const { stdout, stderr, status } = verified({ secret, body, headers })
  assert.equal(status, 0, stderr.toString())
  assert.deepEqual(JSON.parse(stdout.toString()), JSON.parse(body))
  assert.notEqual(verified({ secret, body: `${body} `, headers }).status, 0)
})
