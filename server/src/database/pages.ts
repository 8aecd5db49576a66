import type { CompiledQuery } from 'kysely'
import type { Db } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'
import type { Reads } from './connect.ts'
import { pick, prepared } from './named.ts'
import { ownerOf, withOwner } from './owned.ts'

/** What is asked of a list; `now` only where it judges by the business instant. */
export type PageRequest<Filters, Sort> = {
  scope: Scope
  filters: Filters
  sort: Sort
  after: Position | null
  limit: number
  now?: string
}

type Values = Record<string, unknown> &
  Record<'owner' | 'key' | 'id', string> & { limit: number; now?: string }

/**
 * Pages of a list by a query that is written once per shape of what is asked: the kind of caller, which filters, which
 * order, the first page or a later one. Only values differ within a shape.
 * @param fixed filters whose values decide how the query is written, and so belong to its shape
 */
export function preparedPages<Row, Filters extends object, Request extends PageRequest<Filters, unknown>>(
  build: (db: Db, request: Request) => { compile(): CompiledQuery<Row> },
  fixed: readonly (keyof Filters & string)[] = [],
): (db: Db, reads: Reads, request: Request) => Promise<Row[]> {
  const run = prepared<Row, Values>()
  return (db, reads, request) => {
    const { scope, sort, after, limit, now } = request
    const filters = { ...request.filters } as Record<string, unknown>
    const shaping = pick(filters, fixed)
    const given = Object.keys(filters).filter(name => filters[name] !== undefined && !(name in shaping))
    const shape = JSON.stringify([scope.kind, given, shaping, sort, after === null])
    const position = { key: after?.key ?? '', id: after?.id ?? '' }
    const values = { ...pick(filters, given), ...(now && { now }), ...position, owner: ownerOf(scope), limit }
    return run(reads, shape, values, marked =>
      build(db, {
        ...request,
        scope: withOwner(scope, marked.owner),
        filters: { ...pick(marked, given), ...shaping },
        after: after && { key: marked.key, id: marked.id },
        limit: marked.limit,
        now: marked.now,
      }),
    )
  }
}
