import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { createExport } from './actions/create.ts'
import { findExport, listExports } from './queries/exports.ts'
import { presentExport } from './rules.ts'

type Caller = Context<IntegrationScope>

export const exportOperations = {
  listExports: async ({ db, reads, scope }: Caller, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const rows = await listExports(db, reads, scope, filters, readCursor(cursor, filters), limit)
    return { status: 200, body: page(rows, limit, filters, ({ id }) => ({ key: null, id }), presentExport) }
  },

  createExport: async ({ write, scope, clock }: Caller, { body }) =>
    write(async trx => {
      const row = await createExport(trx, scope, clock.now(), body)
      const headers = { Location: `/v1/exports/${row.id}` }
      return { status: 202 as const, body: presentExport(row), headers }
    }),

  getExport: async ({ db, scope }: Caller, { path }) => {
    const row = await findExport(db, scope, path.export_id)
    if (!row) throw notFound()
    return { status: 200, body: presentExport(row) }
  },
} satisfies Partial<Handlers>
