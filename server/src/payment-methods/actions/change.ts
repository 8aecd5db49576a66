import { lockCustomer } from '../../customers/queries.ts'
import type { Trx } from '../../http/context.ts'
import { expectVersion } from '../../http/etag.ts'
import { notFound, Problem } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { recordEventsOfSubscriptions } from '../../subscriptions/actions/events.ts'
import * as queries from '../queries.ts'
import type { MethodRow } from '../rules.ts'
import { dropDefault, recordMethodEvent } from './record.ts'

/** @throws Problem 404, 412 */
export async function makeDefault(
  trx: Trx,
  scope: ContactScope,
  now: string,
  id: string,
  ifMatch: string | undefined,
): Promise<MethodRow> {
  const before = await lock(trx, scope, id)
  expectVersion(ifMatch, before.version)
  if (before.is_default) return before
  await dropDefault(trx, scope, before.customer_id, now)
  await queries.updateMethod(trx, id, now, { is_default: true })
  const method = (await queries.findMethod(trx, scope, id))!
  await recordMethodEvent(trx, now, 'payment_method.updated', method)
  return method
}

/**
 * Deletes a method; the provider is told after this is committed. Nothing else becomes the default: nobody is
 * charged on a card that he has not chosen.
 * @throws Problem 404, 409 `in_use` when live subscriptions are charged to it, unless they may go without
 */
export async function deleteMethod(
  trx: Trx,
  scope: ContactScope,
  now: string,
  id: string,
  detach: boolean,
): Promise<void> {
  const method = await lock(trx, scope, id)
  if (method.used_by.length > 0 && !detach)
    throw new Problem(409, 'in_use', 'Subscriptions are charged to it; see errors.', {
      errors: method.used_by.map(subscription => ({
        in: 'path' as const,
        pointer: '#/payment_method_id',
        code: 'in_use',
        detail: subscription,
      })),
    })
  await recordMethodEvent(trx, now, 'payment_method.deleted', method)
  const left = await queries.leaveSubscriptions(trx, id, now)
  await recordEventsOfSubscriptions(trx, now, left, 'subscription.updated')
  await queries.updateMethod(trx, id, now, { status: 'deleted', is_default: false, detach_at: now })
}

/** Changes of one customer's methods come one after the other. */
async function lock(trx: Trx, scope: ContactScope, id: string): Promise<MethodRow> {
  await lockCustomer(trx, scope, scope.customer_id)
  const method = await queries.lockMethod(trx, scope, id)
  if (!method) throw notFound()
  return method
}
