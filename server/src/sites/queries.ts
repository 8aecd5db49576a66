import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import type { SiteKeysTable, SitesTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope, SiteScope } from '../http/scope.ts'

/** What of `sites as s` exists for this caller. */
const visibleTo = (scope: Scope) => ownedBy(scope, { partner: 's.partner_id', site: 's.id' })

/** What a site shows: of its sections those that the settings leave on. */
export const sectionsOf = (site: 's' | 'sites') => sql<string[]>`array(
  select each from unnest(${sql.ref(`${site}.sections`)}) with ordinality as shown (each, position)
  where each = any((select sections from settings)::text[]) order by position)`

/** The site of a publishable key that is valid, unless it or its partner is switched off. */
export async function findSiteByKey(db: Db, reads: Reads, publishableKey: string, now: string) {
  const query = db
    .selectFrom('site_keys as k')
    .innerJoin('sites as s', 's.id', 'k.site_id')
    .innerJoin('partners as p', 'p.id', 's.partner_id')
    .select(['s.id', 's.partner_id', 's.allowed_origins', 'k.last_used_at'])
    .where('k.publishable_key', '=', publishableKey)
    .where(eb => eb.or([eb('k.expires_at', 'is', null), eb('k.expires_at', '>', now)]))
    .where('s.status', '=', 'enabled')
    .where('p.status', '=', 'active')
  return (await runNamed(reads, query.compile()))[0]
}

/** Every origin that some enabled site of an active partner may be used from. */
export async function enabledOrigins(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('sites as s')
    .innerJoin('partners as p', 'p.id', 's.partner_id')
    .select(eb => eb.fn<string>('unnest', ['s.allowed_origins']).as('origin'))
    .distinct()
    .where('s.status', '=', 'enabled')
    .where('p.status', '=', 'active')
    .execute()
  return rows.map(row => row.origin)
}

/** The site of the calling key with what its configuration says of the vendor: one read for every page view. */
export async function findConfiguration(db: Db, reads: Reads, scope: SiteScope) {
  const query = db
    .selectFrom('sites as s')
    .where(visibleTo(scope))
    .innerJoin('settings', join => join.onTrue())
    .select(['s.id', 's.name', 's.locale', 's.theme', 's.sign_in_methods'])
    .select(sectionsOf('s').as('sections'))
    .select(['settings.vendor', 'settings.mode'])
  return (await runNamed(reads, query.compile()))[0]
}

/** One page of `limit + 1` rows, newest first. */
export async function listSites(
  db: Db,
  reads: Reads,
  scope: Scope,
  now: string,
  after: Position | null,
  limit: number,
): Promise<KeyedSite[]> {
  const query = db
    .selectFrom('sites as s')
    .where(visibleTo(scope))
    .selectAll('s')
    .$if(after !== null, query => query.where('s.id', '<', after!.id))
    .orderBy('s.id', 'desc')
    .limit(limit + 1)
  return withKeys(db, now, await runNamed(reads, query.compile()))
}

export async function findSite(
  db: Db | Trx,
  scope: Scope,
  now: string,
  id: string,
): Promise<KeyedSite | undefined> {
  const sites = await db
    .selectFrom('sites as s')
    .where(visibleTo(scope))
    .selectAll('s')
    .where('s.id', '=', id)
    .execute()
  return (await withKeys(db, now, sites))[0]
}

export async function lockSite(
  trx: Trx,
  scope: Scope,
  now: string,
  id: string,
): Promise<KeyedSite | undefined> {
  const sites = await trx
    .selectFrom('sites as s')
    .where(visibleTo(scope))
    .selectAll('s')
    .where('s.id', '=', id)
    .forNoKeyUpdate()
    .execute()
  return (await withKeys(trx, now, sites))[0]
}

/** A site with its keys that are valid, the newest first. */
export type KeyedSite = Selectable<SitesTable> & { keys: Selectable<SiteKeysTable>[] }

async function withKeys(db: Db | Trx, now: string, sites: Selectable<SitesTable>[]): Promise<KeyedSite[]> {
  const keys = await db
    .selectFrom('site_keys')
    .selectAll()
    .where('site_id', '=', sql<string>`any(${sites.map(site => site.id)}::text[])`)
    .where(eb => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .orderBy('created_at', 'desc')
    .orderBy('publishable_key')
    .execute()
  return sites.map(site => ({ ...site, keys: keys.filter(key => key.site_id === site.id) }))
}

export function insertSite(trx: Trx, site: Insertable<SitesTable>) {
  return trx.insertInto('sites').values(site).returningAll().executeTakeFirstOrThrow()
}

export function updateSite(trx: Trx, id: string, changes: Updateable<SitesTable>) {
  return trx.updateTable('sites').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}

export function insertSiteKey(trx: Trx, key: Insertable<SiteKeysTable>) {
  return trx.insertInto('site_keys').values(key).returningAll().executeTakeFirstOrThrow()
}

/** @param expiresAt null: at once */
export async function endSiteKey(trx: Trx, key: string, expiresAt: string | null): Promise<void> {
  if (expiresAt === null) await trx.deleteFrom('site_keys').where('publishable_key', '=', key).execute()
  else
    await trx
      .updateTable('site_keys')
      .set({ expires_at: expiresAt })
      .where('publishable_key', '=', key)
      .execute()
}

export async function touchSiteKey(db: Db, key: string, now: string): Promise<void> {
  await db.updateTable('site_keys').set({ last_used_at: now }).where('publishable_key', '=', key).execute()
}

export async function sweepSiteKeys(db: Db, now: string): Promise<void> {
  await db.deleteFrom('site_keys').where('expires_at', '<', now).execute()
}
