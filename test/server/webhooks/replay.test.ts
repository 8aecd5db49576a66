import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../../support/until.ts'
import { startWebhooks, type Webhooks } from './receiver.ts'

let hooks: Webhooks
before(async () => {
  hooks = await startWebhooks()
})
beforeEach(() => hooks.empty())
after(() => hooks.end())

const replay = (id: string, body: object) => hooks.ask('POST', `/v1/webhook_endpoints/${id}/replay`, body)
const idsAt = (path: string) => hooks.receiver.at(path).map(({ headers }) => headers['webhook-id'])

test('one delivery is sent again, with the id that it had', async () => {
  await hooks.endpoint('/one', { event_types: ['customer.*'] })
  await hooks.happen(hooks.world.a, 'one')
  await hooks.run()
  const [delivery] = await hooks.deliveries()
  const queued = await hooks.must('POST', `/v1/webhook_deliveries/${delivery.id}/replay`)
  assert.deepEqual([queued.status, queued.attempt_count], ['pending', 0])
  await hooks.run()
  const [a, b] = idsAt('/one')
  assert.equal(a, b)
  assert.equal((await hooks.delivery(delivery.id)).attempts.length, 2)
})

test('all that has failed is sent again, and nothing else', async () => {
  const endpoint = await hooks.endpoint('/failed', { event_types: ['customer.*'] })
  await hooks.happen(hooks.world.a, 'good')
  await hooks.run()
  hooks.receiver.answer('/failed', response => response.writeHead(500).end())
  for (const phone of ['1', '2', '3']) await hooks.happen(hooks.world.a, phone)
  await hooks.run()
  await hooks.db
    .updateTable('webhook_deliveries')
    .set({ status: 'failed', next_attempt_at: null })
    .where('status', '=', 'pending')
    .execute()
  hooks.receiver.answer('/failed', response => response.writeHead(204).end())
  hooks.receiver.received.length = 0
  const reply = await replay(endpoint.id, { only: 'failed' })
  assert.deepEqual([reply.status, reply.body], [202, { queued: 3 }])
  await hooks.run()
  assert.equal(hooks.receiver.at('/failed').length, 3)
  assert.deepEqual((await replay(endpoint.id, { only: 'failed' })).body, { queued: 0 })
})

test('what waits hours to be tried again is sent at once when all that has failed is', async () => {
  const endpoint = await hooks.endpoint('/mended', { event_types: ['customer.*'] })
  hooks.receiver.answer('/mended', response => response.writeHead(500).end())
  await hooks.happen(hooks.world.a, 'down')
  await hooks.run()
  const [delivery] = await hooks.deliveries()
  assert.deepEqual([delivery.status, delivery.attempt_count], ['pending', 1])
  hooks.receiver.answer('/mended', response => response.writeHead(204).end())
  await hooks.happen(hooks.world.a, 'not yet sent')
  await hooks.dispatch()
  assert.deepEqual((await replay(endpoint.id, { only: 'failed' })).body, { queued: 1 })
  await hooks.deliver()
  assert.equal((await hooks.delivery(delivery.id)).status, 'succeeded')
})

test('everything of a range is sent again, also what the endpoint has never got', async () => {
  const { a, b } = hooks.world
  const from = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
  await hooks.happen(a, 'before the endpoint')
  await hooks.happen(b, 'of another partner')
  await pause(5)
  const to = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
  const partnerKey = await hooks.makeKey(['webhooks:write', 'webhooks:read'], a.partner.id)
  await hooks.dispatch()
  const all = await hooks.endpoint('/all', { event_types: ['customer.*'] })
  const partner = await hooks.endpoint('/partner', { event_types: ['*'] }, partnerKey)
  await hooks.happen(a, 'after')
  await hooks.run()
  hooks.receiver.received.length = 0
  assert.deepEqual((await replay(all.id, { only: 'all', from, to })).body, { queued: 2 })
  const reply = await hooks.ask(
    'POST',
    `/v1/webhook_endpoints/${partner.id}/replay`,
    { only: 'all', from, to },
    partnerKey,
  )
  assert.deepEqual(reply.body, { queued: 1 })
  await hooks.run()
  assert.equal(hooks.receiver.at('/all').length, 2)
  assert.equal(hooks.receiver.at('/partner').length, 1)
  assert.match(hooks.receiver.at('/partner')[0]!.body, /customer\.updated/)
  // Again, and with what it has got meanwhile.
  assert.deepEqual((await replay(all.id, { only: 'all', from })).body, { queued: 3 })
  await hooks.run()
  assert.equal(hooks.receiver.at('/all').length, 5)
  assert.equal(new Set(idsAt('/all')).size, 3)
})

test('a result that comes in after the replay was asked for does not end it', async () => {
  await hooks.endpoint('/slow', { event_types: ['customer.*'] })
  const release = Promise.withResolvers<void>()
  hooks.receiver.answer('/slow', response => void release.promise.then(() => response.writeHead(204).end()))
  await hooks.happen(hooks.world.a, 'slow')
  await hooks.dispatch()
  const running = hooks.deliver()
  await until(() => hooks.receiver.at('/slow').length > 0)
  const [delivery] = await hooks.deliveries()
  await hooks.must('POST', `/v1/webhook_deliveries/${delivery.id}/replay`)
  release.resolve()
  await running
  await hooks.deliver()
  assert.equal(hooks.receiver.at('/slow').length, 2)
  assert.equal((await hooks.delivery(delivery.id)).status, 'succeeded')
})

test('wrong ranges and disabled endpoints are refused', async () => {
  const endpoint = await hooks.endpoint('/refused')
  for (const [body, pointer] of [
    [{ only: 'all' }, '#/from'],
    [{ only: 'all', from: '2026-02-30T00:00:00Z' }, '#/from'],
    [{ only: 'some' }, '#/only'],
    [{}, '#/only'],
  ] as const) {
    const reply = await replay(endpoint.id, body)
    assert.equal(reply.status, 422, JSON.stringify(body))
    assert.equal(reply.body.errors[0].pointer, pointer)
  }
  await hooks.must('PATCH', `/v1/webhook_endpoints/${endpoint.id}`, { status: 'disabled' })
  const reply = await replay(endpoint.id, { only: 'failed' })
  assert.deepEqual([reply.status, reply.body.current_status], [409, 'disabled'])
})
