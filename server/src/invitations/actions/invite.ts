import type { components } from '../../../../openapi.d.ts'
import { actorOf } from '../../contacts/actions.ts'
import { normalEmail } from '../../contacts/email-rules.ts'
import { checkGrant } from '../../contacts/grant-rules.ts'
import { customerNamed } from '../../customers/actions.ts'
import type { Customer } from '../../customers/rules.ts'
import { type EventType, recordEvents } from '../../events/actions.ts'
import { later } from '../../http/clock.ts'
import type { Context, Trx } from '../../http/context.ts'
import { hashSecret, newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound, Problem } from '../../http/problem.ts'
import { type ContactScope, type IntegrationScope, type Scope, system } from '../../http/scope.ts'
import { writeCompanyMail } from '../../mail/actions/company.ts'
import { findPages } from '../../mail/queries/context.ts'
import { withdrawMails } from '../../mail/queries/mails.ts'
import { mailSecret } from '../../share-links/rules.ts'
import { stepOn } from '../../sign-in/code-rules.ts'
import * as queries from '../queries.ts'
import { goodFor, type Invitation, invitationEvent, mostPending, pause, statusOf } from '../rules.ts'

/** Who invites: a contact to his own customer, an integration to one of its. */
export type Inviter = Pick<Context<IntegrationScope | ContactScope>, 'scope' | 'clock' | 'config'>

/**
 * Invites a person; the mail with the link is written by the event.
 * @throws Problem 403 beyond what the inviter has; 404; 409 for who is there or invited already, where no page leads
 *   to, and when too many wait; 422
 */
export async function createInvitation(
  trx: Trx,
  { scope, clock, config }: Inviter,
  request: components['schemas']['InvitationCreate'],
): Promise<Invitation> {
  const now = clock.now()
  const customer = await customerNamed(trx, scope, customerOf(scope, request))
  const { role = 'viewer', permissions = null } = request
  checkGrant(await actorOf(trx, scope), null, { role, permissions })
  const email = normalEmail(request.email)
  await refuse(trx, customer.id, email, now)
  const [id, mail_id] = [newId('ivt'), newId('mail')]
  const written = await queries
    .insertInvitation(trx, {
      id,
      partner_id: customer.partner_id,
      customer_id: customer.id,
      email,
      name: request.name.trim(),
      role,
      permissions,
      language: request.language ?? customer.language,
      invited_by: scope.kind === 'contact' ? scope.contact_id : null,
      ...sent(config.secret, mail_id, now),
      created_at: now,
      updated_at: now,
    })
    .catch(error => {
      // The database knows a letter case here that this runtime does not.
      if (error.constraint === 'invitations_email_check')
        throw invalidField('#/email', 'lower_case', 'must be in lower case')
      throw error
    })
  if (!written) throw new Problem(409, 'already_exists', 'This address is invited already; send it again.')
  const link = await neededLink(trx, customer.partner_id)
  return mailed(trx, scope, now, { id, mail_id, customer, link }, 'invitation.created')
}

type Named = { customer_id?: string; external_customer_id?: string }
const customerOf = (scope: Inviter['scope'], { customer_id, external_customer_id }: Named): Named =>
  scope.kind === 'contact' && external_customer_id === undefined
    ? { customer_id: customer_id ?? scope.customer_id }
    : { customer_id, external_customer_id }

async function refuse(trx: Trx, customerId: string, email: string, now: string): Promise<void> {
  if (await queries.isContact(trx, customerId, email))
    throw new Problem(409, 'already_exists', 'This address is a contact of the customer already.')
  if ((await queries.countPending(trx, customerId, now)) >= mostPending)
    throw invalidState(`${mostPending} invitations wait already: revoke some first.`)
  // Only one of an address is open at a time: one that has expired makes room.
  const expired = await queries.findExpired(trx, customerId, email, now)
  if (expired !== undefined) await revoke(trx, system, now, expired)
}

/** The secret is made of the mail that brings it, when it is sent, and lies nowhere. */
const sent = (key: string, mailId: string, now: string) => ({
  secret_hash: hashSecret(mailSecret(key, mailId)),
  sent_at: now,
  expires_at: later(now, goodFor),
})

/**
 * Sends it again with another secret; the one before opens nothing any more.
 * @throws Problem 403, 404; 409 once it was accepted or revoked; 429 within a minute
 */
export async function resendInvitation(
  trx: Trx,
  { scope, clock, config }: Inviter,
  id: string,
): Promise<Invitation> {
  const now = clock.now()
  const before = await queries.lockInvitation(trx, scope, id)
  if (!before) throw notFound()
  const status = statusOf(before, now)
  if (status !== 'pending' && status !== 'expired')
    throw invalidState('Nothing is left to invite to.', status)
  checkGrant(await actorOf(trx, scope), null, before)
  const again = Temporal.Instant.from(later(before.sent_at, pause)).since(now).total('seconds')
  if (again > 0)
    throw new Problem(429, 'rate_limited', 'It was sent just now.', { retry_after: Math.ceil(again) })
  const customer = await customerNamed(trx, scope, { customer_id: before.customer_id })
  const link = await neededLink(trx, customer.partner_id)
  return sendAgain(trx, scope, now, config.secret, { id, customer, link })
}

type Waiting = Omit<Mailing, 'mail_id'>

async function sendAgain(trx: Trx, scope: Scope, now: string, key: string, waiting: Waiting) {
  const mail_id = newId('mail')
  await queries.updateInvitation(trx, waiting.id, { ...sent(key, mail_id, now), updated_at: now })
  return mailed(trx, scope, now, { ...waiting, mail_id }, 'invitation.resent')
}

/**
 * Sends what waits at a customer again, with links to a page of the partner who looks after it now: those from before lead
 * to one where they open nothing. Where that partner has no page, they are revoked.
 */
export async function redirectInvitations(
  trx: Trx,
  now: string,
  key: string,
  customer: Mailing['customer'],
): Promise<void> {
  await withdrawMails(trx, customer.id, 'invitation.sent')
  const link = await linkAt(trx, customer.partner_id)
  for (const id of await queries.lockPendingOf(trx, customer.id, now))
    if (link === null) await revoke(trx, system, now, id)
    else await sendAgain(trx, system, now, key, { id, customer, link })
}

/** One that was revoked stays so. @throws Problem 404; 409 once it was accepted */
export async function revokeInvitation(trx: Trx, scope: Scope, now: string, id: string): Promise<void> {
  const before = await queries.lockInvitation(trx, scope, id)
  if (!before) throw notFound()
  if (before.accepted_at !== null) throw invalidState('It was accepted: disable the contact.', 'accepted')
  if (before.revoked_at === null) await revoke(trx, scope, now, id)
}

async function revoke(trx: Trx, scope: Scope, now: string, id: string): Promise<void> {
  await queries.updateInvitation(trx, id, { revoked_at: now, updated_at: now })
  await recorded(trx, scope, now, id, 'invitation.revoked')
}

type Mailing = {
  id: string
  mail_id: string
  customer: Pick<Customer, 'id' | 'partner_id' | 'name'>
  link: string
}

async function mailed(
  trx: Trx,
  scope: Scope,
  now: string,
  { id, mail_id, customer, link }: Mailing,
  type: EventType,
): Promise<Invitation> {
  const invitation = await recorded(trx, scope, now, id, type)
  const { email, language, inviter_name } = invitation
  await writeCompanyMail(trx, now, {
    id: mail_id,
    event_id: mail_id,
    template: 'invitation.sent',
    recipient: { email, language },
    customer,
    link,
    facts: { invites: true, by: inviter_name, changes: [], message: null },
  })
  return invitation
}

async function linkAt(trx: Trx, partnerId: string): Promise<string | null> {
  const [page] = await findPages(trx, system, [partnerId])
  return stepOn(page?.page_url ?? null, 'invitation')
}

async function neededLink(trx: Trx, partnerId: string): Promise<string> {
  const link = await linkAt(trx, partnerId)
  if (link === null)
    throw invalidState('No site of the customer has a page_url to which the link could lead.')
  return link
}

async function recorded(
  trx: Trx,
  scope: Scope,
  now: string,
  id: string,
  type: EventType,
): Promise<Invitation> {
  const invitation = (await queries.findInvitation(trx, scope, id))!
  await recordEvents(trx, now, [invitationEvent(type, invitation, now)])
  return invitation
}
