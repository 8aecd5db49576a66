import { permissionsOf } from '../contacts/rules.ts'
import { uploadLimits } from '../files/rules.ts'
import { later } from '../http/clock.ts'
import type { Context, Services, Trx } from '../http/context.ts'
import { hashSecret, newId, newSecret } from '../http/ids.ts'
import { noting } from '../http/noting.ts'
import { invalidField, notFound, Problem } from '../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { normalOrigins } from '../sites/rules.ts'
import * as queries from './queries.ts'

/** A session's token lives an hour at most, and no refresh takes it past twelve hours after signing in. */
const tokenSeconds = 3600
const sessionSeconds = 12 * 3600
/** A refreshed token goes on for a moment, so that requests under way do not fail. */
const overlapSeconds = 60

export type Opened = { token: string; session_id: string }

export type MintRequest = {
  customer_id?: string
  external_customer_id?: string
  contact_id?: string
  site_id?: string
  permissions?: string[]
  allowed_origins?: string[]
  expires_in?: number
}

/**
 * Mints a session for a host that has signed its user in itself. It can only narrow: permissions are
 * intersected with the contact's, origins with the site's, when they are used.
 * @throws Problem 404 for a customer, contact or site that is not the caller's, 422 for what is no origin
 */
export async function mintSession(context: Context<IntegrationScope>, request: MintRequest): Promise<Opened> {
  const { db, clock, scope } = context
  if ((request.customer_id === undefined) === (request.external_customer_id === undefined))
    throw invalidField(
      '#/customer_id',
      'one_of',
      'name the customer by customer_id or by external_customer_id',
    )
  const side = scope.kind === 'vendor' ? 'vendor_external_id' : 'partner_external_id'
  const own = scope.kind === 'partner' ? scope.partner_id : undefined
  const named = { id: request.customer_id, external_id: request.external_customer_id }
  const customer = await queries.findCustomerForSession(db, named, side, own)
  if (!customer) throw notFound()
  if (request.contact_id && !(await queries.findActiveContact(db, request.contact_id, customer.id)))
    throw notFound()
  const site = await queries.findSiteForSession(db, customer.partner_id, request.site_id)
  if (!site) {
    if (request.site_id) throw notFound()
    throw invalidField('#/site_id', 'no_site', 'the partner of this customer has no enabled site')
  }
  const origins = request.allowed_origins ? normalOrigins(request.allowed_origins) : null
  const lifetime = request.expires_in ?? tokenSeconds
  return db.transaction().execute(trx =>
    openSession(trx, clock.now(), {
      site_id: site.id,
      partner_id: customer.partner_id,
      customer_id: customer.id,
      contact_id: request.contact_id ?? null,
      permissions: request.permissions ?? null,
      allowed_origins: origins,
      minted_by: scope.key_id,
      signed_in: false,
      lifetime,
      // The host decided how long: a refresh changes the token, not the end.
      ends_at: later(clock.now(), lifetime),
    }),
  )
}

type Opening = Pick<
  queries.NewSession,
  'site_id' | 'partner_id' | 'customer_id' | 'contact_id' | 'signed_in'
> &
  Partial<
    Pick<
      queries.NewSession,
      'family_id' | 'permissions' | 'allowed_origins' | 'minted_by' | 'ends_at' | 'address' | 'user_agent'
    >
  > & { lifetime?: number }

/** Opens a session, which is for an hour and ends after twelve unless `opening` says otherwise. */
export async function openSession(trx: Trx, now: string, opening: Opening): Promise<Opened> {
  const { lifetime = tokenSeconds, ends_at = later(now, sessionSeconds), ...fields } = opening
  const token = newSecret('pst')
  const session_id = newId('ses')
  const expires = later(now, lifetime)
  await queries.insertSession(trx, {
    permissions: null,
    allowed_origins: null,
    minted_by: null,
    address: null,
    user_agent: null,
    family_id: session_id,
    ...fields,
    id: session_id,
    token_hash: hashSecret(token),
    created_at: now,
    last_seen_at: now,
    expires_at: Temporal.Instant.compare(expires, ends_at) < 0 ? expires : ends_at,
    ends_at,
  })
  if (fields.contact_id) await queries.touchContact(trx, fields.contact_id, now)
  return { token, session_id }
}

/** A fresh token in place of the old one; what it may do stays the same and its end does not move. */
export async function refreshSession({ db, clock, scope }: Context<ContactScope>): Promise<Opened> {
  const now = clock.now()
  return db.transaction().execute(async trx => {
    const old = await queries.findSession(trx, scope.session_id)
    await queries.shortenSession(trx, scope.session_id, later(now, overlapSeconds))
    return openSession(trx, now, continued(old))
  })
}

/**
 * The same person at another company of his, within the site's partner.
 * @throws Problem 404 when he has none such there; 403 for a session that a host minted
 */
export async function switchCompany(
  { db, clock, scope }: Context<ContactScope>,
  customerId: string,
): Promise<Opened> {
  const now = clock.now()
  const old = await queries.findSession(db, scope.session_id)
  if (!old.signed_in || !old.login_id)
    throw new Problem(403, 'permission_denied', 'The host decides for which company this session is.')
  const contacts = await queries.findContactsOfLogin(db, scope, old.login_id)
  const target = contacts.find(contact => contact.customer_id === customerId)
  if (!target) throw notFound()
  return db.transaction().execute(async trx => {
    await queries.shortenSession(trx, scope.session_id, later(now, overlapSeconds))
    return openSession(trx, now, {
      ...continued(old),
      customer_id: target.customer_id,
      contact_id: target.id,
    })
  })
}

const continued = (old: Awaited<ReturnType<typeof queries.findSession>>): Opening => ({
  family_id: old.family_id,
  site_id: old.site_id,
  partner_id: old.partner_id,
  customer_id: old.customer_id,
  contact_id: old.contact_id,
  permissions: old.permissions,
  allowed_origins: old.allowed_origins,
  minted_by: old.minted_by,
  signed_in: old.signed_in,
  address: old.address,
  user_agent: old.user_agent,
  ends_at: old.ends_at,
})

/** Notes that a session was used, to five minutes: not every read is to be a write too. */
export const noteSeen = noting(300, queries.touchSession, 'the use of a session could not be noted')

/** The session as `PortalSession` of the contract shows it. */
export async function describeSession({ db, config }: Pick<Services, 'db' | 'config'>, sessionId: string) {
  const row = await queries.findSession(db, sessionId)
  const others = row.signed_in && row.login_id ? await queries.findContactsOfLogin(db, row, row.login_id) : []
  const companies = others.map(({ customer_id, customer_name }) => ({ customer_id, name: customer_name }))
  return {
    id: row.id,
    object: 'portal_session' as const,
    expires_at: row.expires_at,
    site_id: row.site_id,
    signed_in: row.signed_in,
    customer: {
      id: row.customer_id,
      name: row.customer_name,
      currency: row.currency,
      time_zone: row.time_zone,
      language: row.language,
    },
    contact:
      row.contact_id === null
        ? null
        : {
            id: row.contact_id,
            name: row.contact_name ?? '',
            email: row.email ?? '',
            role: row.role ?? '',
            language: row.contact_language,
          },
    permissions: [...permissionsOf(row)],
    uploads: uploadLimits(config.files),
    sections: row.sections,
    preview: row.contact_id === null,
    companies: companies.length ? companies : [{ customer_id: row.customer_id, name: row.customer_name }],
  }
}
