import type { components } from '../../../openapi.d.ts'
import { recordEvents } from '../events/actions.ts'
import { later } from '../http/clock.ts'
import type { Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId, newSecret } from '../http/ids.ts'
import { noting } from '../http/noting.ts'
import { notFound } from '../http/problem.ts'
import type { ManagingScope } from '../http/scope.ts'
import { choosePartner } from '../partners/actions.ts'
import * as queries from './queries.ts'
import {
  allSections,
  checkRevocation,
  checkRoomForKey,
  type Site,
  type SiteKey,
  type SiteUpdate,
  siteColumns,
  siteEvent,
} from './rules.ts'

/** What a site shows when nothing is said: everything. */
const defaults = { sections: [...allSections], sign_in_methods: ['password'] }

/** @throws Problem 404, 422 */
export async function createSite(
  trx: Trx,
  scope: ManagingScope,
  now: string,
  { partner_id, ...request }: components['schemas']['SiteCreate'],
): Promise<Site> {
  const columns = siteColumns(request)
  const partner = await choosePartner(trx, scope, partner_id)
  const row = await queries.insertSite(trx, {
    ...defaults,
    ...columns,
    id: newId('site'),
    partner_id: partner.id,
    name: request.name.trim(),
    allowed_origins: columns.allowed_origins ?? [],
    status: 'enabled',
    created_at: now,
    updated_at: now,
  })
  const site = { ...row, keys: [await insertKey(trx, now, row.id)] }
  await recordEvents(trx, now, [siteEvent('site.created', site)])
  return site
}

/** @throws Problem 404, 412, 422 */
export async function updateSite(
  trx: Trx,
  scope: ManagingScope,
  now: string,
  { id, ifMatch, update }: { id: string; ifMatch: string | undefined; update: SiteUpdate },
): Promise<Site> {
  const before = await queries.lockSite(trx, scope, now, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  return change(trx, now, before, siteColumns(update))
}

/**
 * Gives a site a second key beside the one in its pages.
 * @throws Problem 404; 409 when two are valid
 */
export async function createSiteKey(
  trx: Trx,
  scope: ManagingScope,
  now: string,
  siteId: string,
): Promise<SiteKey> {
  const site = await queries.lockSite(trx, scope, now, siteId)
  if (!site) throw notFound()
  checkRoomForKey(site)
  const key = await insertKey(trx, now, siteId)
  await change(trx, now, { ...site, keys: [key, ...site.keys] }, {})
  return key
}

/**
 * Ends a key, now or in so many hours. A time that was set before is set anew.
 * @throws Problem 404; 409 for the last one that stays
 */
export async function revokeSiteKey(
  trx: Trx,
  scope: ManagingScope,
  now: string,
  { siteId, key, overlapHours }: { siteId: string; key: string; overlapHours: number },
): Promise<void> {
  const site = await queries.lockSite(trx, scope, now, siteId)
  if (!site) throw notFound()
  checkRevocation(site, key)
  const expires_at = overlapHours > 0 ? later(now, overlapHours * 3600) : null
  await queries.endSiteKey(trx, key, expires_at)
  const keys = site.keys.flatMap(each =>
    each.publishable_key !== key ? [each] : expires_at ? [{ ...each, expires_at }] : [],
  )
  await change(trx, now, { ...site, keys }, {})
}

const insertKey = (trx: Trx, now: string, site_id: string): Promise<SiteKey> =>
  queries.insertSiteKey(trx, { publishable_key: newSecret('pk'), site_id, created_at: now })

/** @param before with the keys as they are by now */
async function change(
  trx: Trx,
  now: string,
  before: Site,
  columns: ReturnType<typeof siteColumns>,
): Promise<Site> {
  const version = before.version + 1
  const row = await queries.updateSite(trx, before.id, { ...columns, version, updated_at: now })
  const site = { ...row, keys: before.keys }
  await recordEvents(trx, now, [siteEvent('site.updated', site)])
  return site
}

/** Notes that a publishable key was used, to the minute. */
export const noteKeyUse = noting(60, queries.touchSiteKey, 'the use of a site’s key could not be noted')
