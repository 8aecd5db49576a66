import type { components } from '../../../../openapi.d.ts'
import { expectGoodPassword } from '../../contacts/password-rules.ts'
import { hashPassword } from '../../contacts/passwords.ts'
import { insertContact } from '../../contacts/queries.ts'
import { contactEvent } from '../../contacts/rules.ts'
import { recordEvents } from '../../events/actions.ts'
import type { Context, Db, Trx } from '../../http/context.ts'
import { hashSecret, newId } from '../../http/ids.ts'
import { invalidField, notFound, Problem } from '../../http/problem.ts'
import { type ContactScope, type SiteScope, system } from '../../http/scope.ts'
import { type Opened, openSession } from '../../sessions/actions.ts'
import { admit, signedInFrom } from '../../sign-in/actions/sign-in.ts'
import * as queries from '../queries.ts'
import { checkPending, type Invitation, invitationEvent } from '../rules.ts'

type Schemas = components['schemas']
type Acceptance = Schemas['InvitationAccept']
type Site = Context<SiteScope>
type Caller = Context<SiteScope | ContactScope>

/** @throws Problem 404 for a secret that opens nothing at this partner's sites; 409 when it is open no more */
export async function openInvitation(
  { db, clock, scope }: Site,
  token: string,
): Promise<Schemas['InvitationOpened']> {
  const invitation = await findPending(db, scope, clock.now(), token)
  const [has_login, sign_in_methods] = await Promise.all([
    queries.hasLogin(db, invitation.email),
    queries.findMethods(db, scope.site_id),
  ])
  const { email, name, role, language, customer_name, vendor, inviter_name, expires_at } = invitation
  return {
    object: 'invitation_opened',
    email,
    name,
    role,
    language,
    customer_name,
    vendor: vendor.trading_name || vendor.name,
    invited_by: inviter_name,
    expires_at,
    has_login,
    sign_in_methods,
  }
}

async function findPending(db: Db, scope: SiteScope | ContactScope, now: string, token: string) {
  const invitation = await queries.findOpening(db, scope.partner_id, hashSecret(token))
  if (!invitation) throw notFound()
  checkPending(invitation, now)
  return invitation
}

/**
 * Makes the invited person a contact, once, and signs him in. Whose address has a login proves that it is his; nothing
 * of that login changes.
 * @throws Problem 401, and 429, as signing in; 403 for a session of somebody else; 404, 409, 422
 */
export async function acceptInvitation(context: Caller, request: Acceptance): Promise<Opened> {
  const { db, clock, scope } = context
  const { email } = await findPending(db, scope, clock.now(), request.token)
  if (scope.kind === 'contact') return acceptSignedIn(context, scope, email, request)
  const site = context as Site
  if (!(await queries.hasLogin(db, email))) return acceptAsNew(site, email, request)
  const { password, code, totp_code } = request
  return admit(site, { email, password, code, totp_code }, async (trx, now, login_id) => {
    const invitation = await lockPending(trx, now, request.token, scope.partner_id)
    return () => join(trx, now, context, { invitation, login_id, name: request.name })
  })
}

async function acceptSignedIn(context: Caller, scope: ContactScope, email: string, request: Acceptance) {
  const { db, clock } = context
  const login_id = await queries.findLoginOf(db, scope.contact_id ?? '', email)
  if (login_id === undefined)
    throw new Problem(403, 'permission_denied', 'The invitation is for another person than is signed in.')
  return db.transaction().execute(async trx => {
    const now = clock.now()
    const invitation = await lockPending(trx, now, request.token, scope.partner_id)
    return join(trx, now, context, { invitation, login_id, name: request.name })
  })
}

async function acceptAsNew(context: Site, email: string, { token, name, new_password }: Acceptance) {
  const { db, clock, scope } = context
  const methods = await queries.findMethods(db, scope.site_id)
  if (new_password === undefined && !methods.includes('code'))
    throw invalidField('#/new_password', 'required', 'is needed to sign in at this site')
  if (new_password !== undefined) expectGoodPassword(new_password, email, '#/new_password')
  const password_hash = new_password === undefined ? null : await hashPassword(new_password)
  return db.transaction().execute(async trx => {
    const now = clock.now()
    const invitation = await lockPending(trx, now, token, scope.partner_id)
    const login = { id: newId('log'), email, password_hash, partner_id: scope.partner_id, now }
    if (!(await queries.insertLogin(trx, login)))
      throw new Problem(409, 'already_exists', 'This address has a login by now: prove that it is yours.')
    return join(trx, now, context, { invitation, login_id: login.id, name })
  })
}

async function lockPending(trx: Trx, now: string, token: string, partnerId: string): Promise<Invitation> {
  const invitation = await queries.lockOpening(trx, partnerId, hashSecret(token))
  if (!invitation) throw notFound()
  checkPending(invitation, now)
  return invitation
}

type Joining = { invitation: Invitation; login_id: string; name: string | undefined }

async function join(
  trx: Trx,
  now: string,
  context: Caller,
  { invitation, login_id, name }: Joining,
): Promise<Opened> {
  const { id, email, partner_id, customer_id, role, permissions, language } = invitation
  const row = await insertContact(trx, {
    id: newId('con'),
    login_id,
    partner_id,
    customer_id,
    name: name?.trim() ?? invitation.name,
    role,
    permissions,
    language,
    status: 'active',
    created_at: now,
    updated_at: now,
  })
  if (!row) throw new Problem(409, 'already_exists', 'You are a contact of this company already.')
  await queries.updateInvitation(trx, id, { accepted_at: now, contact_id: row.id, updated_at: now })
  const accepted = (await queries.findInvitation(trx, system, id))!
  await recordEvents(trx, now, [
    contactEvent('contact.created', { ...row, email, can_sign_in: true }),
    invitationEvent('invitation.accepted', accepted, now),
  ])
  const { site_id } = context.scope
  return openSession(trx, now, {
    site_id,
    partner_id,
    customer_id,
    contact_id: row.id,
    ...signedInFrom(context),
  })
}
