import type { Ask, Reply, TestServer } from '../../support/server.ts'
import type { makeWorld } from '../../support/world.ts'

export type World = Awaited<ReturnType<typeof makeWorld>>
export type Side = World['a']

export const password = 'right password'
let made = 0

/** What people and hosts do at one server. */
export function portalOf(server: TestServer) {
  const current = (token: string, headers: Record<string, string> = {}) =>
    server.request('GET', '/v1/portal_sessions/current', { token, headers })
  return {
    current,
    login: (site: { publishable_key: string }, body: object, headers: Record<string, string> = {}) =>
      server.request('POST', '/v1/login', { key: site.publishable_key, body, headers }),
    mint: (key: string, body: object) => server.request('POST', '/v1/portal_sessions', { key, body }),
    refresh: (token: string) => server.request('POST', '/v1/portal_sessions/current/refresh', { token }),
    change: (path: string, body: object) => server.request('PATCH', path, { key: server.vendorKey, body }),
    invoices: (ask: Ask) => server.request('GET', '/v1/invoices', ask),
    switchTo: (token: string, customer_id: string) =>
      server.request('POST', '/v1/portal_sessions/current/switch', { token, body: { customer_id } }),
    /** A person at a customer, who can sign in. */
    async person({ post }: Side, customer_id: string, fields: object = {}) {
      const email = `person-${++made}@example.com`
      const contact = await post('/v1/contacts', {
        customer_id,
        name: 'Person',
        email,
        role: 'owner',
        ...fields,
      })
      const set = { key: server.vendorKey, body: { password } }
      await server.request('POST', `/v1/contacts/${contact.id}/password`, set)
      return contact as { id: string; email: string }
    },
  }
}

/** What an answer says that is not about this one request. */
export const essence = ({ status, body, headers }: Reply) => ({
  status,
  body: { ...body, request_id: undefined },
  headers: [...headers].filter(([name]) => name !== 'x-request-id'),
})
export const outcome = ({ status, body }: Reply) => [status, body.code]
