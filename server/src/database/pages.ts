import { type CompiledQuery, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../http/context.ts'
import type { KeyType, Position, Sort } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'
import type { Reads } from './connect.ts'
import { pick, prepared, runNamed } from './named.ts'
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

/** What rows are compared by, upwards and downwards; null where it is their id alone. Keys travel in cursors as text. */
export type SortKey = { type: KeyType } & Record<'up' | 'down', RawBuilder<unknown> | null>

/** @param column an expression, the same in both directions */
export const sortKey = (column: string, type: KeyType): SortKey => {
  const key = sql.raw(column)
  return { type, up: key, down: key }
}

/** A date; rows without one come last in both directions. */
export const dateKey = (column: string): SortKey => ({
  type: 'date',
  up: sql`coalesce(${sql.raw(column)}, 'infinity'::date)`,
  down: sql`coalesce(${sql.raw(column)}, '-infinity'::date)`,
})

/** Ids ascend in time. */
export const idKey: SortKey = { type: 'text', up: null, down: null }

type Ordered = { sort: Sort<string>; after: Position | null; limit: number }

/**
 * The `limit + 1` rows that come after a position, each with its `sort_key`; rows of the same key by their ids.
 * @param id the column of their ids
 */
export function inOrder(keyOf: SortKey, id: string, { sort, after, limit }: Ordered) {
  const ids = sql.raw(id)
  const key = sort.descending ? keyOf.down : keyOf.up
  const [direction, past] = sort.descending ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`]
  return <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) =>
    query
      .select(sql<string>`(${key ?? ids})::text`.as('sort_key'))
      .$if(after !== null, rows =>
        rows.where(
          key
            ? sql<boolean>`(${key}, ${ids}) ${past} (${after!.key}::${sql.raw(keyOf.type)}, ${after!.id}::text)`
            : sql<boolean>`${ids} ${past} ${after!.id}::text`,
        ),
      )
      .$if(key !== null, rows => rows.orderBy(sql`${key} ${direction}`))
      .orderBy(sql`${ids} ${direction}`)
      .limit(sql<number>`${limit}::int + 1`) as unknown as SelectQueryBuilder<
      DB,
      TB,
      O & { sort_key: string }
    >
}

/** How many rows a query has. */
export async function countOf<DB, TB extends keyof DB>(
  reads: Reads,
  query: SelectQueryBuilder<DB, TB, unknown>,
): Promise<number> {
  const counting = query.select(sql<number>`count(*)`.as('count')).compile()
  const [row] = await runNamed(reads, counting as CompiledQuery<{ count: number }>)
  return row!.count
}
