import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope, SiteScope } from '../http/scope.ts'
import { createSite, updateSite } from './actions.ts'
import * as queries from './queries.ts'
import { presentConfiguration, presentSite, type Site } from './rules.ts'

const shown = (site: Site) => ({ body: presentSite(site), headers: { ETag: etag(site.version) } })

export const siteOperations = {
  getSiteConfiguration: async ({ db, reads, scope, config }: Context<SiteScope>) => {
    const found = await queries.findConfiguration(db, reads, scope)
    if (!found) throw notFound()
    return { status: 200, body: presentConfiguration(found, found, config.files) }
  },

  listSites: async ({ db, reads, scope }: Context<IntegrationScope>, { query }) => {
    const { limit = 20, cursor } = query
    const rows = await queries.listSites(db, reads, scope, readCursor(cursor, {}), limit)
    return { status: 200, body: page(rows, limit, {}, ({ id }) => ({ key: null, id }), presentSite) }
  },

  createSite: async ({ write, scope, clock }: Context<IntegrationScope>, { body }) =>
    write(async trx => ({ status: 201 as const, ...shown(await createSite(trx, scope, clock.now(), body)) })),

  getSite: async ({ db, scope }: Context<IntegrationScope>, { path }) => {
    const site = await queries.findSite(db, scope, path.site_id)
    if (!site) throw notFound()
    return { status: 200, ...shown(site) }
  },

  updateSite: async ({ write, scope, clock }: Context<IntegrationScope>, { path, header, body }) =>
    write(async trx => {
      const change = { id: path.site_id, ifMatch: header['If-Match'], update: body }
      return { status: 200 as const, ...shown(await updateSite(trx, scope, clock.now(), change)) }
    }),
} satisfies Partial<Handlers>
