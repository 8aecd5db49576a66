import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { RequestError } from '@hono/node-server'
import { newId } from './ids.ts'
import { Problem } from './problem.ts'

// What never becomes a request that the app sees is refused in the form of all its other refusals.

/** The answer to what was parsed, and is no request all the same. */
export function refusalOf(error: unknown, base: string): Response {
  const problem =
    error instanceof RequestError
      ? new Problem(400, 'malformed_request', 'The address or the Host header is not usable.')
      : new Problem(500, 'internal_error', 'Tell us the request id if it happens again.')
  const { status, headers, body } = written(problem, base)
  return new Response(body, { status, headers })
}

/** Answers what the parser gave up on, and ends the connection: where the next request begins is unknown. */
export function refuse({ code }: NodeJS.ErrnoException, socket: Socket, base: string): void {
  // Answered already: each further piece that arrives is an error again.
  if (!socket.writable) return
  // As Node does: an answer that has begun must not be mixed with another.
  const { _httpMessage: begun } = socket as { _httpMessage?: ServerResponse | null }
  if (begun?.headersSent) return void socket.destroy()
  const { status, headers, body } = written(problemOf(code), base)
  const lines = Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`)
  // Not at once: what the client is still sending would reset the connection before it has read the answer.
  setTimeout(() => socket.destroy(), 1000).unref()
}

function problemOf(parserCode: string | undefined): Problem {
  if (parserCode === 'HPE_HEADER_OVERFLOW')
    return new Problem(431, 'headers_too_large', 'Send less than 16 KB of address and headers.')
  if (parserCode === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem(408, 'request_timeout', 'The request was not complete in time. Send it again.')
  if (parserCode === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return new Problem(413, 'content_too_large', 'Send less than 16 KB of chunk extensions.')
  return new Problem(400, 'malformed_request', 'This is not HTTP/1.1 as RFC 9112 defines it.')
}

function written(problem: Problem, base: string) {
  const requestId = newId('req')
  const headers: Record<string, string> = {
    'X-Request-Id': requestId,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...problem.headers(),
  }
  return { status: problem.status, headers, body: JSON.stringify(problem.toJSON(base, requestId)) }
}
