import { type Insertable, sql, type Updateable } from 'kysely'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import type { SitesTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope, SiteScope } from '../http/scope.ts'

/** What of `sites as s` exists for this caller. */
const visibleTo = (scope: Scope) => ownedBy(scope, { partner: 's.partner_id', site: 's.id' })

/** What a site shows: of its sections those that the settings leave on. */
export const sectionsOf = (site: 's' | 'sites') => sql<string[]>`array(
  select each from unnest(${sql.ref(`${site}.sections`)}) with ordinality as shown (each, position)
  where each = any((select sections from settings)::text[]) order by position)`

/** The site of a publishable key, unless it or its partner is switched off. */
export async function findSiteByKey(db: Db, reads: Reads, publishableKey: string) {
  const query = db
    .selectFrom('sites as s')
    .innerJoin('partners as p', 'p.id', 's.partner_id')
    .select(['s.id', 's.partner_id', 's.allowed_origins'])
    .where('s.publishable_key', '=', publishableKey)
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
export function listSites(db: Db, reads: Reads, scope: Scope, after: Position | null, limit: number) {
  const query = db
    .selectFrom('sites as s')
    .where(visibleTo(scope))
    .selectAll('s')
    .$if(after !== null, query => query.where('s.id', '<', after!.id))
    .orderBy('s.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findSite(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('sites as s')
    .where(visibleTo(scope))
    .selectAll('s')
    .where('s.id', '=', id)
    .executeTakeFirst()
}

export function lockSite(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('sites as s')
    .where(visibleTo(scope))
    .selectAll('s')
    .where('s.id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export function insertSite(trx: Trx, site: Insertable<SitesTable>) {
  return trx.insertInto('sites').values(site).returningAll().executeTakeFirstOrThrow()
}

export function updateSite(trx: Trx, id: string, changes: Updateable<SitesTable>) {
  return trx.updateTable('sites').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}
