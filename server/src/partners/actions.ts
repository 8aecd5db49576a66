import type { components } from '../../../openapi.d.ts'
import { recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId } from '../http/ids.ts'
import { notFound } from '../http/problem.ts'
import type { ManagingScope } from '../http/scope.ts'
import * as queries from './queries.ts'
import { checkSuspension, type Partner, partnerEvent } from './rules.ts'

/**
 * The partner that something new belongs to: the one named, else a partner's own, else that of direct customers.
 * @throws Problem 404 when there is none of this id, and also when it is another one than the calling partner
 */
export async function choosePartner(
  trx: Trx,
  scope: ManagingScope,
  id: string | undefined,
): Promise<Partner> {
  const named = id ?? (scope.kind === 'partner' ? scope.partner_id : undefined)
  const partner =
    named === undefined ? await queries.findBuiltInPartner(trx) : await queries.findPartner(trx, scope, named)
  if (!partner) throw notFound()
  return partner
}

export async function createPartner(trx: Trx, now: string, { name }: { name: string }): Promise<Partner> {
  const partner = await queries.insertPartner(trx, {
    id: newId('par'),
    name: name.trim(),
    status: 'active',
    created_at: now,
    updated_at: now,
  })
  await recordEvents(trx, now, [partnerEvent('partner.created', partner)])
  return partner
}

/**
 * Renames, suspends or restores. Suspending needs nothing else: whoever looks up a key, a site or a session of
 * the partner reads its status with it.
 * @throws Problem 404, 409, 412
 */
export async function updatePartner(
  trx: Trx,
  scope: ManagingScope,
  now: string,
  {
    id,
    ifMatch,
    update,
  }: { id: string; ifMatch: string | undefined; update: components['schemas']['PartnerUpdate'] },
): Promise<Partner> {
  const before = await queries.lockPartner(trx, scope, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  checkSuspension(before, update.status)
  const partner = await queries.updatePartner(trx, id, {
    name: update.name?.trim() ?? before.name,
    status: update.status ?? before.status,
    version: before.version + 1,
    updated_at: now,
  })
  await recordEvents(trx, now, [partnerEvent('partner.updated', partner)])
  return partner
}
