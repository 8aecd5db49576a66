import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { page, readCursor } from '../http/pagination.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { createApiKey, revokeApiKey } from './actions.ts'
import { listApiKeys } from './queries.ts'
import { presentApiKey } from './rules.ts'

export const apiKeyOperations = {
  listApiKeys: async ({ db, reads }: Context<IntegrationScope>, { query }) => {
    const { limit = 20, cursor } = query
    const rows = await listApiKeys(db, reads, readCursor(cursor, {}), limit)
    return { status: 200, body: page(rows, limit, {}, ({ id }) => ({ key: null, id }), presentApiKey) }
  },

  createApiKey: async ({ write, scope, clock }: Context<IntegrationScope>, { body }) =>
    write(async trx => {
      const { key, secret } = await createApiKey(trx, scope, clock.now(), body)
      return {
        status: 201 as const,
        body: { secret, api_key: presentApiKey(key) },
        headers: { 'Cache-Control': 'no-store' },
      }
    }),

  revokeApiKey: async ({ write, clock }: Context<IntegrationScope>, { path }) =>
    write(async trx => {
      await revokeApiKey(trx, path.api_key_id, clock.now())
      return { status: 204 as const }
    }),
} satisfies Partial<Handlers>
