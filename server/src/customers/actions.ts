import type { components } from '../../../openapi.d.ts'
import { recordEvents } from '../events/actions.ts'
import type { Db, Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId } from '../http/ids.ts'
import { invalidField, notFound, Problem } from '../http/problem.ts'
import type { ContactScope, IntegrationScope, Scope } from '../http/scope.ts'
import { endOfDay } from '../money/dates.ts'
import { choosePartner } from '../partners/actions.ts'
import { moveCards } from '../payment-methods/actions/zone.ts'
import { readSettings } from '../settings/queries.ts'
import { movePacks } from '../success-packs/actions/zone.ts'
import { moveQuietDays } from '../tickets/actions/zone.ts'
import * as queries from './queries.ts'
import {
  type Customer,
  type CustomerUpdate,
  checkCustomer,
  customerColumns,
  customerEvent,
  lockedChanges,
} from './rules.ts'
import { keepExternalIdsUnique } from './sides.ts'

/**
 * The customer that a request names by `customer_id` or `external_customer_id`.
 * @throws Problem 422 when it names none or two, 404 when the caller may not read the one it names
 */
export async function customerNamed(
  db: Db | Trx,
  scope: Scope,
  { customer_id, external_customer_id }: { customer_id?: string; external_customer_id?: string },
): Promise<Customer> {
  if ((customer_id === undefined) === (external_customer_id === undefined))
    throw invalidField('#/customer_id', 'one_of', 'name the customer by customer_id or external_customer_id')
  const named = customer_id === undefined ? { external_id: external_customer_id! } : { id: customer_id }
  const customer = await queries.findCustomer(db, scope, named)
  if (!customer) throw notFound()
  return customer
}

/** @throws Problem 404 for a partner that is not the caller's to name, 409, 422 */
export async function createCustomer(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  request: components['schemas']['CustomerCreate'],
): Promise<Customer> {
  if (request.kind === 'consumer')
    throw invalidField('#/kind', 'consumer', 'only businesses can be customers for now')
  checkCustomer(scope, request)
  const partner = await choosePartner(trx, scope, request.partner_id)
  const settings = await readSettings(trx)
  const defaults = {
    currency: settings.default_currency,
    language: settings.default_language,
    time_zone: settings.default_time_zone,
    address: '{}',
    identifiers: '[]',
    clock_offset: settings.clock_offset,
  }
  const customer = await keepExternalIdsUnique(
    queries.insertCustomer(trx, {
      ...defaults,
      ...customerColumns(scope, request),
      id: newId('cus'),
      partner_id: partner.id,
      name: request.name.trim(),
      created_at: now,
      updated_at: now,
    }),
  )
  await recordEvents(trx, now, [customerEvent('customer.created', customer)])
  return customer
}

/** @throws Problem 404, 409, 412, 422; 409 `field_locked` for a contact who changes what invoices have shown */
export async function updateCustomer(
  trx: Trx,
  scope: IntegrationScope | ContactScope,
  now: string,
  { id, ifMatch, update }: { id: string; ifMatch: string | undefined; update: CustomerUpdate },
): Promise<Customer> {
  const before = await queries.lockCustomer(trx, scope, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  checkCustomer(scope, update)
  if (scope.kind === 'contact') await refuseLocked(trx, before, update)
  const columns = customerColumns(scope, update, before)
  const customer = await keepExternalIdsUnique(
    queries.updateCustomer(trx, id, { ...columns, version: before.version + 1, updated_at: now }),
  )
  if (customer.time_zone !== before.time_zone) await moveDeadlines(trx, customer, before.time_zone, now)
  await recordEvents(trx, now, [customerEvent('customer.updated', customer)])
  return customer
}

async function refuseLocked(trx: Trx, before: Customer, update: CustomerUpdate): Promise<void> {
  const changes = lockedChanges(update, before)
  if (changes.length === 0 || !(await queries.hasIssuedInvoice(trx, before.id))) return
  throw new Problem(409, 'field_locked', 'Invoices have been issued with it: ask for the change instead.', {
    errors: changes.map(([field, pointer]) => ({
      in: 'body' as const,
      pointer,
      code: 'field_locked',
      detail: `${field} is on invoices that were issued; the vendor decides on a change`,
    })),
  })
}

/** Days end at other instants in another zone: what is stored of them moves with the customer. */
async function moveDeadlines(
  trx: Trx,
  { id, time_zone }: Customer,
  from: string,
  now: string,
): Promise<void> {
  const ends = (dates: string[]) => dates.map(date => ({ date, passes_at: endOfDay(date, time_zone) }))
  const due = ends(await queries.findDueDates(trx, id))
  if (due.length > 0) await queries.moveOverdue(trx, id, due, now)
  const last = ends(await queries.findLastDays(trx, id))
  if (last.length > 0) await queries.moveExpiry(trx, id, last, now)
  const closing = ends(await queries.findGraceEnds(trx, id))
  await queries.moveClosing(trx, id, closing, now)
  await moveCards(trx, id, time_zone, now)
  await movePacks(trx, id, time_zone, now)
  await moveQuietDays(trx, id, from, time_zone)
}
