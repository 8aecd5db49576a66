import type { Schemas } from '../api.js'
import { PortalError } from '../base/problem.js'
import { TIMEOUT } from './transport.js'

/** A token with the session it opens, where that is known. */
export type Opened = { token: string; session?: Schemas['PortalSession'] }

/** A token that the host hands over: alone, or as the API answered its back end, which saves a request. */
export type HostToken = string | Opened

/** Gives a token for the person who is signed in at the host, or nothing when nobody is. */
export type FetchToken = () => Promise<HostToken | null | undefined>

/** Asks the host for a token. @throws PortalError `token_failed` when that fails or takes too long */
export async function askHost(fetchToken: FetchToken): Promise<Opened> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, TIMEOUT, 'Timed out'))
  try {
    const given = await Promise.race([fetchToken(), late])
    return typeof given === 'string' ? { token: given.trim() } : (given ?? { token: '' })
  } catch (cause) {
    throw new PortalError(String(cause), { code: 'token_failed', cause })
  }
}

/** A `FetchToken` for the host's own address: a POST with its cookies. 401, 403 and 204 say that nobody is signed in. */
export function tokenFrom(url: string): FetchToken {
  return async () => {
    const headers = { accept: 'application/json, text/plain' }
    const response = await fetch(url, { method: 'POST', cache: 'no-store', headers })
    if ([204, 401, 403].includes(response.status)) return null
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    const text = await response.text()
    return text.trimStart().startsWith('{') ? (JSON.parse(text) as HostToken) : text
  }
}
