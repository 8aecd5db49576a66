import { PortalError } from '../base/problem.js'

/** After this long without an answer a request is given up, and so is asking the host for a token. */
export const TIMEOUT = 15_000

/** Gets a request to the API and its answer back. */
export type Sender = (request: Request, token?: string) => Promise<Response>

/**
 * Sends a request, with a token if one is given. It gives up in time and throws a `PortalError` where there is no
 * answer.
 */
export async function send(request: Request, token?: string): Promise<Response> {
  if (token) request.headers.set('authorization', `Bearer ${token}`)
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(new PortalError('', { code: 'timeout' })), TIMEOUT)
  try {
    const signal = AbortSignal.any([request.signal, deadline.signal])
    const response = await fetch(request, { signal, referrerPolicy: 'origin' })
    // A document may take longer to arrive than to be answered; only short answers are held to the deadline.
    if (!response.headers.get('content-type')?.includes('json')) clearTimeout(timer)
    return response
  } catch (thrown) {
    if (request.signal.aborted) throw thrown
    throw PortalError.from(thrown)
  }
}
