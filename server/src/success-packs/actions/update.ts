import type { components } from '../../../../openapi.d.ts'
import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import type { Trx } from '../../http/context.ts'
import { expectVersion } from '../../http/etag.ts'
import { notFound } from '../../http/problem.ts'
import { type IntegrationScope, system } from '../../http/scope.ts'
import * as queries from '../queries/packs.ts'
import { findOwner } from '../queries/people.ts'
import { expiryColumns } from '../rules.ts'
import { checkAgent, lastDay } from './create.ts'
import { loadPack, recordPackEvents } from './load.ts'

type Change = {
  id: string
  ifMatch: string | undefined
  update: components['schemas']['SuccessPackUpdate']
}

/** @throws Problem 404, 409 for an external id that is taken, 412, 422 */
export async function updatePack(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, ifMatch, update }: Change,
): Promise<queries.ShownPack> {
  const before = await queries.lockPack(trx, scope, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const { name, agent_id, expires_on, allow_overdraw } = update
  if (agent_id !== before.agent_id) await checkAgent(trx, agent_id ?? null)
  const written = queries.updatePack(trx, id, now, {
    ...(name !== undefined && { name: name.trim() }),
    ...(agent_id !== undefined && { agent_id }),
    ...(expires_on !== undefined && (await expiry(expires_on))),
    ...(allow_overdraw !== undefined && { allow_overdraw }),
    ...ownColumns(scope, update),
  })
  await keepExternalIdsUnique(written)
  await recordPackEvents(trx, now, [{ pack_id: id, type: 'success_pack.updated' }])
  return loadPack(trx, scope, id)

  async function expiry(date: string | null) {
    const { time_zone } = (await findOwner(trx, system, before!.customer_id))!
    return expiryColumns(lastDay(date, before!.bought_on), time_zone)
  }
}
