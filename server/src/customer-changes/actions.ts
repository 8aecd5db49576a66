import type { components } from '../../../openapi.d.ts'
import { updateCustomer } from '../customers/actions.ts'
import { findCustomer, lockCustomer } from '../customers/queries.ts'
import { recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { newId } from '../http/ids.ts'
import { invalidField, invalidState, notFound, Problem } from '../http/problem.ts'
import { type ContactScope, type IntegrationScope, type Scope, system } from '../http/scope.ts'
import { writeCompanyMail } from '../mail/actions/company.ts'
import { findPages } from '../mail/queries/context.ts'
import { stepOn } from '../sign-in/code-rules.ts'
import * as queries from './queries.ts'
import { type CustomerChange, customerChangeEvent, patchOf, wantedChanges } from './rules.ts'

/**
 * Asks for a change of what a contact may not change himself.
 * @throws Problem 409 while another request is open; 422 when it changes nothing
 */
export async function createCustomerChange(
  trx: Trx,
  scope: ContactScope & { contact_id: string },
  now: string,
  { reason, ...wanted }: components['schemas']['CustomerChangeCreate'],
): Promise<CustomerChange> {
  const customer = await lockCustomer(trx, scope, scope.customer_id)
  if (!customer) throw notFound()
  const changes = wantedChanges(wanted, customer)
  if (changes.length === 0)
    throw invalidField(`#/${Object.keys(wanted)[0] ?? 'name'}`, 'unchanged', 'is what it is already')
  const id = newId('chg')
  const written = await queries.insertCustomerChange(trx, {
    id,
    partner_id: customer.partner_id,
    customer_id: customer.id,
    status: 'open',
    changes: JSON.stringify(changes),
    reason: reason.trim(),
    contact_id: scope.contact_id,
    created_at: now,
    updated_at: now,
  })
  if (!written) throw new Problem(409, 'already_exists', 'A request is open already; withdraw it first.')
  return recorded(trx, scope, now, id, 'created')
}

/** @throws Problem 404; 409 unless it is open */
export async function withdrawCustomerChange(trx: Trx, scope: Scope, now: string, id: string) {
  const change = await lockOpen(trx, scope, id)
  return settle(trx, scope, now, change, { status: 'withdrawn' })
}

/**
 * Makes the change, as if the vendor had made it himself.
 * @throws Problem 404; 409 unless it is open
 */
export async function acceptCustomerChange(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, answer }: { id: string; answer?: string },
): Promise<CustomerChange> {
  const change = await lockOpen(trx, scope, id)
  const customer = await findCustomer(trx, scope, { id: change.customer_id })
  if (!customer) throw notFound()
  const update = patchOf(change.changes, customer)
  await updateCustomer(trx, scope, now, { id: customer.id, ifMatch: undefined, update })
  return settle(trx, scope, now, change, { status: 'accepted', answer: answer?.trim(), answered_at: now })
}

/** @throws Problem 404; 409 unless it is open */
export async function declineCustomerChange(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, answer }: { id: string; answer: string },
): Promise<CustomerChange> {
  const change = await lockOpen(trx, scope, id)
  return settle(trx, scope, now, change, { status: 'declined', answer: answer.trim(), answered_at: now })
}

async function lockOpen(trx: Trx, scope: Scope, id: string): Promise<CustomerChange> {
  const change = await queries.lockCustomerChange(trx, scope, id)
  if (!change) throw notFound()
  if (change.status !== 'open') throw invalidState('The request is closed.', change.status)
  return change
}

type Settled = { status: 'accepted' | 'declined' | 'withdrawn'; answer?: string; answered_at?: string }

async function settle(trx: Trx, scope: Scope, now: string, change: CustomerChange, settled: Settled) {
  await queries.updateCustomerChange(trx, change.id, {
    ...settled,
    version: change.version + 1,
    updated_at: now,
  })
  return recorded(trx, scope, now, change.id, settled.status)
}

async function recorded(
  trx: Trx,
  scope: Scope,
  now: string,
  id: string,
  type: 'created' | Settled['status'],
): Promise<CustomerChange> {
  const change = (await queries.findCustomerChange(trx, scope, id))!
  await recordEvents(trx, now, [customerChangeEvent(`customer_change.${type}`, change)])
  if (type !== 'withdrawn') await tell(trx, now, change, type)
  return change
}

/** By mail: the vendor of what is asked, and who has asked of the answer. */
async function tell(
  trx: Trx,
  now: string,
  change: CustomerChange,
  type: 'created' | 'accepted' | 'declined',
): Promise<void> {
  const { customer_id, partner_id, contact_name, changes, reason, answer } = change
  const asked = type === 'created'
  const [asker, [page]] = await Promise.all([
    queries.findAsker(trx, change.contact_id),
    asked ? [] : findPages(trx, system, [partner_id]),
  ])
  if (!asked && !asker.active) return
  await writeCompanyMail(trx, now, {
    id: newId('mail'),
    event_id: change.id,
    template: `customer_change.${type}`,
    recipient: asked ? null : asker,
    customer: { id: customer_id, partner_id, name: asker.customer_name },
    link: stepOn(page?.page_url ?? null, 'company'),
    facts: { invites: false, by: contact_name, changes, message: asked ? reason : answer },
  })
}
