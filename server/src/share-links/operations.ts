import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { page, readCursor } from '../http/pagination.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { createShareLink, openShareSession, revokeShareLink } from './actions.ts'
import { listShareLinks } from './queries.ts'
import { presentShareLink } from './rules.ts'

type Sharer = Context<IntegrationScope | ContactScope>

/** Answers with a secret are for the caller alone and are stored nowhere. */
const headers = { 'Cache-Control': 'no-store' }

export const shareLinkOperations = {
  listShareLinks: async ({ db, reads, scope }: Sharer, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const rows = await listShareLinks(db, reads, scope, filters, readCursor(cursor, filters), limit)
    return {
      status: 200,
      body: page(rows, limit, filters, ({ id }) => ({ key: null, id }), presentShareLink),
    }
  },

  createShareLink: (context: Sharer, { body }) =>
    context.write(async trx => {
      const { link, url } = await createShareLink(trx, context, body)
      return { status: 201 as const, body: { share_link: presentShareLink(link), url }, headers }
    }),

  revokeShareLink: ({ write, scope, clock }: Sharer, { path }) =>
    write(async trx => {
      await revokeShareLink(trx, scope, clock.now(), path.share_link_id)
      return { status: 204 as const }
    }),

  openShareSession: async (context: Context, { body }) => ({
    status: 201,
    body: await openShareSession(context, body.secret),
    headers,
  }),
} satisfies Partial<Handlers>
