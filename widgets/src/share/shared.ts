import type { PortalClient, Schemas } from '../api.js'
import { unwrap } from '../base/problem.js'
import type { Connection } from '../connect/connection.js'

export type ShareSession = Schemas['ShareSession']

/** A request for the connection, as the community protocol for contexts has it. */
interface ContextRequest extends Event {
  contextTarget: Element & { addController?(controller: { hostUpdated(): void }): void }
  callback: (value: Connection | undefined, unsubscribe?: () => void) => void
}

const fragment = /[?&#]share=([\w-]+)/

/**
 * The secret of a link, once: it is out of the address before anything else reads it. What is left of the fragment is
 * told, because a page that finds its way by it may have read it already.
 */
export function takeSecret(): string | undefined {
  const secret = fragment.exec(location.hash)?.[1]
  if (!secret) return undefined
  const { pathname, search, hash } = location
  history.replaceState(history.state, '', pathname + search + hash.replace(fragment, ''))
  dispatchEvent(new HashChangeEvent('hashchange'))
  return secret
}

/**
 * Opens the document of a link: the widgets of this page that name it show it as long as nobody is signed in.
 * @param client - Of any connection to the API.
 * @throws PortalError where the link opens nothing (any more)
 */
export async function openShare(client: PortalClient, secret: string): Promise<ShareSession> {
  // Asked without whatever token the connection has.
  const exchange = async () =>
    unwrap(await client.POST('/v1/share_sessions', { body: { secret }, headers: { authorization: '' } }))
  let opened = await exchange()
  const { document: shared, customer_name: name, language, time_zone } = opened
  const reader = readerOf(client, {
    token: () => opened.token,
    renew: async () => {
      opened = await exchange()
    },
  })
  const customer = { id: `share ${shared.id}`, name, currency: '', language, time_zone }
  const session = {
    id: customer.id,
    object: 'portal_session',
    expires_at: opened.expires_at,
    site_id: '',
    signed_in: false,
    customer,
    contact: null,
    permissions: [],
    companies: [],
    sections: [],
    preview: false,
    uploads: { max_bytes: 0, max_files: 0, media_types: [] },
  } satisfies Schemas['PortalSession'] as Schemas['PortalSession']
  const shows = (host: Element) => host[`${shared.type}Id` as keyof Element] === shared.id
  lend(shows, connection => ({ ...connection, client: reader, session, status: 'signed-in', problem: null }))
  return opened
}

/** A client that reads by the link's token, and asks for another one when that has ended. */
function readerOf(
  client: PortalClient,
  { token, renew }: { token: () => string; renew: () => Promise<void> },
): PortalClient {
  type Call = (path: string, init?: object) => Promise<{ response: Response }>
  const read =
    (call: Call): Call =>
    async (path, init = {}) => {
      const ask = () => call(path, { ...init, headers: { authorization: `Bearer ${token()}` } })
      const answer = await ask()
      if (answer.response.status !== 401) return answer
      await renew()
      return ask()
    }
  const calls = client as unknown as Record<string, Call>
  return { GET: read(calls.GET!) } as unknown as PortalClient
}

/** Gives some widgets another connection in place of the one around them, while that has nobody signed in. */
function lend(shows: (host: Element) => boolean, change: (connection: Connection) => Connection): void {
  /** How to give each of the widgets anew what it was given last. */
  const known = new WeakMap<Element, () => void>()
  const onRequest = (event: Event): void => {
    const request = event as ContextRequest
    const { contextTarget: host, callback } = request
    if (!host?.addController) return
    let lent = false
    request.callback = (value, unsubscribe) => {
      const give = () => {
        lent = shows(host)
        callback(lent && value && value.status !== 'signed-in' ? change(value) : value, unsubscribe)
      }
      // What a widget shows may be chosen after it has asked.
      const again = () => {
        if (shows(host) !== lent) queueMicrotask(give)
      }
      if (!known.has(host)) host.addController?.({ hostUpdated: () => known.get(host)?.() })
      known.set(host, again)
      give()
    }
  }
  // Before the connector, wherever it is.
  document.addEventListener('context-request', onRequest, true)
  document.dispatchEvent(new Event('portal-connect-here'))
}
