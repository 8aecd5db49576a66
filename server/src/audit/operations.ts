import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { page, readCursor } from '../http/pagination.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { listEntries } from './queries.ts'
import { idAt, presentEntry } from './rules.ts'

export const auditOperations = {
  listAuditEntries: async ({ db, reads, scope }: Context<IntegrationScope>, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const { from, to, ...rest } = filters
    const between = {
      ...rest,
      ...(from === undefined ? {} : { from: idAt(from, 'from') }),
      ...(to === undefined ? {} : { before: idAt(to, 'to') }),
    }
    const rows = await listEntries(db, reads, scope, between, readCursor(cursor, filters), limit)
    return { status: 200, body: page(rows, limit, filters, ({ id }) => ({ key: null, id }), presentEntry) }
  },
} satisfies Partial<Handlers>
