import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { grantScopes } from '../../server/src/api-keys/rules.ts'
import { demoSignIn, siteKeys } from '../../server/src/database/demo/keys.ts'
import { loadDemo } from '../../server/src/database/demo/load.ts'
import { readContract } from '../../server/src/http/contract.ts'
import { hashSecret } from '../../server/src/http/ids.ts'
import { close, listen } from '../../server/src/http/listen.ts'
import { startJobs } from '../../server/src/jobs.ts'
import { startTestServer } from '../support/server.ts'
import { keepAlive } from './keep-alive.ts'
import { staysHere } from './network.ts'

export type Fault = { path?: string; error?: string; requestId?: string }

/**
 * A server with the demo's data on a connection of its own, its jobs beside it, and a credential of each kind: the
 * vendor, the partner of the demo's first customers, and the owner of the first of them, signed in.
 */
export async function startFuzzServer(say: (text: string) => void) {
  staysHere()
  const server = await startTestServer({ env: { LOG_LEVEL: 'silent' } })
  await loadDemo(server.services, say)
  const stopJobs = await startJobs(server.services)

  const { id: siteId, partner_id } = await server.db
    .selectFrom('site_keys as k')
    .innerJoin('sites as s', 's.id', 'k.site_id')
    .select(['s.id', 's.partner_id'])
    .where('k.publishable_key', '=', siteKeys[0])
    .executeTakeFirstOrThrow()
  const partnerKey = await server.makeKey(partnerScopes(), partner_id)
  const found = await server.request('GET', '/v1/customers?external_id=demo-acme', { key: server.vendorKey })
  const customer_id = found.body.data[0].id
  const { email, password } = demoSignIn
  const signedIn = await server.request('POST', '/v1/login', {
    key: siteKeys[0]!,
    body: { email, password, customer_id },
  })
  if (signedIn.status !== 201) throw new Error(JSON.stringify(signedIn.body))
  const { token, session } = signedIn.body

  const secrets = sql`secret_hash in (${sql.join([server.vendorKey, partnerKey].map(hashSecret))})`
  const revive = await keepAlive(server.db, {
    settings: sql`true`,
    partners: sql`id = ${partner_id}`,
    sites: sql`id = ${siteId}`,
    site_keys: sql`site_id = ${siteId}`,
    api_keys: sql`id in (select api_key_id from api_key_secrets where ${secrets})`,
    api_key_secrets: secrets,
    customers: sql`id = ${customer_id}`,
    logins: sql`email = ${email}`,
    contacts: sql`id = ${session.contact.id}`,
    portal_sessions: sql`id = ${session.id}`,
  })
  const app = {
    fetch: async (request: Request, env: never) => {
      const response = await server.app.fetch(request, env)
      if (request.method !== 'GET' && response.ok) await revive()
      return response
    },
  }
  const listening = await listen(app as typeof server.app, '127.0.0.1', 0, 'PORT')
  const { port } = listening.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    faults: server.faults as Fault[],
    credentials: {
      vendor: { secretKey: server.vendorKey },
      partner: { secretKey: partnerKey },
      contact: { portalSession: token as string },
    },
    publishableKey: siteKeys[0]!,
    async close() {
      await stopJobs()
      listening.closeAllConnections()
      await close(listening)
      await server.close()
    },
  }
}

/** All that the vendor can give a partner. */
function partnerScopes(): string[] {
  const { Scope } = readContract().components.schemas
  return Scope.enum.filter((scope: string) => {
    try {
      return grantScopes([scope], true, ['*'])
    } catch {
      return false
    }
  })
}
