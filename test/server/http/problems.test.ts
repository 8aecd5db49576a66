import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { titles } from '../../../server/src/http/problem-titles.ts'
import { type Ask, type Reply, startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
const origin = 'https://alpha.example'

before(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
after(() => server.close())

/** Every refusal has this form, and can be read from the page it goes to. */
function isProblem(reply: Reply, status: number, code: string): void {
  assert.deepEqual([reply.status, reply.body.code], [status, code], JSON.stringify(reply.body))
  assert.equal(reply.headers.get('content-type'), 'application/problem+json')
  assert.equal(reply.body.status, status)
  assert.equal(reply.body.title, titles[code as keyof typeof titles])
  assert.ok(reply.body.type.endsWith(`/problems/${code}`))
  assert.equal(reply.body.request_id, reply.headers.get('x-request-id'))
  assert.equal(reply.headers.get('cache-control'), 'no-store')
  assert.equal(reply.headers.get('x-content-type-options'), 'nosniff')
}
const isReadable = (reply: Reply) => {
  assert.equal(reply.headers.get('access-control-allow-origin'), origin)
  assert.match(reply.headers.get('access-control-expose-headers') ?? '', /X-Request-Id.*Retry-After/)
  assert.match(reply.headers.get('vary') ?? '', /Origin/)
}
const fromPage = (method: string, path: string, { headers, ...ask }: Ask = {}) =>
  server.request(method, path, { token: world.a.token, ...ask, headers: { origin, ...headers } })

describe('every refusal is a problem that the page can read', () => {
  const long = 'x'.repeat(1_000_001)
  const json = { 'content-type': 'application/json' }
  const cases: [what: string, status: number, code: string, send: () => Promise<Reply>][] = [
    ['an unknown address', 404, 'route_not_found', () => fromPage('GET', '/v1/unicorns')],
    ['an address with a slash too many', 404, 'route_not_found', () => fromPage('GET', '/v1/invoices/')],
    ['broken percent-encoding in an id', 404, 'not_found', () => fromPage('GET', '/v1/invoices/%E0%A4%A')],
    ['U+0000 in an id', 404, 'not_found', () => fromPage('GET', '/v1/invoices/inv_%00')],
    ['another method', 405, 'method_not_allowed', () => fromPage('PUT', '/v1/invoices')],
    ['no credential', 401, 'unauthorized', () => fromPage('GET', '/v1/invoices', { token: undefined })],
    ['a missing object', 404, 'not_found', () => fromPage('GET', `/v1/invoices/inv_${'0'.repeat(26)}`)],
    ['another kind of caller', 403, 'permission_denied', () => fromPage('GET', '/v1/settings')],
    ['a wrong parameter', 422, 'validation_failed', () => fromPage('GET', '/v1/invoices?limit=0')],
    [
      'a body that is no JSON',
      400,
      'malformed_json',
      () => fromPage('POST', '/v1/download_links', { body: '{"invoice_id":', headers: json }),
    ],
    [
      'a body that is too large',
      413,
      'content_too_large',
      () => fromPage('POST', '/v1/download_links', { body: long, headers: json }),
    ],
    [
      'a body of another type',
      415,
      'unsupported_media_type',
      () => fromPage('POST', '/v1/download_links', { body: 'x', headers: { 'content-type': 'text/plain' } }),
    ],
    [
      'a secret key in a browser',
      403,
      'secret_key_in_browser',
      () => fromPage('GET', '/v1/invoices', { token: undefined, key: server.vendorKey }),
    ],
  ]
  for (const [what, status, code, send] of cases)
    test(what, async () => {
      const reply = await send()
      isProblem(reply, status, code)
      isReadable(reply)
    })

  test('also a fault of ours, of which it tells nothing', async () => {
    await sql`alter table invoices rename to hidden_invoices`.execute(server.db)
    try {
      const reply = await fromPage('GET', `/v1/invoices/${world.a.invoice.id}`)
      isProblem(reply, 500, 'internal_error')
      isReadable(reply)
      const text = JSON.stringify(reply.body)
      assert.doesNotMatch(text, /invoices"|relation|42P01|select|node_modules|\.ts/)
      assert.match(JSON.stringify(server.faults.at(-1)), /relation .*invoices.* does not exist/)
      assert.ok(JSON.stringify(server.faults.at(-1)).includes(reply.body.request_id))
    } finally {
      await sql`alter table hidden_invoices rename to invoices`.execute(server.db)
    }
    assert.equal((await fromPage('GET', `/v1/invoices/${world.a.invoice.id}`)).status, 200)
  })

  test('also where something else than an Error is thrown', async () => {
    const { clock } = server.services
    const { now } = clock
    let asked = 0
    // The first instant is for the limits; the next one is asked for on the way of the request.
    clock.now = () => {
      if (asked++ < 3) return now()
      throw 'a string'
    }
    try {
      const reply = await fromPage('GET', '/v1/invoices')
      isProblem(reply, 500, 'internal_error')
      isReadable(reply)
      assert.doesNotMatch(JSON.stringify(reply.body), /a string/)
      assert.match(JSON.stringify(server.faults.at(-1)), /a string/)
    } finally {
      clock.now = now
    }
  })
})

describe('another method than the address takes', () => {
  for (const [path, allow] of [
    ['/v1/invoices', 'GET, POST, HEAD'],
    ['/v1/invoices/import', 'POST'],
    [`/v1/invoices/inv_${'0'.repeat(26)}`, 'GET, PATCH, DELETE, HEAD'],
    ['/v1/portal_sessions/current', 'GET, DELETE, HEAD'],
    ['/v1/login', 'POST'],
    ['/v1/events', 'GET, HEAD'],
  ] as const)
    test(`${path} takes ${allow}`, async () => {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE', 'PROPFIND']) {
        if (allow.split(', ').includes(method)) continue
        // Without a credential: which methods there are is no secret.
        const reply = await server.request(method, path)
        assert.equal(reply.headers.get('allow'), allow, method)
        assert.equal(reply.status, 405, method)
        if (method !== 'HEAD') isProblem(reply, 405, 'method_not_allowed')
      }
    })

  test('HEAD is answered as GET, without the body', async () => {
    const path = `/v1/invoices/${world.a.invoice.id}`
    const [get, head] = [await fromPage('GET', path), await fromPage('HEAD', path)]
    assert.deepEqual([head.status, head.bytes.length], [200, 0])
    for (const name of ['etag', 'content-type', 'access-control-allow-origin'])
      assert.equal(head.headers.get(name), get.headers.get(name))
  })
})

describe('X-Request-Id', () => {
  const id = async (given?: string) =>
    (
      await server.request(
        'GET',
        '/v1/unicorns',
        given === undefined ? {} : { headers: { 'x-request-id': given } },
      )
    ).headers.get('x-request-id')

  test('is the caller’s, where that can stand in a log', async () => {
    for (const given of ['abc-123_=', 'x'.repeat(255), crypto.randomUUID()])
      assert.equal(await id(given), given)
  })
  test('is made where there is none, or one that is not safe', async () => {
    const made = new Set<string | null>()
    for (const given of [undefined, '', 'a b', '"quoted"', '<b>', 'é', 'a;b', 'x'.repeat(256)])
      made.add(await id(given))
    assert.equal(made.size, 8)
    for (const each of made) assert.match(each ?? '', /^req_[0-9a-z]{26}$/)
  })
  test('is on successes, preflights and pages too', async () => {
    const headers = { 'x-request-id': 'mine' }
    for (const path of ['/v1/invoices', '/healthz', '/docs', '/openapi.json'])
      assert.equal((await fromPage('GET', path, { headers })).headers.get('x-request-id'), 'mine', path)
    const preflight = { ...headers, origin, 'access-control-request-method': 'GET' }
    const reply = await server.request('OPTIONS', '/v1/invoices', { headers: preflight })
    assert.equal(reply.headers.get('x-request-id'), 'mine')
  })
})

test('every code has a page, and no other', async () => {
  for (const [code, title] of Object.entries(titles)) {
    const page = await server.request('GET', `/problems/${code}`)
    assert.equal(page.status, 200, code)
    assert.ok(page.body.includes(title), code)
  }
  for (const code of ['unicorn', 'constructor', '__proto__', '%00', '..%2f..'])
    assert.equal((await server.request('GET', `/problems/${code}`)).status, 404, code)
})
