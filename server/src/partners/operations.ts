import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { createPartner, updatePartner } from './actions.ts'
import * as queries from './queries.ts'
import { type Partner, presentPartner } from './rules.ts'

const shown = (partner: Partner) => ({
  body: presentPartner(partner),
  headers: { ETag: etag(partner.version) },
})

export const partnerOperations = {
  listPartners: async ({ db, reads, scope }: Context<IntegrationScope>, { query }) => {
    const { limit = 20, cursor } = query
    const rows = await queries.listPartners(db, reads, scope, readCursor(cursor, {}), limit)
    return { status: 200, body: page(rows, limit, {}, ({ id }) => ({ key: null, id }), presentPartner) }
  },

  createPartner: async ({ write, clock }: Context<IntegrationScope>, { body }) =>
    write(async trx => ({ status: 201 as const, ...shown(await createPartner(trx, clock.now(), body)) })),

  getPartner: async ({ db, scope }: Context<IntegrationScope>, { path }) => {
    const partner = await queries.findPartner(db, scope, path.partner_id)
    if (!partner) throw notFound()
    return { status: 200, ...shown(partner) }
  },

  updatePartner: async ({ write, scope, clock }: Context<IntegrationScope>, { path, header, body }) =>
    write(async trx => {
      const change = { id: path.partner_id, ifMatch: header['If-Match'], update: body }
      return { status: 200 as const, ...shown(await updatePartner(trx, scope, clock.now(), change)) }
    }),
} satisfies Partial<Handlers>
