import type { components } from '../../../openapi.d.ts'
import { customerNamed } from '../customers/actions.ts'
import { keepExternalIdsUnique, ownColumns } from '../customers/sides.ts'
import { recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId } from '../http/ids.ts'
import { invalidField, invalidState, notFound, Problem } from '../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { endLinksOf } from '../share-links/actions.ts'
import { handOverTickets } from '../tickets/actions/hand-over.ts'
import { normalEmail } from './email-rules.ts'
import { type Actor, checkGrant, isNarrowed } from './grant-rules.ts'
import * as queries from './queries.ts'
import { actsAsOwner, type Contact, contactEvent, grantedTo } from './rules.ts'
import { isShown } from './section-rules.ts'

type Update = components['schemas']['ContactUpdate']

/** @throws Problem 404, 409, 422 */
export async function createContact(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  request: components['schemas']['ContactCreate'],
): Promise<Contact> {
  const customer = await customerNamed(trx, scope, request)
  // Somebody of whom nothing else is said may look and no more.
  const { role = 'viewer', permissions = null } = request
  const { email, can_sign_in, id: login_id } = await ensureLogin(trx, request.email, customer.partner_id, now)
  const contact = await keepExternalIdsUnique(
    queries.insertContact(trx, {
      ...ownColumns(scope, request),
      id: newId('con'),
      login_id,
      partner_id: customer.partner_id,
      customer_id: customer.id,
      name: request.name.trim(),
      role,
      permissions,
      status: 'active',
      created_at: now,
      updated_at: now,
    }),
  )
  if (!contact) throw new Problem(409, 'already_exists', 'This address is a contact of the customer already.')
  const created = { ...contact, email, can_sign_in }
  await recordEvents(trx, now, [contactEvent('contact.created', created)])
  return created
}

async function ensureLogin(trx: Trx, address: string, partnerId: string, now: string) {
  return queries
    .ensureLogin(trx, { id: newId('log'), email: normalEmail(address), now }, partnerId)
    .catch(error => {
      // The database knows a letter case here that this runtime does not.
      if (error.constraint === 'logins_email_check')
        throw invalidField('#/email', 'lower_case', 'must be in lower case')
      throw error
    })
}

type Decider = IntegrationScope | ContactScope

/** @throws Problem 403, 404, 409, 412, 422 */
export async function updateContact(
  trx: Trx,
  scope: Decider,
  now: string,
  { id, ifMatch, update }: { id: string; ifMatch: string | undefined; update: Update },
): Promise<Contact> {
  const refused =
    scope.kind === 'contact' && (['external_id', 'metadata'] as const).find(name => name in update)
  if (refused) throw invalidField(`#/${refused}`, 'vendor_only', 'is for integrations to say')
  const before = await queries.lockContact(trx, scope, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const columns = {
    name: update.name?.trim() ?? before.name,
    role: update.role ?? before.role,
    permissions: update.permissions === undefined ? before.permissions : update.permissions,
    status: update.status ?? before.status,
  }
  return change(trx, scope, now, before, columns, scope.kind === 'contact' ? {} : ownColumns(scope, update))
}

type Columns = Pick<Contact, 'name' | 'role' | 'permissions' | 'status'>

/** Decides on a contact who is locked: what he loses he loses at once. */
async function change(
  trx: Trx,
  scope: Decider,
  now: string,
  before: Contact,
  columns: Partial<Columns>,
  own: ReturnType<typeof ownColumns> = {},
): Promise<Contact> {
  if (before.erased_at !== null) throw invalidState('The person was forgotten.', 'erased')
  const after = { ...before, ...columns }
  if (actsAsOwner(before) && !actsAsOwner(after) && !(await queries.hasOtherOwner(trx, before)))
    throw new Problem(409, 'last_owner', 'Make somebody else an owner first.')
  checkGrant(await actorOf(trx, scope), before, after)
  const changes = { ...columns, ...own, version: before.version + 1, updated_at: now }
  const row = await keepExternalIdsUnique(queries.updateContact(trx, before.id, changes))
  const contact = { ...row, email: before.email, can_sign_in: before.can_sign_in }
  await recordEvents(trx, now, [contactEvent('contact.updated', contact)])
  if (isNarrowed(before, after)) await queries.endDownloadLinks(trx, before.id)
  if (contact.status === 'disabled') await endAccess(trx, now, before.id)
  return contact
}

/** Ends what a contact has opened, so that it stays ended when he is enabled again. */
export async function endAccess(trx: Trx, now: string, contactId: string): Promise<void> {
  await queries.endSessions(trx, [contactId], now)
  await endLinksOf(trx, now, contactId)
}

/** The contact who decides, as he is by now; what he holds is not less for the sections that his site leaves out. */
export async function actorOf(trx: Trx, scope: Decider): Promise<Actor> {
  if (scope.kind !== 'contact') return null
  const row = scope.contact_id === null ? undefined : await queries.findContact(trx, scope, scope.contact_id)
  if (!row) throw notFound()
  const held = grantedTo(row).filter(
    permission => scope.permissions.includes(permission) || !isShown(permission, scope.sections),
  )
  return { role: row.role, status: row.status, held }
}

/**
 * Ends what a contact may do and has opened, and hands his open tickets over.
 * @param handOverTo nobody named: whoever disables him, where that is a contact
 * @throws Problem 403; 404, also for an heir whom the caller does not see; 409 for the last owner; 422 for one who
 *   cannot take over
 */
export async function disableContact(
  trx: Trx,
  scope: Decider,
  now: string,
  { id, handOverTo }: { id: string; handOverTo: string | undefined },
): Promise<Contact> {
  const before = await queries.lockContact(trx, scope, id)
  if (!before) throw notFound()
  const self = scope.kind === 'contact' && scope.contact_id !== id ? scope.contact_id : null
  const heir = handOverTo === undefined ? self : await heirOf(trx, scope, before, handOverTo)
  if (before.status === 'disabled') return before
  const disabled = await change(trx, scope, now, before, { status: 'disabled' })
  if (heir !== null) await handOverTickets(trx, now, id, heir)
  return disabled
}

async function heirOf(trx: Trx, scope: Decider, before: Contact, id: string): Promise<string> {
  const heir = await queries.findContact(trx, scope, id)
  if (!heir) throw notFound()
  if (heir.id === before.id || heir.customer_id !== before.customer_id || heir.status !== 'active')
    throw invalidField('#/hand_over_to', 'not_active', 'is no other active contact of the same customer')
  return heir.id
}

/** @throws Problem 403, 404; 409 for one who was forgotten */
export async function enableContact(trx: Trx, scope: Decider, now: string, id: string): Promise<Contact> {
  const before = await queries.lockContact(trx, scope, id)
  if (!before) throw notFound()
  if (before.status === 'active') return before
  return change(trx, scope, now, before, { status: 'active' })
}

/**
 * Sets the password of the person, at whichever customers he is a contact, and ends all of his sessions.
 * @param hash of the password, computed before: it takes long
 * @throws Problem 404; 409 for a partner when the person is also at customers that are not his
 */
export async function setPassword(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, hash }: { id: string; hash: string },
): Promise<void> {
  const contact = await queries.findContact(trx, scope, id)
  if (!contact) throw notFound()
  await queries.lockLogin(trx, contact.login_id)
  if (scope.kind === 'partner' && (await queries.isShared(trx, contact.login_id, scope.partner_id)))
    throw new Problem(409, 'shared_login', 'The vendor has to set the password of this person.')
  const by = scope.kind === 'partner' ? scope.partner_id : null
  const contacts = await queries.setPassword(trx, contact.login_id, hash, by, now)
  const ids = contacts.map(each => each.id)
  await queries.endSessions(trx, ids, now)
  await recordEvents(
    trx,
    now,
    contacts.map(each => contactEvent('contact.updated', each)),
  )
}
