import assert from 'node:assert/strict'
import { promises } from 'node:dns'
import { after, before, describe, mock, test } from 'node:test'
import { startWebhooks, type Webhooks } from './receiver.ts'

let hooks: Webhooks
before(async () => {
  hooks = await startWebhooks({ allowPrivate: false })
  // Names of the documentation, as if they were known.
  mock.method(promises.Resolver.prototype, 'resolve4', async (host: string) => {
    if (host === 'inside.example') return ['10.0.0.5']
    if (host === 'both.example') return ['93.184.216.34', '127.0.0.1']
    if (host.endsWith('.example')) return ['93.184.216.34']
    throw new Error('ENOTFOUND')
  })
  mock.method(promises.Resolver.prototype, 'resolve6', async (host: string) =>
    host === 'six.example' ? ['fd00::5'] : [],
  )
})
after(async () => {
  mock.restoreAll()
  await hooks.end()
})

const url = 'https://erp.example/webhooks'
const create = (body: object = {}, key?: string) =>
  hooks.ask('POST', '/v1/webhook_endpoints', { url, ...body }, key)
const made = async (body: object = {}, key?: string) => {
  const reply = await create(body, key)
  assert.equal(reply.status, 201, JSON.stringify(reply.body))
  return reply.body
}
const stored = (id: string) =>
  hooks.db.selectFrom('webhook_endpoints').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('an endpoint is made, read, listed, changed and deleted', async () => {
  const { secret, webhook_endpoint: endpoint } = await made({ description: ' ERP ' })
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
  assert.equal(endpoint.description, 'ERP')
  assert.deepEqual(endpoint.event_types, ['*'])
  const path = `/v1/webhook_endpoints/${endpoint.id}`
  const read = await hooks.ask('GET', path)
  assert.deepEqual(read.body, endpoint)
  assert.equal(read.headers.get('etag'), '"v1"')
  assert.ok(
    (await hooks.must('GET', '/v1/webhook_endpoints')).data.some(
      (one: { id: string }) => one.id === endpoint.id,
    ),
  )

  const changed = await hooks.must('PATCH', path, { event_types: ['invoice.*'], description: null })
  assert.deepEqual([changed.event_types, changed.description, changed.version], [['invoice.*'], null, 2])
  const stale = await hooks.request('PATCH', path, {
    key: hooks.vendorKey,
    body: { status: 'disabled' },
    headers: { 'if-match': '"v1"' },
  })
  assert.equal(stale.status, 412)
  const disabled = await hooks.must('PATCH', path, { status: 'disabled' })
  assert.equal(disabled.disabled_reason, 'manual')
  assert.notEqual(disabled.disabled_at, null)
  const enabled = await hooks.must('PATCH', path, { status: 'enabled' })
  assert.deepEqual([enabled.disabled_reason, enabled.disabled_at], [null, null])

  assert.equal((await hooks.ask('DELETE', path)).status, 204)
  assert.equal((await hooks.ask('GET', path)).status, 404)
  assert.equal((await hooks.ask('DELETE', path)).status, 404)
  const types = await hooks.db
    .selectFrom('events')
    .select('type')
    .where('subject_id', '=', endpoint.id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    types.map(({ type }) => type.split('.')[1]),
    ['created', 'updated', 'updated', 'updated', 'deleted'],
  )
})

test('its secret is shown once and lies nowhere that can be read', async () => {
  const { secret, webhook_endpoint: endpoint } = await made()
  const row = await stored(endpoint.id)
  assert.ok(!row.secret.includes(secret) && !row.secret.includes(Buffer.from(secret.slice(6), 'base64')))
  const [read, list, events] = await Promise.all([
    hooks.ask('GET', `/v1/webhook_endpoints/${endpoint.id}`),
    hooks.ask('GET', '/v1/webhook_endpoints'),
    hooks.db.selectFrom('events').selectAll().where('subject_id', '=', endpoint.id).execute(),
  ])
  for (const told of [read.body, list.body, events])
    assert.doesNotMatch(JSON.stringify(told), /whsec_|"secret"/)
})

test('a secret is exchanged with an overlap, and two at most are good at once', async () => {
  const { webhook_endpoint: endpoint, secret } = await made()
  const path = `/v1/webhook_endpoints/${endpoint.id}/rotate_secret`
  const rotated = await hooks.must('POST', path, { overlap_hours: 2 })
  assert.notEqual(rotated.secret, secret)
  const end = Temporal.Instant.from(hooks.clock.now()).add({ hours: 2 })
  assert.equal(Temporal.Instant.from(rotated.webhook_endpoint.old_secret_expires_at).equals(end), true)
  const before = await stored(endpoint.id)
  await hooks.must('POST', path, {})
  const again = await stored(endpoint.id)
  assert.deepEqual(again.old_secret, before.secret)
  const atOnce = await hooks.must('POST', path, { overlap_hours: 0 })
  assert.equal(atOnce.webhook_endpoint.old_secret_expires_at, null)
  assert.equal((await stored(endpoint.id)).old_secret, null)
})

describe('an endpoint must not lead inside', () => {
  const refused = [
    'http://169.254.169.254/',
    'http://127.0.0.1:5432',
    'http://[::ffff:127.0.0.1]/',
    'http://0x7f000001/',
    'https://169.254.169.254/',
    'https://127.0.0.1:5432',
    'https://[::ffff:127.0.0.1]/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://localhost/',
    'https://inside.example/',
    'https://both.example/',
    'https://six.example/',
    'http://erp.example/',
    'https://unknown.invalid/',
    'file:///etc/passwd',
  ]

  test('when it is made, nor when it is changed; and nothing is told of what is there', async () => {
    const { webhook_endpoint: endpoint } = await made()
    for (const url of refused) {
      const replies = [
        await create({ url }),
        await hooks.ask('PATCH', `/v1/webhook_endpoints/${endpoint.id}`, { url }),
      ]
      for (const { status, body } of replies) {
        assert.equal(status, 422, url)
        assert.equal(body.errors[0].pointer, '#/url')
        assert.doesNotMatch(JSON.stringify(body), /10\.0\.0\.5|fd00/)
      }
    }
    assert.equal((await stored(endpoint.id)).url, url)
  })

  test('when it is delivered either, though it was let through when it was saved', async () => {
    for (const url of refused) {
      const { status, ...outcome } = { status: 0, ...(await hooks.sender.post(url, {}, '{}')) }
      assert.deepEqual([outcome.response_status, outcome.response_body], [null, null], url)
      assert.match(outcome.error ?? '', /address_refused|host_unknown/, url)
      assert.equal(status, 0)
    }
    assert.equal(hooks.receiver.received.length, 0)
  })
})

test('wrong input is refused by its field', async () => {
  for (const [body, pointer] of [
    [{ event_types: ['invoice.payed'] }, '#/event_types/0'],
    [{ event_types: [] }, '#/event_types'],
    [{ event_types: ['*', '*'] }, '#/event_types'],
    [{ url: `https://erp.example/${'x'.repeat(2000)}` }, '#/url'],
    [{ url: 'nonsense' }, '#/url'],
    [{ secret: 'mine' }, '#/secret'],
  ] as const) {
    const reply = await create(body)
    assert.equal(reply.status, 422, JSON.stringify(body))
    assert.equal(reply.body.errors[0].pointer, pointer)
  }
})

test('one side has fifty endpoints at most, also when they are made at once', async () => {
  const { a } = hooks.world
  const key = await hooks.makeKey(['webhooks:write', 'webhooks:read'], a.partner.id)
  const replies = await Promise.all(Array.from({ length: 53 }, () => create({}, key)))
  assert.equal(replies.filter(({ status }) => status === 201).length, 50)
  const over = replies.find(({ status }) => status !== 201)!
  assert.deepEqual([over.status, over.body.code], [409, 'limit_reached'])
})

test('endpoints and their deliveries are their own side’s alone', async () => {
  const { a, b } = hooks.world
  const keyA = await hooks.makeKey(['webhooks:write', 'webhooks:read'], a.partner.id)
  const keyB = await hooks.makeKey(['webhooks:write', 'webhooks:read'], b.partner.id)
  const { webhook_endpoint: endpoint } = await made({}, keyB)
  const test = await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`, undefined, keyB)
  for (const key of [keyA, hooks.vendorKey]) {
    for (const [method, path, body] of [
      ['GET', `/v1/webhook_endpoints/${endpoint.id}`],
      ['PATCH', `/v1/webhook_endpoints/${endpoint.id}`, { status: 'disabled' }],
      ['DELETE', `/v1/webhook_endpoints/${endpoint.id}`],
      ['POST', `/v1/webhook_endpoints/${endpoint.id}/rotate_secret`, {}],
      ['POST', `/v1/webhook_endpoints/${endpoint.id}/test`],
      ['POST', `/v1/webhook_endpoints/${endpoint.id}/replay`, { only: 'failed' }],
      ['GET', `/v1/webhook_deliveries/${test.id}`],
      ['POST', `/v1/webhook_deliveries/${test.id}/replay`],
    ] as const)
      assert.equal((await hooks.ask(method, path, body, key)).status, 404, `${method} ${path}`)
    const lists = [
      `/v1/webhook_deliveries?webhook_endpoint_id=${endpoint.id}`,
      `/v1/webhook_deliveries?event_id=${test.event_id}`,
    ]
    for (const path of lists) assert.deepEqual((await hooks.must('GET', path, undefined, key)).data, [])
  }
  assert.equal((await hooks.deliveries(`&event_id=${test.event_id}`, keyB)).length, 1)
})
