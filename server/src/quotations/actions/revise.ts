import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import type { Trx } from '../../http/context.ts'
import { invalidState } from '../../http/problem.ts'
import type { IntegrationScope, Scope } from '../../http/scope.ts'
import { readSettings } from '../../settings/queries.ts'
import type { Details } from '../present.ts'
import { findRevision } from '../queries/read.ts'
import { updateQuotation } from '../queries/write.ts'
import { isCancellable, isRevisable } from '../rules.ts'
import { draftContent, type Update } from './content.ts'
import { recordQuotationEvents } from './load.ts'
import { lock, lockBoth, refuseWhileClaimed } from './lock.ts'
import { runningFor } from './running.ts'

/**
 * Begins the next revision with what was sent last, changed as the request says. The customer goes on seeing, and
 * may accept, the one before until this one is sent.
 * @throws Problem 404, 409 in another state, while a payment is under way or a revision is being drafted, 422
 */
export async function reviseQuotation(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
  { external_id, metadata, ...body }: Update,
): Promise<Details> {
  const { row, customer } = await lockBoth(trx, scope, id)
  if (!isRevisable(row.status))
    throw invalidState('Only what was sent and neither accepted nor cancelled can be revised.', row.status)
  if (row.drafted !== null)
    throw invalidState('The next revision is being drafted already; change that one.', row.status)
  await refuseWhileClaimed(trx, row)
  const [settings, sent, running] = await Promise.all([
    readSettings(trx),
    findRevision(trx, id, row.revision),
    runningFor(trx, now, customer, row),
  ])
  const about = { settings, customer, running }
  const content = await draftContent(trx, about, row.currency, body, sent!.content)
  const own = ownColumns(scope, { external_id, metadata })
  const update = updateQuotation(trx, id, now, { drafted: JSON.stringify(content), ...own })
  await keepExternalIdsUnique(update)
  return recordQuotationEvents(trx, now, id, ['quotation.updated'])
}

/** @throws Problem 404, 409 when it is not waiting for the customer or a payment is under way */
export async function cancelQuotation(trx: Trx, scope: Scope, now: string, id: string): Promise<Details> {
  const row = await lock(trx, scope, id)
  if (!isCancellable(row.status))
    throw invalidState('Only what waits for the customer can be cancelled; a draft is deleted.', row.status)
  await refuseWhileClaimed(trx, row)
  await updateQuotation(trx, id, now, { status: 'cancelled', drafted: null })
  return recordQuotationEvents(trx, now, id, ['quotation.cancelled'])
}
