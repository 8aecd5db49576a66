import assert from 'node:assert/strict'
import { type ClientRequest, request as connect, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { close, listen } from '../../../server/src/http/listen.ts'
import { cpuSeconds } from '../../support/cpu.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
let listening: Server
let port: number

before(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  listening = await listen(server.app, '127.0.0.1', 0, 'PORT')
  port = (listening.address() as AddressInfo).port
})
after(async () => {
  listening.closeAllConnections()
  await close(listening)
  await server.close()
})

const json = { 'content-type': 'application/json' }
const post = (body: string | Uint8Array, headers: Record<string, string> = json, path = '/v1/customers') =>
  server.request('POST', path, { key: server.vendorKey, body, headers })
const customer = (fields: object) => JSON.stringify({ name: 'x', country: 'BE', ...fields })
const codes = ({ body }: { body: { errors?: { code: string; pointer: string }[] } }) =>
  body.errors?.map(({ code, pointer }) => `${pointer} ${code}`)

describe('JSON', () => {
  for (const [what, body] of [
    ['nothing', ''],
    ['half of it', '{"name": "x", '],
    ['JavaScript', "{name: 'x'}"],
    ['two values', '{}{}'],
    ['a comma too many', '{"name": "x",}'],
    ['not a number', '{"name": NaN}'],
    ['a raw line break in a string', '{"name": "a\nb"}'],
    ['no UTF-8', Buffer.from([...Buffer.from('{"name": "'), 0xe9, ...Buffer.from('", "country": "BE"}')])],
    ['UTF-16', Buffer.from('{"name": "x", "country": "BE"}', 'utf16le')],
    ['U+0000 in a value', customer({ name: 'a\0b' })],
    ['U+0000 in a name', customer({ metadata: { 'a\0b': 'x' } })],
    ['half a surrogate pair', '{"name": "x\\ud800", "country": "BE"}'],
    ['the other half', '{"name": "x", "country": "BE", "metadata": {"a": "\\uDC00"}}'],
    ['brackets without end', '['.repeat(400_000)],
  ] as const)
    test(`that is ${what} is 400`, async () => {
      const reply = await post(body)
      assert.deepEqual([reply.status, reply.body.code], [400, 'malformed_json'])
    })

  test('nested without end is refused, however deep', async () => {
    for (const text of [
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    ])
      assert.ok([400, 422].includes((await post(text)).status))
  })

  test('may hold every character that text can, and what only looks like an escape', async () => {
    const name = 'Łódź 😀 \\u0000 \\\\ud800 \u2028 "quoted" \u007f'
    const reply = await post(customer({ name, metadata: { [name.slice(0, 30)]: name } }))
    assert.equal(reply.status, 201)
    const read = await server.request('GET', `/v1/customers/${reply.body.id}`, { key: server.vendorKey })
    assert.deepEqual([read.body.name, read.body.metadata[name.slice(0, 30)]], [name, name])
  })

  test('is never coerced', async () => {
    const pay = (amount: string) =>
      post(
        `{"amount":${amount},"received_on":"2026-01-01","method":"cash"}`,
        json,
        `/v1/invoices/${world.a.invoice.id}/record_payment`,
      )
    for (const amount of ['"100"', '100.5', 'null', 'true', '[100]', '0', '-1', '1e400', '9007199254740993'])
      assert.equal((await pay(amount)).status, 422, amount)
    assert.deepEqual(codes(await post(customer({ name: 5 }))), ['#/name type'])
    assert.deepEqual(codes(await post(customer({ billing_emails: 'a@b.example' }))), [
      '#/billing_emails type',
    ])
    assert.deepEqual(codes(await post('null')), ['# type'])
    assert.deepEqual(codes(await post('[]')), ['# type'])
  })

  test('with a field that is not known is refused, also one that JavaScript knows', async () => {
    assert.deepEqual(codes(await post(customer({ unicorn: 1 }))), ['#/unicorn additionalProperties'])
    for (const field of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      assert.deepEqual(codes(await post(`{"name":"x","country":"BE","${field}":{}}`)), [
        `#/${field} additionalProperties`,
      ])
    const own = '{"name":"x","country":"BE","metadata":{"__proto__":"kept"}}'
    assert.match(new TextDecoder().decode((await post(own)).bytes), /"metadata":\{"__proto__":"kept"\}/)
  })

  test('says where it is wrong, and never repeats what was sent', async () => {
    const reply = await post(
      customer({ vat_number: '1', currency: 'secret-value', address: { country: 'secret' } }),
    )
    assert.deepEqual(codes(reply)?.sort(), [
      '#/address/country maxLength',
      '#/currency pattern',
      '#/vat_number minLength',
    ])
    assert.doesNotMatch(JSON.stringify(reply.body), /secret/)
  })
})

describe('media types', () => {
  test('what the operation does not read is 415', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data', 'application/jsonp', 'x', ''])
      assert.equal((await post(customer({}), { 'content-type': type })).status, 415, type)
    const { status } = await post(customer({}), json, '/v1/invoices/import')
    assert.equal(status, 415)
  })
  test('parameters and letter case do not matter, and +json is JSON', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'Application/JSON',
      'application/merge-patch+json',
    ])
      assert.equal((await post(customer({}), { 'content-type': type })).status, 201, type)
  })
  test('an encoded body is 415 and not read as something else', async () => {
    for (const encoding of ['gzip', 'br', 'identity, gzip'])
      assert.equal((await post(customer({}), { ...json, 'content-encoding': encoding })).status, 415)
    assert.equal((await post(customer({}), { ...json, 'content-encoding': 'identity' })).status, 201)
  })
})

/** A request over a real connection, whose body `write` sends as it likes. */
function send(
  headers: Record<string, string | number>,
  write: (request: ClientRequest) => void,
): Promise<{ status: number; body: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0
    const request = connect({
      port,
      method: 'POST',
      path: '/v1/customers',
      headers: { ...json, authorization: `Bearer ${server.vendorKey}`, ...headers },
    })
    request.on('error', reject)
    request.on('response', async (response: IncomingMessage) => {
      let body = ''
      for await (const chunk of response) body += chunk
      resolve({ status: response.statusCode!, body, sent })
      request.destroy()
    })
    const { write: real } = request
    request.write = ((chunk: Buffer) => {
      sent += chunk.length
      return real.call(request, chunk, 'utf8')
    }) as typeof request.write
    write(request)
  })
}

describe('size', () => {
  test('a declared length above the limit is refused before anything is read', async () => {
    const { status, body } = await send({ 'content-length': 5_000_000 }, request => request.flushHeaders())
    assert.equal(status, 413)
    assert.equal(JSON.parse(body).code, 'content_too_large')
  })

  test('a stream without a length is stopped at the limit', async () => {
    const chunk = Buffer.alloc(64 * 1024, ' ')
    const { status, sent } = await send({}, request => {
      const more = () => {
        if (request.destroyed || request.writableEnded) return
        request.write(chunk)
        setTimeout(more, 1)
      }
      more()
    })
    assert.equal(status, 413)
    assert.ok(sent < 20_000_000, `it sent ${sent} bytes before it was stopped`)
  })

  test('a stream without a length below the limit is read', async () => {
    const { status } = await send({}, request => {
      for (const part of [' '.repeat(500_000), customer({ name: 'streamed' })])
        request.write(Buffer.from(part))
      request.end()
    })
    assert.equal(status, 201)
  })

  test('up to the limit to the byte', async () => {
    const body = customer({})
    assert.equal((await post(body + ' '.repeat(1_000_000 - body.length))).status, 201)
    assert.equal((await post(body + ' '.repeat(1_000_001 - body.length))).status, 413)
  })

  test('another body is answered on the connection afterwards', async () => {
    const url = `http://127.0.0.1:${port}/v1/customers`
    const headers = { ...json, authorization: `Bearer ${server.vendorKey}` }
    for (const size of [2_000_000, 10, 2_000_000, 10]) {
      const reply = await fetch(url, {
        method: 'POST',
        headers,
        body: customer({ name: 'x' }) + ' '.repeat(size),
      })
      assert.equal(reply.status, size > 10 ? 413 : 201)
      await reply.text()
    }
  })
})

test('a large and thoroughly wrong body is judged in a moment', async () => {
  for (const [path, body] of [
    ['/v1/invoices', { lines: Array.from({ length: 300_000 }, () => ({})) }],
    ['/v1/invoices', { lines: Array.from({ length: 5000 }, () => ({ a: 1, b: 2, c: 3 })) }],
    ['/v1/portal_sessions', { permissions: Array.from({ length: 150_000 }, (_, i) => i) }],
    ['/v1/portal_sessions', { permissions: Array.from({ length: 5000 }, (_, i) => i) }],
    ['/v1/customers', { metadata: Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [i, i])) }],
    ['/v1/customers', { billing_emails: [`${' '.repeat(450_000)}${'a'.repeat(450_000)}`] }],
  ] as const) {
    const took = await cpuSeconds(async () => {
      const { status } = await post(JSON.stringify(body), json, path)
      assert.ok(status === 413 || status === 422, `${path} ${status}`)
    })
    assert.ok(took < 1, `${path} took ${took} s`)
  }
})
