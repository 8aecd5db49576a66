import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import type { ContactScope, IntegrationScope, Scope } from '../http/scope.ts'
import { createPlan, loadPlan, type Plan, pricesOf, updatePlan } from './actions.ts'
import { listPlans } from './queries.ts'
import { presentPlan } from './rules.ts'

type Reader = Context<IntegrationScope | ContactScope>
type Writer = Context<IntegrationScope>

const shown = (scope: Scope, { row, prices }: Plan) => ({
  body: presentPlan(scope, row, prices),
  headers: { ETag: etag(row.version) },
})

export const planOperations = {
  listPlans: async ({ db, reads, scope }: Reader, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const offered = scope.kind === 'contact' ? true : undefined
    const after = readCursor(cursor, filters)
    const rows = await listPlans(db, reads, { ...filters, offered }, after, limit)
    const prices = await pricesOf(db, rows)
    const position = ({ name, id }: { name: string; id: string }) => ({ key: name, id })
    return {
      status: 200,
      body: page(rows, limit, filters, position, row => presentPlan(scope, row, prices)),
    }
  },

  createPlan: ({ write, scope, clock }: Writer, { body }) =>
    write(async trx => ({
      status: 201 as const,
      ...shown(scope, await createPlan(trx, scope, clock.now(), body)),
    })),

  getPlan: async ({ db, scope }: Reader, { path }) => ({
    status: 200,
    ...shown(scope, await loadPlan(db, scope, path.plan_id)),
  }),

  updatePlan: ({ write, scope, clock }: Writer, { path, header, body }) =>
    write(async trx => {
      const change = { id: path.plan_id, ifMatch: header['If-Match'], update: body }
      return { status: 200 as const, ...shown(scope, await updatePlan(trx, scope, clock.now(), change)) }
    }),
} satisfies Partial<Handlers>
