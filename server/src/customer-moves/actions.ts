import { moveEntries } from '../audit/queries.ts'
import { type Customer, customerEvent } from '../customers/rules.ts'
import { recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { invalidState, notFound, Problem } from '../http/problem.ts'
import type { ManagingScope } from '../http/scope.ts'
import { redirectInvitations } from '../invitations/actions/invite.ts'
import { lockPartner } from '../partners/queries.ts'
import * as queries from './queries.ts'
import { movedAwayEvent } from './rules.ts'

/** @param key of the server, of which the secrets of invitations are made */
type Move = { id: string; ifMatch: string | undefined; partner_id: string; key: string }

/**
 * Gives a customer to another partner with all that belongs to it; where it is already, nothing changes.
 * @throws Problem 404, 412; 409 for a partner that is suspended, or has one of the customer's imported invoices too
 */
export async function moveCustomer(
  trx: Trx,
  scope: ManagingScope,
  now: string,
  { id, ifMatch, partner_id, key }: Move,
): Promise<Customer> {
  const before = await queries.lockCustomer(trx, scope, id)
  const partner = await lockPartner(trx, scope, partner_id)
  if (!before || !partner) throw notFound()
  expectVersion(ifMatch, before.version)
  if (before.partner_id === partner_id) return before
  if (partner.status !== 'active') throw invalidState('The partner is suspended.', partner.status)
  await queries.endSessions(trx, id, now)
  await queries.forgetPartnerFields(trx, id)
  await queries.keepLinkPages(trx, id)
  const customer = await refusingTwice(queries.moveCustomer(trx, id, partner_id, now))
  await queries.moveRecords(trx, id, partner_id)
  await moveEntries(trx, id, partner_id)
  await recordEvents(trx, now, [
    customerEvent('customer.moved', customer),
    movedAwayEvent(before, customer.version),
  ])
  await redirectInvitations(trx, now, key, customer)
  return customer
}

/** An imported invoice is one of its partner's by its seller and number. */
const refusingTwice = <T>(move: Promise<T>): Promise<T> =>
  move.catch(error => {
    throw error.code === '23505' && error.constraint === 'invoices_identity'
      ? new Problem(409, 'already_exists', 'The partner has an imported invoice of this seller and number.')
      : error
  })
