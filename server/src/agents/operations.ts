import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { createAgent, readPhoto, updateAgent } from './actions.ts'
import { presentAgent } from './present.ts'
import { type AgentRow, countAgents, findAgent, listAgents } from './queries.ts'

type Caller = Context<IntegrationScope>

const shown = <S extends 200 | 201>(status: S, row: AgentRow) => ({
  status,
  body: presentAgent(row),
  headers: { ETag: etag(row.version) },
})

export const agentOperations = {
  listAgents: async ({ db, reads }: Caller, { query }) => {
    const { limit = 20, cursor, include, ...filters } = query
    const after = readCursor(cursor, query)
    const [rows, total_count] = await Promise.all([
      listAgents(db, reads, filters, after, limit),
      include === 'total_count' ? countAgents(db, reads, filters) : undefined,
    ])
    const position = ({ name, id }: AgentRow) => ({ key: name, id })
    const body = page(rows, limit, query, position, presentAgent)
    return { status: 200, body: { ...body, ...(total_count === undefined ? {} : { total_count }) } }
  },

  createAgent: ({ write, scope, clock }: Caller, { body }) =>
    write(async trx => shown(201, await createAgent(trx, scope, clock.now(), body))),

  getAgent: async ({ db }: Caller, { path }) => {
    const agent = await findAgent(db, path.agent_id)
    if (!agent) throw notFound()
    return shown(200, agent)
  },

  updateAgent: ({ write, scope, clock }: Caller, { path, header, body }) =>
    write(async trx => {
      const change = { id: path.agent_id, ifMatch: header['If-Match'], update: body }
      return shown(200, await updateAgent(trx, scope, clock.now(), change))
    }),

  getAgentPhoto: async ({ db }: Context, { path }) => {
    const { content, photo } = await readPhoto(db, path.agent_id)
    return {
      status: 200,
      body: content,
      headers: {
        'Content-Type': photo.media_type,
        'Cache-Control': 'public, max-age=300',
        // Pages of other origins show it: that is what it is for.
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Content-Security-Policy': 'sandbox',
        ETag: `"${photo.sha256}"`,
      },
    }
  },
} satisfies Partial<Handlers>
