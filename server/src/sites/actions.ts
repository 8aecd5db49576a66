import type { components } from '../../../openapi.d.ts'
import { recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId, newSecret } from '../http/ids.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { choosePartner } from '../partners/actions.ts'
import * as queries from './queries.ts'
import { allSections, type Site, type SiteUpdate, siteColumns, siteEvent } from './rules.ts'

/** What a site shows when nothing is said: everything. */
const defaults = { sections: [...allSections], sign_in_methods: ['password'] }

/** @throws Problem 404, 422 */
export async function createSite(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { partner_id, ...request }: components['schemas']['SiteCreate'],
): Promise<Site> {
  const columns = siteColumns(request)
  const partner = await choosePartner(trx, scope, partner_id)
  const site = await queries.insertSite(trx, {
    ...defaults,
    ...columns,
    id: newId('site'),
    partner_id: partner.id,
    name: request.name.trim(),
    publishable_key: newSecret('pk'),
    allowed_origins: columns.allowed_origins ?? [],
    status: 'enabled',
    created_at: now,
    updated_at: now,
  })
  await recordEvents(trx, now, [siteEvent('site.created', site)])
  return site
}

/** @throws Problem 404, 412, 422 */
export async function updateSite(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, ifMatch, update }: { id: string; ifMatch: string | undefined; update: SiteUpdate },
): Promise<Site> {
  const before = await queries.lockSite(trx, scope, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const columns = siteColumns(update)
  const site = await queries.updateSite(trx, id, { ...columns, version: before.version + 1, updated_at: now })
  await recordEvents(trx, now, [siteEvent('site.updated', site)])
  return site
}
