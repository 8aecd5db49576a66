import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { readEventId } from './hearing-rules.ts'
import { findEvent, listEvents } from './queries/events.ts'
import { presentEvent, readPosition, writePosition } from './rules.ts'

export const eventOperations = {
  listEvents: async ({ db, reads, scope }: Context<IntegrationScope>, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const after = readPosition(cursor, filters)
    const rows = await listEvents(db, reads, scope, filters, after, limit)
    const shown = rows.slice(0, limit)
    // Always a cursor, so that the caller can ask again from here; the same one while nothing is new.
    const next_cursor = writePosition(shown.at(-1) ?? after, filters)
    const data = shown.map(row => presentEvent(scope, row))
    return { status: 200, body: { data, has_more: rows.length > limit, next_cursor } }
  },

  getEvent: async ({ db, scope }: Context<IntegrationScope>, { path }) => {
    const event = await findEvent(db, scope, path.event_id)
    if (!event) throw notFound()
    return { status: 200, body: presentEvent(scope, event) }
  },

  streamEvents: async ({ live, scope, method }: Context<ContactScope | IntegrationScope>, { header }) => {
    const headers = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }
    // Nobody would ever read, or end, the stream of a HEAD.
    if (method === 'HEAD') return { status: 200, body: new Uint8Array(), headers }
    return { status: 200, body: await live.open(scope, readEventId(header['Last-Event-ID'])), headers }
  },
} satisfies Partial<Handlers>
