import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export type Measured = { perSecond: number; p50: number; p99: number; errors: number }
/**
 * What the nth request asks: with a body it is a POST, under an idempotency key of its own. `status` is what it is to be
 * answered with, else 200.
 */
export type Ask = (n: number) => {
  path: string
  token?: string
  body?: object
  ifNoneMatch?: string
  status?: number
}
export type Asks = Record<string, { port: number; ask: Ask }>
export type Load = { rounds: number; requests: number; connections: number }

/**
 * Sends a fixed number of requests over a fixed number of connections, each waiting for its answer, and times
 * them. Plain sockets: the load must cost as little as it can beside the servers on the same machine.
 */
export async function measure(
  port: number,
  ask: Ask,
  requests: number,
  connections: number,
): Promise<Measured> {
  const times = new Float64Array(requests)
  let next = 0
  let done = 0
  let errors = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(port, '127.0.0.1')
      socket.setNoDelay(true)
      await new Promise(resolve => socket.once('connect', resolve))
      const exchange = exchangeOver(socket)
      while (next < requests) {
        const asked = ask(next++)
        const request = written(asked)
        const at = performance.now()
        const status = await exchange(request)
        times[done++] = performance.now() - at
        if (status !== (asked.status ?? 200)) errors += 1
      }
      socket.destroy()
    }),
  )
  const seconds = (performance.now() - started) / 1000
  times.sort()
  return {
    perSecond: requests / seconds,
    p50: times[Math.floor(requests * 0.5)]!,
    p99: times[Math.floor(requests * 0.99)]!,
    errors,
  }
}

function written({ path, token, body, ifNoneMatch }: ReturnType<Ask>): string {
  const signedIn = token ? `Authorization: Bearer ${token}\r\n` : ''
  const known = ifNoneMatch ? `If-None-Match: ${ifNoneMatch}\r\n` : ''
  if (body === undefined) return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${signedIn}${known}\r\n`
  const text = JSON.stringify(body)
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${signedIn}Idempotency-Key: ${randomUUID()}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

/** One request at a time; resolves with the status once the body that Content-Length or chunks announce is there. */
function exchangeOver(socket: Socket): (request: string) => Promise<number> {
  let received = ''
  let resolve: (status: number) => void = () => {}
  socket.on('data', data => {
    received += data.toString('latin1')
    const head = received.indexOf('\r\n\r\n')
    if (head < 0) return
    const status = Number(received.slice(9, 12))
    const length = /content-length: (\d+)/i.exec(received.slice(0, head))?.[1]
    const complete = length ? received.length >= head + 4 + Number(length) : received.endsWith('0\r\n\r\n')
    // A 304 has no body.
    if (!complete && status !== 304) return
    received = ''
    resolve(status)
  })
  socket.on('close', () => resolve(0))
  return request =>
    new Promise(done => {
      resolve = done
      socket.write(request)
    })
}

/**
 * Measures several in turn, round by round, so that a noisy machine disturbs all alike; a first round warms up.
 * @returns the median of one of them
 */
export async function interleave(
  asks: Asks,
  { rounds, requests, connections }: Load,
): Promise<(name: string, what?: keyof Measured) => number> {
  const results: Record<string, Measured[]> = Object.fromEntries(Object.keys(asks).map(name => [name, []]))
  for (let round = -1; round < rounds; round++)
    for (const [name, { port, ask }] of Object.entries(asks)) {
      const measured = await measure(port, ask, requests, connections)
      if (measured.errors) throw new Error(`${name}: ${measured.errors} answers were not as expected`)
      if (round >= 0) results[name]!.push(measured)
    }
  return (name, what = 'perSecond') => median(results[name]!.map(measured => measured[what]))
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
