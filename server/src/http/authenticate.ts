import type { Context as HonoContext } from 'hono'
import { noteUse } from '../api-keys/actions.ts'
import { findApiKey } from '../api-keys/queries.ts'
import { permissionsOf } from '../contacts/rules.ts'
import { noteSeen } from '../sessions/actions.ts'
import { findSessionByToken } from '../sessions/queries.ts'
import { findShareSession } from '../share-links/queries.ts'
import { type Document, presentShareLink } from '../share-links/rules.ts'
import { noteKeyUse } from '../sites/actions.ts'
import { findSiteByKey } from '../sites/queries.ts'
import type { Services } from './context.ts'
import type { Operation } from './contract.ts'
import { hashSecret } from './ids.ts'
import { challenge, Problem } from './problem.ts'
import { makeScope, type Scope } from './scope.ts'

const unauthorized = (detail: string) => new Problem(401, 'unauthorized', detail, { headers: challenge })

/**
 * Finds out who is asking, from the bearer token and the browser's Origin.
 * A missing Origin is accepted (browsers send none with a same-origin GET, servers never do); a wrong one is not.
 * @throws Problem 401 or 403
 */
export async function authenticate(services: Services, c: HonoContext, operation: Operation): Promise<Scope> {
  if (operation.access.public) return makeScope({ kind: 'public' })
  const header = c.req.header('authorization')
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
  if (!token) throw unauthorized('Send a key or a session token as `Authorization: Bearer …`.')
  const origin = c.req.header('origin')
  if (token.startsWith('pst_')) return ofSession(services, token, origin)
  if (token.startsWith('pss_')) return ofShare(services, token, origin)
  if (token.startsWith('sk_')) return ofSecretKey(services, token, origin)
  if (token.startsWith('pk_')) return ofSite(services, token, origin)
  throw unauthorized('The token is not of a kind known here.')
}

async function ofSession(services: Services, token: string, origin: string | undefined): Promise<Scope> {
  const { reads, db, clock } = services
  const session = await findSessionByToken(db, reads, hashSecret(token))
  if (!session) throw unauthorized('There is no such session.')
  if (session.revoked || !session.usable)
    throw new Problem(401, 'session_revoked', 'Sign in again.', { headers: challenge })
  if (Temporal.Instant.compare(session.expires_at, clock.now()) <= 0)
    throw new Problem(401, 'session_expired', 'Sign in again or ask the host for a new token.', {
      headers: challenge,
    })
  checkOrigin(origin, session.site_origins)
  if (session.allowed_origins) checkOrigin(origin, session.allowed_origins)
  noteSeen(services, { id: session.id, last: session.last_seen_at })
  return makeScope({
    kind: 'contact',
    session_id: session.id,
    site_id: session.site_id,
    partner_id: session.partner_id,
    customer_id: session.customer_id,
    contact_id: session.contact_id,
    signed_in: session.signed_in,
    permissions: permissionsOf(session),
    sections: session.sections,
    time_zone: session.time_zone,
    clock_offset: session.clock_offset,
  })
}

/** A shared document is shown on the sites of its partner and on the server's own page. */
async function ofShare(
  { reads, db, clock, config }: Services,
  token: string,
  origin: string | undefined,
): Promise<Scope> {
  const session = await findShareSession(db, reads, hashSecret(token))
  if (!session) throw unauthorized('There is no such session.')
  if (!session.in_force)
    throw new Problem(401, 'session_revoked', 'The link is no longer in force.', { headers: challenge })
  if (Temporal.Instant.compare(session.ends_at, clock.now()) <= 0)
    throw new Problem(401, 'session_expired', 'Open the link again.', { headers: challenge })
  checkOrigin(origin, [...session.site_origins, new URL(config.publicUrl).origin])
  return makeScope({
    kind: 'share',
    share_link_id: session.id,
    partner_id: session.partner_id,
    customer_id: session.customer_id,
    document: presentShareLink(session).document as Document,
    time_zone: session.time_zone,
    clock_offset: session.clock_offset,
  })
}

async function ofSecretKey(services: Services, secret: string, origin: string | undefined): Promise<Scope> {
  if (origin !== undefined)
    throw new Problem(
      403,
      'secret_key_in_browser',
      'Call from a server, and treat this key as leaked: revoke it.',
    )
  const { db, reads, clock } = services
  const key = await findApiKey(db, reads, hashSecret(secret))
  if (!key || (key.expires_at && Temporal.Instant.compare(key.expires_at, clock.now()) <= 0))
    throw unauthorized('The key does not exist, has expired or was revoked.')
  noteUse(services, { id: key.id, last: key.last_used_at })
  const { id: key_id, scopes, partner_id } = key
  return partner_id === null
    ? makeScope({ kind: 'vendor', key_id, scopes })
    : makeScope({ kind: 'partner', key_id, scopes, partner_id })
}

async function ofSite(services: Services, key: string, origin: string | undefined): Promise<Scope> {
  const { db, reads, clock } = services
  const site = await findSiteByKey(db, reads, key, clock.now())
  if (!site) throw unauthorized('There is no enabled site with this publishable key.')
  checkOrigin(origin, site.allowed_origins)
  noteKeyUse(services, { id: key, last: site.last_used_at })
  return makeScope({ kind: 'site', site_id: site.id, partner_id: site.partner_id })
}

function checkOrigin(origin: string | undefined, allowed: readonly string[]): void {
  if (origin !== undefined && !allowed.includes(origin))
    throw new Problem(403, 'origin_not_allowed', 'Add this origin to the allowed origins of the site.')
}
