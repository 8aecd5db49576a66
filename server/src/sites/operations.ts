import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope, SiteScope } from '../http/scope.ts'
import { createSite, createSiteKey, revokeSiteKey, updateSite } from './actions.ts'
import * as queries from './queries.ts'
import { presentConfiguration, presentSite, presentSiteKey, type Site } from './rules.ts'

const shown = (site: Site) => ({ body: presentSite(site), headers: { ETag: etag(site.version) } })

export const siteOperations = {
  getSiteConfiguration: async ({ db, reads, scope, config }: Context<SiteScope>) => {
    const found = await queries.findConfiguration(db, reads, scope)
    if (!found) throw notFound()
    return { status: 200, body: presentConfiguration(found, found, config.files) }
  },

  listSites: async ({ db, reads, scope, clock }: Context<IntegrationScope>, { query }) => {
    const { limit = 20, cursor } = query
    const rows = await queries.listSites(db, reads, scope, clock.now(), readCursor(cursor, {}), limit)
    return { status: 200, body: page(rows, limit, {}, ({ id }) => ({ key: null, id }), presentSite) }
  },

  createSite: async ({ write, scope, clock }: Context<IntegrationScope>, { body }) =>
    write(async trx => ({ status: 201 as const, ...shown(await createSite(trx, scope, clock.now(), body)) })),

  getSite: async ({ db, scope, clock }: Context<IntegrationScope>, { path }) => {
    const site = await queries.findSite(db, scope, clock.now(), path.site_id)
    if (!site) throw notFound()
    return { status: 200, ...shown(site) }
  },

  updateSite: async ({ write, scope, clock }: Context<IntegrationScope>, { path, header, body }) =>
    write(async trx => {
      const change = { id: path.site_id, ifMatch: header['If-Match'], update: body }
      return { status: 200 as const, ...shown(await updateSite(trx, scope, clock.now(), change)) }
    }),

  createSiteKey: async ({ write, scope, clock }: Context<IntegrationScope>, { path }) =>
    write(async trx => {
      const key = await createSiteKey(trx, scope, clock.now(), path.site_id)
      return { status: 201 as const, body: presentSiteKey(key) }
    }),

  revokeSiteKey: async ({ write, scope, clock }: Context<IntegrationScope>, { path, query }) =>
    write(async trx => {
      const { site_id: siteId, publishable_key: key } = path
      await revokeSiteKey(trx, scope, clock.now(), { siteId, key, overlapHours: query.overlap_hours ?? 0 })
      return { status: 204 as const }
    }),
} satisfies Partial<Handlers>
