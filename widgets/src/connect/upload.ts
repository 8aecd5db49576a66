import type { Schemas } from '../api.js'
import { PortalError, unwrap } from '../base/problem.js'
import type { Sender } from './transport.js'

/**
 * Sends a file, and tells how far it has come, which `fetch` cannot.
 * @param send - Adds the session's token, and renews it where it is refused.
 */
export async function sendFile(
  api: string,
  file: File,
  told: (part: number) => void,
  signal: AbortSignal,
  send: (request: Request, how: Sender) => Promise<Response>,
): Promise<Schemas['File']> {
  const url = new URL(`${new URL(api, location.href).href.replace(/\/+$/, '')}/v1/files`)
  url.searchParams.set('name', file.name.slice(0, 200) || 'file')
  // The body is not part of it: a second try sends the same file.
  const request = new Request(url, { method: 'POST', signal })
  const response = await send(request, ({ url }, token) => put(url, file, token, told, signal))
  const body = await response.json().catch(() => undefined)
  return unwrap(response.ok ? { data: body as Schemas['File'], response } : { error: body, response })
}

function put(
  url: string,
  file: File,
  token: string | undefined,
  told: (part: number) => void,
  signal: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(new PortalError('', { code: 'unreachable' }))
    const abort = () => request.abort()
    request.open('POST', url)
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0)
    request.onload = () => {
      const { status, responseText } = request
      const id = request.getResponseHeader('x-request-id') ?? ''
      resolve(new Response(responseText, { status, headers: { 'x-request-id': id } }))
    }
    request.onerror = fail
    request.onabort = () => reject(signal.reason)
    request.onloadend = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort)
    request.send(file)
  })
}
