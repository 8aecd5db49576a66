import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { wrongIn } from './address-rules.ts'
import type { DeliveryError, Outcome } from './retry-rules.ts'
import { AddressRefused, addressesOf, HostUnknown } from './targets.ts'

/** For how many milliseconds an answer is waited for, and then for the rest of it, once its status is known. */
export type Patience = { answer: number; rest: number }
const patience: Patience = { answer: 15_000, rest: 2000 }
/** What is kept of an answer. */
const bodyBytes = 4096

class TooSlow extends Error {}

export type Sender = {
  /** Sends it once. Never throws: what went wrong is part of the outcome. */
  post(url: string, headers: Record<string, string>, body: string): Promise<Outcome>
  /** Drops all connections, also those with something under way. */
  close(): void
}

/**
 * Sends to strangers: to no address that is not public, looked up and checked for the very connection that is used;
 * no redirection is followed, and no answer is waited for or kept beyond bounds.
 * @param allowPrivate as for development
 */
export function makeSender(allowPrivate: boolean, { answer, rest } = patience): Sender {
  const idle = { keepAlive: true, maxFreeSockets: 10, timeout: 20_000 }
  const agents = { http: new HttpAgent(idle), https: new HttpsAgent(idle) }
  const lookup: LookupFunction = (host, { all }, callback) => {
    addressesOf(host, allowPrivate).then(
      found => (all ? callback(null, found) : callback(null, found[0]!.address, found[0]!.family)),
      error => callback(error, ''),
    )
  }

  function ask(url: URL, headers: Record<string, string>, body: string): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const secure = url.protocol === 'https:'
      const request = (secure ? requestHttps : requestHttp)(url, {
        method: 'POST',
        agent: secure ? agents.https : agents.http,
        lookup,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      })
      let answered = false
      const timer = setTimeout(() => request.destroy(new TooSlow()), answer)
      request.once('response', response => {
        answered = true
        clearTimeout(timer)
        void readSome(response, rest).then(text => resolve(outcomeOf(response, text)))
      })
      request.on('error', (error: NodeJS.ErrnoException) => {
        // The rest of an answer was cut off: nobody waits for it any more.
        if (answered) return
        clearTimeout(timer)
        // The other side has closed a connection that was kept, just as it was used again.
        if (request.reusedSocket && error.code === 'ECONNRESET') ask(url, headers, body).then(resolve, reject)
        else reject(error)
      })
      request.end(body)
    })
  }

  return {
    async post(url, headers, body) {
      // A literal address is never looked up, and what was allowed when it was saved may not be now.
      if (wrongIn(url, allowPrivate)) return failed('address_refused')
      try {
        return await ask(new URL(url), headers, body)
      } catch (error) {
        return failed(reasonOf(error))
      }
    },
    close() {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

function outcomeOf(response: IncomingMessage, text: string): Outcome {
  const status = response.statusCode!
  return {
    response_status: status,
    response_body: text,
    retry_after: response.headers['retry-after'] ?? null,
    error: status >= 200 && status < 300 ? null : 'status',
  }
}

/** The beginning of an answer, whatever becomes of the rest. */
function readSome(response: IncomingMessage, milliseconds: number): Promise<string> {
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => response.destroy(), milliseconds)
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size >= bodyBytes) response.destroy()
    })
    response.on('error', () => undefined)
    response.once('close', () => {
      clearTimeout(timer)
      // PostgreSQL keeps no U+0000.
      resolve(Buffer.concat(chunks).subarray(0, bodyBytes).toString('utf8').replaceAll('\0', '\ufffd'))
    })
  })
}

const failed = (error: DeliveryError): Outcome => ({
  response_status: null,
  response_body: null,
  retry_after: null,
  error,
})

function reasonOf(error: unknown): DeliveryError {
  if (error instanceof AddressRefused) return 'address_refused'
  if (error instanceof HostUnknown) return 'host_unknown'
  if (error instanceof TooSlow) return 'timeout'
  const { code = '' } = error as NodeJS.ErrnoException
  if (/^HPE_/.test(code)) return 'malformed_answer'
  if (/TLS|SSL|CERT|SELF_SIGNED|UNABLE_TO_|EPROTO/.test(code)) return 'tls_failed'
  return 'connection_failed'
}
