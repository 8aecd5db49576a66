import { PortalError } from '../base/problem.js'

/** After this long without an answer a request is given up. */
const TIMEOUT = 15_000

/** Where a transport gets its tokens. */
export interface TokenSource {
  /** The token to use, once a first one has been asked for; empty without a session. */
  current(): Promise<string>
  /** A token other than the refused one, or empty when there is none to be had. */
  renew(refused: string): Promise<string>
  /** A renewed token was refused as well: the session is over. */
  expire(refused: string): void
}

/**
 * The `fetch` of the API client: adds the session's token, renews it once when it is refused, gives up in time, and
 * throws a `PortalError` where there is no answer. A request that brings its own credential is sent as it is.
 */
export function createTransport(tokens: TokenSource): (request: Request) => Promise<Response> {
  return async request => {
    if (request.headers.has('authorization')) return send(request)
    const token = await tokens.current()
    if (!token) throw expired('signed_out')
    // A body can be read once only, so the copy for a second try is taken first.
    const again = request.clone()
    const response = await send(request, token)
    if (response.status !== 401) return response
    const fresh = await tokens.renew(token)
    if (!fresh) throw expired('session_expired', response)
    const second = await send(again, fresh)
    if (second.status !== 401) return second
    tokens.expire(fresh)
    throw expired('session_expired', second)
  }
}

const expired = (code: string, response?: Response) =>
  new PortalError('', { code, status: 401, requestId: response?.headers.get('x-request-id') ?? '' })

async function send(request: Request, token?: string): Promise<Response> {
  if (token) request.headers.set('authorization', `Bearer ${token}`)
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(new DOMException('Timed out', 'TimeoutError')), TIMEOUT)
  try {
    const signal = AbortSignal.any([request.signal, deadline.signal])
    const response = await fetch(request, {
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'origin',
    })
    // A document may take longer to arrive than to be answered; only short answers are held to the deadline.
    if (!response.headers.get('content-type')?.includes('json')) clearTimeout(timer)
    return response
  } catch (thrown) {
    clearTimeout(timer)
    if (request.signal.aborted) throw thrown
    throw PortalError.from(thrown)
  }
}
