import type { Insertable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import { customerNamed } from '../customers/actions.ts'
import { keepExternalIdsUnique, ownColumns } from '../customers/sides.ts'
import type { ContactsTable } from '../database/schema.ts'
import { recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId } from '../http/ids.ts'
import { invalidField, notFound, Problem } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import * as queries from './queries.ts'
import { actsAsOwner, type Contact, contactEvent, normalEmail } from './rules.ts'

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

/** @throws Problem 404, 409, 412 */
export async function updateContact(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, ifMatch, update }: { id: string; ifMatch: string | undefined; update: Update },
): Promise<Contact> {
  const before = await queries.lockContact(trx, scope, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const columns: Partial<Insertable<ContactsTable>> = {
    name: update.name?.trim() ?? before.name,
    role: update.role ?? before.role,
    permissions: update.permissions === undefined ? before.permissions : update.permissions,
    status: update.status ?? before.status,
  }
  const after = { ...before, ...columns }
  if (actsAsOwner(before) && !actsAsOwner(after) && !(await queries.hasOtherOwner(trx, before)))
    throw new Problem(409, 'last_owner', 'Make somebody else an owner first.')
  const changes = { ...columns, ...ownColumns(scope, update), version: before.version + 1, updated_at: now }
  const row = await keepExternalIdsUnique(queries.updateContact(trx, id, changes))
  if (row.status === 'disabled') await queries.endSessions(trx, [id], now)
  const contact = { ...row, email: before.email, can_sign_in: before.can_sign_in }
  await recordEvents(trx, now, [contactEvent('contact.updated', contact)])
  return contact
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
