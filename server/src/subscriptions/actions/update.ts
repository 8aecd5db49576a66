import type { components } from '../../../../openapi.d.ts'
import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { expectVersion } from '../../http/etag.ts'
import { invalidField, notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { today } from '../../money/dates.ts'
import { refuseClosed, wake } from '../guard-rules.ts'
import type { Details } from '../present.ts'
import { findDetails, lockVisible } from '../queries/read.ts'
import { updateSubscription as writeSubscription } from '../queries/rows.ts'
import { recordSubscriptionEvents } from './events.ts'
import { loadSubscription } from './load.ts'

type Change = {
  id: string
  ifMatch: string | undefined
  update: components['schemas']['SubscriptionUpdate']
}

/** @throws Problem 404, 409 for the contract of one that has ended, 412, 422 */
export async function updateSubscription(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  { id, ifMatch, update }: Change,
): Promise<Details> {
  const before = await lockVisible(trx, scope, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const now = clock.now()
  const { contract_end, collection, database } = update
  if (contract_end !== undefined) {
    refuseClosed(before)
    const { time_zone, clock_seconds } = (await findDetails(trx, scope, id))!
    if (contract_end !== null && contract_end < today(shift(now, clock_seconds), time_zone))
      throw invalidField('#/contract_end', 'range', 'must not be over already')
  }
  const written = writeSubscription(trx, id, now, {
    ...(collection && { collection }),
    ...(database !== undefined && {
      database: database && JSON.stringify({ manage_url: null, ...database }),
    }),
    // Another end is another contract: its customer is told of it anew.
    ...(contract_end !== undefined && { contract_end, noticed_days: null, renewal_offered_for: null }),
    ...wake(before, now),
    ...ownColumns(scope, update),
  })
  await keepExternalIdsUnique(written)
  await recordSubscriptionEvents(trx, now, id, ['subscription.updated'])
  return loadSubscription(trx, scope, id)
}
