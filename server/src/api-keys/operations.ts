import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { createApiKey, revokeApiKey, rotateApiKey, updateApiKey } from './actions.ts'
import { findOneApiKey, listApiKeys } from './queries.ts'
import { type ApiKey, presentApiKey } from './rules.ts'

const shown = (key: ApiKey) => ({ body: presentApiKey(key), headers: { ETag: etag(key.version) } })
const withSecret = ({ key, secret }: { key: ApiKey; secret: string }) => ({
  body: { secret, api_key: presentApiKey(key) },
  headers: { 'Cache-Control': 'no-store' },
})

export const apiKeyOperations = {
  listApiKeys: async ({ db, reads }: Context<IntegrationScope>, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const rows = await listApiKeys(db, reads, filters, readCursor(cursor, filters), limit)
    return { status: 200, body: page(rows, limit, filters, ({ id }) => ({ key: null, id }), presentApiKey) }
  },

  createApiKey: async ({ write, scope, clock }: Context<IntegrationScope>, { body }) =>
    write(async trx => ({
      status: 201 as const,
      ...withSecret(await createApiKey(trx, scope, clock.now(), body)),
    })),

  getApiKey: async ({ db }: Context<IntegrationScope>, { path }) => {
    const key = await findOneApiKey(db, path.api_key_id)
    if (!key) throw notFound()
    return { status: 200, ...shown(key) }
  },

  updateApiKey: async ({ write, clock }: Context<IntegrationScope>, { path, header, body }) =>
    write(async trx => {
      const change = { id: path.api_key_id, ifMatch: header['If-Match'], update: body }
      return { status: 200 as const, ...shown(await updateApiKey(trx, clock.now(), change)) }
    }),

  rotateApiKey: async ({ write, scope, clock }: Context<IntegrationScope>, { path, body }) =>
    write(async trx => {
      const rotation = { id: path.api_key_id, overlapHours: body.overlap_hours ?? 24 }
      return { status: 200 as const, ...withSecret(await rotateApiKey(trx, scope, clock.now(), rotation)) }
    }),

  revokeApiKey: async ({ write, clock }: Context<IntegrationScope>, { path }) =>
    write(async trx => {
      await revokeApiKey(trx, path.api_key_id, clock.now())
      return { status: 204 as const }
    }),
} satisfies Partial<Handlers>
