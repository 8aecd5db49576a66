import type { PortalClient } from '../api.js'
import { PortalError } from '../base/problem.js'

interface Init {
  params?: {
    path?: Record<string, string>
    query?: Record<string, unknown>
    header?: Record<string, string | undefined>
  }
  headers?: Record<string, string>
  body?: unknown
  parseAs?: 'json' | 'text' | 'blob' | 'arrayBuffer' | 'stream'
  signal?: AbortSignal
}

/**
 * A client for all paths of the contract, typed as openapi-fetch types it: `{data, response}` or `{error, response}`.
 * It writes requests the one way that this API reads them, for a quarter of the size.
 */
export function createClient(api: string, send: (request: Request) => Promise<Response>): PortalClient {
  async function call(method: string, path: string, init: Init = {}) {
    const base = new URL(api, location.href).href.replace(/\/+$/, '')
    const { params = {}, headers, body, parseAs = 'json', signal } = init
    const url = new URL(
      base + path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params.path![name]!)),
    )
    for (const [name, value] of Object.entries(params.query ?? {}))
      for (const each of [value].flat()) if (each != null) url.searchParams.append(name, String(each))
    const request = new Request(url, {
      method,
      headers: { accept: parseAs === 'json' ? 'application/json' : '*/*', ...headers },
      body: JSON.stringify(body),
      signal,
      credentials: 'omit',
      cache: 'no-store',
    })
    for (const [name, value] of Object.entries(params.header ?? {}))
      if (value) request.headers.set(name, value)
    if (body) request.headers.set('content-type', 'application/json')
    const response = await send(request)
    try {
      if (!response.ok) return { error: await problemOf(response), response }
      if (parseAs === 'stream') return { data: response.body, response }
      return { data: response.status === 204 ? undefined : await response[parseAs](), response }
    } catch (thrown) {
      // The answer broke off, or its body took too long.
      throw signal?.aborted ? thrown : PortalError.from(thrown)
    }
  }

  const client: Record<string, unknown> = { request: call }
  for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'])
    client[method] = (path: string, init?: Init) => call(method, path, init)
  return client as unknown as PortalClient
}

// What a proxy in between answers is not JSON.
async function problemOf(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
