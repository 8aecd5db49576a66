import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Ask, startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
before(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
after(() => server.close())

const json = { 'content-type': 'application/json' }
const customer = { name: 'x', country: 'BE' }

test('every wrong request is answered with a problem that names what is wrong', async () => {
  const key = server.vendorKey
  const cases: [status: number, code: string, method: string, path: string, ask: Ask, pointer?: string][] = [
    [404, 'route_not_found', 'GET', '/v1/nothing', { key }],
    [405, 'method_not_allowed', 'PUT', '/v1/invoices', { key }],
    [401, 'unauthorized', 'GET', '/v1/invoices', {}],
    [401, 'unauthorized', 'GET', '/v1/invoices', { key: 'sk_nobody' }],
    [401, 'unauthorized', 'GET', '/v1/invoices', { token: 'pst_nobody' }],
    [404, 'not_found', 'GET', '/v1/invoices/inv_x', { key }],
    [422, 'validation_failed', 'GET', '/v1/invoices?stauts=open', { key }, '#/stauts'],
    [422, 'validation_failed', 'GET', '/v1/invoices?limit=0', { key }, '#/limit'],
    [422, 'validation_failed', 'GET', '/v1/invoices?limit=x', { key }, '#/limit'],
    [422, 'validation_failed', 'GET', '/v1/invoices?limit=1&limit=2', { key }, '#/limit'],
    [422, 'validation_failed', 'GET', '/v1/customers?q=%00', { key }, '#/q'],
    [422, 'validation_failed', 'GET', '/v1/invoices?q=x', { key }, '#/q'],
    [422, 'cursor_mismatch', 'GET', '/v1/invoices?cursor=garbage', { key }, '#/cursor'],
    [400, 'malformed_json', 'POST', '/v1/customers', { key, body: '{"name":', headers: json }],
    [400, 'malformed_json', 'POST', '/v1/customers', { key, body: Buffer.from([0xff, 0xfe]), headers: json }],
    [
      400,
      'malformed_json',
      'POST',
      '/v1/customers',
      { key, body: '{"name":"a\\u0000","country":"BE"}', headers: json },
    ],
    [
      415,
      'unsupported_media_type',
      'POST',
      '/v1/customers',
      { key, body: 'x', headers: { 'content-type': 'text/plain' } },
    ],
    [413, 'content_too_large', 'POST', '/v1/customers', { key, body: 'x'.repeat(1_000_001), headers: json }],
    [422, 'validation_failed', 'POST', '/v1/customers', { key, body: { country: 'BE' } }, '#/name'],
    [422, 'validation_failed', 'POST', '/v1/customers', { key, body: { ...customer, vta: 'x' } }, '#/vta'],
    [422, 'validation_failed', 'POST', '/v1/customers', { key, body: { ...customer, name: 12 } }, '#/name'],
    [
      422,
      'validation_failed',
      'POST',
      '/v1/customers',
      { key, body: { ...customer, kind: 'consumer' } },
      '#/kind',
    ],
  ]
  for (const [status, code, method, path, ask, pointer] of cases) {
    const reply = await server.request(method, path, ask)
    const what = `${method} ${path} ${JSON.stringify(reply.body)}`
    assert.equal(reply.status, status, what)
    assert.equal(reply.body.code, code, what)
    assert.equal(reply.headers.get('content-type'), 'application/problem+json')
    assert.equal(reply.body.request_id, reply.headers.get('x-request-id'))
    assert.ok(reply.body.type.endsWith(`/problems/${code}`))
    if (pointer) assert.equal(reply.body.errors[0].pointer, pointer, what)
    if (status === 405) assert.equal(reply.headers.get('allow'), 'GET, POST, HEAD')
    if (status === 401) assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer/)
  }
})

test('each problem type is a page', async () => {
  assert.equal((await server.request('GET', '/problems/not_found')).status, 200)
  assert.equal((await server.request('GET', '/problems/constructor')).status, 404)
})

test('origins: those of enabled sites are let in, on errors too; others and secret keys in browsers are not', async () => {
  const { a, b } = world
  const own = { origin: 'https://alpha.example' }
  const foreign = { origin: 'https://beta.example' }
  const good = await server.request('GET', '/v1/invoices', { token: a.token, headers: own })
  assert.deepEqual([good.status, good.headers.get('access-control-allow-origin')], [200, own.origin])
  const failed = await server.request('GET', '/v1/invoices?limit=x', { token: a.token, headers: own })
  assert.deepEqual([failed.status, failed.headers.get('access-control-allow-origin')], [422, own.origin])
  const wrong = await server.request('GET', '/v1/invoices', { token: a.token, headers: foreign })
  assert.deepEqual([wrong.status, wrong.body.code], [403, 'origin_not_allowed'])
  const site = await server.request('GET', '/v1/site', { key: b.site.publishable_key, headers: own })
  assert.equal(site.status, 403)
  const leaked = await server.request('GET', '/v1/invoices', { key: server.vendorKey, headers: own })
  assert.deepEqual([leaked.status, leaked.body.code], [403, 'secret_key_in_browser'])
  const ask = (origin: string) =>
    server.request('OPTIONS', '/v1/invoices', { headers: { origin, 'access-control-request-method': 'GET' } })
  assert.equal((await ask(own.origin)).headers.get('access-control-allow-origin'), own.origin)
  assert.equal((await ask('https://evil.example')).headers.get('access-control-allow-origin'), null)
})

test('one key, one object: also twenty at once, and another body is refused', async () => {
  const key = server.vendorKey
  const headers = { 'idempotency-key': 'once' }
  const send = (body: object = customer) => server.request('POST', '/v1/customers', { key, body, headers })
  const replies = await Promise.all(Array.from({ length: 20 }, () => send()))
  const made = replies.filter(reply => reply.status === 201)
  assert.ok(made.length >= 1)
  assert.equal(new Set(made.map(reply => reply.body.id)).size, 1)
  for (const reply of replies) assert.ok([201, 409].includes(reply.status))
  const again = await server.request('POST', '/v1/customers', {
    key,
    body: customer,
    headers: { 'idempotency-key': '"once"' },
  })
  assert.deepEqual([again.status, again.body.id], [201, made[0]!.body.id])
  assert.equal(again.headers.get('idempotency-replayed'), 'true')
  assert.deepEqual((await send({ ...customer, name: 'y' })).body.code, 'idempotency_key_reused')
  const other = await server.request('POST', '/v1/customers', {
    key: world.a.partnerKey,
    body: customer,
    headers,
  })
  assert.notEqual(other.body.id, made[0]!.body.id)
})

test('a failure of ours leaves nothing and gives the key back', async () => {
  const key = server.vendorKey
  const headers = { 'idempotency-key': 'after a fault' }
  const sql = (text: string) => server.services.reads.query({ text })
  await sql(
    `create function fail() returns trigger language plpgsql as $$ begin raise exception 'secret inner text'; end $$`,
  )
  await sql('create trigger fail before insert on events for each row execute function fail()')
  const failed = await server.request('POST', '/v1/customers', {
    key,
    body: { ...customer, name: 'Half' },
    headers,
  })
  assert.equal(failed.status, 500)
  assert.equal(JSON.stringify(failed.body).includes('secret inner text'), false)
  await sql('drop trigger fail on events')
  const found = await server.request('GET', '/v1/customers?q=Half', { key })
  assert.equal(found.body.data.length, 0)
  assert.equal(
    (await server.request('POST', '/v1/customers', { key, body: { ...customer, name: 'Half' }, headers }))
      .status,
    201,
  )
})

test('versions: If-None-Match spares the body, If-Match protects a change', async () => {
  const { a } = world
  const path = `/v1/customers/${a.customer.id}`
  const { headers } = await server.request('GET', path, { key: server.vendorKey })
  const tag = headers.get('etag')!
  const same = await server.request('GET', path, { key: server.vendorKey, headers: { 'if-none-match': tag } })
  assert.deepEqual([same.status, same.bytes.length], [304, 0])
  const change = (match: string) =>
    server.request('PATCH', path, {
      key: server.vendorKey,
      body: { name: 'Renamed' },
      headers: { 'if-match': match },
    })
  assert.equal((await change('"v99"')).body.code, 'version_mismatch')
  assert.equal((await change(tag)).status, 200)
  assert.equal((await change(tag)).status, 412)
})
