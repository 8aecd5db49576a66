import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { close, listen } from '../../../server/src/http/listen.ts'
import { titles } from '../../../server/src/http/problem-titles.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

// What HTTP clients cannot be made to send, over plain sockets.

const base = 'https://portal.example'
let server: TestServer
let listening: Server
before(async () => {
  server = await startTestServer()
  listening = await listen(server.app, '127.0.0.1', 0, 'PORT', {
    base,
    headersTimeout: 200,
    requestTimeout: 300,
    connectionsCheckingInterval: 50,
  })
})
after(async () => {
  listening.closeAllConnections()
  await close(listening)
  await server.close()
})

type Received = { status: number; headers: Headers; body: string }

/** Sends one after the other, each when something came back. All answers until the connection ends. */
function send(texts: string[], { port } = listening.address() as AddressInfo): Promise<Received[]> {
  return new Promise((resolve, reject) => {
    const left = [...texts]
    const socket = connect(port, '127.0.0.1', () => socket.write(left.shift()!))
    let received = ''
    socket.setEncoding('utf8').on('data', data => {
      received += data
      if (left.length > 0) socket.write(left.shift()!)
    })
    socket.on('error', reject)
    socket.on('end', () => {
      socket.destroy()
      resolve(received.split(/(?=HTTP\/1\.1 \d)/).map(parse))
    })
  })
}

function parse(answer: string): Received {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const fields = lines.map(line => line.split(/: (.*)/s).slice(0, 2) as [string, string])
  return { status: Number(first.split(' ')[1]), headers: new Headers(fields), body }
}

function isProblem({ status, headers, body }: Received, expected: number, code: keyof typeof titles): void {
  const { detail, request_id, ...problem } = JSON.parse(body)
  assert.deepEqual(
    { answered: status, ...problem },
    {
      answered: expected,
      type: `${base}/problems/${code}`,
      title: titles[code],
      status: expected,
      code,
    },
  )
  assert.ok(detail)
  assert.match(request_id, /^req_[0-9a-z]{26}$/)
  assert.equal(headers.get('x-request-id'), request_id)
  assert.equal(headers.get('content-type'), 'application/problem+json')
  assert.equal(headers.get('content-length'), String(Buffer.byteLength(body)))
  assert.equal(headers.get('connection'), 'close')
  assert.equal(headers.get('cache-control'), 'no-store')
}

const host = 'Host: localhost\r\n'
const chunked = `POST /v1/customers HTTP/1.1\r\n${host}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`
const long = (length: number) => 'x'.repeat(length)

describe('is refused with a problem, and the connection closed:', () => {
  for (const [what, text, status, code] of [
    ['a malformed request line', `NONSENSE\r\n${host}\r\n`, 400, 'malformed_request'],
    ['a method that does not exist', `FROB / HTTP/1.1\r\n${host}\r\n`, 400, 'malformed_request'],
    ['a header without a colon', `GET / HTTP/1.1\r\n${host}nonsense\r\n\r\n`, 400, 'malformed_request'],
    [
      'two lengths',
      `POST / HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`,
      400,
      'malformed_request',
    ],
    ['no Host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed_request'],
    [
      'a Host that cannot be one',
      'GET /healthz HTTP/1.1\r\nConnection: close\r\nHost: a b\r\n\r\n',
      400,
      'malformed_request',
    ],
    [
      'headers of 17 KB',
      `GET / HTTP/1.1\r\n${host}Cookie: ${long(17_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
    ['headers of 5 MB', `GET / HTTP/1.1\r\n${host}Cookie: ${long(5_000_000)}`, 431, 'headers_too_large'],
    [
      'an address of 17 KB',
      `GET /v1/invoices?q=${long(17_000)} HTTP/1.1\r\n${host}\r\n`,
      431,
      'headers_too_large',
    ],
    ['a chunk that is none', `${chunked}zz\r\n`, 400, 'malformed_request'],
    ['chunk extensions of 17 KB', `${chunked}1;${long(17_000)}\r\nx\r\n`, 413, 'content_too_large'],
    ['a head that never ends', `GET / HTTP/1.1\r\n${host}`, 408, 'request_timeout'],
  ] as const)
    test(what, async () => {
      const [answer, ...more] = await send([text])
      isProblem(answer!, status, code)
      assert.deepEqual(more, [])
    })
})

test('so is a body that never ends, while the app waits for it', async () => {
  const head = `POST /v1/customers HTTP/1.1\r\n${host}Authorization: Bearer ${server.vendorKey}\r\n`
  const [answer, ...more] = await send([
    `${head}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
  ])
  isProblem(answer!, 408, 'request_timeout')
  assert.deepEqual(more, [])
})

test('what was right on the connection before has had its answer', async () => {
  const [right, wrong] = await send([`GET /healthz HTTP/1.1\r\n${host}\r\n`, 'NONSENSE\r\n\r\n'])
  assert.deepEqual([right?.status, JSON.parse(right!.body).status], [200, 'ok'])
  isProblem(wrong!, 400, 'malformed_request')
})

test('an expectation that nobody knows is passed over', async () => {
  const [answer] = await send([
    `GET /healthz HTTP/1.1\r\n${host}Connection: close\r\nExpect: wonders\r\n\r\n`,
  ])
  assert.equal(answer?.status, 200)
})

test('an app that fails as a whole is a problem as well, of which it tells nothing', async () => {
  const fetch = () => Promise.reject(new Error('secret reason'))
  const failing = await listen({ fetch }, '127.0.0.1', 0, 'PORT', { base })
  try {
    const text = `GET / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`
    const [answer] = await send([text], failing.address() as AddressInfo)
    isProblem(answer!, 500, 'internal_error')
    assert.doesNotMatch(answer!.body, /secret/)
  } finally {
    await close(failing)
  }
})

test('a body that breaks off is the caller’s, and no sign of a database that is away', async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
    },
  })
  const headers = { authorization: `Bearer ${server.vendorKey}`, 'content-type': 'application/json' }
  const request = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  const reply = await server.app.fetch(new Request('http://portal.test/v1/customers', request))
  const problem = (await reply.json()) as { code: string }
  assert.deepEqual([reply.status, problem.code], [400, 'malformed_request'])
  assert.deepEqual(server.faults, [])
})
