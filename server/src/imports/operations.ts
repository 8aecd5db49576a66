import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { page, readCursor, readPosition } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { readyImport } from './actions/create.ts'
import { cancelImport, resumeImport } from './actions/steer.ts'
import * as queries from './queries/imports.ts'
import { checkMaker, presentImport, presentImportError } from './rules.ts'

type Caller = Context<IntegrationScope>

export const importOperations = {
  listImports: async ({ db, reads, scope }: Caller, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const after = readCursor(cursor, filters)
    const rows = await queries.listImports(db, reads, { scope, filters, sort: null, after, limit })
    return { status: 200, body: page(rows, limit, filters, ({ id }) => ({ key: null, id }), presentImport) }
  },

  createImport: async (context: Caller, { query, body }) => {
    const { scope } = context
    checkMaker(scope, query.kind)
    const maker = { partner_id: scope.kind === 'partner' ? scope.partner_id : null, key_id: scope.key_id }
    const request = { kind: query.kind, dry_run: query.dry_run ?? false, content: body }
    const insert = await readyImport(context, maker, request)
    return context.write(async trx => {
      const row = await insert(trx)
      return {
        status: 202 as const,
        body: presentImport(row),
        headers: { Location: `/v1/imports/${row.id}` },
      }
    })
  },

  getImport: async ({ db, scope }: Caller, { path }) => {
    const row = await queries.findImport(db, scope, path.import_id)
    if (!row) throw notFound()
    return { status: 200, body: presentImport(row) }
  },

  listImportErrors: async ({ db, reads, scope }: Caller, { path, query }) => {
    const row = await queries.findImport(db, scope, path.import_id)
    if (!row) throw notFound()
    const { limit = 20, cursor } = query
    const filters = { import_id: row.id }
    const after = readPosition(cursor, filters, 'bigint')
    const errors = await queries.listErrors(db, reads, row.id, after, limit)
    const position = (error: { position: number }) => ({ key: String(error.position), id: row.id })
    return { status: 200, body: page(errors, limit, filters, position, presentImportError) }
  },

  cancelImport: async ({ write, scope, clock }: Caller, { path }) =>
    write(async trx => ({
      status: 200 as const,
      body: presentImport(await cancelImport(trx, scope, clock.now(), path.import_id)),
    })),

  resumeImport: async ({ write, scope, clock }: Caller, { path }) =>
    write(async trx => ({
      status: 200 as const,
      body: presentImport(await resumeImport(trx, scope, clock.now(), path.import_id)),
    })),
} satisfies Partial<Handlers>
